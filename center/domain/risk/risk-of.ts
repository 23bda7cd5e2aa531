import type { RiskColour } from '#center/contract/statuses.ts'
import type { RiskSheet } from '#center/contract/values/risk-sheet.ts'

export interface Risk {
  readonly score: number
  readonly colour: RiskColour
}

/** The marks that count: those that were ticked, and the largest group that is reached by itself. */
export function countedMarks(marks: readonly string[], involvedCount: number, { groups }: RiskSheet): string[] {
  const reached = groups.filter(({ from }) => involvedCount >= from).at(-1)
  const all = new Set(marks)
  if (reached !== undefined) all.add(reached.factor)
  return [...all]
}

/**
 * Score sheet of risk: points add up, some factors are red at once (threats, very large groups).
 * @param marks codes of factors; one that is in no sheet counts nothing
 * @param involvedCount persons involved; large groups count by themselves
 */
export function riskOf(marks: readonly string[], involvedCount: number, sheet: RiskSheet): Risk {
  const counted = countedMarks(marks, involvedCount, sheet)
  const factors = sheet.factors.filter(({ code }) => counted.includes(code))
  const score = factors.reduce((sum, factor) => sum + factor.points, 0)
  const isRed = factors.some(factor => factor.isRedAtOnce) || score >= sheet.redFrom
  return { score, colour: isRed ? 'high' : score >= sheet.yellowFrom ? 'medium' : 'low' }
}
