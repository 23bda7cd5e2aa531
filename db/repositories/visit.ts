import type { Insertable } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { VisitTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertVisit(tx: Writer, row: Insertable<VisitTable>): Promise<number> {
  return insertRow(tx, 'visit', row)
}

export async function findVisit(db: Reader, id: number) {
  return db
    .selectFrom('visit as v')
    .leftJoin('ticket as t', 't.visitId', 'v.id')
    .selectAll('v')
    .select('t.ticketNo')
    .where('v.id', '=', id)
    .executeTakeFirst()
}

export async function findVisitor(db: Reader, personId: number) {
  return db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
}

export async function linkVisit(tx: Writer, id: number, caseFileId: number): Promise<void> {
  await tx.updateTable('visit').set({ caseFileId }).where('id', '=', id).execute()
}

/** The newest visit of a person on a day that still has a ticket in play. */
export async function findVisitToday(db: Reader, personId: number, on: string) {
  return db
    .selectFrom('visit as v')
    .innerJoin('ticket as t', 't.visitId', 'v.id')
    .select(['v.id', 'v.receiptCode', 't.id as ticketId', 't.ticketNo', 't.lane', 't.takenAt'])
    .where('v.personId', '=', personId)
    .where('v.onDate', '=', on)
    .where('t.status', 'in', ['waiting', 'called'])
    .orderBy('v.id', 'desc')
    .executeTakeFirst()
}
