import type { PauseReason } from '#center/contract/values/clock-rule.ts'
import { type Instant, instantOf, millisecondsOf } from '#center/contract/values/instant.ts'

/** A stretch of time in which a clock stands still; `to` null while it still does. */
export interface ClockPause {
  readonly from: Instant
  readonly to: Instant | null
  readonly reason: PauseReason
}

/** A closed stretch of time. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/**
 * The pauses as separate stretches in order, none before the period begins. Overlaps count once: two units that each
 * note the same appraisal do not double it, and a hand-over between them loses nothing.
 * @param begins moment from which the period runs
 * @param now end of a pause that is still open
 */
export function mergedPauses(pauses: readonly ClockPause[], begins: Instant, now: Instant): readonly Stretch[] {
  const stretches = pauses
    .map(pause => ({ from: pause.from < begins ? begins : pause.from, to: pause.to ?? now }))
    .filter(stretch => stretch.to > stretch.from)
    .sort((left, right) => (left.from < right.from ? -1 : 1))
  const merged: Stretch[] = []
  for (const stretch of stretches) {
    const last = merged.at(-1)
    if (last && stretch.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: stretch.to > last.to ? stretch.to : last.to }
    } else merged.push(stretch)
  }
  return merged
}

/**
 * The deadline moved on by every pause that began while time was left; a pause noted after the deadline revives nothing.
 * `advance` says how a deadline moves for the time that all counted pauses took together.
 */
export function deadlineAfterPauses(
  stretches: readonly Stretch[],
  advance: (counted: readonly Stretch[]) => Instant,
): { readonly deadline: Instant; readonly counted: readonly Stretch[] } {
  let counted: readonly Stretch[] = []
  let deadline = advance(counted)
  for (const stretch of stretches) {
    if (stretch.from >= deadline) break
    counted = [...counted, stretch]
    deadline = advance(counted)
  }
  return { deadline, counted }
}

/** Milliseconds the stretches take together. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + millisecondsOf(to) - millisecondsOf(from), 0)
}

/** The moment `milliseconds` later. */
export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds)
}
