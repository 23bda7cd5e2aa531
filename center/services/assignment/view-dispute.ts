import type { LeadDispute } from '#center/contract/assignment.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { refusalsInARow } from '#center/domain/assignment/refusals.ts'
import { OBJECTION_RULE } from '#center/domain/case-file/clock-of.ts'
import { placeName } from '#center/domain/place.ts'
import { listAssignments } from '#db/repositories/assignment.ts'
import { listClocks } from '#db/repositories/clock.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { caseLamp } from '../clock/case-lamps.ts'
import type { Deps } from '../deps.ts'

/** What the manager rules on: what the case asks for and the refusals in a row, side by side; no names, no story. */
export async function viewDispute(deps: Deps, actor: Actor, input: { id: number }): Promise<LeadDispute> {
  const file = await reachCaseFile(deps, deps.db, actor, 'assignment.rule', input.id, true)
  if (file.status !== 'leadDisputed' || file.nextDueOn === null)
    throw new DomainError('case-file.action-not-allowed', { status: file.status })
  const refusals = refusalsInARow(await listAssignments(deps.db, file.id))
  const late = new Set(
    (await listClocks(deps.db, file.id)).flatMap(clock =>
      clock.ruleCode === OBJECTION_RULE && clock.status === 'late' ? (clock.assignmentId ?? []) : [],
    ),
  )
  return {
    id: file.id,
    code: file.code,
    version: file.version,
    typeCode: file.typeCode,
    place: file.divisionCode === null ? null : placeName(file.divisionCode, null),
    complexity: file.complexity,
    requests: JSON.parse(file.requests) as string[],
    decideBy: file.nextDueOn,
    lamp: await caseLamp(deps, file),
    objections: refusals.map(refusal => ({
      assignmentId: refusal.id,
      unitId: refusal.unitId,
      unitName: refusal.unitName,
      staffName: refusal.answeredByName,
      sentAt: refusal.sentAt,
      note: refusal.note,
      answeredAt: refusal.answeredAt ?? refusal.sentAt,
      isLate: late.has(refusal.id),
      cause: refusal.returnCause ?? 'other',
      reason: refusal.returnReason ?? '',
    })),
  }
}
