import type { RouteMeta } from '#center/contract/base.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import type { Authenticated } from './authenticate.ts'

/** A first password opens nothing but the page that changes it. */
const WITH_FIRST_PASSWORD: readonly string[] = ['/sessions/current', '/sessions/current/password']

/**
 * The door of every route, decided from its row in the contract; what is not granted is denied.
 * @param path path of the route as the contract writes it
 * @throws DomainError 'session.required' | 'session.password-change-needed' | 'permission.denied'
 */
export function assertAdmitted(
  meta: RouteMeta,
  path: string,
  actor: Authenticated | null,
  isOwnMachine: boolean,
): void {
  if (meta.action === 'public') return
  if (meta.action === 'setup') {
    if (!isOwnMachine) throw new DomainError('permission.denied')
    return
  }
  if (actor === null) throw new DomainError('session.required')
  if (actor.mustChangePassword && !WITH_FIRST_PASSWORD.includes(path))
    throw new DomainError('session.password-change-needed')
  const isAdmitted =
    meta.action === 'signedIn' ? actor.staffId !== null : grantsFor(actor.roles, meta.action).length > 0
  if (!isAdmitted) throw new DomainError('permission.denied')
}
