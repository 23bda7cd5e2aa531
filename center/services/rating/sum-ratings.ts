import type { RatingReason } from '#center/contract/statuses.ts'
import type { RatingSums } from '#center/contract/visitor-self.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { sumRatings } from '#center/domain/rating/rating-sums.ts'
import { listRatings, type RatingReach } from '#db/repositories/rating.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'

type Row = Awaited<ReturnType<typeof listRatings>>[number]

const sumsOf = (rows: readonly Row[]): RatingSums =>
  sumRatings(rows.map(row => ({ face: row.face, reasons: JSON.parse(row.reasons) as RatingReason[] })))

/** Sums of a month as far as the asker may see: one's own, one's unit, or all units. @param input.month 'YYYY-MM' */
export async function readRatings(deps: Deps, actor: Actor, input: { month: string }) {
  const scopes = grantsFor(actor.roles, 'rating.read').map(grant => grant.scope)
  const reach: RatingReach | null = scopes.includes('center')
    ? { kind: 'center' }
    : scopes.includes('unit')
      ? { kind: 'unit', unitId: actor.unitId ?? 0 }
      : null
  const rows = reach === null ? [] : await listRatings(deps.db, input.month, reach)
  const byUnit = Map.groupBy(rows, row => row.unitId)
  return {
    mine: scopes.includes('own')
      ? sumsOf(await listRatings(deps.db, input.month, { kind: 'staff', staffId: staffOf(actor) }))
      : null,
    units: [...byUnit].map(([unitId, ofUnit]) => ({ unitId, unitName: ofUnit[0]?.unitName ?? '', ...sumsOf(ofUnit) })),
  }
}
