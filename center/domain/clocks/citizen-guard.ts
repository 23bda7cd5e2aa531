import type { CitizenLimit, CitizenLimits, EventDate, EventDateKind } from '#center/contract/values/citizen-limit.ts'
import { EVENT_DATE_KINDS } from '#center/contract/values/citizen-limit.ts'
import type { ClockRule } from '#center/contract/values/clock-rule.ts'
import type { Instant } from '#center/contract/values/instant.ts'
import { daysBetween, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { WorkCalendar } from '#center/domain/calendar/working-days.ts'
import { type Due, dueOf } from './due-of.ts'

/** A limit that binds the visitor, counted from a day of the story. */
export interface GuardedLimit {
  readonly limit: CitizenLimit
  readonly rule: ClockRule
  readonly on: PlainDate
  readonly due: Due
  /** Negative: so many days ago. */
  readonly daysLeft: number
  /** near: few enough days are left that the window warns. */
  readonly state: 'passed' | 'near' | 'open'
}

/** Whether a limit is asked about for a type: its class or leaf is named, or none is. */
const isAsked = ({ types }: CitizenLimit, typeCode: string): boolean =>
  types.length === 0 || types.some(type => typeCode.startsWith(type))

/** The days the window asks for with a type, in the order of the list. */
export function askedFor({ limits }: CitizenLimits, typeCode: string): EventDateKind[] {
  const asked = new Set(limits.filter(limit => isAsked(limit, typeCode)).map(({ event }) => event))
  return EVENT_DATE_KINDS.filter(event => asked.has(event))
}

/**
 * The limits that run from the days told, the nearest end first, the ones that have passed last. A day that is told counts
 * for the limits of the type; where none of the type runs from it, for every limit that does.
 * @param now ISO instant @param today ISO date
 */
export function guardedLimits(
  { limits }: CitizenLimits,
  find: (code: string) => ClockRule | undefined,
  asking: { readonly typeCode: string; readonly dates: readonly EventDate[] },
  calendar: WorkCalendar,
  { now, today }: { readonly now: Instant; readonly today: PlainDate },
): GuardedLimit[] {
  const found = asking.dates.flatMap(({ event, on }) => {
    const ofEvent = limits.filter(limit => limit.event === event)
    const ofType = ofEvent.filter(limit => isAsked(limit, asking.typeCode))
    return (ofType.length > 0 ? ofType : ofEvent).flatMap((limit): GuardedLimit[] => {
      const rule = find(limit.rule)
      if (rule === undefined) return []
      const due = dueOf(rule, { startOn: on, calendar, now })
      const daysLeft = daysBetween(today, due.dueOn)
      const state = daysLeft < 0 ? 'passed' : daysLeft <= limit.warnDays ? 'near' : 'open'
      return [{ limit, rule, on, due, daysLeft, state }]
    })
  })
  return found.toSorted(
    (one, other) => Number(one.state === 'passed') - Number(other.state === 'passed') || one.daysLeft - other.daysLeft,
  )
}

/** Whether so few days are left somewhere that legal aid is given before it is examined (法律援助法 art. 44). */
export const isAidFirst = (found: readonly GuardedLimit[], days: number): boolean =>
  found.some(({ daysLeft }) => daysLeft >= 0 && daysLeft < days)
