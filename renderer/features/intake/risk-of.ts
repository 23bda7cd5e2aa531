import risks from '#assets/reference/risk-factors.json' with { type: 'json' }
import type { RiskColour } from '#center/contract/statuses.ts'

/** Colour of the marks set so far, for the advice beside them; the center reckons the one that counts. */
export function riskOf(marks: readonly string[]): RiskColour {
  const set = risks.factors.filter(({ code }) => marks.includes(code))
  const points = set.reduce((sum, factor) => sum + factor.points, 0)
  if (set.some(factor => factor.redAtOnce) || points >= risks.thresholds.red) return 'high'
  return points >= risks.thresholds.yellow ? 'medium' : 'low'
}
