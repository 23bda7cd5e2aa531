import { os } from '@orpc/server'
import type { RouteMeta } from '#center/contract/base.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { Actor } from '#center/services/actor.ts'
import type { Deps } from '#center/services/deps.ts'
import { assertAdmitted } from '#center/services/session/admit.ts'
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

/** Stands before every handler of the contract. */
export const admit = os.$context<RequestContext>().middleware(({ context, next, procedure }) => {
  const { meta, route } = procedure['~orpc']
  assertAdmitted(meta as unknown as RouteMeta, route.path ?? '', context.actor, context.isOwnMachine)
  return next()
})
