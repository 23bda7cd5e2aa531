import type { LegAction, LegStatus } from '#center/contract/call-out.ts'
import { addMinutes, type Instant } from '#center/contract/values/instant.ts'
import type { CallOutRules } from '#center/contract/values/roster-rules.ts'

/** What of a called unit the clock looks at. */
export interface TimedLeg {
  readonly status: LegStatus
  readonly answerDueAt: Instant
  readonly arriveDueAt: Instant
  readonly superviseAt: Instant
  /** The clock acts from this moment on, also for what fell due before. */
  readonly clockFrom: Instant
}

export interface DueStep {
  readonly action: Extract<LegAction, 'giveUp' | 'callNext' | 'markLate' | 'supervise'>
  /** Moment it fell due, which is when it counts as done. */
  readonly at: Instant
}

/**
 * The step the clock takes next for a called unit: nobody answered in time, the next of the ladder is called, who answered
 * is late, and in the end supervision has it. Undefined: nothing is due yet.
 * @param hasNext the ladder has another person
 */
export function dueStep(
  leg: TimedLeg,
  rules: Pick<CallOutRules, 'nextAfter'>,
  hasNext: boolean,
  now: Instant,
): DueStep | undefined {
  if (now < leg.clockFrom) return undefined
  const steps: DueStep[] = []
  if (leg.status === 'called') steps.push({ action: 'giveUp', at: leg.answerDueAt })
  if (leg.status === 'answered') steps.push({ action: 'markLate', at: leg.arriveDueAt })
  if (leg.status === 'noAnswer' && hasNext)
    steps.push({ action: 'callNext', at: addMinutes(leg.answerDueAt, rules.nextAfter) })
  if (leg.status === 'noAnswer' || leg.status === 'late') steps.push({ action: 'supervise', at: leg.superviseAt })
  return steps.filter(({ at }) => at <= now).toSorted((one, other) => (one.at < other.at ? -1 : 1))[0]
}
