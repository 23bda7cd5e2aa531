import { insertAssignment, listAssignments, updateAssignment } from '#db/repositories/assignment.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { findUnit, getCenterUnit } from '#db/repositories/center.ts'
import { insertMediation } from '#db/repositories/mediation.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { windowOwner } from '../assignment/window-owner.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { dropMediation, END_REASON } from './drop-mediation.ts'
import { reachForAction, takeAction } from './take-action.ts'

type Reopening = { opId: string; id: number; version: number; reason: string }

const AFRESH = { closedOn: null, settledOn: null, closingWay: null } as const

/** 重启: the quarrel is back; the same case goes on at the unit that had it, with a new clock and a new mediation. */
export async function reopenCaseFile(deps: Deps, actor: Actor, input: Reopening) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'reopen', true)
    return reopenAtUnit(deps, work, actor, file, input.reason)
  })
}

/** The case goes on at the unit that last signed for it; a unit that was closed since gives it to the window, as reopenAtIntake. */
export async function reopenAtUnit(deps: Deps, work: Work, actor: Actor, file: FoundCaseFile, reason: string) {
  const { tx, now } = work
  const lead = (await listAssignments(tx, file.id))
    .filter(({ kind, answeredAt, status }) => kind === 'lead' && answeredAt !== null && status !== 'returned')
    .at(-1)
  const unit = lead === undefined ? undefined : await findUnit(tx, lead.unitId)
  if (lead === undefined || unit?.isActive !== 1) return reopenAtIntake(deps, work, actor, file, reason)
  const staffId = await stillThere(tx, unit.id, file.ownerUnitId === unit.id ? file.ownerStaffId : lead.staffId)
  await dropMediation(work, file.id, END_REASON.other, reason)
  await insertMediation(tx, file.id, now)
  const moved = await takeAction(deps, work, actor, file, 'reopen', {
    change: { ...AFRESH, ownerUnitId: unit.id, ownerStaffId: staffId },
    detail: { reason },
  })
  const by = staffOf(actor)
  const assignmentId = await insertAssignment(tx, {
    caseFileId: file.id,
    unitId: unit.id,
    staffId,
    note: reason,
    sentAt: now,
    sentBy: by,
  })
  await updateAssignment(tx, assignmentId, { status: 'signed', answeredAt: now, answeredBy: by })
  return moved
}

/** 重新受理: back to the window, to be sent anew. */
export async function reopenIntake(deps: Deps, actor: Actor, input: Reopening) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'reopenIntake', true)
    return reopenAtIntake(deps, work, actor, file, input.reason)
  })
}

/** The window has the case again: who reopens it there owns it, else the clerk of the first day. */
export async function reopenAtIntake(deps: Deps, work: Work, actor: Actor, file: FoundCaseFile, reason: string) {
  const window = await getCenterUnit(work.tx)
  const owner =
    actor.unitId === window.id && actor.roles.includes('frontDesk')
      ? { ownerUnitId: window.id, ownerStaffId: actor.staffId }
      : await windowOwner(work.tx, file)
  await dropMediation(work, file.id, END_REASON.other, reason)
  return takeAction(deps, work, actor, file, 'reopenIntake', { change: { ...AFRESH, ...owner }, detail: { reason } })
}

/** The person, if still at work in that unit; else nobody by name. */
async function stillThere(db: Reader, unitId: number, staffId: number | null): Promise<number | null> {
  const person = staffId === null ? undefined : await findStaff(db, staffId)
  return person?.unitId === unitId && person.status === 'active' ? person.id : null
}
