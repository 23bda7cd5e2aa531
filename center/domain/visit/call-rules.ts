import type { HallRules } from '#center/contract/setting.ts'
import type { TicketStatus } from '#center/contract/statuses.ts'
import { addMinutes, type Instant, instantOf, millisecondsOf } from '#center/contract/values/instant.ts'

/** Earliest moment of the next call of a visitor who was called, so that there is time to walk. */
export const nextCallAt = (calledAt: Instant, rules: Pick<HallRules, 'secondsBetweenCalls'>): Instant =>
  instantOf(millisecondsOf(calledAt) + rules.secondsBetweenCalls * 1000)

/** Last moment at which a missed visitor may come back. @param missedAt instant */
export const returnsUntil = (missedAt: Instant, rules: Pick<HallRules, 'returnMinutes'>): Instant =>
  addMinutes(missedAt, rules.returnMinutes)

/** Last moment at which an action can be taken back. */
export const undoableUntil = (actedAt: Instant, rules: Pick<HallRules, 'undoMinutes'>): Instant =>
  addMinutes(actedAt, rules.undoMinutes)

/** Someone a visitor is kept apart from. */
export interface Apart {
  readonly status: TicketStatus
  readonly calledAt: Instant | null
}

/**
 * Earliest moment a visitor may be called without meeting someone to be kept apart from: some minutes after the other's
 * call, and not while the other is on the way or at the desk.
 * @returns null: now
 */
export function apartUntil(
  others: readonly Apart[],
  rules: Pick<HallRules, 'staggerMinutes'>,
  now: Instant,
): Instant | null {
  const moments = others.flatMap(({ status, calledAt }) => {
    const until = calledAt === null ? now : addMinutes(calledAt, rules.staggerMinutes)
    if (until > now) return [until]
    // How long the other still stands there nobody knows; the next minute is the next look.
    return status === 'called' || status === 'present' ? [addMinutes(now, 1)] : []
  })
  return moments.toSorted().at(-1) ?? null
}

/** Whole minutes from one moment to a later one, at least 1. */
export const minutesLeft = (now: Instant, until: Instant): number =>
  Math.max(1, Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 60_000))

/** Whole seconds from one moment to a later one, at least 1. */
export const secondsLeft = (now: Instant, until: Instant): number =>
  Math.max(1, Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 1000))
