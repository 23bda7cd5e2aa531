import type { ClockRule } from '#center/contract/values/clock-rule.ts'
import {
  endOfShanghaiDay,
  type Instant,
  millisecondsOf,
  shanghaiDateOf,
  startOfShanghaiDay,
} from '#center/contract/values/instant.ts'
import { addDays, addMonths, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { WorkCalendar } from '#center/domain/calendar/working-days.ts'
import { type ClockPause, deadlineAfterPauses, later, lengthOf, mergedPauses, type Stretch } from './pauses.ts'
import { createWorkingCount, type WorkingCount } from './working-count.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** More time that was granted, in the unit of the rule. */
export interface ClockExtension {
  readonly n: number
}

interface ClockRun {
  readonly pauses?: readonly ClockPause[]
  readonly extensions?: readonly ClockExtension[]
  readonly calendar: WorkCalendar
  readonly now: Instant
  /** The day of a rule whose day is set; the day it started where nothing is given. */
  readonly setOn?: PlainDate | null
}

/** When the clock started: a moment (needed for hours) or a day in Asia/Shanghai. */
export type ClockInput = ClockRun & ({ readonly startedAt: Instant } | { readonly startOn: PlainDate })

/** Text keys of the steps of the arithmetic; the texts stand in namespace `clocks` under `explain`. */
export const EXPLAIN_KEYS = [
  'clocks.explain.start',
  'clocks.explain.count-hour',
  'clocks.explain.count-calendar',
  'clocks.explain.count-working',
  'clocks.explain.count-month',
  'clocks.explain.count-before',
  'clocks.explain.set',
  'clocks.explain.extension',
  'clocks.explain.extension-capped',
  'clocks.explain.pause',
  'clocks.explain.pause-open',
  'clocks.explain.pause-not-counted',
  'clocks.explain.nominal',
  'clocks.explain.nominal-not-working',
  'clocks.explain.rolled',
  'clocks.explain.provisional',
] as const
export type ExplainKey = (typeof EXPLAIN_KEYS)[number]

export interface ExplainStep {
  readonly key: ExplainKey
  readonly params: Readonly<Record<string, string | number>>
}

export interface Due {
  /** Last day of the period; for rules in hours the moment it ends. */
  readonly due: PlainDate | Instant
  /** Day of `due` in Asia/Shanghai. */
  readonly dueOn: PlainDate
  /** Last moment in time: a day ends at 24:00 (Civil Code art. 203). */
  readonly dueAt: Instant
  /** `due` before it was moved off a day that is not worked. */
  readonly nominal: PlainDate | Instant
  /** Holidays of a year that matters are unpublished: the day may still change. */
  readonly provisional: boolean
  readonly rolled: boolean
  readonly isPaused: boolean
  /** "Why is it red": the arithmetic in order. */
  readonly explain: readonly ExplainStep[]
}

/** Time that may still be granted on top of the extensions, in the unit of the rule; Infinity where parties may agree on. */
export function extensionLeft(rule: ClockRule, extensions: readonly ClockExtension[]): number {
  if (!rule.extension) return 0
  const granted = extensions.reduce((sum, extension) => sum + extension.n, 0)
  return Math.max(0, (rule.extension.max ?? Number.POSITIVE_INFINITY) - granted)
}

/** Last day of a period in days or months; the first day is not counted (Civil Code art. 201, Civil Procedure Law art. 85). */
function lastDay(rule: ClockRule, start: PlainDate, n: number, count: WorkingCount, paused: readonly Stretch[]) {
  if (rule.unit === 'working') return count.after(start, n + Math.ceil(count.workingLengthOf(paused, start) / DAY))
  const end = rule.unit === 'month' ? addMonths(start, n) : addDays(start, n)
  return addDays(end, Math.ceil(lengthOf(paused) / DAY))
}

/** The latest day that leaves the whole period free before the event; never moved on, as that would shorten it. */
function dueBefore(rule: ClockRule, event: PlainDate, calendar: WorkCalendar): Due {
  const count = createWorkingCount(calendar)
  const due =
    rule.unit === 'working'
      ? count.before(event, rule.n)
      : rule.unit === 'month'
        ? addMonths(event, -rule.n)
        : addDays(event, -rule.n)
  const provisional = count.unknownYears.size > 0
  const explain: ExplainStep[] = [
    { key: 'clocks.explain.start', params: { start: event } },
    { key: 'clocks.explain.count-before', params: { n: rule.n } },
    { key: 'clocks.explain.nominal', params: { nominal: due } },
  ]
  if (provisional) {
    explain.push({ key: 'clocks.explain.provisional', params: { year: Math.min(...count.unknownYears) } })
  }
  const fixed = { rolled: false, isPaused: false, provisional, explain }
  return { due, dueOn: due, dueAt: endOfShanghaiDay(due), nominal: due, ...fixed }
}

/** The day as it was set: neither counted nor moved, whatever stands still meanwhile. */
function dueOnSetDay(start: PlainDate, due: PlainDate, calendar: WorkCalendar): Due {
  const isWorked = createWorkingCount(calendar).isWorkingDay(due)
  const explain: ExplainStep[] = [
    { key: 'clocks.explain.set', params: { start, day: due } },
    ...(isWorked ? [] : [{ key: 'clocks.explain.nominal-not-working', params: { nominal: due } } as const]),
  ]
  const fixed = { rolled: false, isPaused: false, provisional: false, explain }
  return { due, dueOn: due, dueAt: endOfShanghaiDay(due), nominal: due, ...fixed }
}

function startOf(rule: ClockRule, input: ClockInput): { readonly on: PlainDate; readonly begins: Instant } {
  if (rule.unit === 'hour') {
    if (!('startedAt' in input))
      throw new RangeError(`rule ${rule.code} counts hours and needs the moment of its start`)
    return { on: shanghaiDateOf(input.startedAt), begins: input.startedAt }
  }
  const on = 'startedAt' in input ? shanghaiDateOf(input.startedAt) : input.startOn
  return { on, begins: startOfShanghaiDay(addDays(on, 1)) }
}

/**
 * When a clock is due, and why. Pure: `now` only ends a pause that is still open.
 * The start day is not counted; periods in months end on the corresponding day; a pause moves the end by exactly its
 * length, rounded up to whole days once and at the end; only the end rolls, and only where the rule says so. Counting
 * into a year without holidays takes plain weeks and marks the result provisional.
 * A rule that counts before its event ends so many days earlier, one whose day is set ends on it; neither knows pause or extension.
 * Throws RangeError if a rule in hours is started with a day.
 */
export function dueOf(rule: ClockRule, input: ClockInput): Due {
  const { on, begins } = startOf(rule, input)
  if (rule.direction === 'set') return dueOnSetDay(on, input.setOn ?? on, input.calendar)
  if (rule.direction === 'before') return dueBefore(rule, on, input.calendar)
  const granted = (input.extensions ?? []).reduce((sum, extension) => sum + extension.n, 0)
  const extra = Math.min(granted, extensionLeft(rule, []))
  const n = rule.n + extra
  const count = createWorkingCount(input.calendar)
  const allowed = (input.pauses ?? []).filter(pause => rule.pauseOn.includes(pause.reason))
  const { deadline, counted } = deadlineAfterPauses(mergedPauses(allowed, begins, input.now), paused =>
    rule.unit === 'hour'
      ? later(begins, n * HOUR + lengthOf(paused))
      : startOfShanghaiDay(addDays(lastDay(rule, on, n, count, paused), 1)),
  )
  const isHours = rule.unit === 'hour'
  const nominal = isHours ? deadline : lastDay(rule, on, n, count, counted)
  const due = isHours || rule.rollEnd === 'none' ? nominal : count.onOrAfter(nominal)
  const rolled = due !== nominal
  const isPaused = allowed.some(pause => pause.to === null && pause.from <= input.now && pause.from < deadline)
  const provisional = count.unknownYears.size > 0

  const explain: ExplainStep[] = [
    { key: 'clocks.explain.start', params: { start: isHours ? begins : on } },
    { key: `clocks.explain.count-${rule.unit}`, params: { n: rule.n } },
  ]
  if (extra > 0) explain.push({ key: 'clocks.explain.extension', params: { n: extra } })
  if (extra < granted) {
    explain.push({ key: 'clocks.explain.extension-capped', params: { asked: granted, granted: extra } })
  }
  for (const { from, to } of counted) {
    const minutes = Math.round((millisecondsOf(to) - millisecondsOf(from)) / 60_000)
    explain.push({ key: 'clocks.explain.pause', params: { from, to, minutes } })
  }
  if (isPaused) explain.push({ key: 'clocks.explain.pause-open', params: { now: input.now } })
  for (const pause of input.pauses ?? []) {
    if (rule.pauseOn.includes(pause.reason)) continue
    explain.push({ key: 'clocks.explain.pause-not-counted', params: { from: pause.from, reason: pause.reason } })
  }
  explain.push({ key: 'clocks.explain.nominal', params: { nominal } })
  if (rolled) explain.push({ key: 'clocks.explain.rolled', params: { from: nominal, to: due } })
  if (!isHours && !rolled && !createWorkingCount(input.calendar).isWorkingDay(due)) {
    explain.push({ key: 'clocks.explain.nominal-not-working', params: { nominal } })
  }
  if (provisional) {
    explain.push({ key: 'clocks.explain.provisional', params: { year: Math.min(...count.unknownYears) } })
  }
  const dueOn = isHours ? shanghaiDateOf(due) : due
  const dueAt = isHours ? due : endOfShanghaiDay(due)
  return { due, dueOn, dueAt, nominal, provisional, rolled, isPaused, explain }
}
