import { DomainError } from '#center/contract/domain-error.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { type CallOutReach, findCallOut, listLegs } from '#db/repositories/call-out.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'

/** How far one sees: every call-out, or those one's unit raised or is called to. */
export const reachOf = (actor: Actor, action: PermissionAction): CallOutReach =>
  grantsFor(actor.roles, action).some(({ scope }) => scope === 'center')
    ? { kind: 'center' }
    : { kind: 'unit', unitId: actor.unitId ?? 0 }

/** One's unit leads the call-out: it raised it, or one keeps all of them. */
export const isOrganizer = (actor: Actor, callOut: { readonly unitId: number }): boolean =>
  reachOf(actor, 'callOut.raise').kind === 'center' || callOut.unitId === actor.unitId

/** A call-out one may see, with its legs. @throws DomainError 'call-out.not-found' */
export async function reachCallOut(db: Reader, actor: Actor, id: number) {
  const callOut = await findCallOut(db, id)
  if (callOut === undefined) throw new DomainError('call-out.not-found')
  const legs = await listLegs(db, [id])
  const isReached = isOrganizer(actor, callOut) || legs.some(({ unitId }) => unitId === actor.unitId)
  if (!isReached) throw new DomainError('call-out.not-found')
  return { callOut, legs }
}

/** The same for who leads it. @throws DomainError 'call-out.not-found' | 'call-out.changed-meanwhile' */
export async function reachOwnCallOut(db: Reader, actor: Actor, { id, version }: { id: number; version: number }) {
  const { callOut, legs } = await reachCallOut(db, actor, id)
  if (!isOrganizer(actor, callOut)) throw new DomainError('call-out.not-found')
  if (callOut.version !== version) throw new DomainError('call-out.changed-meanwhile')
  return { callOut, legs }
}
