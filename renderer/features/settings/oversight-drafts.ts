import type { SettingValue } from '#center/contract/setting.ts'
import { figure } from './drafts.ts'

type Rules = SettingValue<'supervisionRules'>
type Sheet = SettingValue<'riskSheet'>

/** As it is typed: figures are texts, the end of the ladder is ''. */
export const supervisionDraft = (rules: Rules) => ({
  ladder: rules.ladder.map(rung => ({ ...rung, next: rung.next ?? '' })),
  levels: rules.levels.map(level => ({ ...level, copyTo: [...level.copyTo], graceDays: String(level.graceDays) })),
  adviceTo: rules.adviceTo,
  staleDays: String(rules.staleDays),
})
export type SupervisionDraft = ReturnType<typeof supervisionDraft>

export const supervisionOf = (draft: SupervisionDraft) => ({
  ladder: draft.ladder.map(rung => ({ ...rung, next: rung.next === '' ? null : rung.next })),
  levels: draft.levels.map(level => ({ ...level, graceDays: figure(level.graceDays) })),
  adviceTo: draft.adviceTo,
  staleDays: figure(draft.staleDays),
})

export const riskSheetDraft = (sheet: Sheet) => ({
  factors: sheet.factors.map(factor => ({ ...factor, points: String(factor.points) })),
  yellowFrom: String(sheet.yellowFrom),
  redFrom: String(sheet.redFrom),
  groups: sheet.groups.map(group => ({ ...group, from: String(group.from) })),
})
export type RiskSheetDraft = ReturnType<typeof riskSheetDraft>

export const riskSheetOf = (draft: RiskSheetDraft) => ({
  factors: draft.factors.map(factor => ({ ...factor, points: figure(factor.points) })),
  yellowFrom: figure(draft.yellowFrom),
  redFrom: figure(draft.redFrom),
  groups: draft.groups.map(group => ({ ...group, from: figure(group.from) })),
})
