import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import { insertRow } from '../compiled-query.ts'
import type { TaskTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

const UNANSWERED = {
  version: 1,
  acceptedAt: null,
  acceptedBy: null,
  reply: null,
  repliedAt: null,
  repliedBy: null,
  endedAt: null,
  endedBy: null,
  endNote: null,
} as const

/** A task nobody has answered. @returns its id */
export async function insertTask(
  tx: Writer,
  task: Omit<Insertable<TaskTable>, keyof typeof UNANSWERED>,
): Promise<number> {
  return insertRow(tx, 'task', { ...task, ...UNANSWERED })
}

/** Undefined where there is none. */
export async function findTask(db: Reader, id: number) {
  return db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
}
export type FoundTask = NonNullable<Awaited<ReturnType<typeof findTask>>>

/** Changes a task that was read in this transaction. @returns its new version */
export async function updateTask(
  tx: Writer,
  task: FoundTask,
  set: Omit<Updateable<TaskTable>, 'id' | 'version'>,
): Promise<number> {
  const version = task.version + 1
  await tx
    .updateTable('task')
    .set({ ...set, version })
    .where('id', '=', task.id)
    .execute()
  return version
}

const tasks = (db: Reader) =>
  db
    .selectFrom('task as k')
    .innerJoin('unit as u', 'u.id', 'k.unitId')
    .innerJoin('staff as b', 'b.id', 'k.askedBy')
    .leftJoin('staff as s', 's.id', 'k.staffId')
    .leftJoin('staff as v', 'v.id', 'k.approverId')
    .leftJoin('staff as r', 'r.id', 'k.repliedBy')
    .selectAll('k')
    .select([
      'u.name as unitName',
      'b.name as askedByName',
      's.name as staffName',
      'v.name as approverName',
      'r.name as repliedByName',
    ])

/** Tasks of a case in the order they were asked. */
export async function listTasksOfCase(db: Reader, caseFileId: number) {
  return tasks(db).where('k.caseFileId', '=', caseFileId).orderBy('k.id').execute()
}
export type TaskRecord = Awaited<ReturnType<typeof listTasksOfCase>>[number]

/** Tasks of one assignment in the order they were asked. */
export async function listTasksOfAssignment(db: Reader, assignmentId: number) {
  return db.selectFrom('task').selectAll().where('assignmentId', '=', assignmentId).orderBy('id').execute()
}

/** Tasks of a case somebody still owes something on. */
export async function countOpenTasks(db: Reader, caseFileId: number): Promise<number> {
  const row = await db
    .selectFrom('task')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('caseFileId', '=', caseFileId)
    .where('status', 'in', ['proposed', 'asked', 'accepted', 'done'])
    .executeTakeFirstOrThrow()
  return row.count
}

/** Which tasks a list holds. */
export type TaskQuery =
  | { readonly view: 'toAnswer'; readonly unitId: number; readonly staffId: number | null }
  | { readonly view: 'toVerify'; readonly unitId: number | null; readonly staffId: number | null }
  | { readonly view: 'toApprove'; readonly staffId: number }
  | { readonly view: 'overdue'; readonly unitId: number | null; readonly today: string }

/** Lists count up to here and then say "more". */
const COUNT_LIMIT = 1000
/** The statuses of a partial index, as SQLite needs to read them. */
const OWED = sql<SqlBool>`k.status in ('asked', 'accepted')`

function chosen(db: Reader, query: TaskQuery) {
  const base = db.selectFrom('task as k').innerJoin('caseFile as c', 'c.id', 'k.caseFileId')
  switch (query.view) {
    case 'toAnswer':
      return base
        .where(OWED)
        .where('k.unitId', '=', query.unitId)
        .$if(query.staffId !== null, own =>
          own.where(eb => eb.or([eb('k.staffId', 'is', null), eb('k.staffId', '=', query.staffId)])),
        )
    case 'toVerify':
      return base
        .where(sql<SqlBool>`k.status = 'done'`)
        .$if(query.unitId !== null, mine => mine.where('c.ownerUnitId', '=', query.unitId ?? 0))
        .$if(query.staffId !== null, own =>
          own.where(eb => eb.or([eb('c.ownerStaffId', 'is', null), eb('c.ownerStaffId', '=', query.staffId)])),
        )
    case 'toApprove':
      return base.where(sql<SqlBool>`k.status = 'proposed'`).where('k.approverId', '=', query.staffId)
    case 'overdue':
      return base
        .where(OWED)
        .where('k.dueOn', '<', query.today)
        .$if(query.unitId !== null, mine =>
          mine.where(eb => eb.or([eb('c.ownerUnitId', '=', query.unitId), eb('k.unitId', '=', query.unitId ?? 0)])),
        )
  }
}

/** One page of tasks beside their cases, the earliest day first. */
export async function listTasks(db: Reader, query: TaskQuery, page: number) {
  const picked = chosen(db, query)
    .select('k.id')
    .orderBy('k.dueOn')
    .orderBy('k.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  return tasks(db)
    .innerJoin('caseFile as c', 'c.id', 'k.caseFileId')
    .innerJoin('unit as o', 'o.id', 'c.ownerUnitId')
    .select([
      'c.code as caseCode',
      'c.status as caseStatus',
      'c.typeCode',
      'c.ownerUnitId',
      'c.ownerStaffId',
      'o.name as leadUnitName',
    ])
    .where('k.id', 'in', picked)
    .orderBy('k.dueOn')
    .orderBy('k.id')
    .execute()
}

/** How many tasks a list holds, counted up to a limit. */
export async function countTasks(db: Reader, query: TaskQuery): Promise<{ count: number; isExact: boolean }> {
  const row = await db
    .selectFrom(
      chosen(db, query)
        .select('k.id')
        .limit(COUNT_LIMIT + 1)
        .as('counted'),
    )
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(row.count, COUNT_LIMIT), isExact: row.count <= COUNT_LIMIT }
}

/** Moves the open tasks of a unit in a case to another unit, to be accepted anew. */
export async function moveTasks(
  tx: Writer,
  from: { readonly assignmentId: number },
  to: { readonly assignmentId: number | null; readonly unitId: number },
): Promise<void> {
  await tx
    .updateTable('task')
    .set(eb => ({
      assignmentId: to.assignmentId,
      unitId: to.unitId,
      staffId: null,
      status: sql`case status when 'accepted' then 'asked' else status end`,
      acceptedAt: null,
      acceptedBy: null,
      version: eb('version', '+', 1),
    }))
    .where('assignmentId', '=', from.assignmentId)
    .where('status', 'in', ['proposed', 'asked', 'accepted', 'done'])
    .execute()
}

/** Gives the open tasks of a unit that hang on no assist (of a task force, or not sent yet) to another one. */
export async function moveLooseTasks(tx: Writer, fromUnitId: number, toUnitId: number): Promise<void> {
  await tx
    .updateTable('task')
    .set(eb => ({
      unitId: toUnitId,
      staffId: null,
      status: sql`case status when 'accepted' then 'asked' else status end`,
      acceptedAt: null,
      acceptedBy: null,
      version: eb('version', '+', 1),
    }))
    .where('unitId', '=', fromUnitId)
    .where('assignmentId', 'is', null)
    .where('status', 'in', ['proposed', 'asked', 'accepted', 'done'])
    .execute()
}
