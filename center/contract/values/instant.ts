import { dayNumber, type PlainDate, plainDateOfDayNumber } from './plain-date.ts'

/** A moment, ISO 8601 in UTC with milliseconds: 'YYYY-MM-DDTHH:mm:ss.sssZ'. Sorts as text. */
export type Instant = string

const MINUTE = 60_000
const DAY = 86_400_000
/** Asia/Shanghai has been UTC+8 without summer time since 1991; instants of the record are all later. */
const SHANGHAI_OFFSET = 8 * 60 * MINUTE

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant)
}

/** The instant at these milliseconds since 1970-01-01T00:00Z. */
export function instantOf(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / DAY)
  const rest = milliseconds - day * DAY
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const time = `${two(rest / 3_600_000)}:${two((rest % 3_600_000) / MINUTE)}:${two((rest % MINUTE) / 1000)}`
  return `${plainDateOfDayNumber(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z`
}

/** The moment `minutes` later (earlier if negative). */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(millisecondsOf(instant) + minutes * MINUTE)
}

/** The calendar day in Asia/Shanghai on which the moment falls. */
export function shanghaiDateOf(instant: Instant): PlainDate {
  return plainDateOfDayNumber(Math.floor((millisecondsOf(instant) + SHANGHAI_OFFSET) / DAY))
}

/** The moment at which the day begins in Asia/Shanghai. */
export function startOfShanghaiDay(date: PlainDate): Instant {
  return instantOf(dayNumber(date) * DAY - SHANGHAI_OFFSET)
}

/** The last millisecond of the day in Asia/Shanghai: a period in days ends at 24:00. */
export function endOfShanghaiDay(date: PlainDate): Instant {
  return instantOf((dayNumber(date) + 1) * DAY - SHANGHAI_OFFSET - 1)
}

/** Clock time 'HH:mm' in Asia/Shanghai. */
export function shanghaiTimeOf(instant: Instant): string {
  return instantOf(millisecondsOf(instant) + SHANGHAI_OFFSET).slice(11, 16)
}
