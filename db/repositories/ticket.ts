import type { Insertable, Updateable } from 'kysely'
import type { Lane } from '#center/contract/statuses.ts'
import { addRow, insertRow } from '../compiled-query.ts'
import type { TicketPeriodTable, TicketTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Lanes in the order a window takes them when several people wait equally: priority and group before the rest. */
const LANE_ORDER: readonly Lane[] = ['P', 'Y', 'G', 'A', 'Z']

export async function insertTicket(tx: Writer, row: Insertable<TicketTable>): Promise<number> {
  const id = await insertRow(tx, 'ticket', row)
  await addRow(tx, 'ticketPeriod', { ticketId: id, kind: 'waiting', startedAt: row.takenAt, endedAt: null })
  return id
}

export async function findTicket(db: Reader, id: number) {
  return db
    .selectFrom('ticket as t')
    .leftJoin('desk as d', 'd.id', 't.deskId')
    .selectAll('t')
    .select('d.name as deskName')
    .where('t.id', '=', id)
    .executeTakeFirst()
}

export async function findTicketOfVisit(db: Reader, visitId: number) {
  return db.selectFrom('ticket').selectAll().where('visitId', '=', visitId).executeTakeFirst()
}

/** Who is next: the first waiting of the first lane that has anyone. */
export async function findNextWaiting(db: Reader, on: string, lanes: readonly Lane[]) {
  for (const lane of LANE_ORDER) {
    if (!lanes.includes(lane)) continue
    const next = await db
      .selectFrom('ticket')
      .selectAll()
      .where('onDate', '=', on)
      .where('status', '=', 'waiting')
      .where('lane', '=', lane)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (next !== undefined) return next
  }
  return undefined
}

/** The ticket a desk has called or is serving. */
export async function findTicketOfDesk(db: Reader, on: string, deskId: number) {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('onDate', '=', on)
    .where('deskId', '=', deskId)
    .where('status', 'in', ['called', 'inService'])
    .executeTakeFirst()
}

/** People before this ticket: those waiting in its own lane who came earlier. */
export async function countAhead(db: Reader, on: string, lane: Lane, ticketId: number): Promise<number> {
  const row = await db
    .selectFrom('ticket')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('onDate', '=', on)
    .where('status', '=', 'waiting')
    .where('lane', '=', lane)
    .where('id', '<', ticketId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Moves a ticket; its periods meet without gap or overlap. @param period what begins now; null: the ticket is over */
export async function moveTicket(
  tx: Writer,
  id: number,
  set: Updateable<TicketTable>,
  now: string,
  period: TicketPeriodTable['kind'] | null,
): Promise<void> {
  await tx.updateTable('ticket').set(set).where('id', '=', id).execute()
  await tx
    .updateTable('ticketPeriod')
    .set({ endedAt: now })
    .where('ticketId', '=', id)
    .where('endedAt', 'is', null)
    .execute()
  if (period !== null)
    await tx.insertInto('ticketPeriod').values({ ticketId: id, kind: period, startedAt: now, endedAt: null }).execute()
}

/** Calls the same ticket once more; its period goes on. */
export async function countCall(tx: Writer, id: number, calls: number, calledAt: string): Promise<void> {
  await tx.updateTable('ticket').set({ calls, calledAt }).where('id', '=', id).execute()
}

/** The queue of a day for staff: everyone not done yet, and what was finished lately. */
export async function listTickets(db: Reader, on: string) {
  return db
    .selectFrom('ticket as t')
    .innerJoin('visit as v', 'v.id', 't.visitId')
    .leftJoin('person as p', 'p.id', 'v.personId')
    .leftJoin('desk as d', 'd.id', 't.deskId')
    .selectAll('t')
    .select([
      'v.topic',
      'v.way',
      'v.headCount',
      'v.needs',
      'v.caseFileId',
      'v.personId',
      'p.name as personName',
      'd.name as deskName',
    ])
    .where('t.onDate', '=', on)
    .orderBy('t.id')
    .limit(500)
    .execute()
}

/** Earlier visits of the people in today's queue. */
export async function countEarlierVisits(db: Reader, on: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('visit as now')
    .innerJoin('visit as before', 'before.personId', 'now.personId')
    .select(['now.personId', builder => builder.fn.countAll<number>().as('count')])
    .where('now.onDate', '=', on)
    .where('now.personId', 'is not', null)
    .where('before.onDate', '<', on)
    .groupBy('now.personId')
    .execute()
  return new Map(rows.map(row => [row.personId ?? 0, row.count]))
}

/** The wall: the last calls and who waits. */
export async function listBoard(db: Reader, on: string) {
  const calls = await db
    .selectFrom('ticket as t')
    .innerJoin('desk as d', 'd.id', 't.deskId')
    .select(['t.ticketNo', 'd.name as deskName', 't.calls', 't.calledAt'])
    .where('t.onDate', '=', on)
    .where('t.calledAt', 'is not', null)
    .where('t.status', 'in', ['called', 'inService'])
    .orderBy('t.calledAt', 'desc')
    .limit(4)
    .execute()
  const waiting = await db
    .selectFrom('ticket')
    .select(['lane', 'ticketNo'])
    .where('onDate', '=', on)
    .where('status', '=', 'waiting')
    .orderBy('id')
    .execute()
  return { calls, waiting }
}

/** Lengths of the last services in milliseconds, newest first. */
export async function listServiceLengths(db: Reader, on: string, count: number): Promise<number[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['servedAt', 'endedAt'])
    .where('onDate', '=', on)
    .where('status', '=', 'done')
    .where('servedAt', 'is not', null)
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.flatMap(row =>
    row.servedAt === null || row.endedAt === null ? [] : [Date.parse(row.endedAt) - Date.parse(row.servedAt)],
  )
}

/** Windows somebody is signed in at now. */
export async function countOpenWindows(db: Reader, now: string): Promise<number> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('desk as d', 'd.id', 's.deskId')
    .select(builder => builder.fn.count<number>('s.deskId').distinct().as('count'))
    .where('s.endedAt', 'is', null)
    .where('s.expiresAt', '>', now)
    .where('d.isWindow', '=', 1)
    .executeTakeFirstOrThrow()
  return row.count
}
