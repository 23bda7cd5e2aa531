import { z } from 'zod'

/** Limits of texts in characters (code points), shared by forms, routes and tables. */
export const LIMITS = {
  name: 50,
  facts: 10_000,
  request: 500,
  requests: 10,
  parties: 40,
  shortText: 200,
  longText: 2_000,
  notes: 50_000,
  reason: 500,
  items: 50,
} as const

/** Characters as people count them: code points, so that 𠮷 is one. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Signs that turn the direction of what follows: a text with them reads differently from what is stored. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/

/** Whether a text holds what no paper can show: control characters (NUL included), direction marks, half surrogates. */
export function hasControlCharacters(text: string, allowed: 'none' | 'lines' = 'none'): boolean {
  const checked = allowed === 'lines' ? text.replaceAll(/[\n\t]/g, '') : text
  return /\p{Cc}/u.test(checked) || DIRECTION_MARKS.test(checked) || !text.isWellFormed()
}

/** Pictures for chats: signs shown as a picture by themselves, made one by a selector, or enclosed in a key. */
const EMOJI = /\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}]|\ufe0f|\u20e3/u

/** Whether a text holds emoji; no paper can print them, and they are no part of a record. */
export function hasEmoji(text: string): boolean {
  return EMOJI.test(text)
}

function withinLimit(max: number) {
  return [
    (text: string) => countCharacters(text) <= max,
    { error: 'problems.value.too-long', params: { max } },
  ] as const
}

/** One line, trimmed, up to `max` characters; may be empty. */
export function shortText(max: number) {
  return z
    .string('problems.value.required')
    .overwrite(text => text.trim())
    .refine(text => !hasControlCharacters(text), { error: 'problems.value.control-characters', abort: true })
    .refine(text => !hasEmoji(text), { error: 'problems.value.emoji', abort: true })
    .refine(...withinLimit(max))
}

/** Several lines, trimmed, line ends made '\n', up to `max` characters; may be empty. */
export function longText(max: number) {
  return z
    .string('problems.value.required')
    .overwrite(text => text.replaceAll(/\r\n?/g, '\n').trim())
    .refine(text => !hasControlCharacters(text, 'lines'), { error: 'problems.value.control-characters', abort: true })
    .refine(text => !hasEmoji(text), { error: 'problems.value.emoji', abort: true })
    .refine(...withinLimit(max))
}
