import { unitsAbove } from '#center/domain/unit/escalation-cycle.ts'
import { listUnits } from '#db/repositories/center.ts'
import type { Reader } from '#db/transaction.ts'

/**
 * Units a letter to this unit goes up to, the next one first (上报到). The center writes the letter and is told nothing by it.
 * @param unitId unit that is supervised
 */
export async function superiorsOf(db: Reader, unitId: number): Promise<readonly string[]> {
  const units = await listUnits(db)
  return unitsAbove(units, unitId).flatMap(id =>
    units.filter(unit => unit.id === id && unit.isCenter === 0).map(({ name }) => name),
  )
}
