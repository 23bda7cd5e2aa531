import { type Insertable, sql, type Updateable } from 'kysely'
import type { Lane, PeriodKind } from '#center/contract/statuses.ts'
import { addRow, compiledOnce, insertRow } from '../compiled-query.ts'
import type { TicketTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** @param period what its time is from `takenAt` on */
export async function insertTicket(tx: Writer, row: Insertable<TicketTable>): Promise<number> {
  const id = await insertRow(tx, 'ticket', row)
  await addRow(tx, 'ticketPeriod', { ticketId: id, kind: 'waiting', startedAt: row.takenAt, endedAt: null })
  return id
}

const byId = compiledOnce((db, id: number) =>
  db
    .selectFrom('ticket as t')
    .innerJoin('visit as v', 'v.id', 't.visitId')
    .leftJoin('desk as d', 'd.id', 't.deskId')
    .leftJoin('room as r', 'r.id', 't.roomId')
    .leftJoin('meeting as m', 'm.id', 'v.meetingId')
    .selectAll('t')
    .select([
      'd.name as deskName',
      'r.name as roomName',
      'v.meetingId',
      'm.mediatorId',
      'm.roomId as meetingRoomId',
      'v.personId',
    ])
    .where('t.id', '=', id),
)

/** A ticket with the desk or room it is called to and the meeting it is for. */
export async function findTicket(db: Reader, id: number) {
  return (await byId(db, id)).at(0)
}
export type FoundTicket = NonNullable<Awaited<ReturnType<typeof findTicket>>>

export async function findTicketOfVisit(db: Reader, visitId: number) {
  return db.selectFrom('ticket').selectAll().where('visitId', '=', visitId).executeTakeFirst()
}

/** The ticket a desk has called or is serving; one it holds does not count. */
export async function findTicketOfDesk(db: Reader, on: string, deskId: number) {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('onDate', '=', on)
    .where('deskId', '=', deskId)
    .where('roomId', 'is', null)
    .where('status', 'in', ['called', 'present', 'inService'])
    .executeTakeFirst()
}

/** Changes what is no status: zone, calls, whether the number shows. */
export async function setTicket(tx: Writer, id: number, set: Updateable<TicketTable>): Promise<void> {
  await tx.updateTable('ticket').set(set).where('id', '=', id).execute()
}

/**
 * Moves a ticket; its periods meet without gap or overlap.
 * @param period what its time is from now on; null: the ticket is over; a period that is already open goes on
 * @param at moment the change counts from
 */
export async function moveTicket(
  tx: Writer,
  id: number,
  set: Updateable<TicketTable>,
  at: string,
  period: PeriodKind | null,
): Promise<void> {
  await setTicket(tx, id, set)
  const open = await findOpenPeriod(tx, id)
  if (open?.kind === period) return
  if (open !== undefined) await tx.updateTable('ticketPeriod').set({ endedAt: at }).where('id', '=', open.id).execute()
  if (period !== null) await addRow(tx, 'ticketPeriod', { ticketId: id, kind: period, startedAt: at, endedAt: null })
}

/** The period that goes on; undefined where the ticket is over. */
export async function findOpenPeriod(db: Reader, ticketId: number) {
  return db
    .selectFrom('ticketPeriod')
    .selectAll()
    .where('ticketId', '=', ticketId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

/** Opens the last period of a ticket again that was over, as if it had not ended. */
export async function reopenLastPeriod(tx: Writer, ticketId: number): Promise<void> {
  await tx
    .updateTable('ticketPeriod')
    .set({ endedAt: null })
    .where('id', '=', query =>
      query
        .selectFrom('ticketPeriod as p')
        .select(builder => builder.fn.max('p.id').as('id'))
        .where('p.ticketId', '=', ticketId),
    )
    .execute()
}

const takenNumber = compiledOnce((db, on: string, lane: Lane, stationId: number) =>
  db
    .updateTable('ticketBlock')
    .set(update => ({ nextNumber: update('nextNumber', '+', sql.lit(1)) }))
    .where('id', '=', query =>
      query
        .selectFrom('ticketBlock as b')
        .select('b.id')
        .where('b.onDate', '=', on)
        .where('b.lane', '=', lane)
        .where('b.stationId', '=', stationId)
        .whereRef('b.nextNumber', '<=', 'b.lastNumber')
        .orderBy('b.id')
        .limit(sql.lit(1)),
    )
    .returning('nextNumber'),
)

/**
 * The next number of a station in a lane. A station takes a whole block where it has none left; blocks never overlap, so
 * two stations never give the same number.
 * @param size numbers of a new block
 */
export async function takeTicketNumber(
  tx: Writer,
  on: string,
  lane: Lane,
  stationId: number,
  size: number,
): Promise<number> {
  const [taken] = await takenNumber(tx, on, lane, stationId)
  if (taken !== undefined) return taken.nextNumber - 1
  const { last } = await tx
    .selectFrom('ticketBlock')
    .select(builder => builder.fn.max('lastNumber').as('last'))
    .where('onDate', '=', on)
    .where('lane', '=', lane)
    .executeTakeFirstOrThrow()
  const first = Number(last ?? 0) + 1
  await addRow(tx, 'ticketBlock', {
    onDate: on,
    lane,
    stationId,
    firstNumber: first,
    lastNumber: first + size - 1,
    nextNumber: first + 1,
  })
  return first
}

export async function insertApart(tx: Writer, left: number, right: number): Promise<void> {
  await tx
    .insertInto('ticketApart')
    .values({ ticketId: Math.min(left, right), otherId: Math.max(left, right) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Tickets a ticket is kept apart from. */
export async function listApart(db: Reader, ticketId: number) {
  return db
    .selectFrom('ticketApart as a')
    .innerJoin('ticket as t', join =>
      join.on(({ eb, or, and }) =>
        or([
          and([eb('a.ticketId', '=', ticketId), eb('t.id', '=', eb.ref('a.otherId'))]),
          and([eb('a.otherId', '=', ticketId), eb('t.id', '=', eb.ref('a.ticketId'))]),
        ]),
      ),
    )
    .select(['t.id', 't.ticketNo', 't.status', 't.calledAt', 't.zone'])
    .where(({ eb, or }) => or([eb('a.ticketId', '=', ticketId), eb('a.otherId', '=', ticketId)]))
    .orderBy('t.id')
    .execute()
}

/** All pairs of a day that are kept apart. */
export async function listApartPairs(db: Reader, on: string) {
  return db
    .selectFrom('ticketApart as a')
    .innerJoin('ticket as t', 't.id', 'a.ticketId')
    .select(['a.ticketId', 'a.otherId'])
    .where('t.onDate', '=', on)
    .execute()
}

const leftOver = compiledOnce((db, today: string) =>
  db
    .selectFrom('ticket')
    .select('onDate')
    .where('endedAt', 'is', null)
    .where('onDate', '<', today)
    .orderBy('onDate')
    .limit(sql.lit(1)),
)

/** The first day before today that still has a ticket in play; one look into a partial index. */
export async function findDayLeftOver(db: Reader, today: string): Promise<string | undefined> {
  return (await leftOver(db, today)).at(0)?.onDate
}

/** Tickets of a day that are not over, each with the beginning of its open period. */
export async function listNotEnded(db: Reader, on: string) {
  return db
    .selectFrom('ticket as t')
    .innerJoin('ticketPeriod as p', 'p.ticketId', 't.id')
    .select(['t.id', 't.status', 'p.startedAt'])
    .where('t.onDate', '=', on)
    .where('t.endedAt', 'is', null)
    .where('p.endedAt', 'is', null)
    .orderBy('t.id')
    .execute()
}

/**
 * The place a person kept on the last day numbers were given out: of a ticket that was closed with that day.
 * @returns moment the place counted from, milliseconds; undefined: none, or the person has a ticket today already
 */
export async function findKeptPlace(db: Reader, personId: number, today: string): Promise<number | undefined> {
  const tickets = await db
    .selectFrom('visit as v')
    .innerJoin('ticket as t', 't.visitId', 'v.id')
    .select(['t.onDate', 't.status', 't.orderAt'])
    .where('v.personId', '=', personId)
    .where('v.onDate', '>=', query =>
      query
        .selectFrom('ticket as last')
        .select('last.onDate')
        .where('last.onDate', '<', today)
        .orderBy('last.onDate', 'desc')
        .limit(1),
    )
    .orderBy('t.orderAt')
    .execute()
  if (tickets.some(ticket => ticket.onDate === today)) return undefined
  return tickets.find(ticket => ticket.status === 'closed')?.orderAt
}
