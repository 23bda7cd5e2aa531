import { DomainError } from '#center/contract/domain-error.ts'
import { hexOf } from '#center/contract/values/hex.ts'
import { findStation } from '#db/repositories/center.ts'
import { insertSession } from '#db/repositories/session.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'

const YEAR_MS = 365 * 24 * 3_600_000

/** A kiosk or display page of the host's own machine takes its place. @throws DomainError 'permission.denied' from elsewhere, 'station.unknown' */
export async function openStation(deps: Deps, input: { kind: 'kiosk' | 'display' }, isOwnMachine: boolean) {
  if (!isOwnMachine) throw new DomainError('permission.denied')
  const station = await findStation(deps.db, input.kind)
  if (station === undefined) throw new DomainError('station.unknown')
  const token = hexOf(deps.randomBytes(32))
  const now = deps.now()
  await inTransaction(deps.db, tx =>
    insertSession(tx, {
      tokenHash: deps.hash(token),
      staffId: null,
      stationId: station.id,
      deskId: null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(Date.parse(now) + YEAR_MS).toISOString(),
      endedAt: null,
    }),
  )
  return { token, stationCode: station.code, kind: input.kind }
}
