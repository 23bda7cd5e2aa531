import { DomainError } from '#center/contract/domain-error.ts'
import {
  findLeaderCharge,
  insertLeaderCharge,
  listLeaderCharges,
  updateLeaderCharge,
} from '#db/repositories/task-force.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { tell } from './lead-task-force.ts'

/** 领导包案: a named leader takes a difficult case to its end (信访工作条例 art. 18). @throws DomainError 'leader-charge.already' */
export async function chargeLeader(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; name: string; duty: string; reason: string },
) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'leader.charge', input.id, true)
    if (file.nextStep === 'none') throw new DomainError('case-file.action-not-allowed', { status: file.status })
    if ((await listLeaderCharges(work.tx, file.id)).some(charge => charge.untilAt === null))
      throw new DomainError('leader-charge.already')
    const id = await insertLeaderCharge(work.tx, {
      caseFileId: file.id,
      name: input.name,
      duty: input.duty,
      reason: input.reason,
      sinceAt: work.now,
      setBy: staffOf(actor),
      untilAt: null,
      endedBy: null,
      endReason: null,
    })
    await tell(work, file.id, id, 'leaderCharged', { name: input.name, duty: input.duty, reason: input.reason })
    return { id }
  })
}

/**
 * Ends the charge of a leader, with a reason.
 * @throws DomainError 'task-force.not-found'
 */
export async function endLeaderCharge(deps: Deps, actor: Actor, input: { opId: string; id: number; reason: string }) {
  return write(deps, actor, input, async work => {
    const charge = await findLeaderCharge(work.tx, input.id)
    if (charge === undefined || charge.untilAt !== null) throw new DomainError('task-force.not-found')
    const file = await reachCaseFile(deps, work.tx, actor, 'leader.charge', charge.caseFileId, true)
    await updateLeaderCharge(work.tx, charge.id, {
      untilAt: work.now,
      endedBy: staffOf(actor),
      endReason: input.reason,
    })
    await tell(work, file.id, charge.id, 'leaderReleased', { name: charge.name, reason: input.reason })
    return { id: charge.id }
  })
}
