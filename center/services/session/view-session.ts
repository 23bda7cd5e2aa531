import { DomainError } from '#center/contract/domain-error.ts'
import { PERMISSION_ACTIONS, type StaffRole } from '#center/contract/permissions.ts'
import type { SessionView } from '#center/contract/staff.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { findDesk } from '#db/repositories/center.ts'
import { findCredential, findStaff } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { SESSION_RULE } from './authenticate.ts'

/** What a signed-in person is and may do; screens show only what is listed. @param expiresAt end of the session, ISO instant */
export async function viewSession(deps: Deps, actor: Actor, expiresAt: string): Promise<SessionView> {
  const staffId = staffOf(actor)
  const person = await findStaff(deps.db, staffId)
  if (person === undefined) throw new DomainError('session.required')
  const desk = actor.deskId === null ? undefined : await findDesk(deps.db, actor.deskId)
  return {
    staffId,
    name: person.name,
    username: person.username,
    roles: actor.roles.filter((role): role is StaffRole => role !== 'kiosk' && role !== 'display'),
    unitId: person.unitId,
    unitName: person.unitName,
    deskId: desk?.id ?? null,
    deskName: desk?.name ?? null,
    mustChangePassword: (await findCredential(deps.db, staffId))?.mustChange === 1,
    may: PERMISSION_ACTIONS.filter(action => grantsFor(actor.roles, action).length > 0),
    idleMinutes: SESSION_RULE.idleMinutes,
    expiresAt,
  }
}
