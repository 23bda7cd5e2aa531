import { decide } from '#center/domain/actions/action-table.ts'
import { ASSIGNMENT } from '#center/domain/actions/tables.ts'
import { findAssignment, insertAssignment, updateAssignment } from '#db/repositories/assignment.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Work } from '../write.ts'

/** A leg, as far as the case it is called for goes. */
interface Called {
  readonly assignmentId: number | null
}

/**
 * Lets a called unit read the case it is called for, as one that assists does: an assignment of kind whistle, for the whole
 * unit, until the call-out is over for it. @param at ISO instant of the whistle @returns its id
 */
export async function openToCalled(
  work: Work,
  actor: Actor,
  called: { readonly caseFileId: number; readonly unitId: number; readonly question: string; readonly at: string },
): Promise<number> {
  work.publish({ noun: 'caseFile', id: called.caseFileId })
  return insertAssignment(work.tx, {
    caseFileId: called.caseFileId,
    unitId: called.unitId,
    staffId: null,
    kind: 'whistle',
    note: called.question,
    sentAt: called.at,
    sentBy: staffOf(actor),
  })
}

/** The called unit answered or came: its assignment counts as signed, at that moment. */
export async function signCalled(work: Work, actor: Actor, { assignmentId }: Called, at: string): Promise<void> {
  const assignment = assignmentId === null ? undefined : await findAssignment(work.tx, assignmentId)
  if (assignment === undefined || !decide(ASSIGNMENT, 'sign', assignment.status).isAllowed) return
  await updateAssignment(work.tx, assignment.id, { status: 'signed', answeredAt: at, answeredBy: staffOf(actor) })
  work.publish({ noun: 'caseFile', id: assignment.caseFileId })
}

/** The call-out is over for a unit: its reason to read the case ends. @param result what it came to; null: it never took part */
export async function endCalled(work: Work, { assignmentId }: Called, result: string | null): Promise<void> {
  const assignment = assignmentId === null ? undefined : await findAssignment(work.tx, assignmentId)
  const end = result === null ? 'withdraw' : 'finish'
  // A case that was closed meanwhile has ended it already.
  if (assignment === undefined || !decide(ASSIGNMENT, end, assignment.status).isAllowed) return
  await updateAssignment(
    work.tx,
    assignment.id,
    result === null ? { status: 'withdrawn' } : { status: 'done', doneAt: work.now, result },
  )
  work.publish({ noun: 'caseFile', id: assignment.caseFileId })
}
