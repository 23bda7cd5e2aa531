import type { Insertable } from 'kysely'
import { addRow, compiledOnce, insertRow } from '../compiled-query.ts'
import type { VisitTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** @param representatives further persons who speak for the group */
export async function insertVisit(
  tx: Writer,
  row: Insertable<VisitTable>,
  representatives: readonly number[],
): Promise<number> {
  const visitId = await insertRow(tx, 'visit', row)
  for (const personId of new Set(representatives)) await addRow(tx, 'visitRepresentative', { visitId, personId })
  return visitId
}

const byId = compiledOnce((db, id: number) =>
  db
    .selectFrom('visit as v')
    .leftJoin('ticket as t', 't.visitId', 'v.id')
    .selectAll('v')
    .select('t.ticketNo')
    .where('v.id', '=', id),
)

export async function findVisit(db: Reader, id: number) {
  return (await byId(db, id)).at(0)
}

export async function listRepresentatives(db: Reader, visitId: number) {
  return db
    .selectFrom('visitRepresentative as r')
    .innerJoin('person as p', 'p.id', 'r.personId')
    .select(['p.name', 'p.documentNumber'])
    .where('r.visitId', '=', visitId)
    .orderBy('p.id')
    .execute()
}

export async function findVisitor(db: Reader, personId: number) {
  return db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
}

export async function linkVisit(tx: Writer, id: number, caseFileId: number): Promise<void> {
  await tx.updateTable('visit').set({ caseFileId }).where('id', '=', id).execute()
}

/** The newest ticket of a person on a day that is not over. */
export async function findTicketToday(db: Reader, personId: number, on: string) {
  return db
    .selectFrom('visit as v')
    .innerJoin('ticket as t', 't.visitId', 'v.id')
    .select('t.id')
    .where('v.personId', '=', personId)
    .where('v.onDate', '=', on)
    .where('t.endedAt', 'is', null)
    .orderBy('v.id', 'desc')
    .executeTakeFirst()
}
