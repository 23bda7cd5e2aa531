import { type Insertable, sql, type Updateable } from 'kysely'
import type { DutySwapTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** The later day of a swap; an index is kept of it. */
export const lastDay = sql<string>`max(on_date, coalesce(return_on, on_date))`

/** Adds a row. @returns its id */
export async function insertSwap(tx: Writer, row: Insertable<DutySwapTable>): Promise<number> {
  return (await tx.insertInto('dutySwap').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined where there is none. */
export async function findSwap(db: Reader, id: number) {
  return db.selectFrom('dutySwap').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateSwap(tx: Writer, id: number, set: Updateable<DutySwapTable>): Promise<void> {
  await tx.updateTable('dutySwap').set(set).where('id', '=', id).execute()
}

/** Swaps that are not over on a day, by their days. */
export async function listSwaps(db: Reader, from: string) {
  return db
    .selectFrom('dutySwap')
    .innerJoin('staff as a', 'a.id', 'dutySwap.askerId')
    .innerJoin('staff as k', 'k.id', 'dutySwap.takerId')
    .innerJoin('unit as u', 'u.id', 'dutySwap.unitId')
    .selectAll('dutySwap')
    .select(['a.name as askerName', 'k.name as takerName', 'u.name as unitName'])
    .where(lastDay, '>=', from)
    .orderBy('onDate')
    .orderBy('dutySwap.id')
    .execute()
}
