import type { OpeningHours } from '#center/contract/setting.ts'
import { addMinutes, type Instant, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { type WorkCalendar, yearOf } from '../calendar/working-days.ts'

/** Days looked ahead for the next opening; no holiday is longer. */
const LOOK_AHEAD = 30

/** The moment of a clock time on a day. @param time 'HH:MM' in Asia/Shanghai */
function momentOf(on: PlainDate, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return addMinutes(startOfShanghaiDay(on), hours * 60 + minutes)
}

const halvesOf = (on: PlainDate, hours: OpeningHours) =>
  [hours.am, hours.pm].flatMap(half =>
    half === null ? [] : [{ from: momentOf(on, half.from), to: momentOf(on, half.to) }],
  )

/** The moment a day of the hall is over; its midnight where no hours are set. */
export const closingOf = (on: PlainDate, hours: OpeningHours): Instant =>
  halvesOf(on, hours).at(-1)?.to ?? startOfShanghaiDay(addDays(on, 1))

/**
 * Whether the hall is open: within the hours of a working day. In a year whose holidays are not published the hours alone
 * are told, for working days are never guessed and a hall where people stand is not called closed.
 */
export function isOpenAt(now: Instant, hours: OpeningHours, calendar: WorkCalendar): boolean {
  const today = shanghaiDateOf(now)
  if (!hours.isOpenOnDaysOff && calendar.known(yearOf(today)) && !calendar.isWorkingDay(today)) return false
  return halvesOf(today, hours).some(half => half.from <= now && now < half.to)
}

/** The next moment the hall opens; null where the holidays of that year are not published, or no hours are set. */
export function nextOpening(now: Instant, hours: OpeningHours, calendar: WorkCalendar): Instant | null {
  const today = shanghaiDateOf(now)
  for (let day = 0; day <= LOOK_AHEAD; day += 1) {
    const on = addDays(today, day)
    if (!hours.isOpenOnDaysOff && !calendar.known(yearOf(on))) return null
    const isOpenDay = hours.isOpenOnDaysOff || calendar.isWorkingDay(on)
    const half = isOpenDay ? halvesOf(on, hours).find(({ from }) => from > now) : undefined
    if (half !== undefined) return half.from
  }
  return null
}
