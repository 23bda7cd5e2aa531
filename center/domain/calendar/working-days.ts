import { addDays, comparePlainDates, daysBetween, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'

/** Days off and make-up working days of a year as the State Council announced them; 'MM-DD' → name key. */
export interface CalendarYear {
  readonly notices: readonly string[]
  readonly off: Readonly<Record<string, string>>
  readonly work: Readonly<Record<string, string>>
}

export interface CalendarData {
  readonly names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
  /** By year 'YYYY'. */
  readonly years: Readonly<Record<string, CalendarYear>>
}

/** Asked about a year whose holidays are not published; working days are never guessed. */
export class CalendarUnknownYearError extends Error {
  override readonly name = 'CalendarUnknownYearError'
  readonly year: number

  constructor(year: number) {
    super(`no holiday table for ${year}`)
    this.year = year
  }
}

/** The center's calendar of working days. Every question about a year without data throws CalendarUnknownYearError. */
export interface WorkCalendar {
  /** Whether the holidays of the year are known. */
  known(year: number): boolean
  isWorkingDay(date: PlainDate): boolean
  /** The date itself if it is a working day, else the next one. */
  nextWorkingDay(date: PlainDate): PlainDate
  /** The n-th working day after the date; n = 0 as nextWorkingDay; n < 0 backwards. */
  addWorkingDays(date: PlainDate, n: number): PlainDate
  /** Working days after `from` up to and including `to`; 0 if `to` is not later. */
  workingDaysBetween(from: PlainDate, to: PlainDate): number
  /** Holiday or make-up day: its names, and whether it is off; undefined for an ordinary day. */
  specialDay(
    date: PlainDate,
  ): { readonly isOff: boolean; readonly name: { readonly zh: string; readonly en: string } } | undefined
}

/** Calendar year of a date, for `known`. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** Builds the calendar from holiday tables (assets/reference/calendar, or imported by the county). */
export function createWorkCalendar(data: CalendarData): WorkCalendar {
  const yearTable = (date: PlainDate): CalendarYear => {
    const table = data.years[date.slice(0, 4)]
    if (!table) throw new CalendarUnknownYearError(yearOf(date))
    return table
  }

  const isWorkingDay = (date: PlainDate): boolean => {
    const { off, work } = yearTable(date)
    const day = date.slice(5)
    return day in work || (!(day in off) && weekday(date) <= 5)
  }

  const seek = (date: PlainDate, step: 1 | -1): PlainDate => {
    let day = date
    while (!isWorkingDay(day)) day = addDays(day, step)
    return day
  }

  const addWorkingDays = (date: PlainDate, n: number): PlainDate => {
    const step = n < 0 ? -1 : 1
    let day = n === 0 ? seek(date, 1) : date
    for (let left = Math.abs(n); left > 0; left -= 1) day = seek(addDays(day, step), step)
    return day
  }

  return {
    known: year => String(year) in data.years,
    isWorkingDay,
    nextWorkingDay: date => seek(date, 1),
    addWorkingDays,
    workingDaysBetween: (from, to) => {
      if (comparePlainDates(from, to) >= 0) return 0
      return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1)).filter(isWorkingDay)
        .length
    },
    specialDay: date => {
      const table = yearTable(date)
      const day = date.slice(5)
      const key = table.off[day] ?? table.work[day]
      const name = key === undefined ? undefined : data.names[key]
      return name && { isOff: day in table.off, name }
    },
  }
}
