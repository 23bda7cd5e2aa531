import { z } from 'zod'
import { label } from './label.ts'

/** Levels of 督办 in their order; after the last comes the 问责建议. */
export const SUPERVISION_LEVELS = [1, 2, 3] as const
export type SupervisionLevel = (typeof SUPERVISION_LEVELS)[number]

const rungCode = z.string().regex(/^[a-z][a-zA-Z-]{1,29}$/, 'problems.value.rung')
const days = (max: number) =>
  z.int('problems.value.number').min(0, 'problems.value.number').max(max, 'problems.value.number')

/** A person or office letters go to, and whom it answers to. */
export const rung = z.strictObject({ code: rungCode, label, next: rungCode.nullable() })
export type Rung = z.infer<typeof rung>

export const supervisionLevelRule = z.strictObject({
  label,
  /** Office of the unit or above it that the letter is for: a rung of the ladder. */
  to: rungCode,
  copyTo: z.array(rungCode).max(5),
  /** Working days after the reply is due until the next level is proposed. */
  graceDays: days(30),
  /** The letter goes out by itself; otherwise a manager issues it. */
  isAutomatic: z.boolean(),
  /** What follows when nothing is done; printed on the letter. */
  consequence: label,
})

/** How delay, refusal and false reporting are followed up (协调督办); reply times are the clock rules SUP-1, SUP-2, SUP-3. */
export const supervisionRules = z.strictObject({
  ladder: z.array(rung).min(1, 'problems.value.required').max(12),
  levels: z.tuple([supervisionLevelRule, supervisionLevelRule, supervisionLevelRule]),
  /** Whom the 问责建议 is addressed to: a rung of the ladder. */
  adviceTo: rungCode,
  /** Calendar days without any entry after which an open case counts as standing still. */
  staleDays: z.int('problems.value.number').min(1, 'problems.value.number').max(365, 'problems.value.number'),
})
export type SupervisionRules = z.infer<typeof supervisionRules>
