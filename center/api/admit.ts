import { os } from '@orpc/server'
import type { RouteMeta } from '#center/contract/base.ts'
import { DomainError } from '#center/domain/domain-error.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import type { Actor } from '#center/services/actor.ts'
import type { Deps } from '#center/services/deps.ts'
import type { Authenticated } from '#center/services/session/authenticate.ts'

/** What a request carries to its handler. */
export interface RequestContext {
  readonly deps: Deps
  /** null: nobody is signed in. */
  readonly actor: Authenticated | null
  readonly requestId: string
  /** The request comes from a page of the machine the center runs on. */
  readonly isOwnMachine: boolean
}

/** The signed-in actor of a route that was admitted. @throws DomainError 'session.required' */
export function actorOf(context: RequestContext): Actor {
  if (context.actor === null) throw new DomainError('session.required')
  return context.actor
}

/** A first password opens nothing but the page that changes it. */
const WITH_FIRST_PASSWORD = ['/sessions/current', '/sessions/current/password']

/** The door of every route: decided from its row in the contract, denied where nothing is written. */
export function assertAdmitted(meta: RouteMeta, path: string | undefined, context: RequestContext): void {
  if (meta.action === 'public') return
  if (meta.action === 'setup') {
    if (!context.isOwnMachine) throw new DomainError('permission.denied')
    return
  }
  const { actor } = context
  if (actor === null) throw new DomainError('session.required')
  if (actor.mustChangePassword && !WITH_FIRST_PASSWORD.includes(path ?? ''))
    throw new DomainError('session.password-change-needed')
  if (meta.action === 'signedIn') {
    if (actor.staffId === null) throw new DomainError('permission.denied')
    return
  }
  if (grantsFor(actor.roles, meta.action).length === 0) throw new DomainError('permission.denied')
}

export const admit = os.$context<RequestContext>().middleware(({ context, next, procedure }) => {
  const { meta, route } = procedure['~orpc']
  assertAdmitted(meta as unknown as RouteMeta, route.path, context)
  return next()
})
