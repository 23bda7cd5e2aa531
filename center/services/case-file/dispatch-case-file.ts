import { DomainError } from '#center/contract/domain-error.ts'
import { signingRule } from '#center/domain/case-file/clock-of.ts'
import { insertAssignment } from '#db/repositories/assignment.ts'
import { findUnit } from '#db/repositories/center.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { endClocks, startClock } from './case-clock.ts'
import { moveCaseFile } from './move-case-file.ts'
import { assertVersion, reachCaseFile } from './reach-case-file.ts'

/** Sends a case to a unit; the window stays its owner until the unit has signed (首问负责). @throws DomainError 'unit.not-found' | 'staff.not-of-unit' */
export async function dispatchCaseFile(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; unitId: number; staffId: number | null; note: string | null },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.dispatch', input.id)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    const unit = await findUnit(tx, input.unitId)
    if (unit === undefined)
      throw new DomainError('unit.not-found', {}, { fields: [{ path: ['unitId'], key: 'problems.unit.not-found' }] })
    if (input.staffId !== null) {
      const person = await findStaff(tx, input.staffId)
      if (person?.unitId !== unit.id || person.status !== 'active')
        throw new DomainError(
          'staff.not-of-unit',
          {},
          { fields: [{ path: ['staffId'], key: 'problems.staff.not-of-unit' }] },
        )
    }
    await endClocks(work, file.id, ['IN-1'])
    const assignmentId = await insertAssignment(tx, {
      caseFileId: file.id,
      unitId: unit.id,
      staffId: input.staffId,
      status: 'sent',
      note: input.note,
      sentAt: now,
      sentBy: by,
      answeredAt: null,
      answeredBy: null,
      returnReason: null,
    })
    const nextDueOn = await startClock(deps, work, {
      caseFileId: file.id,
      ruleCode: signingRule(file.riskColour),
      assignmentId,
    })
    const moved = await moveCaseFile(
      work,
      file,
      'dispatch',
      { nextDueOn, dispatchedOn: file.dispatchedOn ?? today },
      { unit: unit.name },
    )
    return { ...moved, assignmentId }
  })
}
