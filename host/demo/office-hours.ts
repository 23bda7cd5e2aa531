import {
  addMinutes,
  type Instant,
  instantOf,
  millisecondsOf,
  shanghaiDateOf,
  startOfShanghaiDay,
} from '#center/contract/values/instant.ts'
import { addDays, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import type { WorkCalendar } from '#center/domain/calendar/working-days.ts'
import type { Chance } from './chance.ts'

/** Minutes of the day: 08:30–12:00 and 14:00–17:30. */
const OPENS = 510
const LUNCH = 720
const REOPENS = 840
const CLOSES = 1050

/** When the center of the demonstration is at work. */
export interface OfficeHours {
  isOpenDay(day: PlainDate): boolean
  /** Some moment of office hours on a day. */
  momentOn(day: PlainDate, chance: Chance): Instant
  /** Some moment `days` working days later; 0: within the hour, or when the office opens again. */
  after(at: Instant, days: number, chance: Chance): Instant
  /** The first working day after a day. */
  dayAfter(day: PlainDate): PlainDate
}

/** @param minute minute of the day in Asia/Shanghai */
export const at = (day: PlainDate, minute: number): Instant => addMinutes(startOfShanghaiDay(day), minute)

/** Office hours by the calendar; in a year whose holidays are not published, Monday to Friday. */
export function officeHours(calendar: WorkCalendar): OfficeHours {
  const isOpenDay = (day: PlainDate) =>
    calendar.known(Number(day.slice(0, 4))) ? calendar.isWorkingDay(day) : weekday(day) <= 5
  const dayAfter = (day: PlainDate): PlainDate => {
    const next = addDays(day, 1)
    return isOpenDay(next) ? next : dayAfter(next)
  }
  const momentOn = (day: PlainDate, chance: Chance) => {
    const minute = chance.is(0.6) ? chance.int(OPENS, LUNCH - 5) : chance.int(REOPENS, CLOSES - 5)
    return instantOf(millisecondsOf(at(day, minute)) + chance.int(0, 59) * 1000)
  }
  return {
    isOpenDay,
    momentOn,
    dayAfter,
    after(from, days, chance) {
      let day = shanghaiDateOf(from)
      if (days > 0) {
        for (let left = days; left > 0; left -= 1) day = dayAfter(day)
        return momentOn(day, chance)
      }
      const soon = addMinutes(from, chance.int(6, 50))
      const minute = (Date.parse(soon) - Date.parse(startOfShanghaiDay(day))) / 60_000
      if (minute >= CLOSES) return at(dayAfter(day), OPENS + chance.int(2, 40))
      if (minute >= LUNCH && minute < REOPENS) return at(day, REOPENS + chance.int(2, 40))
      return soon
    },
  }
}
