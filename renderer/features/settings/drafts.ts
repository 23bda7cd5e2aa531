import type { HallPlan, HallRules, OpeningHours, Topic, Zone } from '#center/contract/setting.ts'
import { LANES, type Lane } from '#center/contract/statuses.ts'

/** Figures of the rules of the hall, in the order of the form. */
export const RULE_FIGURES = [
  'callsBeforeMissed',
  'secondsBetweenCalls',
  'returnMinutes',
  'returnPlace',
  'blockSize',
  'undoMinutes',
  'staggerMinutes',
  'quietMinutes',
  'helpAgainSeconds',
] as const satisfies readonly (keyof HallRules)[]
export type RuleFigure = (typeof RULE_FIGURES)[number]

/** A typed figure; what is none becomes NaN, which the contract refuses at its field. */
export const figure = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN)

export type RulesDraft = Record<RuleFigure, string> & {
  headStartMinutes: Record<Lane, string>
  endOfDay: HallRules['endOfDay']
  asksNeeds: boolean
}

const byKey = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>

export const rulesDraft = (rules: HallRules): RulesDraft => ({
  ...byKey(RULE_FIGURES, name => String(rules[name])),
  headStartMinutes: byKey(LANES, lane => String(rules.headStartMinutes[lane])),
  endOfDay: rules.endOfDay,
  asksNeeds: rules.asksNeeds,
})

export const rulesOf = (draft: RulesDraft): HallRules => ({
  ...byKey(RULE_FIGURES, name => figure(draft[name])),
  headStartMinutes: byKey(LANES, lane => figure(draft.headStartMinutes[lane])),
  endOfDay: draft.endOfDay,
  asksNeeds: draft.asksNeeds,
})

interface HalfDayDraft {
  isOpen: boolean
  from: string
  to: string
}
export interface HoursDraft {
  am: HalfDayDraft
  pm: HalfDayDraft
  isOpenOnDaysOff: boolean
}

const halfDayDraft = (half: OpeningHours['am']): HalfDayDraft => ({
  isOpen: half !== null,
  from: half?.from ?? '',
  to: half?.to ?? '',
})
/** '8：30' and '8:30' are '08:30'. */
export const timeOf = (text: string): string => text.trim().replace('：', ':').padStart(5, '0')
const halfDayOf = ({ isOpen, from, to }: HalfDayDraft): OpeningHours['am'] =>
  isOpen ? { from: timeOf(from), to: timeOf(to) } : null

export const hoursDraft = ({ am, pm, isOpenOnDaysOff }: OpeningHours): HoursDraft => ({
  am: halfDayDraft(am),
  pm: halfDayDraft(pm),
  isOpenOnDaysOff,
})
export const hoursOf = ({ am, pm, isOpenOnDaysOff }: HoursDraft): OpeningHours => ({
  am: halfDayOf(am),
  pm: halfDayOf(pm),
  isOpenOnDaysOff,
})

const BOX = ['x', 'y', 'width', 'height'] as const
export type ZoneDraft = Pick<Zone, 'code' | 'label'> & Record<(typeof BOX)[number], string>
export interface PlanDraft {
  zones: ZoneDraft[]
  /** Desks and rooms in the order of the form; '' is no arrow. */
  arrows: { name: string; arrow: string }[]
  hotlines: HallPlan['hotlines']
}

/** @param places names of the desks and rooms there are */
export const planDraft = (plan: HallPlan, places: readonly string[]): PlanDraft => ({
  zones: plan.zones.map(({ code, label, ...box }) => ({ code, label, ...byKey(BOX, side => String(box[side])) })),
  arrows: places.map(name => ({ name, arrow: plan.arrows[name] ?? '' })),
  hotlines: plan.hotlines,
})

/** The zone as far as it can be drawn: sides that are no figures are 0. */
export const boxOf = (zone: ZoneDraft) => byKey(BOX, side => figure(zone[side]) || 0)

/** What is sent; the contract judges it. */
export const planOf = (draft: PlanDraft) => ({
  zones: draft.zones.map(zone => ({ code: zone.code, label: zone.label, ...byKey(BOX, side => figure(zone[side])) })),
  arrows: Object.fromEntries(draft.arrows.flatMap(({ name, arrow }) => (arrow === '' ? [] : [[name, arrow]]))),
  hotlines: draft.hotlines,
})

/** A code no topic has yet: 'own-a', 'own-b', …; ten topics at most, so a letter is always free. */
export function freeTopicCode(topics: readonly Pick<Topic, 'code'>[]): string {
  const taken = new Set(topics.map(({ code }) => code))
  return [...'abcdefghijklmnopqrstuvwxyz'].map(letter => `own-${letter}`).find(code => !taken.has(code)) ?? 'own'
}

/** A digit no zone has yet. */
export function freeZoneCode(zones: readonly Pick<Zone, 'code'>[]): string {
  const taken = new Set(zones.map(({ code }) => code))
  return [...'123456789'].find(code => !taken.has(code)) ?? ''
}
