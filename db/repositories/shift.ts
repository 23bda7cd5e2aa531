import type { Insertable } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { CallBackTable, ShiftHandOverTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Tickets of a desk that are neither done nor waiting any more. @param on ISO date */
export async function listTicketsInHand(db: Reader, on: string, deskId: number) {
  return db
    .selectFrom('ticket')
    .select(['id', 'ticketNo', 'lane', 'status'])
    .where('onDate', '=', on)
    .where('deskId', '=', deskId)
    .where('status', 'in', ['called', 'present', 'inService', 'held'])
    .orderBy('id')
    .execute()
}

/** Cases this person answers for that no unit has been sent yet. */
export async function listToSend(db: Reader, staffId: number) {
  return db
    .selectFrom('caseFile')
    .select(['id', 'code', 'nextDueOn'])
    .where('ownerStaffId', '=', staffId)
    .where('status', 'in', ['registered', 'awaitingMaterial', 'returned'])
    .orderBy('nextDueOn')
    .orderBy('id')
    .execute()
}

/** What this person was typing at the window. */
export async function listDrafts(db: Reader, staffId: number) {
  return db
    .selectFrom('draft')
    .select(['key', 'savedAt'])
    .where('staffId', '=', staffId)
    .where('key', 'like', 'intake:%')
    .orderBy('savedAt')
    .execute()
}

/** Hands a draft to another person; their own of that name is never overwritten. */
export async function passDraft(tx: Writer, key: string, from: number, to: number): Promise<void> {
  await tx.updateTable('draft').set({ staffId: to }).where('staffId', '=', from).where('key', '=', key).execute()
}

/** Calls this person has promised or taken over, soonest first. */
export async function listCallBacks(db: Reader, ownerId: number) {
  return db
    .selectFrom('callBack as b')
    .leftJoin('caseFile as c', 'c.id', 'b.caseFileId')
    .select(['b.id', 'b.dueOn', 'b.name', 'b.phone', 'b.about', 'c.code as caseCode'])
    .where('b.ownerId', '=', ownerId)
    .where('b.status', '=', 'promised')
    .orderBy('b.dueOn')
    .orderBy('b.id')
    .execute()
}

/** Undefined where there is none. */
export async function findCallBack(db: Reader, id: number) {
  return db.selectFrom('callBack').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Adds a row. @returns its id */
export async function insertCallBack(tx: Writer, row: Insertable<CallBackTable>): Promise<number> {
  return insertRow(tx, 'callBack', row)
}

/** A promised call was made. */
export async function finishCallBackRow(tx: Writer, id: number, note: string, doneAt: string): Promise<void> {
  await tx.updateTable('callBack').set({ status: 'done', note, doneAt }).where('id', '=', id).execute()
}

/** Promised calls of one person become another’s. */
export async function passCallBacks(tx: Writer, from: number, to: number): Promise<void> {
  await tx
    .updateTable('callBack')
    .set({ ownerId: to })
    .where('ownerId', '=', from)
    .where('status', '=', 'promised')
    .execute()
}

/** Adds a row. @returns its id */
export async function insertHandOver(tx: Writer, row: Insertable<ShiftHandOverTable>): Promise<number> {
  return insertRow(tx, 'shiftHandOver', row)
}
