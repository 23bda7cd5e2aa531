import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TASK_FORCE } from '#center/domain/actions/tables.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { type FoundCaseFile, findCaseFile } from '#db/repositories/case-file.ts'
import { type FoundTaskForce, findTaskForce } from '#db/repositories/task-force.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

/** Whether this person leads a task force: the manager, or the lead of the unit that leads it. */
export const leadsForce = (actor: Actor, leadUnitId: number): boolean =>
  grantsFor(actor.roles, 'taskForce.lead').some(grant => grant.scope === 'center' || leadUnitId === actor.unitId)

/** Whether this person may start one for a case. */
export const mayStartForce = (deps: Deps, actor: Actor, file: FoundCaseFile): boolean =>
  reaching(actor, 'taskForce.lead', file, shanghaiDateOf(deps.now())).length > 0 && file.nextStep !== 'none'

/**
 * The task force, if the actor leads it.
 * @throws DomainError 'task-force.not-found' | 'task-force.action-not-allowed' | 'task-force.changed-meanwhile'
 */
export async function reachTaskForce(
  work: Work,
  actor: Actor,
  input: { readonly id: number; readonly version: number },
  action: 'work' | 'end',
): Promise<{ force: FoundTaskForce; file: FoundCaseFile; to: FoundTaskForce['status'] }> {
  const force = await findTaskForce(work.tx, input.id)
  const file = force === undefined ? undefined : await findCaseFile(work.tx, force.caseFileId)
  if (force === undefined || file === undefined || file.isSealed === 1 || !leadsForce(actor, force.leadUnitId))
    throw new DomainError('task-force.not-found')
  const decision = decide(TASK_FORCE, action, force.status)
  if (!decision.isAllowed) throw new DomainError('task-force.action-not-allowed')
  if (force.version !== input.version) throw new DomainError('task-force.changed-meanwhile')
  return { force, file, to: decision.to }
}
