import type { Lamp } from '#center/contract/statuses.ts'
import { type Instant, millisecondsOf } from '#center/contract/values/instant.ts'
import { daysBetween, type PlainDate } from '#center/contract/values/plain-date.ts'

export interface LampLimits {
  /** Share of the time used from which the lamp is yellow, 0–1. */
  readonly yellowShare: number
  /** Days left from which the lamp is yellow. */
  readonly yellowDaysLeft: number
}

/** House default of the field (domain reference 1.8); a county may change it. */
export const LAMP_LIMITS: LampLimits = { yellowShare: 0.7, yellowDaysLeft: 2 }

/** Text keys of the reason of a lamp; the texts stand in namespace `clocks` under `lampReason`. */
export const LAMP_REASON_KEYS = [
  'clocks.lampReason.overdue',
  'clocks.lampReason.few-days-left',
  'clocks.lampReason.most-time-used',
  'clocks.lampReason.in-time',
] as const

export interface LampReading {
  readonly lamp: Lamp
  readonly reason: {
    readonly key: (typeof LAMP_REASON_KEYS)[number]
    /** `left`: whole days (hours for clocks in hours), of lateness if overdue; `used`: per cent of the time. */
    readonly params: { readonly left: number; readonly used: number }
  }
}

/**
 * The lamp of a running clock: red after the due day has ended, yellow from 70 % of the time used or two days left.
 * Give three days, or three moments for a clock in hours; there only the share of time makes yellow.
 * @param due last day, or moment of the end
 * @param start day or moment the clock started
 * @param today day or moment now
 */
export function lampOf(
  due: PlainDate | Instant,
  start: PlainDate | Instant,
  today: PlainDate | Instant,
  limits: LampLimits = LAMP_LIMITS,
): LampReading {
  const isHours = due.length > 10
  const between = (from: string, to: string) =>
    isHours ? (millisecondsOf(to) - millisecondsOf(from)) / 3_600_000 : daysBetween(from, to)
  const total = between(start, due)
  const left = between(today, due)
  const share = total <= 0 ? 1 : Math.min(1, Math.max(0, between(start, today) / total))
  const params = { left: Math.floor(Math.abs(left)), used: Math.round(share * 100) }
  if (left < 0) return { lamp: 'red', reason: { key: 'clocks.lampReason.overdue', params } }
  if (!isHours && left <= limits.yellowDaysLeft) {
    return { lamp: 'yellow', reason: { key: 'clocks.lampReason.few-days-left', params } }
  }
  if (share >= limits.yellowShare)
    return { lamp: 'yellow', reason: { key: 'clocks.lampReason.most-time-used', params } }
  return { lamp: 'green', reason: { key: 'clocks.lampReason.in-time', params } }
}
