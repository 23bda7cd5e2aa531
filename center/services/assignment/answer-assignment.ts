import { DomainError } from '#center/contract/domain-error.ts'
import type { ReturnCause } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CLOCK_FAMILIES } from '#center/domain/actions/case-file-table.ts'
import { ASSIGNMENT } from '#center/domain/actions/tables.ts'
import { isDisputedByReturn } from '#center/domain/assignment/refusals.ts'
import {
  ASSIST_RULE,
  DISPATCH_RULE,
  handlingRule,
  OBJECTION_RULE,
  RULING_RULE,
} from '#center/domain/case-file/clock-of.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { holds } from '#center/domain/permission/reach.ts'
import { type FoundAssignment, findAssignment, listAssignments, updateAssignment } from '#db/repositories/assignment.ts'
import { type FoundCaseFile, findCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { findMediationOfCase, insertMediation } from '#db/repositories/mediation.ts'
import { listTasksOfAssignment, updateTask } from '#db/repositories/task.ts'
import { type Actor, staffOf } from '../actor.ts'
import { endClocksOfAssignment, handOverClocks, startClock } from '../case-file/case-clock.ts'
import { moveCaseFile, recordOf } from '../case-file/move-case-file.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { windowOwner } from './window-owner.ts'

const SIGNING = ['IN-2', 'IN-2a'] as const

/**
 * The unit signs. A lead is the owner from here on, its time runs, and mediation is opened; what was sent on to another unit
 * goes on with the time and the mediation it has. An assist takes its tasks on and owns nothing.
 * @throws DomainError 'assignment.not-found' | 'assignment.action-not-allowed'
 */
export async function signAssignment(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return write(deps, actor, input, async work => {
    const { assignment, file } = await addressed(deps, work, actor, input.id, 'sign')
    await signFor(work, actor, assignment)
    if (assignment.kind !== 'lead') {
      for (const task of await listTasksOfAssignment(work.tx, assignment.id))
        if (task.status === 'asked')
          await updateTask(work.tx, task, { status: 'accepted', acceptedAt: work.now, acceptedBy: staffOf(actor) })
      work.publish({ noun: 'task', id: null })
      return touched(work, file)
    }
    const owner = { ownerUnitId: assignment.unitId, ownerStaffId: assignment.staffId ?? staffOf(actor) }
    // A case that only changed hands stands where it stood: whoever signs is named.
    if (file.status !== 'dispatched') {
      const version = await updateCaseFile(work.tx, recordOf(file), owner)
      work.publish({ noun: 'caseFile', id: file.id })
      return { id: file.id, version, status: file.status }
    }
    return takeOver(deps, work, file, assignment.id, owner)
  })
}

/** Makes a unit and a person the owner of a dispatched case. */
async function takeOver(
  deps: Deps,
  work: Work,
  file: FoundCaseFile,
  assignmentId: number,
  owner: { ownerUnitId: number; ownerStaffId: number },
) {
  const handling = (await listRunningClocks(work.tx, file.id)).find(clock =>
    CLOCK_FAMILIES.handling.some(rule => rule === clock.ruleCode),
  )
  if (handling !== undefined && handling.assignmentId !== null)
    await handOverClocks(work, file.id, handling.assignmentId, assignmentId)
  const nextDueOn =
    handling?.dueOn ??
    (await startClock(deps, work, { caseFileId: file.id, ruleCode: handlingRule(file.complexity), assignmentId }))
  const mediation = await findMediationOfCase(work.tx, file.id)
  const isOpen = mediation?.status === 'opened' || mediation?.status === 'rightsTold'
  if (!isOpen) {
    const procedureId = await insertMediation(work.tx, file.id, work.now)
    await startClock(deps, work, { caseFileId: file.id, ruleCode: 'MED-1', procedureId })
  }
  const moved = await moveCaseFile(work, file, 'accept', { nextDueOn, ...owner })
  if (mediation?.status !== 'rightsTold') return moved
  // The parties were told their rights under the unit before: the talks go on.
  const accepted = await findCaseFile(work.tx, file.id)
  return accepted === undefined ? moved : moveCaseFile(work, accepted, 'startMediation', { nextDueOn })
}

/** Writes that a unit signed: who signs is named from here on, what was open to the whole unit is one person's. */
export async function signFor(work: Work, actor: Actor, assignment: FoundAssignment): Promise<void> {
  const by = staffOf(actor)
  await updateAssignment(work.tx, assignment.id, {
    status: 'signed',
    staffId: assignment.staffId ?? by,
    answeredAt: work.now,
    answeredBy: by,
  })
  await endClocksOfAssignment(work, assignment, [...SIGNING, ASSIST_RULE])
  await endClocksOfAssignment(work, assignment, [OBJECTION_RULE], true)
  await told(work, assignment, 'signed', {})
}

/**
 * The unit gives a case back. The first refusal of a lead leaves the decision to the window, which owns the case still; the second
 * in a row makes it a matter for the manager, who rules who leads within a time (docs/decisions/026). An assist that gives
 * its part back changes nothing for the case.
 * @throws DomainError 'assignment.not-found' | 'assignment.action-not-allowed' | 'assignment.ruled'
 */
export async function returnAssignment(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; cause: ReturnCause; reason: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { assignment, file } = await addressed(deps, work, actor, input.id, 'return')
    if (assignment.isRuled === 1) throw new DomainError('assignment.ruled')
    const before = await listAssignments(work.tx, file.id)
    await updateAssignment(work.tx, assignment.id, {
      status: 'returned',
      answeredAt: work.now,
      answeredBy: by,
      returnCause: input.cause,
      returnReason: input.reason,
    })
    await endClocksOfAssignment(work, assignment, [...SIGNING, OBJECTION_RULE, ASSIST_RULE])
    await told(work, assignment, 'returned', { reason: input.reason })
    if (assignment.kind !== 'lead') {
      for (const task of await listTasksOfAssignment(work.tx, assignment.id))
        if (task.status === 'asked')
          await updateTask(work.tx, task, {
            status: 'refused',
            endedAt: work.now,
            endedBy: by,
            endNote: input.reason,
          })
      work.publish({ noun: 'task', id: null })
      return touched(work, file)
    }
    if (file.status !== 'dispatched') throw new DomainError('assignment.action-not-allowed')
    const isDisputed = isDisputedByReturn(before)
    const nextDueOn = await startClock(deps, work, {
      caseFileId: file.id,
      ruleCode: isDisputed ? RULING_RULE : DISPATCH_RULE,
    })
    const unit = await findUnit(work.tx, assignment.unitId)
    return moveCaseFile(
      work,
      file,
      isDisputed ? 'disputeLead' : 'return',
      { nextDueOn, ...(await windowOwner(work.tx, file)) },
      { unit: unit?.name ?? '' },
    )
  })
}

