import ICAL from 'ical.js'
import type { Half } from '#center/contract/roster.ts'
import { addMinutes, instantOf, shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { isPlainDate, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { GridFault } from './read-grid.ts'
import { isRule, lastOfCount, type Recurrence } from './recurrence.ts'

/** One event of a calendar as a pattern of one person. */
export interface CalendarPattern extends Recurrence {
  /** 'VEVENT 3' */
  readonly ref: string
  /** User name our own program wrote, else the summary. */
  readonly person: string
  readonly halves: Half | 'day'
  /** Our own program wrote that days off count. */
  readonly isOnDaysOff: boolean
}

interface Property {
  readonly name: string
  readonly params: Readonly<Record<string, string | string[]>>
  readonly values: readonly unknown[]
}

const MOST_EVENTS = 2_000
const MIDDAY = '12:00'
/** One who begins in the morning and leaves after this is there all day. */
const DAY_ENDS_AFTER = '14:00'

/**
 * Reads a calendar (RFC 5545) into patterns. Times without a zone or in Asia/Shanghai are taken as they stand, UTC is moved by
 * eight hours; any other zone is refused, since it cannot be told what was meant.
 */
export function readIcs(text: string): { patterns: readonly CalendarPattern[]; faults: readonly GridFault[] } {
  const faults: GridFault[] = []
  const refuse = (ref: string, key: string) => void faults.push({ ref, key: `problems.import.${key}`, params: {} })
  let events: readonly (readonly Property[])[]
  try {
    events = eventsOf(text)
  } catch {
    refuse('VCALENDAR', 'calendar-unreadable')
    return { patterns: [], faults }
  }
  if (events.length === 0) refuse('VCALENDAR', 'no-events')
  if (events.length > MOST_EVENTS) refuse('VCALENDAR', 'too-many-events')
  const patterns = events.slice(0, MOST_EVENTS).flatMap((event, index) => {
    const ref = `VEVENT ${index + 1}`
    const pattern = readEvent(event, ref)
    if (typeof pattern !== 'string') return pattern
    refuse(ref, pattern)
    return []
  })
  return { patterns, faults }
}

/** The events as lists of properties; the library undoes folding, escapes and parameters. */
function eventsOf(text: string): Property[][] {
  const parsed = ICAL.parse(text) as unknown as [
    string,
    unknown,
    [string, [string, object, string, ...unknown[]][], unknown][],
  ]
  if (parsed[0] !== 'vcalendar') throw new Error('no calendar')
  return parsed[2]
    .filter(([name]) => name === 'vevent')
    .map(([, properties]) =>
      properties.map(([name, params, , ...values]) => ({ name, params: params as Property['params'], values })),
    )
}

function readEvent(event: readonly Property[], ref: string): CalendarPattern[] | string {
  const one = (name: string) => event.find(property => property.name === name)
  const days = (name: string) => event.filter(property => property.name === name).flatMap(momentsOf)
  if (one('recurrence-id') !== undefined) return 'event-part'
  const start = one('dtstart')
  const [begin] = start === undefined ? [] : momentsOf(start)
  const endProperty = one('dtend')
  const [end] = endProperty === undefined ? [] : momentsOf(endProperty)
  if (begin === undefined || begin === null) return 'event-time'
  const more = days('rdate')
  const less = days('exdate')
  if (end === null || more.includes(null) || less.includes(null)) return 'event-time'
  const dates = (moments: typeof more) => moments.flatMap(moment => (moment === null ? [] : [moment.on]))
  const person = String(one('x-cmc-staff')?.values[0] ?? one('summary')?.values[0] ?? '').trim()
  const rule = readRule(one('rrule')?.values[0], begin.on)
  if (typeof rule === 'string') return rule
  const same = {
    ref,
    person,
    halves: halvesOf(begin.time, end?.time ?? null),
    isOnDaysOff: one('x-cmc-daysoff') !== undefined,
    exceptDates: [...new Set(dates(less))].toSorted(),
  }
  const { until } = rule
  if (rule.rule === null) return singleDays(same, [begin.on, ...dates(more)])
  // A single day outside the span of the rule is a pattern of its own: the span counts the weeks and ends the rule.
  const isInside = (on: PlainDate) => begin.on <= on && (until === null || on <= until)
  return [
    {
      ...same,
      rule: rule.rule,
      dates: [...new Set(dates(more).filter(isInside))].toSorted(),
      startsOn: begin.on,
      endsOn: until,
    },
    ...singleDays(
      same,
      dates(more).filter(on => !isInside(on)),
    ),
  ]
}

function singleDays(
  same: Pick<CalendarPattern, 'ref' | 'person' | 'halves' | 'isOnDaysOff' | 'exceptDates'>,
  days: readonly PlainDate[],
): CalendarPattern[] {
  const dates = [...new Set(days)].toSorted()
  const [startsOn] = dates
  return startsOn === undefined ? [] : [{ ...same, rule: null, dates, startsOn, endsOn: dates.at(-1) ?? null }]
}

interface Moment {
  readonly on: PlainDate
  /** null: a whole day. */
  readonly time: string | null
}

/** What a property says in Asia/Shanghai; null for a zone that is not ours. */
function momentsOf({ params, values }: Property): (Moment | null)[] {
  const zone = params.tzid
  return values.map(value => {
    const text = String(value)
    if (isPlainDate(text)) return { on: text, time: null }
    const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}(Z?)$/.exec(text)
    const [, on = '', time = '', isUtc] = found ?? []
    if (!isPlainDate(on)) return null
    if (isUtc === 'Z') {
      const moment = addMinutes(instantOf(Date.parse(text)), 0)
      return { on: shanghaiDateOf(moment), time: shanghaiTimeOf(moment) }
    }
    if (zone !== undefined && !/^(Asia\/(Shanghai|Chongqing|Beijing)|China Standard Time|PRC)$/.test(String(zone)))
      return null
    return { on, time }
  })
}

function halvesOf(begin: string | null, end: string | null): Half | 'day' {
  if (begin === null) return 'day'
  if (begin >= MIDDAY) return 'pm'
  return end !== null && end > DAY_ENDS_AFTER ? 'day' : 'am'
}

/** The rule in our own words, with the end beside it. */
function readRule(
  value: unknown,
  startsOn: PlainDate,
): { readonly rule: string | null; readonly until: PlainDate | null } | string {
  if (value === undefined) return { rule: null, until: null }
  const parts = Object.entries(value as Record<string, unknown>).map(
    ([name, part]) => [name.toUpperCase(), part] as const,
  )
  const rule = parts
    .filter(([name]) => name !== 'UNTIL' && name !== 'COUNT')
    .map(([name, part]) => `${name}=${name === 'WKST' ? weekStart(part) : String(part)}`)
    .join(';')
  if (!isRule(rule)) return 'event-rule'
  const found = new Map(parts)
  const count = found.get('COUNT')
  if (count !== undefined) return { rule, until: lastOfCount(rule, startsOn, Number(count)) ?? startsOn }
  const until = found.get('UNTIL')
  if (until === undefined) return { rule, until: null }
  const [moment] = momentsOf({ name: 'until', params: {}, values: [until] })
  return moment == null ? 'event-time' : { rule, until: moment.on }
}

/** The library gives the first day of the week as a number, Sunday 1. */
const weekStart = (part: unknown): string =>
  typeof part === 'number' ? (['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][part - 1] ?? '') : String(part)
