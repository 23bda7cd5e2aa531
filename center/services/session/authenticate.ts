import type { Role } from '#center/contract/permissions.ts'
import { findSession, touchSession } from '#db/repositories/session.ts'
import { listRoles } from '#db/repositories/staff.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** Idle 10 minutes, 10 hours at most (security rules of sign-in). Stations stay as long as they are used within a day. */
export const SESSION_RULE = { idleMinutes: 10, absoluteHours: 10, stationIdleMinutes: 24 * 60 } as const

export interface Authenticated extends Actor {
  readonly mustChangePassword: boolean
  /** End of the session, ISO instant. */
  readonly expiresAt: string
}

const TOUCH_MS = 30_000

/** Who stands behind a token, asked anew on every request so that a changed role counts at once; null: nobody. */
export async function authenticate(deps: Deps, token: string): Promise<Authenticated | null> {
  const session = await findSession(deps.db, deps.hash(token))
  if (session === undefined) return null
  const now = deps.now()
  const idleMs = Date.parse(now) - Date.parse(session.lastSeenAt)
  const limit = session.staffId === null ? SESSION_RULE.stationIdleMinutes : SESSION_RULE.idleMinutes
  if (session.expiresAt <= now || idleMs > limit * 60_000) return null
  if (session.staffId !== null && session.staffStatus !== 'active') return null
  if (idleMs > TOUCH_MS) await inTransaction(deps.db, tx => touchSession(tx, session.id, now))
  const roles: readonly Role[] =
    session.staffId === null
      ? [session.stationKind === 'display' ? 'display' : 'kiosk']
      : ((await listRoles(deps.db, session.staffId)).get(session.staffId) ?? [])
  return {
    sessionId: session.id,
    staffId: session.staffId,
    stationId: session.stationId,
    name: session.staffName ?? session.stationCode ?? '',
    roles,
    unitId: session.unitId,
    deskId: session.deskId,
    mustChangePassword: session.mustChange === 1,
    expiresAt: session.expiresAt,
  }
}
