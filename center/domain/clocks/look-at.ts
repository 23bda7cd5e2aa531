import type { Lamp } from '#center/contract/statuses.ts'
import type { ClockRule, LampLimits } from '#center/contract/values/clock-rule.ts'
import {
  endOfShanghaiDay,
  type Instant,
  instantOf,
  millisecondsOf,
  shanghaiDateOf,
  startOfShanghaiDay,
} from '#center/contract/values/instant.ts'
import { addDays, daysBetween, type PlainDate } from '#center/contract/values/plain-date.ts'
import { lampOf, yellowFrom } from './lamp-of.ts'

/** A running clock as the scan looks at it. */
export interface WatchedClock {
  readonly rule: Pick<ClockRule, 'unit' | 'remindBefore'>
  readonly startedAt: Instant
  readonly dueAt: Instant
  /** Day of the last reminder, ISO date. */
  readonly remindedOn: PlainDate | null
}

export interface ClockLook {
  readonly lamp: Lamp
  /** Days left of which whoever owes it has to be reminded now; null: nothing to say. */
  readonly remind: number | null
  /** When the clock has to be looked at again; null: it is red and stays so. */
  readonly next: Instant | null
}

/** Day or moment the lamp counts from and to, by the unit of the rule. */
export function spanOf({ rule, startedAt, dueAt }: Pick<WatchedClock, 'rule' | 'startedAt' | 'dueAt'>): {
  readonly start: string
  readonly due: string
} {
  return rule.unit === 'hour'
    ? { start: startedAt, due: dueAt }
    : { start: shanghaiDateOf(startedAt), due: shanghaiDateOf(dueAt) }
}

/** What there is to tell of a clock now, and when to look again: yellow, red, and the days of its reminders. */
export function lookAt(clock: WatchedClock, limits: LampLimits, now: Instant): ClockLook {
  const { start, due } = spanOf(clock)
  const isHours = clock.rule.unit === 'hour'
  const today = shanghaiDateOf(now)
  const { lamp } = lampOf(due, start, isHours ? now : today, limits)
  if (lamp === 'red') return { lamp, remind: null, next: null }
  const dueOn = shanghaiDateOf(clock.dueAt)
  const began = shanghaiDateOf(clock.startedAt)
  const days = clock.rule.remindBefore.map(left => addDays(dueOn, -left)).filter(day => day > began)
  const isOpen = days.some(day => day <= today && day > (clock.remindedOn ?? ''))
  const moments = [
    yellowFrom(due, start, limits),
    instantOf(millisecondsOf(clock.dueAt) + 1),
    ...days.map(startOfShanghaiDay),
  ].filter(moment => moment > now)
  return {
    lamp,
    remind: isOpen ? daysBetween(today, dueOn) : null,
    next: moments.reduce((first, moment) => (moment < first ? moment : first), endOfShanghaiDay('2200-12-30')),
  }
}
