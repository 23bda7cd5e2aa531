import { DomainError } from '#center/contract/domain-error.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { listRoles } from '#db/repositories/staff.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkCredentials } from './sign-in.ts'

/**
 * The second of two people signs at the same screen.
 * @returns staff id of the second person
 * @throws DomainError 'approval.refused' where it is the same person or one without the right
 */
export async function checkSecondPerson(
  deps: Deps,
  actor: Actor,
  action: PermissionAction,
  approval: { username: string; password: string },
): Promise<number> {
  const second = await checkCredentials(deps, approval.username, approval.password)
  const roles = (await listRoles(deps.db, second.staffId)).get(second.staffId) ?? []
  if (second.staffId === actor.staffId || grantsFor(roles, action).length === 0)
    throw new DomainError('approval.refused')
  return second.staffId
}
