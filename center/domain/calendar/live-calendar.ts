import type { HolidayYear } from '#center/contract/values/clock-rule.ts'
import { withYears } from './holiday-years.ts'
import { PUBLISHED_DATA } from './published-calendar.ts'
import { createWorkCalendar, type WorkCalendar } from './working-days.ts'

/** The calendar of a center: the published years, and the ones the county has entered as soon as they are in force. */
export interface LiveCalendar extends WorkCalendar {
  /** Version of the setting holidays it counts with; 0: as delivered. */
  readonly version: number
  /** Counts with these years of the county from here on. */
  replace(years: readonly HolidayYear[], version: number): void
}

/** A calendar that begins with the published years. */
export function createLiveCalendar(): LiveCalendar {
  let version = 0
  let calendar = createWorkCalendar(PUBLISHED_DATA)
  return {
    get version() {
      return version
    },
    replace(years, newVersion) {
      version = newVersion
      calendar = createWorkCalendar(withYears(PUBLISHED_DATA, years))
    },
    known: year => calendar.known(year),
    isWorkingDay: date => calendar.isWorkingDay(date),
    nextWorkingDay: date => calendar.nextWorkingDay(date),
    addWorkingDays: (date, n) => calendar.addWorkingDays(date, n),
    workingDaysBetween: (from, to) => calendar.workingDaysBetween(from, to),
    specialDay: date => calendar.specialDay(date),
  }
}