function told(work: Work, assignment: FoundAssignment, to: 'signed' | 'returned', detail: Record<string, string>) {
  return findUnit(work.tx, assignment.unitId).then(unit =>
    work.journal({
      object: 'assignment',
      objectId: assignment.id,
      caseFileId: assignment.caseFileId,
      action: `${assignment.kind === 'lead' ? 'assignment' : 'assist'}.${to}`,
      from: assignment.status,
      to,
      detail: { unit: unit?.name ?? '', ...detail },
    }),
  )
}

function touched({ publish }: Work, { id, version, status }: FoundCaseFile) {
  publish({ noun: 'caseFile', id })
  return { id, version, status }
}

/** The assignment if it is addressed to the actor or their unit; one of somebody else is not there. */
async function addressed(deps: Deps, { tx }: Work, actor: Actor, id: number, action: 'sign' | 'return') {
  const assignment = await findAssignment(tx, id)
  const isAddressed =
    assignment !== undefined &&
    grantsFor(actor.roles, 'assignment.answer').some(grant => holds(grant.scope, actor, assignment))
  if (!isAddressed) throw new DomainError('assignment.not-found')
  const file = await reachCaseFile(deps, tx, actor, 'assignment.answer', assignment.caseFileId)
  // A whistle is answered on its call-out (center/services/call-out/record-step.ts).
  const isAllowed = assignment.kind !== 'whistle' && decide(ASSIGNMENT, action, assignment.status).isAllowed
  if (!isAllowed) throw new DomainError('assignment.action-not-allowed')
  return { assignment, file }
}
