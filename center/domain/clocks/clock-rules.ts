import file from '#assets/reference/clock-rules.json' with { type: 'json' }
import { type ClockRule, clockRuleFile } from '#center/contract/values/clock-rule.ts'

const parsed = clockRuleFile.parse(file)

/** The rules that came with this release, in the order of the field: house limits, mediation, court, petition, aid, others. */
export const CLOCK_RULES: readonly ClockRule[] = parsed.rules

/** Names of the laws by the key a rule's basis carries. */
export const LAWS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = parsed.laws

const BY_CODE = new Map(CLOCK_RULES.map(rule => [rule.code, rule]))

/** The rule with this code, e.g. 'CONF-1', or undefined. */
export function findClockRule(code: string): ClockRule | undefined {
  return BY_CODE.get(code)
}

/** The rule with this code; throws RangeError for a code that is in no table, which is a mistake of the program. */
export function getClockRule(code: string): ClockRule {
  const rule = BY_CODE.get(code)
  if (!rule) throw new RangeError(`no clock rule ${code}`)
  return rule
}
