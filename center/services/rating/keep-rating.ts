import type { RatingReason } from '#center/contract/statuses.ts'
import { insertRating } from '#db/repositories/rating.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

/** A random id, 48 bits: rows drawn by lot keep no order of giving. */
const drawnId = (bytes: Uint8Array): number => bytes.reduce((id, byte) => id * 256 + byte, 0)

/** Keeps a rating without anything that leads back to who gave it: the day, who was rated, face and reasons. */
export async function keepRating(
  deps: Deps,
  { tx, today }: Work,
  rating: {
    readonly source: 'kiosk' | 'followUp'
    readonly unitId: number
    readonly staffId: number | null
    readonly face: number
    readonly reasons: readonly RatingReason[]
  },
): Promise<void> {
  const { source, unitId, staffId, face } = rating
  const reasons = JSON.stringify([...new Set(rating.reasons)])
  await insertRating(tx, { id: drawnId(deps.randomBytes(6)), onDate: today, source, unitId, staffId, face, reasons })
}
