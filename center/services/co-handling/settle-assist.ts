import { OPEN_TASK_STATUSES } from '#center/contract/statuses.ts'
import { findAssignment, updateAssignment } from '#db/repositories/assignment.ts'
import { findUnit } from '#db/repositories/center.ts'
import { listTasksOfAssignment } from '#db/repositories/task.ts'
import type { Actor } from '../actor.ts'
import { withdrawAssist } from '../assignment/send-assignment.ts'
import type { Work } from '../write.ts'

/** Ends an assist that owes nothing any more: done where the asker has accepted something of it, else taken back. */
export async function settleAssist(work: Work, actor: Actor, assignmentId: number | null): Promise<void> {
  if (assignmentId === null) return
  const assist = await findAssignment(work.tx, assignmentId)
  if (assist === undefined || (assist.status !== 'sent' && assist.status !== 'signed')) return
  const tasks = await listTasksOfAssignment(work.tx, assist.id)
  const isOwed = tasks.some(task => OPEN_TASK_STATUSES.some(status => status === task.status))
  if (isOwed) return
  const last = tasks.findLast(task => task.status === 'verified')
  if (last === undefined || assist.status === 'sent') return withdrawAssist(work, actor, assist, '')
  await updateAssignment(work.tx, assist.id, { status: 'done', doneAt: work.now, result: last.reply })
  const unit = await findUnit(work.tx, assist.unitId)
  await work.journal({
    object: 'assignment',
    objectId: assist.id,
    caseFileId: assist.caseFileId,
    action: 'assist.done',
    from: assist.status,
    to: 'done',
    detail: { unit: unit?.name ?? '' },
  })
}
