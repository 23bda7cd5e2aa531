import { z } from 'zod'
import { ink } from './ink.ts'
import { LIMITS, shortText } from './text.ts'

/** signed 签字 · cannotSign 不能签字 · refusesToSign 拒绝签字 · notPresent 不在场（来信来电）. */
export const STATEMENT_WAYS = ['signed', 'cannotSign', 'refusesToSign', 'notPresent'] as const
export type StatementWay = (typeof STATEMENT_WAYS)[number]

/** How the one who told the story confirmed what was read back: once, here; later desks add and never ask again. */
export const statement = z
  .strictObject({
    way: z.enum(STATEMENT_WAYS),
    /** Strokes of the signature, where it was given. */
    ink: ink.nullable(),
    /** Who saw it, where there is no signature. */
    witness: shortText(LIMITS.name),
  })
  .refine(({ way, ink: strokes }) => (way === 'signed') === (strokes !== null), {
    path: ['ink'],
    error: 'problems.value.signature',
  })
  .refine(({ way, witness }) => (way !== 'cannotSign' && way !== 'refusesToSign') || witness !== '', {
    path: ['witness'],
    error: 'problems.value.required',
  })
export type Statement = z.infer<typeof statement>
