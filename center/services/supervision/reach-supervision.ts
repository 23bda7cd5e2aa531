import { DomainError } from '#center/contract/domain-error.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import type { SupervisionAction, SupervisionStatus } from '#center/contract/supervision.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { SUPERVISION } from '#center/domain/supervision/actions.ts'
import { type FoundSupervision, findSupervision } from '#db/repositories/supervision.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'

/** What the center thinks about before it writes to a unit, or instead of it. */
const NOT_FOR_UNITS: readonly SupervisionStatus[] = ['proposed', 'dropped']

/** Unit a person sees supervisions of; null: of all; undefined: of none. */
export function unitInReach(actor: Actor, action: PermissionAction): number | null | undefined {
  const grants = grantsFor(actor.roles, action)
  if (grants.some(({ scope }) => scope === 'center')) return null
  return grants.length === 0 ? undefined : (actor.unitId ?? undefined)
}

/** Whether an actor reaches a supervision for an action: a unit its own letters, the center all. */
export function isInReach(
  actor: Actor,
  action: PermissionAction,
  found: Pick<FoundSupervision, 'unitId' | 'status'>,
): boolean {
  const unitId = unitInReach(actor, action)
  if (unitId === null) return true
  return unitId === found.unitId && !NOT_FOR_UNITS.includes(found.status)
}

/** The supervision if the actor may reach it; "not yours" and "not there" are one answer. @throws DomainError 'supervision.not-found' */
export async function reachSupervision(
  db: Reader,
  actor: Actor,
  action: PermissionAction,
  id: number,
): Promise<FoundSupervision> {
  const found = await findSupervision(db, id)
  if (found === undefined || !isInReach(actor, action, found)) throw new DomainError('supervision.not-found')
  return found
}

/** @throws DomainError 'supervision.action-not-allowed' @returns the status the action leads to */
export function assertAction(found: Pick<FoundSupervision, 'status'>, action: SupervisionAction): SupervisionStatus {
  const decision = decide(SUPERVISION, action, found.status)
  if (!decision.isAllowed) throw new DomainError('supervision.action-not-allowed', { status: found.status })
  return decision.to
}
