import { useTranslation } from 'react-i18next'
import type { RecurrenceInput } from '#center/contract/roster.ts'
import { isPlainDate, parseTypedDate } from '#center/contract/values/plain-date.ts'
import { WEEKDAY_KEYS } from './roster-words.ts'

const DAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
export const WEEKDAY_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const
/** weekly, every second week, a weekday of the month, single days, or a rule as a calendar program wrote it. */
export const RULE_KINDS = ['weekly', 'fortnightly', 'monthly', 'dates', 'other'] as const
export type RuleKind = (typeof RULE_KINDS)[number]
/** First to fourth, and last. */
export const NTHS = ['1', '2', '3', '4', '-1'] as const

/** A recurrence as the form holds it. */
export interface RuleDraft {
  kind: RuleKind
  weekdays: string[]
  nth: string
  weekday: string
  dates: string
  other: string
}

const EMPTY: RuleDraft = {
  kind: 'weekly',
  weekdays: ['1', '2', '3', '4', '5'],
  nth: '1',
  weekday: '1',
  dates: '',
  other: '',
}

/** The form of a rule; one the form has no fields for is shown as it is written. */
export function draftOf(pattern: Pick<RecurrenceInput, 'rule' | 'dates'> | null): RuleDraft {
  if (pattern === null) return EMPTY
  const dates = pattern.dates.join(' ')
  if (pattern.rule === null) return { ...EMPTY, kind: 'dates', dates }
  const weekly = /^FREQ=WEEKLY(;INTERVAL=2)?;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/.exec(
    pattern.rule,
  )
  if (weekly !== null)
    return {
      ...EMPTY,
      kind: weekly[1] === undefined ? 'weekly' : 'fortnightly',
      weekdays: (weekly[2] ?? '').split(',').map(day => String(DAYS.indexOf(day) + 1)),
      dates,
    }
  const monthly = /^FREQ=MONTHLY;BYDAY=(1|2|3|4|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(pattern.rule)
  if (monthly !== null)
    return {
      ...EMPTY,
      kind: 'monthly',
      nth: monthly[1] ?? '1',
      weekday: String(DAYS.indexOf(monthly[2] ?? '') + 1),
      dates,
    }
  return { ...EMPTY, kind: 'other', other: pattern.rule, dates }
}

/** What is sent: rule and single days; a day that cannot be read goes as it was typed and is refused at its field. */
export function ruleOf(draft: RuleDraft, today: string): Pick<RecurrenceInput, 'rule' | 'dates'> {
  const dates = draft.dates
    .split(/[\s,;\u3001\uff0c]+/u)
    .filter(text => text !== '')
    .map(text => (isPlainDate(text) ? text : (parseTypedDate(text, today) ?? text)))
  const weekdays = draft.weekdays.toSorted().map(day => DAYS[Number(day) - 1])
  switch (draft.kind) {
    case 'weekly':
      return { rule: weekdays.length === 0 ? null : `FREQ=WEEKLY;BYDAY=${weekdays.join()}`, dates }
    case 'fortnightly':
      return { rule: weekdays.length === 0 ? null : `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekdays.join()}`, dates }
    case 'monthly':
      return { rule: `FREQ=MONTHLY;BYDAY=${draft.nth}${DAYS[Number(draft.weekday) - 1]}`, dates }
    case 'dates':
      return { rule: null, dates }
    case 'other':
      return { rule: draft.other.trim() || null, dates }
  }
}

export const NTH_KEYS = {
  '1': 'roster:rule.nth.first',
  '2': 'roster:rule.nth.second',
  '3': 'roster:rule.nth.third',
  '4': 'roster:rule.nth.fourth',
  '-1': 'roster:rule.nth.last',
} as const

/** A recurrence in words. */
export function useRuleWords(): (pattern: Pick<RecurrenceInput, 'rule' | 'dates' | 'isOnDaysOff'>) => string {
  const { t } = useTranslation()
  return pattern => {
    const draft = draftOf(pattern)
    const day = (number: string) => t(WEEKDAY_KEYS[Number(number) - 1] ?? WEEKDAY_KEYS[0])
    const days = draft.weekdays.map(day).join('、')
    const nth = NTHS.find(one => one === draft.nth) ?? '1'
    const words = {
      weekly: t('roster:rule.weekly', { days }),
      fortnightly: t('roster:rule.fortnightly', { days }),
      monthly: t('roster:rule.monthly', { nth: t(NTH_KEYS[nth]), day: day(draft.weekday) }),
      dates: t('roster:rule.dates', { days: draft.dates }),
      other: draft.other,
    }[draft.kind]
    return pattern.isOnDaysOff ? `${words}（${t('roster:rule.daysOff')}）` : words
  }
}
