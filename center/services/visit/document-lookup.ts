import { DomainError } from '#center/contract/domain-error.ts'
import { DOCUMENT_TYPES, type DocumentType } from '#center/contract/values/document-types.ts'
import { checkIdentityNumber } from '#center/contract/values/identity-number.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import type { Deps } from '../deps.ts'

const isDocumentType = (code: string): code is DocumentType => (DOCUMENT_TYPES as readonly string[]).includes(code)

export interface CheckedDocument {
  readonly documentType: string
  readonly documentNumber: string
  /** Keyed hash of kind, country of a foreign passport, and number: how a person is found again. */
  readonly documentLookup: string
  readonly birthDate: PlainDate | null
  readonly sex: '1' | '2' | null
}

/**
 * Checks a document as it came in and gives the form that is stored and looked up.
 * @param path where the number stands in the sent body, so that the message lands on its field
 * @throws DomainError 'case-file.document-number-invalid'
 */
export function checkDocument(
  deps: Deps,
  document: { documentType: string; documentNumber: string; country: string | null },
  today: PlainDate,
  path: readonly (string | number)[],
): CheckedDocument {
  const refuse = (key: string) => new DomainError('case-file.document-number-invalid', {}, { fields: [{ path, key }] })
  if (!isDocumentType(document.documentType)) throw refuse('problems.value.id-number.format')
  const country = document.country === null ? {} : { country: document.country }
  const check = checkIdentityNumber({
    number: document.documentNumber,
    documentType: document.documentType,
    today,
    ...country,
  })
  if (!check.ok) throw refuse(check.reasonKey)
  // Two countries may give the same passport number; Chinese documents are looked up as ever.
  const isForeign = check.documentType === '414' && document.country !== null && document.country !== '156'
  const issuer = isForeign ? `${document.country}:` : ''
  return {
    documentType: check.documentType,
    documentNumber: check.normalised,
    documentLookup: deps.keyedHash(`document:${check.documentType}:${issuer}${check.normalised}`),
    birthDate: check.birthDate ?? null,
    sex: check.sex ?? null,
  }
}
