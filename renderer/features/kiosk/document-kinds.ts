import type { DocumentType } from '#center/contract/values/document-types.ts'
import { documentTypeOf } from '#center/contract/values/identity-number.ts'

/** Documents whose number can be typed at the kiosk; all others are looked at by the window. */
export const DOCUMENT_KINDS = ['resident', 'residence', 'foreignResident', 'permit', 'passport'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

interface KindRule {
  /** Characters at most; residence documents have exactly as many. */
  readonly length: number
  /** Groups people read the number in; what is left over stands in the last. */
  readonly groups: readonly number[]
  /** A letter other than X occurs in it. */
  readonly hasLetters: boolean
  /** Fewest characters a number of this kind has. */
  readonly least: number
}

const EIGHTEEN = { length: 18, least: 18, groups: [6, 8, 4] } as const

/** Shapes of the numbers: GB 11643 and the police rules for residence and travel permits, see values/identity-number.ts. */
export const KIND_RULES: Readonly<Record<DocumentKind, KindRule>> = {
  resident: { ...EIGHTEEN, hasLetters: false },
  residence: { ...EIGHTEEN, hasLetters: false },
  foreignResident: { ...EIGHTEEN, least: 15, hasLetters: true },
  permit: { length: 13, least: 8, groups: [1, 4, 4, 4], hasLetters: true },
  passport: { length: 20, least: 5, groups: [4, 4, 4, 4, 4], hasLetters: true },
}

/** Type of the document (GA/T 517) a number of this kind has. */
export function documentTypeOfKind(kind: DocumentKind, number: string): DocumentType {
  if (kind === 'resident') return '111'
  if (kind === 'residence') return '550'
  if (kind === 'foreignResident') return '553'
  if (kind === 'passport') return '414'
  const found = documentTypeOf(number)
  return found === '516' ? '516' : '511'
}
