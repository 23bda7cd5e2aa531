import type { HolidayYear } from '#center/contract/values/clock-rule.ts'
import { addDays, comparePlainDates, daysBetween, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import type { CalendarData, CalendarYear } from './working-days.ts'

/** Longest block of days off a notice has held was nine; a block beyond this is a slip of the hand. */
const LONGEST_BLOCK = 15

/** Days from the first to the last, both included. */
const daysOf = (from: PlainDate, to: PlainDate): PlainDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))

/** A year as a form holds it, as the calendar counts with it. */
export function calendarYearOf({ notice, off, work }: HolidayYear): CalendarYear {
  const days = off.flatMap(({ name, from, to }) => daysOf(from, to).map(day => [day.slice(5), name] as const))
  return {
    notices: [notice],
    off: Object.fromEntries(days),
    work: Object.fromEntries(work.map(({ name, on }) => [on.slice(5), name])),
  }
}

/** The published years with the county's own in front of them. */
export function withYears(data: CalendarData, years: readonly HolidayYear[]): CalendarData {
  const own = years.map(year => [String(year.year), calendarYearOf(year)] as const)
  return { names: data.names, years: { ...data.years, ...Object.fromEntries(own) } }
}

export interface HolidayFault {
  readonly path: readonly (string | number)[]
  readonly key: string
}

const fault = (path: readonly (string | number)[], key: string): HolidayFault => ({ path, key })

/**
 * What is wrong with years as entered: a year twice, a day of another year, a block that ends before it begins or is longer
 * than any ever was, a day off twice, a make-up day that is also off, twice, or no weekend.
 */
export function holidayFaults(years: readonly HolidayYear[]): HolidayFault[] {
  return years.flatMap((entered, index) => [
    ...(years.findIndex(({ year }) => year === entered.year) === index ? [] : [fault([index, 'year'], 'holiday-year')]),
    ...yearFaults(entered).map(({ path, key }) => fault([index, ...path], key)),
  ])
}

function yearFaults({ year, off, work }: HolidayYear): HolidayFault[] {
  const isElsewhere = (day: PlainDate) => !day.startsWith(`${year}-`)
  const daysOff = new Set<PlainDate>()
  const faults: HolidayFault[] = []
  for (const [at, { from, to }] of off.entries()) {
    if (isElsewhere(from)) faults.push(fault(['off', at, 'from'], 'other-year'))
    if (isElsewhere(to)) faults.push(fault(['off', at, 'to'], 'other-year'))
    else if (comparePlainDates(from, to) > 0) faults.push(fault(['off', at, 'to'], 'date-order'))
    else if (daysBetween(from, to) >= LONGEST_BLOCK) faults.push(fault(['off', at, 'to'], 'holiday-long'))
    else {
      const days = daysOf(from, to)
      if (days.some(day => daysOff.has(day))) faults.push(fault(['off', at, 'from'], 'twice'))
      for (const day of days) daysOff.add(day)
    }
  }
  for (const [at, { on }] of work.entries()) {
    if (isElsewhere(on)) faults.push(fault(['work', at, 'on'], 'other-year'))
    else if (daysOff.has(on)) faults.push(fault(['work', at, 'on'], 'make-up-off'))
    else if (weekday(on) <= 5) faults.push(fault(['work', at, 'on'], 'weekend'))
    else if (work.findIndex(other => other.on === on) !== at) faults.push(fault(['work', at, 'on'], 'twice'))
  }
  return faults
}
