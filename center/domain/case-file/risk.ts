import reference from '#assets/reference/risk-factors.json' with { type: 'json' }
import type { RiskColour } from '#center/contract/statuses.ts'

const FACTORS = new Map(reference.factors.map(factor => [factor.code, factor]))

export const isRiskMark = (code: string): boolean => FACTORS.has(code)

/**
 * Score sheet of risk: points add up, some marks are red at once (threats, very large groups).
 * @param involvedCount persons involved; large groups count by themselves
 */
export function riskOf(marks: readonly string[], involvedCount: number): { score: number; colour: RiskColour } {
  const { thresholds } = reference
  const all = new Set(marks)
  if (involvedCount >= thresholds.groupRed) all.add('large-group')
  else if (involvedCount >= thresholds.groupPoints) all.add('group')
  let score = 0
  let isRed = false
  for (const mark of all) {
    score += FACTORS.get(mark)?.points ?? 0
    isRed ||= FACTORS.get(mark)?.redAtOnce ?? false
  }
  return { score, colour: isRed || score >= thresholds.red ? 'high' : score >= thresholds.yellow ? 'medium' : 'low' }
}
