import type { Instant } from '#center/contract/values/instant.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { momentOf } from '#center/domain/roster/half-day.ts'

/** One entry of a calendar that may come back; times are clock times in Asia/Shanghai. */
export interface CalendarEntry {
  readonly uid: string
  readonly summary: string
  readonly location: string | null
  /** A day it really falls on. */
  readonly firstOn: PlainDate
  /** 'HH:MM' */
  readonly from: string
  readonly to: string
  /** RFC 5545 rule without an end; null: only on the first day and `moreDays`. */
  readonly rule: string | null
  /** Last day of the rule. */
  readonly lastOn: PlainDate | null
  readonly lessDays: readonly PlainDate[]
  readonly moreDays: readonly PlainDate[]
  /** The days may still change. */
  readonly isTentative: boolean
  /** What our own program reads back: unit code and user name. */
  readonly marks: Readonly<Record<string, string>>
}

const ZONE = 'Asia/Shanghai'
/** One offset all year: China has had no summer time since 1991, and no duty is older. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T020000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]
/** Octets a line may have (RFC 5545 3.1). */
const LINE_OCTETS = 75

const compact = (day: PlainDate): string => day.replaceAll('-', '')
const local = (day: PlainDate, time: string): string => `${compact(day)}T${time.replace(':', '')}00`
const utc = (moment: Instant): string => `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n')

/** A clock time of a day in UTC; the end of a rule must be given so where the start names a zone (RFC 5545 3.3.10). */
const inUtc = (day: PlainDate, time: string): string => utc(momentOf(day, time))

/** Long lines go on in the next, which begins with a space; a character is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (size + octets > LINE_OCTETS - (parts.length === 0 ? 0 : 1)) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += character
    size += octets
  }
  return [...parts, part].join('\r\n ')
}

function entryLines(entry: CalendarEntry, stamp: string): string[] {
  const at = (days: readonly PlainDate[]) => days.map(day => local(day, entry.from)).join(',')
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=${ZONE}:${local(entry.firstOn, entry.from)}`,
    `DTEND;TZID=${ZONE}:${local(entry.firstOn, entry.to)}`,
    ...(entry.rule === null
      ? []
      : [`RRULE:${entry.rule}${entry.lastOn === null ? '' : `;UNTIL=${inUtc(entry.lastOn, entry.from)}`}`]),
    ...(entry.lessDays.length === 0 ? [] : [`EXDATE;TZID=${ZONE}:${at(entry.lessDays)}`]),
    ...(entry.moreDays.length === 0 ? [] : [`RDATE;TZID=${ZONE}:${at(entry.moreDays)}`]),
    `SUMMARY:${escaped(entry.summary)}`,
    ...(entry.location === null ? [] : [`LOCATION:${escaped(entry.location)}`]),
    `STATUS:${entry.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    ...Object.entries(entry.marks).map(([name, value]) => `X-CMC-${name}:${escaped(value)}`),
    'END:VEVENT',
  ]
}

/**
 * A calendar other programs can take (RFC 5545).
 * @param stamp moment it was made, ISO instant
 */
export function icsOf(name: string, entries: readonly CalendarEntry[], stamp: Instant): string {
  const made = utc(stamp)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//county-mediation-center//roster//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...VTIMEZONE,
    ...entries.flatMap(entry => entryLines(entry, made)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
