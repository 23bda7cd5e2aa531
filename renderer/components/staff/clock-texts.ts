import type { TFunction } from 'i18next'
import type { ClockView } from '#center/contract/clock.ts'
import type { ClockOwer, ClockUnit, ExtensionApprover, PauseReason } from '#center/contract/values/clock-rule.ts'
import { type Instant, shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'

export const CLOCK_STATUS_KEYS = {
  running: 'clocks:status.running',
  met: 'clocks:status.met',
  late: 'clocks:status.late',
  stopped: 'clocks:status.stopped',
} as const satisfies Record<ClockView['status'], string>
export const CLOCK_STATUS_TONES = { running: 'primary', met: 'ok', late: 'danger', stopped: 'plain' } as const

export const OWER_KEYS = {
  center: 'clocks:owes.center',
  unit: 'clocks:owes.unit',
  court: 'clocks:owes.court',
  citizen: 'clocks:owes.citizen',
  legalAidAgency: 'clocks:owes.legalAidAgency',
} as const satisfies Record<ClockOwer, string>

export const PAUSE_REASON_KEYS = {
  supplement: 'clocks:pauseReason.supplement',
  appraisal: 'clocks:pauseReason.appraisal',
  hearing: 'clocks:pauseReason.hearing',
  announcement: 'clocks:pauseReason.announcement',
  consent: 'clocks:pauseReason.consent',
  party: 'clocks:pauseReason.party',
  court: 'clocks:pauseReason.court',
} as const satisfies Record<PauseReason, string>

export const APPROVER_KEYS = {
  parties: 'clocks:approver.parties',
  partiesAndCommittee: 'clocks:approver.partiesAndCommittee',
  unitHead: 'clocks:approver.unitHead',
  courtPresident: 'clocks:approver.courtPresident',
  higherPolice: 'clocks:approver.higherPolice',
} as const satisfies Record<ExtensionApprover, string>

export const UNIT_WORD_KEYS = {
  hour: 'clocks:unitWord.hour',
  calendar: 'clocks:unitWord.calendar',
  working: 'clocks:unitWord.working',
  month: 'clocks:unitWord.month',
} as const satisfies Record<ClockUnit, string>

const LENGTH_KEYS = {
  hour: 'clocks:length.hour',
  calendar: 'clocks:length.calendar',
  working: 'clocks:length.working',
  month: 'clocks:length.month',
} as const satisfies Record<ClockUnit, string>

export const EXTENSION_STATUS_KEYS = {
  asked: 'clocks:extensionStatus.asked',
  granted: 'clocks:extensionStatus.granted',
  refused: 'clocks:extensionStatus.refused',
} as const

/** A length of time in words: '3 个工作日'. */
export const lengthText = (t: TFunction, n: number, unit: ClockUnit): string => t(LENGTH_KEYS[unit], { n })

/** A moment as screens write it, in Asia/Shanghai: '2026-11-22 14:05'. */
export const momentOf = (instant: Instant): string => `${shanghaiDateOf(instant)} ${shanghaiTimeOf(instant)}`

/** A step of an answer: its key has a dot after the namespace, moments among its values are written as screens write them. */
export function stepText(
  t: TFunction,
  { key, params }: { readonly key: string; readonly params: Readonly<Record<string, string | number>> },
): string {
  const values = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? momentOf(value) : value,
  ])
  const readable: Record<string, string | number> = Object.fromEntries(values)
  return t(key.replace(/^clocks\./, 'clocks:'), readable)
}

/** A step of the arithmetic of a clock; how much longer it was made stands in the clock's unit. */
export function explainText(t: TFunction, step: ClockView['explain'][number], unit: ClockUnit): string {
  if (!step.key.startsWith('clocks.explain.extension')) return stepText(t, step)
  const lengths = Object.entries(step.params).map(([name, n]) => [name, lengthText(t, Number(n), unit)])
  return stepText(t, { key: step.key, params: Object.fromEntries(lengths) })
}

/** The end of a clock: its day, or the moment where it counts hours. */
export const endText = ({ dueOn, dueAt }: Pick<ClockView, 'dueOn' | 'dueAt'>): string =>
  dueAt === null ? dueOn : momentOf(dueAt)

/** Why the lamp has its colour, with what is left in the words of its unit. */
export function lampReasonText(t: TFunction, { lampReason, unit }: Pick<ClockView, 'lampReason' | 'unit'>): string {
  const { left } = lampReason.params
  return stepText(t, {
    key: lampReason.key,
    params: { ...lampReason.params, left: lengthText(t, Number(left), unit === 'hour' ? 'hour' : 'calendar') },
  })
}
