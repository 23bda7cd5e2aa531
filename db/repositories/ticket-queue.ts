import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { LANES, type Lane } from '#center/contract/statuses.ts'
import type { HeadStarts } from '#center/domain/visit/queue-order.ts'
import type { Reader } from '../transaction.ts'

/** The key of center/domain/visit/queue-order.ts for the engine; a test holds the two together. */
function orderKey(headStarts: HeadStarts): RawBuilder<number> {
  const cases = LANES.map(lane => sql`when ${lane} then ${headStarts[lane] * 60_000}`)
  return sql<number>`t.order_at - case t.lane ${sql.join(cases, sql` `)} end`
}

/** Where a ticket waits: with everybody for the windows (null), or for a unit. */
export type Pool = { readonly unitId: number | null; readonly centerUnitId: number }

/** Who waits in a pool: for the windows those who wait and those moved to the center's own unit, for a unit those moved to it. */
const waitsIn = ({ unitId, centerUnitId }: Pool): RawBuilder<SqlBool> =>
  unitId === null || unitId === centerUnitId
    ? sql`(t.status = 'waiting' or (t.status = 'moved' and t.unit_id = ${centerUnitId}))`
    : sql`(t.status = 'moved' and t.unit_id = ${unitId})`

export interface NextAsked {
  readonly on: string
  readonly now: string
  readonly lanes: readonly Lane[]
  readonly pool: Pool
  readonly headStarts: HeadStarts
  /** Moment since which nobody a visitor is kept apart from may have been called. */
  readonly apartSince: string
}

/** Who is next: the first in order who does not rest, is for no meeting, and would not meet whom to avoid. */
export async function findNextWaiting(db: Reader, asked: NextAsked) {
  return db
    .selectFrom('ticket as t')
    .innerJoin('visit as v', 'v.id', 't.visitId')
    .select('t.id')
    .where('t.onDate', '=', asked.on)
    .where('t.status', 'in', ['waiting', 'moved'])
    .where(waitsIn(asked.pool))
    .where('t.lane', 'in', [...asked.lanes])
    .where('v.meetingId', 'is', null)
    .where(({ eb, or }) => or([eb('t.restUntil', 'is', null), eb('t.restUntil', '<=', asked.now)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ticketApart as a')
            .innerJoin('ticket as o', join =>
              join.on(sql<boolean>`o.id = iif(a.ticket_id = t.id, a.other_id, a.ticket_id)`),
            )
            .select('o.id')
            .where(({ eb, or }) => or([eb('a.ticketId', '=', eb.ref('t.id')), eb('a.otherId', '=', eb.ref('t.id'))]))
            .where(({ eb, or }) =>
              or([eb('o.status', 'in', ['called', 'present']), eb('o.calledAt', '>', asked.apartSince)]),
            ),
        ),
      ),
    )
    .orderBy(orderKey(asked.headStarts))
    .orderBy('t.id')
    .limit(1)
    .executeTakeFirst()
}

/** People who would be called before a ticket where it waits. */
export async function countAhead(
  db: Reader,
  ticket: { readonly id: number; readonly onDate: string; readonly lane: Lane; readonly orderAt: number },
  pool: Pool,
  headStarts: HeadStarts,
): Promise<number> {
  const key = ticket.orderAt - headStarts[ticket.lane] * 60_000
  const { count } = await db
    .selectFrom('ticket as t')
    .innerJoin('visit as v', 'v.id', 't.visitId')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('t.onDate', '=', ticket.onDate)
    .where('t.status', 'in', ['waiting', 'moved'])
    .where(waitsIn(pool))
    .where('v.meetingId', 'is', null)
    .where(({ eb, or, and }) => {
      const other = orderKey(headStarts)
      return or([eb(other, '<', key), and([eb(other, '=', key), eb('t.id', '<', ticket.id)])])
    })
    .executeTakeFirstOrThrow()
  return count
}

/** Moments the places of a lane count from, in order. */
export async function listLane(db: Reader, on: string, lane: Lane, pool: Pool): Promise<number[]> {
  const rows = await db
    .selectFrom('ticket as t')
    .select('t.orderAt')
    .where('t.onDate', '=', on)
    .where('t.status', 'in', ['waiting', 'moved'])
    .where(waitsIn(pool))
    .where('t.lane', '=', lane)
    .orderBy('t.orderAt')
    .orderBy('t.id')
    .execute()
  return rows.map(row => row.orderAt)
}

