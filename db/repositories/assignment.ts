import { type Insertable, sql, type Updateable } from 'kysely'
import type { AssignmentTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Statuses of an assignment that somebody still holds. */
const LIVE = ['sent', 'signed'] as const

/** Adds a row. @returns its id */
export async function insertAssignment(
  tx: Writer,
  row: Pick<Insertable<AssignmentTable>, 'caseFileId' | 'unitId' | 'staffId' | 'note' | 'sentAt' | 'sentBy'> &
    Partial<Pick<Insertable<AssignmentTable>, 'kind' | 'isRuled' | 'rulingReason' | 'rulingBasis'>>,
): Promise<number> {
  return (
    await tx
      .insertInto('assignment')
      .values({ ...row, status: 'sent' })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

/** Undefined where there is none. */
export async function findAssignment(db: Reader, id: number) {
  return db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst()
}
export type FoundAssignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>

/** Changes the columns of `set`. */
export async function updateAssignment(tx: Writer, id: number, set: Updateable<AssignmentTable>): Promise<void> {
  await tx.updateTable('assignment').set(set).where('id', '=', id).execute()
}

/** Assignments of a case, oldest first, with names of unit and people. */
export async function listAssignments(db: Reader, caseFileId: number) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('unit as u', 'u.id', 'a.unitId')
    .innerJoin('staff as b', 'b.id', 'a.sentBy')
    .leftJoin('staff as s', 's.id', 'a.staffId')
    .leftJoin('staff as r', 'r.id', 'a.answeredBy')
    .selectAll('a')
    .select(['u.name as unitName', 's.name as staffName', 'b.name as sentByName', 'r.name as answeredByName'])
    .where('a.caseFileId', '=', caseFileId)
    .orderBy('a.id')
    .execute()
}

/** The assist of a unit that is not over, where there is one. */
export async function findLiveAssist(db: Reader, caseFileId: number, unitId: number) {
  return db
    .selectFrom('assignment')
    .selectAll()
    .where('caseFileId', '=', caseFileId)
    .where('unitId', '=', unitId)
    .where('kind', '=', 'assist')
    .where('status', 'in', LIVE)
    .executeTakeFirst()
}

/** Assists of a unit in cases of others that are not over. */
export async function listLiveAssistsOfUnit(db: Reader, unitId: number) {
  return db
    .selectFrom('assignment')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('status', 'in', LIVE)
    .where('kind', '=', 'assist')
    .orderBy('id')
    .execute()
}

/** Who helps in a case: units that assist or are called out and are not done, people of a task force at work and units with a task of it. */
export async function listHelpers(
  db: Reader,
  caseFileId: number,
): Promise<{ unitId: number; staffId: number | null }[]> {
  return db
    .selectFrom('assignment')
    .select(['unitId', 'staffId'])
    .where('caseFileId', '=', caseFileId)
    .where('kind', '<>', 'lead')
    .where('status', 'in', LIVE)
    .unionAll(
      db
        .selectFrom('taskForce as f')
        .innerJoin('taskForceMember as m', 'm.taskForceId', 'f.id')
        .innerJoin('staff as s', 's.id', 'm.staffId')
        .select(['s.unitId', sql<number | null>`s.id`.as('staffId')])
        .where('f.caseFileId', '=', caseFileId)
        .where('f.status', '=', 'working')
        .where('m.leftAt', 'is', null),
    )
    .unionAll(
      db
        .selectFrom('task')
        .select(['unitId', 'staffId'])
        .where('caseFileId', '=', caseFileId)
        .where('taskForceId', 'is not', null)
        .where('status', 'in', ['asked', 'accepted', 'done']),
    )
    .execute()
}

/** Ends what other units still do in a case that is over: assists, call-outs and tasks. */
export async function endCoHandling(
  tx: Writer,
  caseFileId: number,
  end: { readonly at: string; readonly by: number; readonly note: string },
): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ status: 'withdrawn' })
    .where('caseFileId', '=', caseFileId)
    .where('kind', '<>', 'lead')
    .where('status', 'in', LIVE)
    .execute()
  await tx
    .updateTable('task')
    .set(eb => ({
      status: 'withdrawn',
      version: eb('version', '+', 1),
      endedAt: end.at,
      endedBy: end.by,
      endNote: end.note,
    }))
    .where('caseFileId', '=', caseFileId)
    .where('status', 'in', ['proposed', 'asked', 'accepted', 'done'])
    .execute()
}

/** Open cases that a unit holds as owner, or was sent and has not answered. */
export async function listHeldCases(db: Reader, unitId: number) {
  const held = db
    .selectFrom('caseFile')
    .select('id')
    .where('ownerUnitId', '=', unitId)
    .where('nextStep', '<>', 'none')
    .union(
      db
        .selectFrom('assignment')
        .select('caseFileId as id')
        .where('unitId', '=', unitId)
        .where('status', 'in', LIVE)
        .where('kind', '=', 'lead'),
    )
  return db
    .selectFrom('caseFile as c')
    .leftJoin('staff as s', 's.id', 'c.ownerStaffId')
    .select(['c.id', 'c.code', 'c.typeCode', 'c.status', 'c.nextDueOn', 's.name as ownerName'])
    .where('c.id', 'in', held)
    .where('c.nextStep', '<>', 'none')
    .orderBy('c.id')
    .execute()
}

/** Open cases with a person's name on them, as owner or as the one they were sent to. */
export async function listCasesOfStaff(db: Reader, staffId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('caseFile')
    .select('id')
    .where('ownerStaffId', '=', staffId)
    .where('nextStep', '<>', 'none')
    .execute()
  return rows.map(row => row.id)
}

/** Takes a person's name off what is sent or signed: the unit as a whole holds it. */
export async function releaseAssignments(tx: Writer, staffId: number, unitId: number): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ staffId: null })
    .where('unitId', '=', unitId)
    .where('status', 'in', LIVE)
    .where('staffId', '=', staffId)
    .execute()
}
