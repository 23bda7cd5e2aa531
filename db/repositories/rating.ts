import type { Insertable } from 'kysely'
import type { RatingTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** A finished ticket of the day nobody has rated, with where and by whom it was served. */
export async function findRateableTicket(db: Reader, on: string, ticketNo: string) {
  return db
    .selectFrom('ticket as t')
    .leftJoin('desk as d', 'd.id', 't.deskId')
    .leftJoin('staff as s', 's.id', 't.staffId')
    .select(['t.id', 't.staffId', 't.unitId', 's.unitId as staffUnitId', 'd.name as deskName'])
    .where('t.onDate', '=', on)
    .where('t.ticketNo', '=', ticketNo)
    .where('t.status', '=', 'done')
    .where('t.isRated', '=', 0)
    .executeTakeFirst()
}

export async function markRated(tx: Writer, ticketId: number): Promise<void> {
  await tx.updateTable('ticket').set({ isRated: 1 }).where('id', '=', ticketId).execute()
}

/** @param row its id is drawn by lot: counted ids would tell the order of giving, and so the ticket */
export async function insertRating(tx: Writer, row: Insertable<RatingTable> & { readonly id: number }): Promise<void> {
  await tx.insertInto('rating').values(row).execute()
}

/** Who a sum is about: the whole center, a unit, or one person. */
export type RatingReach =
  | { readonly kind: 'center' }
  | { readonly kind: 'unit'; readonly unitId: number }
  | { readonly kind: 'staff'; readonly staffId: number }

/** Ratings of a month. @param month 'YYYY-MM' */
export async function listRatings(db: Reader, month: string, reach: RatingReach) {
  return db
    .selectFrom('rating as r')
    .innerJoin('unit as u', 'u.id', 'r.unitId')
    .select(['r.unitId', 'u.name as unitName', 'r.face', 'r.reasons'])
    .where('r.onDate', '>=', `${month}-01`)
    .where('r.onDate', '<=', `${month}-31`)
    .$if(reach.kind === 'unit', query => query.where('r.unitId', '=', reach.kind === 'unit' ? reach.unitId : 0))
    .$if(reach.kind === 'staff', query => query.where('r.staffId', '=', reach.kind === 'staff' ? reach.staffId : 0))
    .orderBy('u.code')
    .execute()
}
