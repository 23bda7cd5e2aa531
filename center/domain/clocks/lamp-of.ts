import type { Lamp } from '#center/contract/statuses.ts'
import type { LampLimits } from '#center/contract/values/clock-rule.ts'
import { type Instant, instantOf, millisecondsOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays, daysBetween, type PlainDate } from '#center/contract/values/plain-date.ts'

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
 * The lamp of a running clock: red after the due day has ended, yellow from the share of time used or the days left that the
 * county has set.
 * Give three days, or three moments for a clock in hours; there only the share of time makes yellow.
 * @param due last day, or moment of the end
 * @param start day or moment the clock started
 * @param today day or moment now
 */
export function lampOf(
  due: PlainDate | Instant,
  start: PlainDate | Instant,
  today: PlainDate | Instant,
  limits: LampLimits,
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
  if (share * 100 >= limits.yellowPercent)
    return { lamp: 'yellow', reason: { key: 'clocks.lampReason.most-time-used', params } }
  return { lamp: 'green', reason: { key: 'clocks.lampReason.in-time', params } }
}

/**
 * The first moment at which the lamp of a clock is yellow.
 * @param due last day, or moment of the end @param start day or moment the clock started, of the same kind
 */
export function yellowFrom(due: PlainDate | Instant, start: PlainDate | Instant, limits: LampLimits): Instant {
  const share = limits.yellowPercent / 100
  if (due.length > 10) {
    const begins = millisecondsOf(start)
    return instantOf(begins + Math.ceil((millisecondsOf(due) - begins) * share))
  }
  const byShare = addDays(start, Math.ceil(Math.max(0, daysBetween(start, due)) * share))
  const byDays = addDays(due, -limits.yellowDaysLeft)
  const first = byShare < byDays ? byShare : byDays
  return startOfShanghaiDay(first < start ? start : first)
}
