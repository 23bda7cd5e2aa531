import { millisecondsOf, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays, comparePlainDates, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { type WorkCalendar, yearOf } from '#center/domain/calendar/working-days.ts'
import type { Stretch } from './pauses.ts'

/** Counts working days and remembers which years it had to take as plain weeks because their holidays are unpublished. */
export interface WorkingCount {
  isWorkingDay(date: PlainDate): boolean
  /** The n-th working day after the date. */
  after(date: PlainDate, n: number): PlainDate
  /** The n-th working day before the date. */
  before(date: PlainDate, n: number): PlainDate
  /** The date itself or the next working day. */
  onOrAfter(date: PlainDate): PlainDate
  /** Milliseconds of the stretches that fall on working days later than `start`. */
  workingLengthOf(stretches: readonly Stretch[], start: PlainDate): number
  readonly unknownYears: ReadonlySet<number>
}

/** A count over the calendar; unknown years are counted Monday to Friday, and the result is provisional. */
export function createWorkingCount(calendar: WorkCalendar): WorkingCount {
  const unknownYears = new Set<number>()
  const isWorkingDay = (date: PlainDate): boolean => {
    const year = yearOf(date)
    if (calendar.known(year)) return calendar.isWorkingDay(date)
    unknownYears.add(year)
    return weekday(date) <= 5
  }
  const onOrAfter = (date: PlainDate): PlainDate => {
    let day = date
    while (!isWorkingDay(day)) day = addDays(day, 1)
    return day
  }
  const after = (date: PlainDate, n: number): PlainDate => {
    let day = date
    for (let left = n; left > 0; left -= 1) day = onOrAfter(addDays(day, 1))
    return day
  }
  const before = (date: PlainDate, n: number): PlainDate => {
    let day = date
    for (let left = n; left > 0; ) {
      day = addDays(day, -1)
      if (isWorkingDay(day)) left -= 1
    }
    return day
  }
  const workingLength = ({ from, to }: Stretch, start: PlainDate): number => {
    let sum = 0
    for (let day = shanghaiDateOf(from); startOfShanghaiDay(day) < to; day = addDays(day, 1)) {
      if (comparePlainDates(day, start) <= 0 || !isWorkingDay(day)) continue
      const begins = Math.max(millisecondsOf(from), millisecondsOf(startOfShanghaiDay(day)))
      const ends = Math.min(millisecondsOf(to), millisecondsOf(startOfShanghaiDay(addDays(day, 1))))
      sum += ends - begins
    }
    return sum
  }
  return {
    isWorkingDay,
    after,
    before,
    onOrAfter,
    workingLengthOf: (stretches, start) => stretches.reduce((sum, stretch) => sum + workingLength(stretch, start), 0),
    unknownYears,
  }
}
