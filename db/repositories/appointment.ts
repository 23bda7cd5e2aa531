import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { AppointmentTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertAppointment(tx: Writer, row: Insertable<AppointmentTable>): Promise<number> {
  return insertRow(tx, 'appointment', row)
}

/** Undefined where there is none. */
export async function findAppointment(db: Reader, id: number) {
  return db.selectFrom('appointment').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The appointment is off; its time is free again. */
export async function cancelAppointmentRow(tx: Writer, id: number): Promise<void> {
  await tx.updateTable('appointment').set({ status: 'cancelled' }).where('id', '=', id).execute()
}

/** The visitor of an appointment is here, with the visit. */
export async function markAppointmentArrived(tx: Writer, id: number, visitId: number): Promise<void> {
  await tx.updateTable('appointment').set({ status: 'arrived', visitId }).where('id', '=', id).execute()
}

/** Appointments of a day in the order of their time. @param unitId null: of the whole center */
export async function listAppointments(db: Reader, on: string, unitId: number | null) {
  return db
    .selectFrom('appointment as b')
    .innerJoin('unit as u', 'u.id', 'b.unitId')
    .innerJoin('person as p', 'p.id', 'b.personId')
    .leftJoin('ticket as t', 't.visitId', 'b.visitId')
    .selectAll('b')
    .select(['u.name as unitName', 'p.name', 'p.phone', 't.ticketNo'])
    .where('b.onDate', '=', on)
    .$if(unitId !== null, query => query.where('b.unitId', '=', unitId ?? 0))
    .orderBy('b.startsAt')
    .orderBy('b.id')
    .execute()
}

/** Appointments of a person that are booked, on the days of a span. @param from, until ISO dates, both included */
export async function listBooked(db: Reader, personId: number, from: string, until: string) {
  return db
    .selectFrom('appointment')
    .select(['id', 'startsAt', 'unitId'])
    .where('personId', '=', personId)
    .where('onDate', '>=', from)
    .where('onDate', '<=', until)
    .where('status', '=', 'booked')
    .orderBy('startsAt')
    .execute()
}

/**
 * Meetings that are scheduled in the cases of a person, and the visit made for one where the person is here already.
 * @param from, until ISO instants
 */
export async function listMeetingsOfPerson(db: Reader, personId: number, from: string, until: string) {
  return db
    .selectFrom('party as y')
    .innerJoin('procedure as p', 'p.caseFileId', 'y.caseFileId')
    .innerJoin('meeting as m', 'm.procedureId', 'p.id')
    .innerJoin('room as r', 'r.id', 'm.roomId')
    .innerJoin('staff as s', 's.id', 'm.mediatorId')
    .leftJoin('visit as v', join => join.onRef('v.meetingId', '=', 'm.id').on('v.personId', '=', personId))
    .select([
      'm.id',
      'm.startsAt',
      'm.roomId',
      'r.name as roomName',
      's.unitId as mediatorUnitId',
      'p.caseFileId',
      'v.id as visitId',
    ])
    .where('y.personId', '=', personId)
    .where('m.status', '=', 'scheduled')
    .where('m.status', '<>', sql.lit('cancelled'))
    .where('m.startsAt', '>=', from)
    .where('m.startsAt', '<', until)
    .orderBy('m.startsAt')
    .execute()
}
