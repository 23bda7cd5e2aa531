import ethnicGroups from '#assets/reference/ethnic-groups.json' with { type: 'json' }
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import type { RawReading } from '#center/services/device/devices.ts'

/** The few fields of a card that are taken; photo, fingerprint and everything else an answer holds end here. */
export interface CardFields {
  readonly name: unknown
  /** Name in Latin letters of a foreign card; used where there is no other. */
  readonly latinName?: unknown
  readonly documentType: string | null
  readonly documentNumber: unknown
  readonly sex: unknown
  readonly birthDate: unknown
  readonly ethnicGroup: unknown
  readonly address: unknown
  readonly validUntil: unknown
}

const LONGEST_TEXT = 200
/** The words a card itself writes. */
const MALE = '\u7537'
const FEMALE = '\u5973'
/** Stands behind the name of an ethnic group in the table, not on a card. */
const GROUP_SUFFIX = /\u65cf$/u

/** A text of the answer: a string without control characters, not longer than any field of a card. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' || text.length > LONGEST_TEXT || /\p{Cc}/u.test(text) ? null : text
}

/** Any of the forms vendors write a date in; what is no date, for ever among it, is null. */
export function dateOf(value: unknown): string | null {
  const match = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/u.exec(textOf(value) ?? '')
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? date : null
}

/** GB/T 2261.1, from the word or the code. */
function sexOf(value: unknown): '1' | '2' | null {
  const text = String(value ?? '').trim()
  if (text === MALE || text === '1') return '1'
  return text === FEMALE || text === '2' ? '2' : null
}

const groupName = (name: string) => name.replace(GROUP_SUFFIX, '')
const GROUPS = new Map<string, string>(
  ethnicGroups.flatMap(group => [
    [group.code, group.code],
    [groupName(group.label.zh), group.code],
  ]),
)

/** The reading of a card; without a number it is none. */
export function cardReadingOf(fields: CardFields): RawReading {
  const documentNumber = textOf(fields.documentNumber)
  if (documentNumber === null) return { state: 'unreadable' }
  const group = textOf(fields.ethnicGroup)
  return {
    state: 'card',
    name: textOf(fields.name) ?? textOf(fields.latinName)?.replace(/\s*,\s*/, ' ') ?? null,
    documentType: fields.documentType,
    documentNumber,
    sex: sexOf(fields.sex),
    birthDate: dateOf(fields.birthDate),
    ethnicGroup: group === null ? null : (GROUPS.get(groupName(group)) ?? null),
    address: textOf(fields.address),
    validUntil: dateOf(fields.validUntil),
  }
}
