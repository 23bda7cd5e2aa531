import { checkEighteen, citizenNumberOf15, hasProvince } from './citizen-number.ts'
import { CITIZEN_NUMBER_TYPES, type DocumentType } from './document-types.ts'
import type { PlainDate } from './plain-date.ts'

export type IdentityProblemKey =
  | 'problems.value.required'
  | 'problems.value.id-number.format'
  | 'problems.value.id-number.province'
  | 'problems.value.id-number.birth-date'
  | 'problems.value.id-number.checksum'
  | 'problems.value.id-number.region'
  | 'problems.value.id-number.country-needed'

/** Things worth a look that refuse nothing. */
export type IdentityWarningKey =
  | 'problems.value.id-number.first-generation'
  | 'problems.value.id-number.address-unknown'
  | 'problems.value.id-number.other-document'

export type IdentityCheck =
  | {
      readonly ok: true
      readonly documentType: DocumentType
      /** The form that is stored and compared: 18 characters for citizens, the lifelong part of travel permits. */
      readonly normalised: string
      readonly birthDate?: PlainDate
      /** GB/T 2261.1: '1' male, '2' female. */
      readonly sex?: '1' | '2'
      /** First registration, not residence. */
      readonly addressCode?: string
      readonly warnings: readonly IdentityWarningKey[]
    }
  | { readonly ok: false; readonly reasonKey: IdentityProblemKey }

export interface IdentityInput {
  readonly number: string
  readonly documentType: DocumentType
  /** Births after this day are refused. */
  readonly today: PlainDate
  /** ISO 3166-1 numeric; needed for passports that are not Chinese. */
  readonly country?: string
  /** Whether an address code was in use in the year of birth or later; without it no code is doubted. */
  readonly isAddressCode?: (code: string) => boolean
}

/** The number as compared and stored: half-width, upper case, without blanks. */
export function normaliseIdentityNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

const refuse = (reasonKey: IdentityProblemKey): IdentityCheck => ({ ok: false, reasonKey })

function checkCitizen(number: string, input: IdentityInput): IdentityCheck {
  const isFirstGeneration = /^\d{15}$/.test(number)
  if (!isFirstGeneration && !/^\d{17}[\dX]$/.test(number)) return refuse('problems.value.id-number.format')
  if (!hasProvince(number)) return refuse('problems.value.id-number.province')
  const normalised = isFirstGeneration ? citizenNumberOf15(number) : number
  const check = checkEighteen(normalised, input.today)
  if (!check.ok) return refuse(check.reasonKey)
  const addressCode = normalised.slice(0, 6)
  const isResidencePermit = /^8[1-3]0000/.test(addressCode)
  const isUnknown = !isResidencePermit && input.isAddressCode?.(addressCode) === false
  return {
    ok: true,
    documentType: input.documentType,
    normalised,
    birthDate: check.birthDate,
    sex: check.sex,
    addressCode,
    warnings: [
      ...(isFirstGeneration ? (['problems.value.id-number.first-generation'] as const) : []),
      ...(isUnknown ? (['problems.value.id-number.address-unknown'] as const) : []),
      ...(isResidencePermit ? (['problems.value.id-number.other-document'] as const) : []),
    ],
  }
}

/** 港澳台居民居住证: 810000 Hong Kong, 820000 Macau, 830000 Taiwan (police samples), otherwise as GB 11643. */
function checkResidencePermit(number: string, input: IdentityInput): IdentityCheck {
  const check = checkEighteen(number, input.today)
  if (!check.ok) return refuse(check.reasonKey)
  if (!/^8[1-3]0000/.test(number)) return refuse('problems.value.id-number.region')
  const { birthDate, sex } = check
  return {
    ok: true,
    documentType: '550',
    normalised: number,
    birthDate,
    sex,
    addressCode: number.slice(0, 6),
    warnings: [],
  }
}

/** 外国人永久居留身份证: 2023 form 9 + region + country + birth + sequence + check; older form three letters, 12 digits. */
function checkPermanentResidence(number: string, input: IdentityInput): IdentityCheck {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { ok: true, documentType: '553', normalised: number, warnings: [] }
  if (!number.startsWith('9')) return refuse('problems.value.id-number.format')
  const check = checkEighteen(number, input.today)
  if (!check.ok) return refuse(check.reasonKey)
  return {
    ok: true,
    documentType: '553',
    normalised: number,
    birthDate: check.birthDate,
    sex: check.sex,
    warnings: [],
  }
}

/** E + 8 digits, E + letter (no I, O) + 7 digits, old G + 8 digits; service and diplomatic D, S, P. */
const CHINESE_PASSPORT = /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|(D|S|P)E?\d{7,8})$/

function checkPassport(number: string, country: string | undefined): IdentityCheck {
  if (CHINESE_PASSPORT.test(number)) return { ok: true, documentType: '414', normalised: number, warnings: [] }
  if (!/^[A-Z\d]{5,20}$/.test(number)) return refuse('problems.value.id-number.format')
  if (country === undefined || country === '156') return refuse('problems.value.id-number.country-needed')
  return { ok: true, documentType: '414', normalised: number, warnings: [] }
}

/** Numbers known by their shape only; the first group is what stays the same for life. */
const SHAPES: Partial<Record<DocumentType, RegExp>> = {
  '114': /^(.{6,20})$/u,
  '115': /^(.{6,20})$/u,
  '117': /^([A-Z]\d{9})$/,
  '123': /^(.{4,20})$/u,
  '127': /^(\d{17})$/,
  '511': /^(\d{8}|\d{10}[A-Z\d]{0,3}(?:\([A-Z\d]{1,2}\))?)$/,
  '513': /^([WC]\d{8}|C[A-Z]\d{7})$/,
  '516': /^([HM]\d{8})(?:\d{2})?$/,
  '517': /^(T\d{8}|L[A-Z]?\d{7,8})$/,
  '990': /^([^\p{C}]{1,30})$/u,
}

/**
 * Checks the number of an identity document.
 * Sources: GB 11643 (citizens), the police rules for residence and travel permits, GA/T 517 for the kinds of document.
 * Unknown address codes are warned about only: withdrawn codes stay valid for their holders.
 */
export function checkIdentityNumber(input: IdentityInput): IdentityCheck {
  const number = normaliseIdentityNumber(input.number)
  if (number === '') return refuse('problems.value.required')
  if (CITIZEN_NUMBER_TYPES.includes(input.documentType)) return checkCitizen(number, input)
  if (input.documentType === '550') return checkResidencePermit(number, input)
  if (input.documentType === '553') return checkPermanentResidence(number, input)
  if (input.documentType === '414') return checkPassport(number, input.country)
  const match = SHAPES[input.documentType]?.exec(number)
  if (!match) return refuse('problems.value.id-number.format')
  return { ok: true, documentType: input.documentType, normalised: match[1] ?? number, warnings: [] }
}

/** The kind of document a number looks like, for a reader or a field that does not say; a citizen's card if in doubt. */
export function documentTypeOf(typed: string): DocumentType {
  const number = normaliseIdentityNumber(typed)
  if (/^8[1-3]0000\d{11}[\dX]$/.test(number)) return '550'
  if (/^9\d{16}[\dX]$/.test(number) || /^[A-Z]{3}\d{12}$/.test(number)) return '553'
  if (SHAPES['516']?.test(number)) return '516'
  if (/^\d{8}$/.test(number)) return '511'
  if (CHINESE_PASSPORT.test(number)) return '414'
  return '111'
}
