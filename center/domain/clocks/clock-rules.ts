import file from '#assets/reference/clock-rules.json' with { type: 'json' }
import { type ClockRule, type ClockRules, clockRules } from '#center/contract/values/clock-rule.ts'

/** The rules that came with this release, in the order of the field: house limits, mediation, court, petition, aid, others. */
export const DELIVERED_CLOCK_RULES: ClockRules = clockRules.parse(file)
export const CLOCK_RULES: readonly ClockRule[] = DELIVERED_CLOCK_RULES.rules

/** Names of the laws by the key a rule's basis carries. */
export const LAWS: ClockRules['laws'] = DELIVERED_CLOCK_RULES.laws

/** Rules by code, of one version of the setting. */
export interface RuleBook {
  /** Version of the setting clockRules; 0: as delivered. */
  readonly version: number
  readonly laws: ClockRules['laws']
  readonly rules: readonly ClockRule[]
  find(code: string): ClockRule | undefined
  /** Throws RangeError for a code that is in no table, which is a mistake of the program. */
  get(code: string): ClockRule
}

/** The rules of one version, ready to be asked by code. */
export function ruleBook({ laws, rules }: ClockRules, version: number): RuleBook {
  const byCode = new Map(rules.map(rule => [rule.code, rule]))
  return {
    version,
    laws,
    rules,
    find: code => byCode.get(code),
    get(code) {
      // A rule that came with a later release than the county's own table counts as delivered.
      const rule = byCode.get(code) ?? CLOCK_RULES.find(delivered => delivered.code === code)
      if (!rule) throw new RangeError(`no clock rule ${code}`)
      return rule
    },
  }
}

export const DELIVERED_BOOK = ruleBook(DELIVERED_CLOCK_RULES, 0)

/** The rule with this code as delivered, e.g. 'CONF-1'; throws RangeError for a code that is in no table. */
export const getClockRule = (code: string): ClockRule => DELIVERED_BOOK.get(code)
/** The rule of a code as delivered, whatever a county changed. */
export const findClockRule = (code: string): ClockRule | undefined => DELIVERED_BOOK.find(code)
