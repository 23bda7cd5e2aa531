import type { SettingValue } from '#center/contract/setting.ts'
import { UNIT_MODES } from '#center/contract/statuses.ts'
import type { CallOutRules, RosterRules } from '#center/contract/values/roster-rules.ts'
import { MODE_KEYS, WEEKDAY_KEYS } from '../roster/roster-words.ts'
import type { SettingLine, Words } from './setting-words.ts'

export const ROSTER_FIGURES = [
  'lateAfterMinutes',
  'planDays',
  'missingDays',
] as const satisfies readonly (keyof RosterRules)[]
export const ROSTER_FIGURE_KEYS = {
  lateAfterMinutes: 'settings:roster.lateAfterMinutes',
  planDays: 'settings:roster.planDays',
  missingDays: 'settings:roster.missingDays',
} as const
export const CALL_OUT_FIGURES = [
  'nextAfter',
  'superviseAfter',
  'typingMinutes',
  'paperHours',
] as const satisfies readonly (keyof CallOutRules)[]
export const CALL_OUT_FIGURE_KEYS = {
  nextAfter: 'settings:callOut.nextAfter',
  superviseAfter: 'settings:callOut.superviseAfter',
  typingMinutes: 'settings:callOut.typingMinutes',
  paperHours: 'settings:callOut.paperHours',
} as const

export function rosterLines({ t }: Words, rules: SettingValue<'rosterRules'>): readonly SettingLine[] {
  const weekday = (number: number | null) =>
    number === null ? t('settings:roster.notAtAll') : t(WEEKDAY_KEYS[number - 1] ?? WEEKDAY_KEYS[0])
  return [
    {
      label: t('settings:roster.hours'),
      text: [rules.hours.am, rules.hours.pm].map(half => t('settings:hours.span', { ...half })).join(' · '),
    },
    { label: t('settings:roster.resident'), text: weekday(rules.makeUp.resident) },
    { label: t('settings:roster.rotating'), text: weekday(rules.makeUp.rotating) },
    ...rules.makeUp.days.map(day => ({ label: day.on, text: weekday(day.weekday) })),
    { label: t('settings:roster.needsSignIn'), text: t(rules.needsSignIn ? 'settings:yes' : 'settings:no') },
    ...ROSTER_FIGURES.map(name => ({ label: t(ROSTER_FIGURE_KEYS[name]), text: String(rules[name]) })),
  ]
}

export function callOutLines({ t }: Words, rules: SettingValue<'callOutRules'>): readonly SettingLine[] {
  return [
    ...UNIT_MODES.flatMap(mode => [
      { label: t('settings:callOut.answerOf', { mode: t(MODE_KEYS[mode]) }), text: String(rules[mode].answer) },
      { label: t('settings:callOut.arriveOf', { mode: t(MODE_KEYS[mode]) }), text: String(rules[mode].arrive) },
    ]),
    ...CALL_OUT_FIGURES.map(name => ({ label: t(CALL_OUT_FIGURE_KEYS[name]), text: String(rules[name]) })),
  ]
}
