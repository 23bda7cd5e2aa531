import type { SettingValue } from '#center/contract/setting.ts'
import type { ClockRule, ClockRules, ExtensionApprover, PauseReason } from '#center/contract/values/clock-rule.ts'
import { figure } from './drafts.ts'

/** A clock rule as it is typed; paths are those of the route. */
export interface ClockRuleDraft extends Omit<ClockRule, 'n' | 'owes' | 'extension' | 'remindBefore'> {
  n: string
  /** '': nobody is chosen yet. */
  owes: ClockRule['owes'] | ''
  extension: { isPossible: boolean; n: string; approver: ExtensionApprover; max: string }
  /** Days, longest first: '30、10、3'. */
  remindBefore: string
}

export interface ClockRulesDraft {
  laws: ClockRules['laws']
  rules: ClockRuleDraft[]
  /** A law that is not in the list yet; taken in where it has a name. */
  newLaw: { zh: string; en: string }
}

/** A law of the county gets a key of its own; the rule that was open rests on it. */
const OWN_LAW = 'county-law-'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export const ruleDraft = (rule: ClockRule): ClockRuleDraft => ({
  ...rule,
  n: String(rule.n),
  extension: {
    isPossible: rule.extension !== null,
    n: String(rule.extension?.n ?? ''),
    approver: rule.extension?.approver ?? 'unitHead',
    max: rule.extension === null ? '' : String(rule.extension.max ?? ''),
  },
  remindBefore: rule.remindBefore.join('、'),
})

/** A rule of the county's own, with a code not yet given out: HX-1, HX-2 … */
export function newRule(rules: readonly Pick<ClockRule, 'code'>[]): ClockRuleDraft {
  const taken = new Set(rules.map(({ code }) => code))
  const numbers = Array.from({ length: 99 }, (_, index) => `HX-${index + 1}`)
  return {
    code: numbers.find(code => !taken.has(code)) ?? 'HX-99',
    label: { zh: '', en: '' },
    unit: 'calendar',
    n: '',
    startEvent: 'started',
    direction: 'after',
    rollEnd: 'nextWorkingDay',
    pauseOn: [],
    extension: { isPossible: false, n: '', approver: 'unitHead', max: '' },
    basis: { law: 'center-default', article: '' },
    otherBases: [],
    owes: '',
    lateKey: 'clocks.late.supervise',
    remindBefore: '',
    certain: false,
  }
}

export const clockRulesDraft = ({ laws, rules }: SettingValue<'clockRules'>): ClockRulesDraft => ({
  laws: { ...laws },
  rules: rules.map(ruleDraft),
  newLaw: { zh: '', en: '' },
})

function ruleOf(draft: ClockRuleDraft): unknown {
  const { isPossible, n, approver, max } = draft.extension
  return {
    ...draft,
    n: figure(draft.n),
    owes: draft.owes === '' ? undefined : draft.owes,
    extension: isPossible ? { n: figure(n), approver, max: max.trim() === '' ? null : figure(max) } : null,
    remindBefore: draft.remindBefore
      .split(/[、,，\s]+/)
      .filter(text => text !== '')
      .map(figure),
    pauseOn: draft.pauseOn satisfies readonly PauseReason[],
  }
}

/** The rules as they would be saved. @param index of the rule that is open: it rests on a law that was added */
export function clockRulesOf({ laws, rules, newLaw }: ClockRulesDraft, index: number): unknown {
  const values = rules.map(ruleOf)
  if (newLaw.zh.trim() === '') return { laws, rules: values }
  const letter = [...LETTERS].find(each => !(`${OWN_LAW}${each}` in laws)) ?? 'z'
  const key = `${OWN_LAW}${letter}`
  const name = { zh: newLaw.zh.trim(), en: newLaw.en.trim() === '' ? newLaw.zh.trim() : newLaw.en.trim() }
  return {
    laws: { ...laws, [key]: name },
    rules: values.map((rule, at) =>
      at === index && typeof rule === 'object' && rule !== null
        ? { ...rule, basis: { law: key, article: rules[at]?.basis.article ?? '' } }
        : rule,
    ),
  }
}
