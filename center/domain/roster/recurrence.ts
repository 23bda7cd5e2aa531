import { RRuleTemporal } from 'rrule-temporal'
import { addDays, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'

/** When something comes back: a rule of RFC 5545 (RRULE, without UNTIL and COUNT), more days (RDATE), days left out (EXDATE). */
export interface Recurrence {
  /** 'FREQ=WEEKLY;BYDAY=MO,WE'; null: only on `dates`. */
  readonly rule: string | null
  readonly dates: readonly PlainDate[]
  readonly exceptDates: readonly PlainDate[]
  readonly startsOn: PlainDate
  /** Last day it may fall on; null: goes on. */
  readonly endsOn: PlainDate | null
}

/** Parts of a rule that speak of whole days; the end stands beside the rule, so that it can be changed by itself. */
const DAY_PARTS = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'])
const DAY_FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])
const ALL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const partOf = (rule: string, part: string): string | undefined =>
  rule
    .split(';')
    .find(text => text.startsWith(`${part}=`))
    ?.slice(part.length + 1)

/** Whether a rule falls on the same weekdays of its weeks, so that a make-up day can take one of them. */
export const isWeekly = (rule: string): boolean => partOf(rule, 'FREQ') === 'WEEKLY'

const monday = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day))
const midnight = (day: PlainDate) => new Date(`${day}T00:00:00Z`)

function library(rule: string, from: PlainDate): RRuleTemporal {
  // Weeks begin on Monday in every office here; a rule that says nothing would leave it to each program's default.
  const text = rule.includes('WKST=') ? rule : `${rule};WKST=MO`
  return new RRuleTemporal({
    rruleString: `DTSTART:${from.replaceAll('-', '')}T000000Z\nRRULE:${text}`,
    strict: true,
    cache: false,
  })
}

/** Whether a text is a rule of whole days that the library can walk; 'FREQ=WEEKLY;BYDAY=MO,WE,FR'. */
export function isRule(text: string): boolean {
  const parts = text.split(';').map(part => part.split('='))
  if (parts.some(([name = '', value = '', more]) => !DAY_PARTS.has(name) || value === '' || more !== undefined))
    return false
  if (new Set(parts.map(([name]) => name)).size !== parts.length) return false
  if (!DAY_FREQUENCIES.has(partOf(text, 'FREQ') ?? '')) return false
  if (!['', 'MO', undefined].includes(partOf(text, 'WKST'))) return false
  try {
    library(text, '2026-01-01').between(midnight('2026-01-01'), midnight('2026-03-01'), true)
    return true
  } catch {
    return false
  }
}

/**
 * The days of the rule alone from the first to the last day, both included: without more days, left-out days, holidays and
 * its end. A weekly rule is counted from the Monday of the week it starts in.
 */
export function daysOfRule(recurrence: Recurrence, from: PlainDate, to: PlainDate): ReadonlySet<PlainDate> {
  const { rule, startsOn } = recurrence
  if (rule === null) return new Set()
  const start = isWeekly(rule) ? monday(startsOn) : startsOn
  const first = from < start ? start : from
  if (to < first) return new Set()
  const found = library(withWeekdays(rule, startsOn), start).between(midnight(first), midnight(to), true)
  return new Set(found.map(day => day.toString().slice(0, 10)))
}

/** A weekly rule that names no weekday falls on that of its start (RFC 5545 3.3.10); said, since ours is counted from Monday. */
const withWeekdays = (rule: string, startsOn: PlainDate): string =>
  isWeekly(rule) && !rule.includes('BYDAY=') ? `${rule};BYDAY=${ALL_DAYS[weekday(startsOn) - 1]}` : rule

/** The last day of a rule that is limited by COUNT, from its start; undefined where it never falls on any. */
export function lastOfCount(rule: string, startsOn: PlainDate, count: number): PlainDate | undefined {
  let last: PlainDate | undefined
  let seen = 0
  library(rule, startsOn).all((day, index) => {
    last = day.toString().slice(0, 10)
    seen = index + 1
    return seen < count
  })
  return last
}
