import { checkedString } from './checked-string.ts'
import { countCharacters, LIMITS } from './text.ts'

/** Separator of names such as 艾力·库尔班: U+00B7 and no other dot (民委发〔2016〕33号, item 1). */
export const NAME_SEPARATOR = '\u00b7'

const HAN = '[\\p{Script=Han}\\u3007]'
const LOOKALIKE_DOT = /\s*[\u00b7\u2022\u30fb\uff65\u2027\u2219\u22c5\u0387]\s*/gu
/** A full stop is a separator between Chinese characters only: 'J. Smith' keeps its own. */
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s*[.\\uff0e]\\s*(?=${HAN})`, 'gu')
/** 王　芳: blanks set between characters for looks are no part of the name. */
const BLANK_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu')
/** Letters of every script of GB 18030, 〇, marks, digits ('3rd'), the separator, the signs of Latin names, the Uyghur non-joiner. */
const ALLOWED = /^(?:[\p{L}\p{M}\p{Nd}\u3007\u00b7 .'\u2019-]|\u200c)*$/u
const LETTER = /[\p{L}\u3007]/u

/** The name as it is stored: NFC, separators as U+00B7, no blanks between Chinese characters, single blanks elsewhere. */
export function normalisePersonName(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .replaceAll(LOOKALIKE_DOT, NAME_SEPARATOR)
    .replaceAll(DOT_BETWEEN_HAN, NAME_SEPARATOR)
    .replaceAll(BLANK_BETWEEN_HAN, '')
    .replaceAll(/\s+/g, ' ')
}

export type PersonNameCheck =
  | { readonly ok: true; readonly normalised: string }
  | {
      readonly ok: false
      readonly reasonKey: 'problems.value.required' | 'problems.value.too-long' | 'problems.value.person-name'
    }

/** Checks the name of a person: 1–50 characters, at least one letter, no control character, emoji or look-alike dot. */
export function checkPersonName(typed: string): PersonNameCheck {
  // A line break in a name is a slip of a scanner or a paste, never a blank: refuse before blanks are joined.
  if (/\p{Cc}/u.test(typed.trim())) return { ok: false, reasonKey: 'problems.value.person-name' }
  const normalised = normalisePersonName(typed)
  if (normalised === '') return { ok: false, reasonKey: 'problems.value.required' }
  if (countCharacters(normalised) > LIMITS.name) return { ok: false, reasonKey: 'problems.value.too-long' }
  const isFramed = normalised.startsWith(NAME_SEPARATOR) || normalised.endsWith(NAME_SEPARATOR)
  if (!ALLOWED.test(normalised) || !LETTER.test(normalised) || isFramed) {
    return { ok: false, reasonKey: 'problems.value.person-name' }
  }
  return { ok: true, normalised }
}

/** A person's name of form and route, stored in its normalised form. */
export const personName = checkedString(checkPersonName)
