import { type Actor, staffOf } from '../actor.ts'
import { dateInPast } from '../assignment/send-assignment.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { moveTask, reachTaskToAsk } from './reach-task.ts'
import { settleAssist } from './settle-assist.ts'

type OnTask = { opId: string; id: number; version: number }

/** What the unit did is enough: the task is over. */
export async function verifyTask(deps: Deps, actor: Actor, input: OnTask) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToAsk(deps, work, actor, input, 'verify')
    const moved = await moveTask(work, reached, 'verified', { endedAt: work.now, endedBy: staffOf(actor) })
    await settleAssist(work, actor, reached.task.assignmentId)
    return moved
  })
}

/** It is not enough: the task goes on to a new day, the answer stays readable until there is another. */
export async function sendTaskBack(deps: Deps, actor: Actor, input: OnTask & { dueOn: string; reason: string }) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToAsk(deps, work, actor, input, 'sendBack')
    if (input.dueOn < work.today) throw dateInPast(['dueOn'])
    return moveTask(
      work,
      reached,
      'sentBack',
      { dueOn: input.dueOn, sentBack: reached.task.sentBack + 1 },
      { reason: input.reason },
    )
  })
}

/**
 * Who asked needs a task no longer; it ends with a reason.
 * @throws DomainError 'task.not-found' | 'task.action-not-allowed' | 'task.changed-meanwhile'
 */
export async function withdrawTask(deps: Deps, actor: Actor, input: OnTask & { reason: string }) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToAsk(deps, work, actor, input, 'withdraw')
    const moved = await moveTask(
      work,
      reached,
      'withdrawn',
      { endedAt: work.now, endedBy: staffOf(actor), endNote: input.reason },
      { reason: input.reason },
    )
    await settleAssist(work, actor, reached.task.assignmentId)
    return moved
  })
}
