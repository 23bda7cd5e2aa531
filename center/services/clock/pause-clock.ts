import { DomainError } from '#center/contract/domain-error.ts'
import type { PauseReason } from '#center/contract/values/clock-rule.ts'
import { REVIEW_RULE } from '#center/domain/case-file/clock-of.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { type Actor, staffOf } from '../actor.ts'
import { endClocks, isLate, pauseOne, resumeOne, startReview } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { followClock, reachClock } from './reach-clock.ts'

/**
 * Lets one clock stand still for a reason its rule knows; the reason and the note stand in the journal, and a review of
 * the pause is due meanwhile.
 * @throws DomainError 'clock.action-not-allowed' | 'clock.already-late' | 'clock.reason-not-counted'
 */
export async function pauseClock(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: PauseReason; note: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { clock, file, rule } = await reachClock(deps, work, actor, 'clock.change', input.id)
    if (clock.pausedAt !== null) throw new DomainError('clock.action-not-allowed')
    if (isLate(clock, work.now)) throw new DomainError('clock.already-late')
    if (!rule.pauseOn.includes(input.reason))
      throw new DomainError(
        'clock.reason-not-counted',
        {},
        { fields: [{ path: ['reason'], key: 'problems.clock.reason-not-counted' }] },
      )
    await pauseOne(work, clock, input.reason, input.note, by)
    await startReview(deps, work, file.id)
    const moved = await followClock(deps, work, file, clock.dueOn)
    await work.journal({
      object: 'clock',
      objectId: clock.id,
      caseFileId: file.id,
      action: 'clock.paused',
      detail: { rule: rule.code, pauseReason: input.reason, note: input.note },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: clock.id, dueOn: clock.dueOn, ...moved }
  })
}

/** Lets a clock run on, later by exactly the time it stood; the review ends with the last pause. */
export async function resumeClock(deps: Deps, actor: Actor, input: { opId: string; id: number; note: string }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { clock, file, rule } = await reachClock(deps, work, actor, 'clock.change', input.id)
    if (clock.pausedAt === null) throw new DomainError('clock.action-not-allowed')
    const dueOn = await resumeOne(deps, work, clock, by)
    const running = await listRunningClocks(work.tx, file.id)
    const review = running.find(({ ruleCode }) => ruleCode === REVIEW_RULE)
    const isLast = running.every(({ pausedAt }) => pausedAt === null)
    if (isLast) await endClocks(work, file.id, [REVIEW_RULE])
    const moved = await followClock(deps, work, file, isLast ? (review?.dueOn ?? clock.dueOn) : clock.dueOn)
    await work.journal({
      object: 'clock',
      objectId: clock.id,
      caseFileId: file.id,
      action: 'clock.resumed',
      detail: { rule: rule.code, note: input.note, from: clock.dueOn, to: dueOn },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: clock.id, dueOn, ...moved }
  })
}
