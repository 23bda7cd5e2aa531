import { type Insertable, sql, type Updateable } from 'kysely'
import type { MediationStatus } from '#center/contract/statuses.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import type { MeetingTable, ProcedureTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertMediation(tx: Writer, caseFileId: number, openedAt: string): Promise<number> {
  return (
    await tx
      .insertInto('procedure')
      .values({ caseFileId, kind: 'mediation', status: 'opened', openedAt })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

/** Mediations among the procedures; the schema keeps their statuses apart from those of a referral. */
const mediations = (db: Reader) =>
  db.selectFrom('procedure').selectAll().where('kind', '=', 'mediation').$narrowType<{ status: MediationStatus }>()

/** Undefined where there is none. */
export async function findMediation(db: Reader, id: number) {
  return mediations(db).where('id', '=', id).executeTakeFirst()
}

/** The newest mediation of a case. */
export async function findMediationOfCase(db: Reader, caseFileId: number) {
  return mediations(db).where('caseFileId', '=', caseFileId).orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateMediation(tx: Writer, id: number, set: Updateable<ProcedureTable>): Promise<void> {
  await tx.updateTable('procedure').set(set).where('id', '=', id).execute()
}

/** Adds a row. */
export async function insertRightsTold(
  tx: Writer,
  procedureId: number,
  partyId: number,
  toldAt: string,
): Promise<void> {
  await tx
    .insertInto('rightsTold')
    .values({ procedureId, partyId, toldAt })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Who was told the rights, and when. */
export async function listRightsTold(db: Reader, procedureId: number) {
  return db.selectFrom('rightsTold').select(['partyId', 'toldAt']).where('procedureId', '=', procedureId).execute()
}

/** Adds a row. @returns its id */
export async function insertMeeting(tx: Writer, row: Insertable<MeetingTable>): Promise<number> {
  return (await tx.insertInto('meeting').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined where there is none. */
export async function findMeeting(db: Reader, id: number) {
  return db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateMeeting(tx: Writer, id: number, set: Updateable<MeetingTable>): Promise<void> {
  await tx.updateTable('meeting').set(set).where('id', '=', id).execute()
}

/** Meetings of a mediation in the order of their time, with room and mediator. */
export async function listMeetings(db: Reader, procedureId: number) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('room as r', 'r.id', 'm.roomId')
    .innerJoin('staff as s', 's.id', 'm.mediatorId')
    .selectAll('m')
    .select(['r.name as roomName', 's.name as mediatorName'])
    .where('m.procedureId', '=', procedureId)
    .orderBy('m.startsAt')
    .execute()
}

/** Tickets of who has checked in for the meetings of a mediation, in the order of arrival. */
export async function listArrivals(db: Reader, procedureId: number) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('visit as v', 'v.meetingId', 'm.id')
    .innerJoin('ticket as t', 't.visitId', 'v.id')
    .select(['m.id as meetingId', 't.id as ticketId', 't.ticketNo', 't.status'])
    .where('m.procedureId', '=', procedureId)
    .orderBy('t.takenAt')
    .execute()
}

/** Meetings that are not cancelled and start within a span. @param from, until ISO instants */
export async function listBookings(db: Reader, from: string, until: string) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('room as r', 'r.id', 'm.roomId')
    .innerJoin('staff as s', 's.id', 'm.mediatorId')
    .select([
      'm.id as meetingId',
      'm.roomId',
      'r.name as roomName',
      'm.startsAt',
      'm.endsAt',
      'm.mediatorId',
      's.name as mediatorName',
    ])
    .where('m.status', '<>', sql.lit('cancelled'))
    .where('m.startsAt', '>=', from)
    .where('m.startsAt', '<', until)
    .orderBy('m.startsAt')
    .execute()
}

/** No meeting lasts longer (contract: 480 minutes), so none that began earlier can overlap. */
const LONGEST_MEETING_MINUTES = 480

/** A meeting that overlaps a span in the same room or with the same mediator. */
export async function findOverlap(
  db: Reader,
  what: { roomId: number } | { mediatorId: number },
  startsAt: string,
  endsAt: string,
) {
  return (
    db
      .selectFrom('meeting')
      .select(['id', 'startsAt', 'endsAt'])
      // Says the same twice: the second is what the partial indexes by room and mediator ask for.
      .where('status', '=', 'scheduled')
      .where('status', '<>', sql.lit('cancelled'))
      .where('startsAt', '<', endsAt)
      .where('startsAt', '>', addMinutes(startsAt, -LONGEST_MEETING_MINUTES))
      .where('endsAt', '>', startsAt)
      .$if('roomId' in what, query => query.where('roomId', '=', 'roomId' in what ? what.roomId : 0))
      .$if('mediatorId' in what, query => query.where('mediatorId', '=', 'mediatorId' in what ? what.mediatorId : 0))
      .limit(1)
      .executeTakeFirst()
  )
}
