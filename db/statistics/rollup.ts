import { type Insertable, sql } from 'kysely'
import type { CaseFileStatus, ClosingWay } from '#center/contract/statuses.ts'
import { outcomeOf } from '#center/domain/statistics/outcome.ts'
import { compiledOnce } from '../compiled-query.ts'
import type { CaseRollupTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** What decides the cell of the month table a case stands in. */
export interface RollupKey {
  readonly month: string
  readonly unitId: number
  readonly typeClass: string
  readonly status: CaseFileStatus
  readonly closingWay: ClosingWay | null
}

const cellOf = ({ month, unitId, typeClass, status, closingWay }: RollupKey) => ({
  month,
  unitId,
  typeClass,
  outcome: outcomeOf(status, closingWay),
})
const same = (left: RollupKey, right: RollupKey) => JSON.stringify(cellOf(left)) === JSON.stringify(cellOf(right))

const counted = compiledOnce(
  (db, month: string, unitId: number, typeClass: string, outcome: CaseRollupTable['outcome']) =>
    db
      .insertInto('caseRollup')
      .values({ month, unitId, typeClass, outcome, count: sql.lit(1) })
      .onConflict(conflict =>
        conflict
          .columns(['month', 'unitId', 'typeClass', 'outcome'])
          .doUpdateSet(update => ({ count: update('caseRollup.count', '+', sql.lit(1)) })),
      ),
)

/** Moves one case from its cell to another, in the transaction that moves the case. @param before null: the case is new */
export async function shiftRollup(tx: Writer, before: RollupKey | null, after: RollupKey): Promise<void> {
  if (before !== null) {
    if (same(before, after)) return
    const cell = cellOf(before)
    await tx
      .updateTable('caseRollup')
      .set(update => ({ count: update('count', '-', 1) }))
      .where('month', '=', cell.month)
      .where('unitId', '=', cell.unitId)
      .where('typeClass', '=', cell.typeClass)
      .where('outcome', '=', cell.outcome)
      .execute()
  }
  const { month, unitId, typeClass, outcome } = cellOf(after)
  await counted(tx, month, unitId, typeClass, outcome)
}

/** The rollup as it would be counted anew; the stored one must equal it. */
export async function countRollup(db: Reader): Promise<Insertable<CaseRollupTable>[]> {
  const rows = await db
    .selectFrom('caseFile')
    .select(['registeredOn', 'ownerUnitId', 'typeCode', 'status', 'closingWay'])
    .execute()
  const cells = new Map<string, Insertable<CaseRollupTable>>()
  for (const row of rows) {
    const cell = cellOf({
      month: row.registeredOn.slice(0, 7),
      unitId: row.ownerUnitId,
      typeClass: row.typeCode.slice(0, 2),
      status: row.status,
      closingWay: row.closingWay,
    })
    const key = JSON.stringify(cell)
    cells.set(key, { ...cell, count: (cells.get(key)?.count ?? 0) + 1 })
  }
  return [...cells.values()]
}

/** Throws the stored rollup away and counts it anew. */
export async function rebuildRollup(tx: Writer): Promise<void> {
  const rows = await countRollup(tx)
  await tx.deleteFrom('caseRollup').execute()
  for (let from = 0; from < rows.length; from += 200)
    await tx
      .insertInto('caseRollup')
      .values(rows.slice(from, from + 200))
      .execute()
}

/** The cells of one month that count anything. @param unitId null: all units */
export async function listMonth(db: Reader, month: string, unitId: number | null) {
  return db
    .selectFrom('caseRollup as r')
    .innerJoin('unit as u', 'u.id', 'r.unitId')
    .select(['r.typeClass', 'r.unitId', 'u.name as unitName', 'r.outcome', 'r.count'])
    .where('r.month', '=', month)
    .where('r.count', '>', 0)
    .$if(unitId !== null, query => query.where('r.unitId', '=', unitId ?? 0))
    .orderBy('r.typeClass')
    .orderBy('u.code')
    .execute()
}
