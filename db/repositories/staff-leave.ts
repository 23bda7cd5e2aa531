import { type Insertable, sql } from 'kysely'
import type { StaffLeaveTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertLeave(tx: Writer, row: Insertable<StaffLeaveTable>): Promise<number> {
  return (await tx.insertInto('staffLeave').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined where there is none. */
export async function findLeave(db: Reader, id: number) {
  return db.selectFrom('staffLeave').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A leave that is not taken. */
export async function withdrawLeaveRow(tx: Writer, id: number): Promise<void> {
  await tx.updateTable('staffLeave').set({ status: 'withdrawn' }).where('id', '=', id).execute()
}

/** Leave that reaches into these days, with names; of a unit, or all (null). */
export async function listLeaves(db: Reader, unitId: number | null, from: string, to: string) {
  return db
    .selectFrom('staffLeave as l')
    .innerJoin('staff as s', 's.id', 'l.staffId')
    .innerJoin('unit as u', 'u.id', 'l.unitId')
    .leftJoin('staff as b', 'b.id', 'l.substituteId')
    .selectAll('l')
    .select(['s.name as staffName', 'u.name as unitName', 'b.name as substituteName'])
    .where('l.status', '=', sql.lit('given'))
    .where('l.toOn', '>=', from)
    .where('l.fromOn', '<=', to)
    .$if(unitId !== null, query => query.where('l.unitId', '=', unitId))
    .orderBy('l.fromOn')
    .orderBy('l.id')
    .execute()
}

/** Undefined where there is none. */
export async function findOverlappingLeave(db: Reader, staffId: number, from: string, to: string) {
  return db
    .selectFrom('staffLeave')
    .select(['id', 'fromOn', 'fromHalf', 'toOn', 'toHalf'])
    .where('staffId', '=', staffId)
    .where('toOn', '>=', from)
    .where('fromOn', '<=', to)
    .where('status', '=', 'given')
    .execute()
}
