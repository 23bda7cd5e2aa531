import type { SettingsFile } from '#center/contract/setting.ts'
import { weekday } from '#center/contract/values/plain-date.ts'
import { holidayFaults } from '../calendar/holiday-years.ts'
import { citizenLimitFaults, clockRuleFaults } from '../clocks/rule-faults.ts'
import { riskSheetFaults } from '../risk/sheet-faults.ts'
import { caseTypeFaults, type Fault, type KnownUnit, leverFaults, routeFaults } from '../routing/check-routes.ts'
import { ladderFaults } from '../supervision/ladder.ts'

export type Settings = SettingsFile['settings']

/** What is wrong with settings: which kind, where in its value, and the text key. */
export interface SettingFault {
  readonly kind: keyof Settings
  readonly path: readonly (string | number)[]
  readonly key: string
}

/** What of the center the settings name. */
export interface Hall {
  /** Names of desks and rooms. */
  readonly places: readonly string[]
  /** Zones desks and stations stand in. */
  readonly zones: readonly string[]
  /** Units routes may name; null: routes are not what is being saved. */
  readonly units: readonly KnownUnit[] | null
  /** Every code of a type that was ever given out. */
  readonly typeCodes: readonly string[]
}

/** The general lane of who cannot say what it is about; the kiosk falls back to it. */
export const UNCLEAR_TOPIC = 'unclear'

/** Places of a list whose code stood there before. */
const repeated = (codes: readonly string[]): number[] =>
  codes.flatMap((code, index) => (codes.indexOf(code) === index ? [] : [index]))

/**
 * What no single field can say: that settings fit each other, the reference tables and the hall. Empty: all is well.
 * Lengths, formats and figures were checked by the contract.
 */
export function faultsOf(settings: Settings, hall: Hall): readonly SettingFault[] {
  return [
    ...topicFaults(settings),
    ...guideFaults(settings),
    ...hoursFaults(settings),
    ...planFaults(settings, hall),
    ...rosterFaults(settings),
    ...routingFaults(settings, hall),
    ...ladderFaults(settings.supervisionRules).map(({ path, key }) => fault('supervisionRules', path, key)),
    ...clockFaults(settings),
    ...riskSheetFaults(settings.riskSheet).map(({ path, key }) => fault('riskSheet', path, key)),
  ]
}

function clockFaults({ clockRules, citizenLimits, holidays, caseTypes }: Settings): SettingFault[] {
  const types = new Set(caseTypes.map(({ code }) => code))
  return [
    ...clockRuleFaults(clockRules).map(({ path, key }) => fault('clockRules', path, key)),
    ...citizenLimitFaults(citizenLimits, clockRules, types).map(({ path, key }) => fault('citizenLimits', path, key)),
    ...holidayFaults(holidays).map(({ path, key }) => fault('holidays', path, key)),
  ]
}

function topicFaults({ topics, caseTypes }: Settings): SettingFault[] {
  const codes = topics.map(({ code }) => code)
  const types = new Set(caseTypes.map(({ code }) => code))
  return [
    ...repeated(codes).map(index => fault('topics', [index, 'code'], 'twice')),
    ...topics.flatMap(({ defaultType }, index) =>
      types.has(defaultType) ? [] : [fault('topics', [index, 'defaultType'], 'type')],
    ),
    ...(codes.includes(UNCLEAR_TOPIC) ? [] : [fault('topics', [], 'topic-unclear')]),
  ]
}

function guideFaults({ guides, topics }: Settings): SettingFault[] {
  const codes = new Set(topics.map(({ code }) => code))
  return [
    ...repeated(guides.map(({ topic }) => topic)).map(index => fault('guides', [index, 'topic'], 'twice')),
    ...guides.flatMap(({ topic }, index) => (codes.has(topic) ? [] : [fault('guides', [index, 'topic'], 'topic')])),
  ]
}

function hoursFaults({ openingHours: { am, pm } }: Settings): SettingFault[] {
  if (am === null && pm === null) return [fault('openingHours', [], 'required')]
  const isReversed = (half: { from: string; to: string } | null) => half !== null && half.from >= half.to
  return [
    ...(isReversed(am) ? [fault('openingHours', ['am', 'to'], 'time-order')] : []),
    ...(isReversed(pm) ? [fault('openingHours', ['pm', 'to'], 'time-order')] : []),
    ...(am !== null && pm !== null && am.to > pm.from ? [fault('openingHours', ['pm', 'from'], 'time-order')] : []),
  ]
}

function planFaults({ hallPlan: { zones, arrows } }: Settings, hall: Hall): SettingFault[] {
  const codes = zones.map(({ code }) => code)
  return [
    ...repeated(codes).map(index => fault('hallPlan', ['zones', index, 'code'], 'twice')),
    ...(hall.zones.every(code => codes.includes(code)) ? [] : [fault('hallPlan', ['zones'], 'zone-in-use')]),
    ...zones.flatMap((zone, index) => [
      ...(zone.x + zone.width > 100 ? [fault('hallPlan', ['zones', index, 'width'], 'number')] : []),
      ...(zone.y + zone.height > 100 ? [fault('hallPlan', ['zones', index, 'height'], 'number')] : []),
    ]),
    ...Object.keys(arrows).flatMap(name =>
      hall.places.includes(name) ? [] : [fault('hallPlan', ['arrows', name], 'desk-or-room')],
    ),
  ]
}

function rosterFaults({ rosterRules: { hours, makeUp } }: Settings): SettingFault[] {
  return [
    ...(['am', 'pm'] as const).flatMap(half =>
      hours[half].from >= hours[half].to ? [fault('rosterRules', ['hours', half, 'to'], 'time-order')] : [],
    ),
    ...(hours.am.to > hours.pm.from ? [fault('rosterRules', ['hours', 'pm', 'from'], 'time-order')] : []),
    // Noon divides the halves of the roster.
    ...(hours.am.to > '12:00' ? [fault('rosterRules', ['hours', 'am', 'to'], 'noon')] : []),
    ...(hours.pm.from < '12:00' ? [fault('rosterRules', ['hours', 'pm', 'from'], 'noon')] : []),
    ...repeated(makeUp.days.map(({ on }) => on)).map(index =>
      fault('rosterRules', ['makeUp', 'days', index, 'on'], 'twice'),
    ),
    ...makeUp.days.flatMap(({ on }, index) =>
      weekday(on) <= 5 ? [fault('rosterRules', ['makeUp', 'days', index, 'on'], 'weekend')] : [],
    ),
  ]
}

function routingFaults({ caseTypes, routes, routingLevers }: Settings, hall: Hall): SettingFault[] {
  const of = (kind: keyof Settings, faults: readonly Fault[]) => faults.map(({ path, key }) => fault(kind, path, key))
  return [
    ...of('caseTypes', caseTypeFaults(caseTypes, hall.typeCodes)),
    ...of('routes', routeFaults(routes, caseTypes, hall.units)),
    ...of('routingLevers', leverFaults(routingLevers)),
  ]
}

const fault = (kind: keyof Settings, path: readonly (string | number)[], key: string): SettingFault => ({
  kind,
  path,
  key: `problems.value.${key}`,
})
