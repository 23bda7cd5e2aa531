import type { UnitMode } from '#center/contract/statuses.ts'
import { addDays, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import type { RosterRules } from '#center/contract/values/roster-rules.ts'
import type { WorkCalendar } from '../calendar/working-days.ts'
import { daysOfRule, isWeekly, type Recurrence } from './recurrence.ts'

/** A recurrence that keeps to working days, unless it says otherwise. */
export interface WorkRecurrence extends Recurrence {
  /** Weekends and holidays too: somebody is always there. */
  readonly isOnDaysOff: boolean
  /** How its unit is stationed; decides which weekday a make-up working day takes. */
  readonly mode: UnitMode
}

/** How the calendar is read for a roster. */
export interface RosterCalendar {
  readonly calendar: Pick<WorkCalendar, 'known' | 'isWorkingDay'>
  readonly makeUp: RosterRules['makeUp']
}

/** Days in a year whose holidays are not published: the plan may still change. */
export const isProvisional = (day: PlainDate, { calendar }: Pick<RosterCalendar, 'calendar'>): boolean =>
  !calendar.known(Number(day.slice(0, 4)))

/**
 * The days a recurrence falls on from the first to the last day, both included, in order. On a day off only those that say
 * so. A make-up working day (调休上班) has no weekday of its own: no notice says which it stands for, so it takes the one
 * the county sets for that date, else the one set for this kind of unit, else nobody comes (docs/decisions/024). In a year without a published calendar the bare rule counts.
 */
export function daysOfPattern(
  pattern: WorkRecurrence,
  year: RosterCalendar,
  from: PlainDate,
  to: PlainDate,
): readonly PlainDate[] {
  const first = from < pattern.startsOn ? pattern.startsOn : from
  const last = pattern.endsOn !== null && pattern.endsOn < to ? pattern.endsOn : to
  if (last < first) return []
  // A make-up day looks at the weekdays before it in its own week.
  const ofRule = daysOfRule(pattern, addDays(first, -6), last)
  const more = new Set(pattern.dates)
  const left = new Set(pattern.exceptDates)
  const days: PlainDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1))
    if (!left.has(day) && isOn(day, pattern, year, ofRule, more)) days.push(day)
  return days
}

function isOn(
  day: PlainDate,
  pattern: WorkRecurrence,
  year: RosterCalendar,
  ofRule: ReadonlySet<PlainDate>,
  more: ReadonlySet<PlainDate>,
): boolean {
  const isNamed = ofRule.has(day) || more.has(day)
  if (pattern.isOnDaysOff || isProvisional(day, year)) return isNamed
  if (!year.calendar.isWorkingDay(day)) return false
  if (isNamed || weekday(day) <= 5) return isNamed
  if (pattern.rule === null || !isWeekly(pattern.rule)) return false
  const monday = addDays(day, 1 - weekday(day))
  const ofUnit = pattern.mode === 'resident' ? year.makeUp.resident : year.makeUp.rotating
  const takes = year.makeUp.days.find(({ on }) => on === day)?.weekday ?? ofUnit
  return takes !== null && ofRule.has(addDays(monday, takes - 1))
}
