import { z } from 'zod'
import { label } from './label.ts'

const points = z.int('problems.value.number').min(0, 'problems.value.number').max(1000, 'problems.value.number')
export const factorCode = z.string().regex(/^[a-z][a-z-]{1,38}$/, 'problems.value.factor')

/** One line of the score sheet. */
export const riskFactor = z.strictObject({
  code: factorCode,
  label,
  points,
  /** Red whatever else is ticked. */
  isRedAtOnce: z.boolean(),
  /** Which factor it is, is shown only to who handles the case and to the manager. */
  isRestricted: z.boolean(),
})

/** The score sheet of risk: points add up to a colour; each version stays with the cases it was used on. */
export const riskSheet = z.strictObject({
  factors: z.array(riskFactor).min(1, 'problems.value.required').max(40),
  /** Points from which a case is yellow, and red. */
  yellowFrom: points,
  redFrom: points,
  /** Persons involved from which a factor counts by itself; the largest group that is reached counts. */
  groups: z
    .array(
      z.strictObject({
        from: z.int('problems.value.number').min(2, 'problems.value.number').max(9999, 'problems.value.number'),
        factor: factorCode,
      }),
    )
    .max(5),
})
export type RiskSheet = z.infer<typeof riskSheet>
