import type { PartyInput } from '#center/contract/case-file.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { checkCreditCode } from '#center/contract/values/credit-code.ts'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { checkPhone } from '#center/contract/values/phone.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { isPlace } from '#center/domain/place.ts'
import { insertParty, refreshNamesOfPerson } from '#db/repositories/case-file.ts'
import { enrichPerson, findPersonByDocument, insertPerson } from '#db/repositories/person.ts'
import type { Deps } from '../deps.ts'
import { checkDocument } from '../visit/document-lookup.ts'
import type { Work } from '../write.ts'

/** Writes a party down: the person is found again by document, else new; the role belongs to the case. */
export async function recordParty(
  deps: Deps,
  { tx, now, today }: Work,
  caseFileId: number,
  party: PartyInput,
  position: number,
): Promise<number> {
  const row = personRow(deps, party, position, now, today)
  const known = row.documentLookup === null ? undefined : await findPersonByDocument(tx, row.documentLookup)
  if (known !== undefined) {
    await enrichPerson(tx, known.id, row)
    if (row.name !== null && row.name !== known.name) await refreshNamesOfPerson(tx, known.id)
  }
  const personId = known?.id ?? (await insertPerson(tx, row))
  return insertParty(tx, {
    caseFileId,
    personId,
    role: party.role,
    position,
    representative: party.representative === null ? null : JSON.stringify(party.representative),
  })
}

function personRow(deps: Deps, party: PartyInput, position: number, createdAt: string, today: string) {
  const refuse = (name: keyof PartyInput, key: string) =>
    new DomainError('request.invalid', {}, { fields: [{ path: ['parties', position, name], key }] })
  const isPerson = party.kind === 'person'
  const name = party.name === null || !isPerson ? null : checkPersonName(party.name)
  if (name !== null && !name.ok) throw refuse('name', name.reasonKey)
  const phone = party.phone === null || party.phone === '' ? null : checkPhone(party.phone)
  if (phone !== null && !phone.ok) throw refuse('phone', phone.reasonKey)
  if (party.birthDate !== null && (!isPlainDate(party.birthDate) || party.birthDate > today))
    throw refuse('birthDate', 'problems.value.date')
  if (party.address?.divisionCode != null && !isPlace(party.address.divisionCode))
    throw refuse('address', 'problems.case-file.unknown-place')
  const document = documentOf(deps, party, position, today)
  return {
    kind: party.kind,
    name: name?.normalised ?? party.name,
    documentType: document?.documentType ?? null,
    documentNumber: document?.documentNumber ?? null,
    documentLookup: document?.documentLookup ?? null,
    country: document === null ? null : party.country,
    sex: document?.sex ?? party.sex,
    birthDate: document?.birthDate ?? party.birthDate,
    ethnicGroup: party.ethnicGroup,
    occupation: party.occupation,
    phone: phone?.normalised ?? null,
    divisionCode: party.address?.divisionCode ?? null,
    addressDetail: party.address?.detail ?? null,
    legalRepresentative: party.legalRepresentative,
    representativeDuty: party.representativeDuty,
    createdAt,
  }
}

function documentOf(deps: Deps, party: PartyInput, position: number, today: string) {
  if (party.documentNumber === null || party.documentNumber === '') return null
  const path = ['parties', position, 'documentNumber']
  if (party.kind === 'person')
    return checkDocument(
      deps,
      { documentType: party.documentType ?? '111', documentNumber: party.documentNumber, country: party.country },
      today,
      path,
    )
  const check = checkCreditCode(party.documentNumber)
  if (!check.ok)
    throw new DomainError('case-file.document-number-invalid', {}, { fields: [{ path, key: check.reasonKey }] })
  return {
    documentType: null,
    documentNumber: check.normalised,
    documentLookup: deps.keyedHash(`credit-code:${check.normalised}`),
    birthDate: null,
    sex: null,
  }
}
