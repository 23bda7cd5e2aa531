import type { AssignmentView } from '#center/contract/assignment.ts'
import { ASSIST_RULE, OBJECTION_RULE } from '#center/domain/case-file/clock-of.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { holds } from '#center/domain/permission/reach.ts'
import { listAssignments } from '#db/repositories/assignment.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

const SIGNING: readonly string[] = ['IN-2', 'IN-2a', ASSIST_RULE]

/** What was sent to units about a case, oldest first, with the hours left and what the asker may answer. */
export async function viewAssignments(deps: Deps, actor: Actor, file: FoundCaseFile): Promise<AssignmentView[]> {
  const clocks = await listRunningClocks(deps.db, file.id)
  const grants = grantsFor(actor.roles, 'assignment.answer')
  return (await listAssignments(deps.db, file.id)).map(assignment => {
    const dueAt = (rules: readonly string[]) =>
      clocks.find(clock => clock.assignmentId === assignment.id && rules.includes(clock.ruleCode))?.dueAt ?? null
    // A called unit answers on the page of its call-out.
    const isAddressed =
      assignment.status === 'sent' &&
      assignment.kind !== 'whistle' &&
      grants.some(grant => holds(grant.scope, actor, assignment))
    // A ruling stands, and a case that only changed hands is taken.
    const canReturn = assignment.kind !== 'lead' || (assignment.isRuled === 0 && file.status === 'dispatched')
    return {
      id: assignment.id,
      kind: assignment.kind,
      unitId: assignment.unitId,
      unitName: assignment.unitName,
      staffId: assignment.staffId,
      staffName: assignment.staffName,
      status: assignment.status,
      isRuled: assignment.isRuled === 1,
      sentAt: assignment.sentAt,
      sentByName: assignment.sentByName,
      note: assignment.note,
      answeredAt: assignment.answeredAt,
      returnCause: assignment.returnCause,
      returnReason: assignment.returnReason,
      rulingReason: assignment.rulingReason,
      rulingBasis: assignment.rulingBasis,
      result: assignment.result,
      doneAt: assignment.doneAt,
      signBy: assignment.status === 'sent' ? dueAt(SIGNING) : null,
      objectBy: assignment.status === 'sent' ? dueAt([OBJECTION_RULE]) : null,
      allowedActions: isAddressed ? [...(['sign'] as const), ...(canReturn ? (['return'] as const) : [])] : [],
    }
  })
}