/** The queue of a day for staff, in the order of calling. */
export async function listTickets(db: Reader, on: string, headStarts: HeadStarts) {
  return db
    .selectFrom('ticket as t')
    .innerJoin('visit as v', 'v.id', 't.visitId')
    .leftJoin('person as p', 'p.id', 'v.personId')
    .leftJoin('desk as d', 'd.id', 't.deskId')
    .leftJoin('unit as u', 'u.id', 't.unitId')
    .leftJoin('room as r', 'r.id', 't.roomId')
    .leftJoin('meeting as m', 'm.id', 'v.meetingId')
    .leftJoin('appointment as b', 'b.visitId', 'v.id')
    .leftJoin('ticketPeriod as o', join => join.onRef('o.ticketId', '=', 't.id').on('o.endedAt', 'is', null))
    .selectAll('t')
    .select([
      'v.topic',
      'v.way',
      'v.headCount',
      'v.needs',
      'v.caseFileId',
      'v.askedCaseFileId',
      'v.personId',
      'v.meetingId',
      'm.mediatorId',
      'm.roomId as meetingRoomId',
      'p.name as personName',
      'd.name as deskName',
      'u.name as unitName',
      'r.name as roomName',
      'o.startedAt as periodStartedAt',
    ])
    .select(({ fn, eb, or }) => [
      fn.coalesce('m.startsAt', 'b.startsAt').as('appointedAt'),
      or([eb('v.nameInk', 'is not', null), eb('v.memoInk', 'is not', null)]).as('hasInk'),
    ])
    .where('t.onDate', '=', on)
    .orderBy(orderKey(headStarts))
    .orderBy('t.id')
    .execute()
}
export type ListedTicket = Awaited<ReturnType<typeof listTickets>>[number]

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

/** The wall: the last calls and who waits; numbers that are hidden are in neither. */
export async function listBoard(db: Reader, on: string, headStarts: HeadStarts) {
  const calls = await db
    .selectFrom('ticket as t')
    .leftJoin('desk as d', 'd.id', 't.deskId')
    .leftJoin('room as r', 'r.id', 't.roomId')
    .select(['t.ticketNo', 't.calls', 't.calledAt'])
    .select(({ fn }) => fn.coalesce('r.name', 'd.name').as('place'))
    .where('t.onDate', '=', on)
    .where('t.calledAt', 'is not', null)
    .where('t.status', 'in', ['called', 'present', 'inService'])
    .where('t.isHidden', '=', 0)
    .orderBy('t.calledAt', 'desc')
    .orderBy('t.id', 'desc')
    .limit(4)
    .execute()
  const waiting = await db
    .selectFrom('ticket as t')
    .select(['t.lane', 't.ticketNo'])
    .where('t.onDate', '=', on)
    .where('t.status', 'in', ['waiting', 'moved'])
    .where('t.isHidden', '=', 0)
    .orderBy(orderKey(headStarts))
    .orderBy('t.id')
    .execute()
  return { calls, waiting }
}

/** Meetings of a span with the numbers of who is here for them, hidden ones left out. @param from, until ISO instants */
export async function listRoomsOfHall(db: Reader, from: string, until: string) {
  return (
    db
      .selectFrom('meeting as m')
      .innerJoin('room as r', 'r.id', 'm.roomId')
      .leftJoin('visit as v', 'v.meetingId', 'm.id')
      .leftJoin('ticket as t', join =>
        join
          .onRef('t.visitId', '=', 'v.id')
          .on('t.isHidden', '=', 0)
          .on('t.status', 'not in', ['missed', 'closed', 'done']),
      )
      .select(['m.id', 'r.name as roomName', 'm.startsAt', 'm.endsAt', 't.ticketNo'])
      // Says the same twice: the second is what the partial index by moment asks for.
      .where('m.status', '=', 'scheduled')
      .where('m.status', '<>', sql.lit('cancelled'))
      .where('m.startsAt', '>=', from)
      .where('m.startsAt', '<', until)
      .orderBy('m.startsAt')
      .orderBy('m.id')
      .orderBy('t.id')
      .execute()
  )
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
