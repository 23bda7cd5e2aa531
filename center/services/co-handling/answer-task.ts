import { findAssignment } from '#db/repositories/assignment.ts'
import { type Actor, staffOf } from '../actor.ts'
import { signFor } from '../assignment/answer-assignment.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { moveTask, reachTaskToAnswer } from './reach-task.ts'
import { settleAssist } from './settle-assist.ts'

type OnTask = { opId: string; id: number; version: number }

/** The unit takes a task on; its first one is its signature for the assist too. */
export async function acceptTask(deps: Deps, actor: Actor, input: OnTask) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToAnswer(work, actor, input, 'accept')
    const assist =
      reached.task.assignmentId === null ? undefined : await findAssignment(work.tx, reached.task.assignmentId)
    if (assist?.status === 'sent') await signFor(work, actor, assist)
    return moveTask(work, reached, 'accepted', { acceptedAt: work.now, acceptedBy: staffOf(actor) })
  })
}

/**
 * The unit says it cannot do a task; a refusal needs a reason.
 * @throws DomainError 'task.not-found' | 'task.action-not-allowed' | 'task.changed-meanwhile'
 */
export async function refuseTask(deps: Deps, actor: Actor, input: OnTask & { reason: string }) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToAnswer(work, actor, input, 'refuse')
    const moved = await moveTask(
      work,
      reached,
      'refused',
      { endedAt: work.now, endedBy: staffOf(actor), endNote: input.reason },
      { reason: input.reason },
    )
    await settleAssist(work, actor, reached.task.assignmentId)
    return moved
  })
}

/** The unit says what came of it; the asker looks at it next. */
export async function reportTask(deps: Deps, actor: Actor, input: OnTask & { reply: string }) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToAnswer(work, actor, input, 'report')
    return moveTask(work, reached, 'reported', {
      reply: input.reply,
      repliedAt: work.now,
      repliedBy: staffOf(actor),
    })
  })
}
