import { DomainError } from '#center/contract/domain-error.ts'
import type { Role } from '#center/contract/permissions.ts'

/** Who asks: a signed-in person or a station of the hall. */
export interface Actor {
  readonly sessionId: number
  readonly staffId: number | null
  readonly stationId: number | null
  readonly name: string
  readonly roles: readonly Role[]
  readonly unitId: number | null
  readonly deskId: number | null
}

/** A person's own id where the route admits persons only. */
export function staffOf(actor: Actor): number {
  if (actor.staffId === null) throw new DomainError('permission.denied')
  return actor.staffId
}

/** The station's own id where the route admits stations only. */
export function stationOf(actor: Actor): number {
  if (actor.stationId === null) throw new DomainError('permission.denied')
  return actor.stationId
}
