import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { ASSIGNMENT } from '#center/domain/actions/tables.ts'
import { DISPATCH_RULE, handlingRule } from '#center/domain/case-file/clock-of.ts'
import { findAssignment, updateAssignment } from '#db/repositories/assignment.ts'
import { findUnit, getCenterUnit } from '#db/repositories/center.ts'
import { insertMediation } from '#db/repositories/mediation.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { endClocks, startClock } from './case-clock.ts'
import { moveCaseFile } from './move-case-file.ts'
import { reachCaseFile } from './reach-case-file.ts'

const SIGNING = ['IN-2', 'IN-2a']

/** The unit signs for a case: it is the owner from here on, its clock runs, and mediation is opened. */
export async function signAssignment(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { assignment, file } = await addressed(deps, work, actor, input.id, 'sign')
    const unit = await findUnit(work.tx, assignment.unitId)
    // Who signs is named from here on: what was open to the whole unit is one person's case now.
    await updateAssignment(work.tx, assignment.id, {
      status: 'signed',
      staffId: assignment.staffId ?? by,
      answeredAt: work.now,
      answeredBy: by,
    })
    await endClocks(work, file.id, SIGNING)
    const procedureId = await insertMediation(work.tx, file.id, work.now)
    const nextDueOn = await startClock(deps, work, {
      caseFileId: file.id,
      ruleCode: handlingRule(file.complexity),
      assignmentId: assignment.id,
    })
    await startClock(deps, work, { caseFileId: file.id, ruleCode: 'MED-1', procedureId })
    await work.journal({
      object: 'assignment',
      objectId: assignment.id,
      caseFileId: file.id,
      action: 'assignment.signed',
      from: 'sent',
      to: 'signed',
      detail: { unit: unit?.name ?? '' },
    })
    return moveCaseFile(work, file, 'accept', {
      nextDueOn,
      ownerUnitId: assignment.unitId,
      ownerStaffId: assignment.staffId ?? by,
    })
  })
}

/** The unit objects; the case goes back to the window, which owns it still. */
export async function returnAssignment(deps: Deps, actor: Actor, input: { opId: string; id: number; reason: string }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { assignment, file } = await addressed(deps, work, actor, input.id, 'return')
    const unit = await findUnit(work.tx, assignment.unitId)
    const window = await getCenterUnit(work.tx)
    await updateAssignment(work.tx, assignment.id, {
      status: 'returned',
      answeredAt: work.now,
      answeredBy: by,
      returnReason: input.reason,
    })
    await endClocks(work, file.id, SIGNING)
    const nextDueOn = await startClock(deps, work, { caseFileId: file.id, ruleCode: DISPATCH_RULE })
    await work.journal({
      object: 'assignment',
      objectId: assignment.id,
      caseFileId: file.id,
      action: 'assignment.returned',
      from: 'sent',
      to: 'returned',
      detail: { unit: unit?.name ?? '', reason: input.reason },
    })
    return moveCaseFile(work, file, 'return', { nextDueOn, ownerUnitId: window.id, ownerStaffId: file.registeredBy })
  })
}

async function addressed(deps: Deps, { tx }: Work, actor: Actor, id: number, action: 'sign' | 'return') {
  const assignment = await findAssignment(tx, id)
  if (assignment === undefined) throw new DomainError('assignment.not-found')
  const file = await reachCaseFile(deps, tx, actor, 'assignment.answer', assignment.caseFileId)
  if (!decide(ASSIGNMENT, action, assignment.status).isAllowed) throw new DomainError('assignment.action-not-allowed')
  return { assignment, file }
}
