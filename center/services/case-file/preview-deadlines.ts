import type { Complexity, RiskColour } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { DISPATCH_RULE, handlingRule, signingRule } from '#center/domain/case-file/clock-of.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { rulesInForce } from '../clock/rules-in-force.ts'
import type { Deps } from '../deps.ts'

/** By when a case registered now has to be sent, signed for and handled, if every step is taken today: what a clerk may promise. */
export async function previewDeadlines(
  deps: Deps,
  { complexity, risk }: { complexity: Complexity; risk: RiskColour },
): Promise<{ dispatchBy: string; signBy: string; handleBy: string }> {
  const now = deps.now()
  const rules = await rulesInForce(deps, deps.db, shanghaiDateOf(now))
  const due = (code: string) => dueOf(rules.get(code), { startedAt: now, calendar: deps.calendar, now }).dueOn
  return { dispatchBy: due(DISPATCH_RULE), signBy: due(signingRule(risk)), handleBy: due(handlingRule(complexity)) }
}
