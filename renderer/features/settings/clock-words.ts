import type { TFunction } from 'i18next'
import calendar from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import type { SettingValue } from '#center/contract/setting.ts'
import type { ClockRule } from '#center/contract/values/clock-rule.ts'
import { APPROVER_KEYS, lengthText, OWER_KEYS, PAUSE_REASON_KEYS } from '../../components/staff/clock-texts.ts'
import { EVENT_KEYS } from '../clock/event-date-values.ts'
import type { SettingLine, Words } from './setting-words.ts'

/** How long a rule runs; one whose day is set runs as long as that. */
export const ruleLength = (t: TFunction, { n, unit, direction }: ClockRule): string =>
  direction === 'set' ? t('settings:clock.set') : lengthText(t, n, unit)

/** Clock rules line by line: length, owner, basis, pauses, extension. */
export const clockRuleLines = (
  { t, labelOf }: Words,
  { laws, rules }: SettingValue<'clockRules'>,
): readonly SettingLine[] =>
  rules.map(rule => {
    const { extension } = rule
    const law = laws[rule.basis.law]
    const name = law === undefined ? rule.basis.law : labelOf(law)
    return {
      label: `${rule.code} ${labelOf(rule.label)}`,
      text: [
        `${ruleLength(t, rule)} · ${t(OWER_KEYS[rule.owes])} · ${t(rule.rollEnd === 'none' ? 'settings:clock.fixed' : 'settings:clock.rolls')}`,
        rule.basis.article === '' ? name : t('clocks:basisText', { law: name, article: rule.basis.article }),
        ...(rule.pauseOn.length === 0
          ? []
          : [`${t('settings:clock.pauses')}: ${rule.pauseOn.map(reason => t(PAUSE_REASON_KEYS[reason])).join(' / ')}`]),
        ...(extension === null
          ? []
          : [
              `${t('settings:clock.atOnce')} ${lengthText(t, extension.n, rule.unit)} · ${t('settings:clock.max')} ${
                extension.max === null ? '—' : lengthText(t, extension.max, rule.unit)
              } · ${t(APPROVER_KEYS[extension.approver])}`,
            ]),
        ...(rule.remindBefore.length === 0 ? [] : [`${t('settings:clock.remind')}: ${rule.remindBefore.join(' / ')}`]),
        ...(rule.certain ? [] : [t('clocks:uncertain')]),
      ].join('\n'),
    }
  })

export const lampLines = ({ t }: Words, limits: SettingValue<'lampLimits'>): readonly SettingLine[] => [
  { label: t('settings:lamp.percent'), text: String(limits.yellowPercent) },
  { label: t('settings:lamp.days'), text: String(limits.yellowDaysLeft) },
]

/** Years of the county line by line: the notice, days off, make-up days. */
export const holidayLines = ({ t, labelOf }: Words, years: SettingValue<'holidays'>): readonly SettingLine[] =>
  years.map(({ year, notice, off, work }) => ({
    label: String(year),
    text: [
      notice,
      ...off.map(({ name, from, to }) => `${labelOf(calendar.names[name])} ${from} – ${to}`),
      ...work.map(({ name, on }) => `${t('settings:holiday.work')} ${on} (${labelOf(calendar.names[name])})`),
    ].join('\n'),
  }))

/** Limits that bind the visitor line by line. */
export const citizenLimitLines = (
  { t, labelOf }: Words,
  { limits, aidFirstDays, aidFirst }: SettingValue<'citizenLimits'>,
): readonly SettingLine[] => [
  ...limits.map(({ rule, event, types, warnDays, doNow }) => ({
    label: `${rule} · ${t(EVENT_KEYS[event])}`,
    text: [
      `${t('settings:citizen.types')}: ${types.length === 0 ? t('settings:citizen.allTypes') : types.join(' / ')}`,
      `${t('settings:citizen.warnDays')}: ${warnDays}`,
      labelOf(doNow),
    ].join('\n'),
  })),
  { label: t('settings:citizen.aidDays'), text: `${aidFirstDays} · ${labelOf(aidFirst)}` },
]
