import { DomainError } from '#center/contract/domain-error.ts'
import { OPEN_TASK_STATUSES } from '#center/contract/statuses.ts'
import type { MemberInput } from '#center/contract/task-force.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { insertTask, listTasksOfCase } from '#db/repositories/task.ts'
import {
  findExpert,
  insertMember,
  insertTaskForce,
  leaveTaskForce,
  listMembers,
  updateTaskForce,
} from '#db/repositories/task-force.ts'
import { type Actor, staffOf } from '../actor.ts'
import { checkUnit } from '../assignment/check-unit.ts'
import { dateInPast } from '../assignment/send-assignment.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { reachTaskForce } from './reach-task-force.ts'

type OnForce = { opId: string; id: number; version: number }

/** Name and organization of a member as they stand in the record. @throws DomainError 'staff.not-found' | 'expert.not-found' */
async function memberColumns({ tx, now }: Work, member: MemberInput) {
  const { staffId, expertId, duty } = member
  const base = { staffId, expertId, duty, joinedAt: now, leftAt: null }
  if (staffId !== null) {
    const person = await findStaff(tx, staffId)
    if (person?.status !== 'active') throw new DomainError('staff.not-found')
    return { ...base, expertId: null, name: person.name, organization: person.unitName }
  }
  if (expertId !== null) {
    const expert = await findExpert(tx, expertId)
    if (expert?.isActive !== 1) throw new DomainError('expert.not-found')
    return { ...base, name: expert.name, organization: expert.organization ?? '' }
  }
  return { ...base, name: member.name ?? '', organization: member.organization ?? '' }
}

/** 专班 for one case: a unit leads, members belong to it, it works until it ends. @throws DomainError 'unit.not-found' | 'staff.not-found' */
export async function startTaskForce(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    name: string
    purpose: string
    leadUnitId: number
    members: readonly MemberInput[]
  },
) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'taskForce.lead', input.id)
    if (file.nextStep === 'none') throw new DomainError('case-file.action-not-allowed', { status: file.status })
    const { unit } = await checkUnit(work.tx, input.leadUnitId, null, ['leadUnitId'])
    const id = await insertTaskForce(work.tx, {
      caseFileId: file.id,
      name: input.name,
      purpose: input.purpose,
      leadUnitId: unit.id,
      status: 'working',
      version: 1,
      startedAt: work.now,
      startedBy: staffOf(actor),
      endedAt: null,
      endedBy: null,
      endReason: null,
    })
    for (const member of input.members)
      await insertMember(work.tx, { taskForceId: id, ...(await memberColumns(work, member)) })
    await tell(work, file.id, id, 'started', { name: input.name, unit: unit.name })
    return { id, version: 1, status: 'working' as const }
  })
}

/**
 * Somebody joins a task force.
 * @throws DomainError 'task-force.not-found' | 'task-force.action-not-allowed' | 'task-force.changed-meanwhile'
 */
export async function addMember(deps: Deps, actor: Actor, input: OnForce & { member: MemberInput }) {
  return write(deps, actor, input, async work => {
    const { force, to } = await reachTaskForce(work, actor, input, 'work')
    const member = await memberColumns(work, input.member)
    await insertMember(work.tx, { taskForceId: force.id, ...member })
    await tell(work, force.caseFileId, force.id, 'joined', { name: member.name })
    return { id: force.id, version: await updateTaskForce(work.tx, force, {}), status: to }
  })
}

/**
 * Somebody leaves a task force; the name stays in what was done.
 * @throws DomainError 'task-force.not-found' | 'task-force.action-not-allowed' | 'task-force.changed-meanwhile'
 */
export async function removeMember(deps: Deps, actor: Actor, input: OnForce & { memberId: number }) {
  return write(deps, actor, input, async work => {
    const { force, to } = await reachTaskForce(work, actor, input, 'work')
    const member = (await listMembers(work.tx, force.id)).find(({ id }) => id === input.memberId)
    if (member === undefined || member.leftAt !== null) throw new DomainError('task-force.not-found')
    await leaveTaskForce(work.tx, member.id, work.now)
    await tell(work, force.caseFileId, force.id, 'left', { name: member.name })
    return { id: force.id, version: await updateTaskForce(work.tx, force, {}), status: to }
  })
}

/** A task of the force for one unit, answered and looked at like any other (center/services/co-handling). */
export async function addForceTask(
  deps: Deps,
  actor: Actor,
  input: OnForce & { unitId: number; staffId: number | null; what: string; dueOn: string },
) {
  return write(deps, actor, input, async work => {
    const { force, to } = await reachTaskForce(work, actor, input, 'work')
    const { unit } = await checkUnit(work.tx, input.unitId, input.staffId)
    if (input.dueOn < work.today) throw dateInPast(['dueOn'])
    const taskId = await insertTask(work.tx, {
      caseFileId: force.caseFileId,
      taskForceId: force.id,
      assignmentId: null,
      unitId: unit.id,
      staffId: input.staffId,
      what: input.what,
      dueOn: input.dueOn,
      status: 'asked',
      approverId: null,
      askedAt: work.now,
      askedBy: staffOf(actor),
    })
    await work.journal({
      object: 'task',
      objectId: taskId,
      caseFileId: force.caseFileId,
      action: 'task.asked',
      to: 'asked',
      detail: { unit: unit.name, due: input.dueOn },
    })
    work.publish({ noun: 'task', id: taskId })
    work.publish({ noun: 'caseFile', id: force.caseFileId })
    return { id: force.id, version: await updateTaskForce(work.tx, force, {}), status: to }
  })
}

/** The force has done its work. @throws DomainError 'task-force.tasks-open' */
export async function endTaskForce(deps: Deps, actor: Actor, input: OnForce & { reason: string }) {
  return write(deps, actor, input, async work => {
    const { force, to } = await reachTaskForce(work, actor, input, 'end')
    const tasks = (await listTasksOfCase(work.tx, force.caseFileId)).filter(task => task.taskForceId === force.id)
    if (tasks.some(task => OPEN_TASK_STATUSES.some(status => status === task.status)))
      throw new DomainError('task-force.tasks-open')
    const version = await updateTaskForce(work.tx, force, {
      status: to,
      endedAt: work.now,
      endedBy: staffOf(actor),
      endReason: input.reason,
    })
    await tell(work, force.caseFileId, force.id, 'ended', { name: force.name, reason: input.reason })
    return { id: force.id, version, status: to }
  })
}

/** Journal row and event of what happened in a task force. */
export async function tell(
  work: Work,
  caseFileId: number,
  id: number,
  action: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await work.journal({ object: 'taskForce', objectId: id, caseFileId, action: `taskForce.${action}`, detail })
  work.publish({ noun: 'caseFile', id: caseFileId })
}
