import { DomainError } from '#center/contract/domain-error.ts'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { checkPhone } from '#center/contract/values/phone.ts'
import type { Visitor } from '#center/contract/visit.ts'
import { refreshNamesOfPerson } from '#db/repositories/case-file.ts'
import { enrichPerson, findPersonByDocument, insertPerson } from '#db/repositories/person.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { checkDocument } from './document-lookup.ts'

export interface RecordedVisitor {
  readonly id: number
  readonly birthDate: string | null
  readonly documentLookup: string | null
}

/**
 * Writes down who came; a document that is known finds its person again and adds what is new.
 * @param path where the visitor stands in the sent body
 * @throws DomainError 'request.invalid' for name or phone, 'case-file.document-number-invalid'
 */
export async function recordVisitor(
  deps: Deps,
  { tx, now, today }: Work,
  visitor: Visitor,
  path: readonly (string | number)[],
): Promise<RecordedVisitor> {
  const field = (name: keyof Visitor, key: string) =>
    new DomainError('request.invalid', {}, { fields: [{ path: [...path, name], key }] })
  const name = visitor.name === null ? null : checkPersonName(visitor.name)
  if (name !== null && !name.ok) throw field('name', name.reasonKey)
  const phone = visitor.phone === null ? null : checkPhone(visitor.phone)
  if (phone !== null && !phone.ok) throw field('phone', phone.reasonKey)
  const document =
    visitor.documentNumber === null
      ? null
      : checkDocument(
          deps,
          {
            documentType: visitor.documentType ?? '111',
            documentNumber: visitor.documentNumber,
            country: visitor.country,
          },
          today,
          [...path, 'documentNumber'],
        )
  const birthDate = document?.birthDate ?? visitor.birthDate
  const documentLookup = document?.documentLookup ?? null
  const row = {
    kind: 'person' as const,
    name: name?.normalised ?? null,
    documentType: document?.documentType ?? null,
    documentNumber: document?.documentNumber ?? null,
    documentLookup,
    country: document === null ? null : visitor.country,
    sex: document?.sex ?? visitor.sex,
    birthDate,
    ethnicGroup: visitor.ethnicGroup,
    occupation: null,
    phone: phone?.normalised ?? null,
    divisionCode: null,
    addressDetail: visitor.address,
    legalRepresentative: null,
    representativeDuty: null,
    createdAt: now,
  }
  const known = documentLookup === null ? undefined : await findPersonByDocument(tx, documentLookup)
  if (known === undefined) return { id: await insertPerson(tx, row), birthDate, documentLookup }
  await enrichPerson(tx, known.id, row)
  if (row.name !== null && row.name !== known.name) await refreshNamesOfPerson(tx, known.id)
  return { id: known.id, birthDate: known.birthDate ?? birthDate, documentLookup }
}
