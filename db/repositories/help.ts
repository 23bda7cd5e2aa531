import type { Insertable } from 'kysely'
import type { AssistTable, HelpCallTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** The open call of a station or a desk. @param since instant; older calls are over with their day */
export async function findOpenCall(
  db: Reader,
  from: { readonly stationId: number } | { readonly deskId: number },
  since: string,
) {
  const query = db.selectFrom('helpCall').selectAll().where('answeredAt', 'is', null).where('raisedAt', '>=', since)
  return (
    'stationId' in from ? query.where('stationId', '=', from.stationId) : query.where('deskId', '=', from.deskId)
  ).executeTakeFirst()
}

/** The newest call of a station since an instant, answered or not. */
export async function findLatestCall(db: Reader, stationId: number, since: string) {
  return db
    .selectFrom('helpCall')
    .selectAll()
    .where('stationId', '=', stationId)
    .where('raisedAt', '>=', since)
    .orderBy('raisedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

export async function findHelpCall(db: Reader, id: number) {
  return db.selectFrom('helpCall').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Calls nobody has answered, oldest first, each with where it comes from. */
export async function listOpenCalls(db: Reader, since: string) {
  return db
    .selectFrom('helpCall as h')
    .leftJoin('station as s', 's.id', 'h.stationId')
    .leftJoin('desk as d', 'd.id', 'h.deskId')
    .leftJoin('ticket as t', 't.visitId', 'h.visitId')
    .selectAll('h')
    .select(['s.code as stationCode', 'd.name as deskName', 't.ticketNo'])
    .where('h.answeredAt', 'is', null)
    .where('h.raisedAt', '>=', since)
    .orderBy('h.raisedAt')
    .orderBy('h.id')
    .execute()
}

export async function insertHelpCall(tx: Writer, row: Insertable<HelpCallTable>): Promise<number> {
  return (await tx.insertInto('helpCall').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Writes what a second press says over the open call. */
export async function refreshHelpCall(
  tx: Writer,
  id: number,
  set: Pick<HelpCallTable, 'kind' | 'page' | 'needs' | 'visitId'>,
): Promise<void> {
  await tx.updateTable('helpCall').set(set).where('id', '=', id).execute()
}

export async function markAnswered(tx: Writer, id: number, answeredAt: string, answeredBy: number): Promise<void> {
  await tx.updateTable('helpCall').set({ answeredAt, answeredBy }).where('id', '=', id).execute()
}

/** Who stands by at a station. @param since instant; an assist is over with its day */
export async function findOpenAssist(db: Reader, stationId: number, since: string) {
  return db
    .selectFrom('assist as a')
    .innerJoin('staff as p', 'p.id', 'a.staffId')
    .selectAll('a')
    .select('p.name as staffName')
    .where('a.stationId', '=', stationId)
    .where('a.closedAt', 'is', null)
    .where('a.openedAt', '>=', since)
    .where('p.status', '=', 'active')
    .executeTakeFirst()
}

export async function insertAssist(tx: Writer, row: Insertable<AssistTable>): Promise<number> {
  return (await tx.insertInto('assist').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Closes whatever is open at a station. */
export async function closeAssists(tx: Writer, stationId: number, closedAt: string): Promise<void> {
  await tx
    .updateTable('assist')
    .set({ closedAt })
    .where('stationId', '=', stationId)
    .where('closedAt', 'is', null)
    .execute()
}
