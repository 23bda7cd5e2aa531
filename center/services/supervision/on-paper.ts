import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { paperDate } from '#center/documents/blocks/words.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A value as papers write it: days and moments in their form, everything else as it is. */
export function onPaper<Value extends string | number>(value: Value): Value | string {
  if (typeof value !== 'string') return value
  if (DAY.test(value)) return paperDate(value, PAPER_LANGUAGE)
  return INSTANT.test(value) ? `${paperDate(shanghaiDateOf(value), PAPER_LANGUAGE)} ${shanghaiTimeOf(value)}` : value
}

/** The same for the values of a sentence. */
export const allOnPaper = (params: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, onPaper(value)]))
