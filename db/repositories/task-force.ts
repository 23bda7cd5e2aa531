import type { Insertable, Updateable } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type {
  ExpertInvitationTable,
  ExpertTable,
  LeaderChargeTable,
  TaskForceMeetingTable,
  TaskForceMemberTable,
  TaskForceTable,
} from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export const insertTaskForce = (tx: Writer, row: Insertable<TaskForceTable>) => insertRow(tx, 'taskForce', row)
/** Adds a row. @returns its id */
export const insertMember = (tx: Writer, row: Insertable<TaskForceMemberTable>) => insertRow(tx, 'taskForceMember', row)
/** Adds a row. @returns its id */
export const insertForceMeeting = (tx: Writer, row: Insertable<TaskForceMeetingTable>) =>
  insertRow(tx, 'taskForceMeeting', row)

/** Undefined where there is none. */
export async function findTaskForce(db: Reader, id: number) {
  return db.selectFrom('taskForce').selectAll().where('id', '=', id).executeTakeFirst()
}
export type FoundTaskForce = NonNullable<Awaited<ReturnType<typeof findTaskForce>>>

/** Changes a task force that was read in this transaction. @returns its new version */
export async function updateTaskForce(
  tx: Writer,
  force: FoundTaskForce,
  set: Omit<Updateable<TaskForceTable>, 'id' | 'version'>,
): Promise<number> {
  const version = force.version + 1
  await tx
    .updateTable('taskForce')
    .set({ ...set, version })
    .where('id', '=', force.id)
    .execute()
  return version
}

/** Task forces of a case, newest first. */
export async function listTaskForces(db: Reader, caseFileId: number) {
  return db
    .selectFrom('taskForce as f')
    .innerJoin('unit as u', 'u.id', 'f.leadUnitId')
    .innerJoin('staff as s', 's.id', 'f.startedBy')
    .selectAll('f')
    .select(['u.name as leadUnitName', 's.name as startedByName'])
    .where('f.caseFileId', '=', caseFileId)
    .orderBy('f.id', 'desc')
    .execute()
}

/** Members of a task force, those who left among them. */
export async function listMembers(db: Reader, taskForceId: number) {
  return db.selectFrom('taskForceMember').selectAll().where('taskForceId', '=', taskForceId).orderBy('id').execute()
}

/** A member leaves. @param leftAt ISO instant */
export async function leaveTaskForce(tx: Writer, memberId: number, leftAt: string): Promise<void> {
  await tx.updateTable('taskForceMember').set({ leftAt }).where('id', '=', memberId).execute()
}

/** Meetings of a task force by day. */
export async function listForceMeetings(db: Reader, taskForceId: number) {
  return db
    .selectFrom('taskForceMeeting as m')
    .innerJoin('staff as s', 's.id', 'm.writtenBy')
    .selectAll('m')
    .select('s.name as writtenByName')
    .where('m.taskForceId', '=', taskForceId)
    .orderBy('m.heldOn')
    .orderBy('m.id')
    .execute()
}

/** Task forces at work that a unit leads. */
export async function listForcesLedBy(db: Reader, unitId: number) {
  return db
    .selectFrom('taskForce')
    .selectAll()
    .where('leadUnitId', '=', unitId)
    .where('status', '=', 'working')
    .execute()
}

/** Adds a row. @returns its id */
export const insertLeaderCharge = (tx: Writer, row: Insertable<LeaderChargeTable>) => insertRow(tx, 'leaderCharge', row)

/** Leaders a case was given to, newest first. */
export async function listLeaderCharges(db: Reader, caseFileId: number) {
  return db.selectFrom('leaderCharge').selectAll().where('caseFileId', '=', caseFileId).orderBy('id', 'desc').execute()
}

/** Undefined where there is none. */
export async function findLeaderCharge(db: Reader, id: number) {
  return db.selectFrom('leaderCharge').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateLeaderCharge(tx: Writer, id: number, set: Updateable<LeaderChargeTable>): Promise<void> {
  await tx.updateTable('leaderCharge').set(set).where('id', '=', id).execute()
}

/** Adds a row. @returns its id */
export const insertExpert = (tx: Writer, row: Insertable<ExpertTable>) => insertRow(tx, 'expert', row)

/** Undefined where there is none. */
export async function findExpert(db: Reader, id: number) {
  return db.selectFrom('expert').selectAll().where('id', '=', id).executeTakeFirst()
}
export type FoundExpert = NonNullable<Awaited<ReturnType<typeof findExpert>>>

/** All experts, those open for invitations first. */
export async function listExperts(db: Reader) {
  return db.selectFrom('expert').selectAll().orderBy('isActive', 'desc').orderBy('kind').orderBy('id').execute()
}

/** Changes the columns of `set`. */
export async function updateExpert(tx: Writer, id: number, set: Updateable<ExpertTable>): Promise<void> {
  await tx.updateTable('expert').set(set).where('id', '=', id).execute()
}

/** Adds a row. @returns its id */
export const insertInvitation = (tx: Writer, row: Insertable<ExpertInvitationTable>) =>
  insertRow(tx, 'expertInvitation', row)

/** Undefined where there is none. */
export async function findInvitation(db: Reader, id: number) {
  return db.selectFrom('expertInvitation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Experts asked for a case, in the order they were asked. */
export async function listInvitations(db: Reader, caseFileId: number) {
  return db
    .selectFrom('expertInvitation as i')
    .innerJoin('expert as e', 'e.id', 'i.expertId')
    .selectAll('i')
    .select(['e.name', 'e.kind', 'e.field', 'e.phone'])
    .where('i.caseFileId', '=', caseFileId)
    .orderBy('i.id')
    .execute()
}

/** Changes the columns of `set`. */
export async function updateInvitation(tx: Writer, id: number, set: Updateable<ExpertInvitationTable>): Promise<void> {
  await tx.updateTable('expertInvitation').set(set).where('id', '=', id).execute()
}
