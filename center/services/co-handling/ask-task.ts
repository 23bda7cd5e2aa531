import { DomainError } from '#center/contract/domain-error.ts'
import type { TaskStatus } from '#center/contract/statuses.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { listRoles, listStaff } from '#db/repositories/staff.ts'
import { insertTask } from '#db/repositories/task.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { checkUnit } from '../assignment/check-unit.ts'
import { holderOf } from '../assignment/pass-case-file.ts'
import { dateInPast, ensureAssist, sameUnit } from '../assignment/send-assignment.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { moveTask, reachTaskToApprove } from './reach-task.ts'

/** People who may agree that another unit is asked: the leads of the unit that holds the case, and the managers. */
async function approversOf(db: Reader, unitId: number, except: number | null) {
  const roles = await listRoles(db)
  return (await listStaff(db)).filter(person => {
    const held = roles.get(person.id) ?? []
    const isOne = held.includes('manager') || (held.includes('departmentLead') && person.unitId === unitId)
    return person.status === 'active' && person.id !== except && isOne && grantsFor(held, 'task.approve').length > 0
  })
}

/** Who may agree that a task of this case goes out: leads of the unit that holds it and managers, without the one who asks. */
export async function listApprovers(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'coHandling.ask', input.id)
  const people = await approversOf(deps.db, holderOf(file).unitId, actor.staffId)
  return people.map(({ id, name, unitName }) => ({ id, name, unitName }))
}

/**
 * Asks another unit to do something for a case by a day. With an approver it goes out when that person agrees, else at once.
 * @throws DomainError 'assignment.same-unit-twice' | 'task.date-in-past' | 'task.approver-unfit' | 'unit.not-found' | 'staff.not-of-unit'
 */
export async function askTask(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    unitId: number
    staffId: number | null
    what: string
    dueOn: string
    approverId: number | null
  },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'coHandling.ask', input.id)
    if (file.nextStep === 'none') throw new DomainError('case-file.action-not-allowed', { status: file.status })
    if (input.unitId === holderOf(file).unitId) throw sameUnit(['unitId'])
    if (input.dueOn < work.today) throw dateInPast(['dueOn'])
    const { unit } = await checkUnit(work.tx, input.unitId, input.staffId)
    if (input.approverId !== null) {
      const fit = await approversOf(work.tx, holderOf(file).unitId, by)
      if (!fit.some(person => person.id === input.approverId))
        throw new DomainError(
          'task.approver-unfit',
          {},
          { fields: [{ path: ['approverId'], key: 'problems.task.approver-unfit' }] },
        )
    }
    const status: TaskStatus = input.approverId === null ? 'asked' : 'proposed'
    const assignmentId =
      status === 'proposed'
        ? null
        : await ensureAssist(deps, work, actor, file, {
            unitId: unit.id,
            staffId: input.staffId,
            owes: input.what,
            dueOn: input.dueOn,
          })
    const id = await insertTask(work.tx, {
      caseFileId: file.id,
      taskForceId: null,
      assignmentId,
      unitId: unit.id,
      staffId: input.staffId,
      what: input.what,
      dueOn: input.dueOn,
      status,
      approverId: input.approverId,
      askedAt: work.now,
      askedBy: by,
    })
    await work.journal({
      object: 'task',
      objectId: id,
      caseFileId: file.id,
      action: `task.${status}`,
      to: status,
      detail: { unit: unit.name, due: input.dueOn },
    })
    work.publish({ noun: 'task', id })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id, version: 1, status }
  })
}

/** The approver agrees: the request goes out. */
export async function approveTask(deps: Deps, actor: Actor, input: { opId: string; id: number; version: number }) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToApprove(work, actor, input, 'approve')
    const { task, file } = reached
    const assignmentId = await ensureAssist(deps, work, actor, file, {
      unitId: task.unitId,
      staffId: task.staffId,
      owes: task.what,
      dueOn: task.dueOn,
    })
    return moveTask(work, reached, 'approved', { assignmentId })
  })
}

/**
 * Who was asked to agree does not: the task ends unsent, with a reason.
 * @throws DomainError 'task.not-found' | 'task.action-not-allowed' | 'task.changed-meanwhile'
 */
export async function declineTask(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; reason: string },
) {
  return write(deps, actor, input, async work => {
    const reached = await reachTaskToApprove(work, actor, input, 'decline')
    return moveTask(
      work,
      reached,
      'declined',
      { endedAt: work.now, endedBy: staffOf(actor), endNote: input.reason },
      { reason: input.reason },
    )
  })
}
