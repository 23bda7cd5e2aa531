import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { SupervisedCaseView, SupervisionCause, SupervisionStatus } from '#center/contract/supervision.ts'
import { insertRow } from '../compiled-query.ts'
import type { CirculationTable, ReminderTable, SupervisionReplyTable, SupervisionTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertSupervision(tx: Writer, row: Insertable<SupervisionTable>): Promise<number> {
  return insertRow(tx, 'supervision', row)
}

export async function updateSupervision(tx: Writer, id: number, set: Updateable<SupervisionTable>): Promise<void> {
  await tx.updateTable('supervision').set(set).where('id', '=', id).execute()
}

const OPEN = ['proposed', 'issued', 'replied', 'sentBack', 'accepted'] as const

/** Whether this find was looked at before, or the same unit is under supervision for the same cause of the same case. */
export async function isSupervised(
  db: Reader,
  find: { caseFileId: number | null; unitId: number; cause: SupervisionCause; origin: string | null },
): Promise<boolean> {
  if (find.origin !== null) {
    const known = await db.selectFrom('supervision').select('id').where('origin', '=', find.origin).executeTakeFirst()
    if (known !== undefined) return true
  }
  return (await findOpenSupervision(db, find)) !== undefined
}

/** The supervision of a unit for a cause that is not over; caseFileId null: of the unit as such. */
export async function findOpenSupervision(
  db: Reader,
  find: { caseFileId: number | null; unitId: number; cause: SupervisionCause },
) {
  return db
    .selectFrom('supervision')
    .select(['id', 'status'])
    .where(sql`coalesce(case_file_id, -unit_id)`, '=', find.caseFileId ?? -find.unitId)
    .where('unitId', '=', find.unitId)
    .where('cause', '=', find.cause)
    .where('status', 'in', OPEN)
    .executeTakeFirst()
}

/** Letters a unit has had in a case (null: about itself); the next one is one more. */
export async function countLetters(db: Reader, caseFileId: number | null, unitId: number): Promise<number> {
  const { count } = await db
    .selectFrom('supervision')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('unitId', '=', unitId)
    .where('issuedAt', 'is not', null)
    .where(builder =>
      caseFileId === null ? builder('caseFileId', 'is', null) : builder('caseFileId', '=', caseFileId),
    )
    .executeTakeFirstOrThrow()
  return count
}

function withNames(db: Reader) {
  return db
    .selectFrom('supervision as sv')
    .innerJoin('unit as u', 'u.id', 'sv.unitId')
    .leftJoin('caseFile as c', 'c.id', 'sv.caseFileId')
    .selectAll('sv')
    .select(['u.name as unitName', 'c.code as caseCode', 'c.typeCode'])
}

export async function findSupervision(db: Reader, id: number) {
  return withNames(db)
    .leftJoin('staff as r', 'r.id', 'sv.raisedBy')
    .leftJoin('staff as i', 'i.id', 'sv.issuedBy')
    .leftJoin('staff as e', 'e.id', 'sv.endedBy')
    .leftJoin('supervision as n', 'n.escalatedFrom', 'sv.id')
    .select(['r.name as raisedByName', 'i.name as issuedByName', 'e.name as endedByName', 'n.id as escalatedToId'])
    .where('sv.id', '=', id)
    .executeTakeFirst()
}
export type FoundSupervision = NonNullable<Awaited<ReturnType<typeof findSupervision>>>

/** Which supervisions a list shows. */
export interface SupervisionQuery {
  /** null: of every unit. */
  readonly unitId: number | null
  readonly caseFileId: number | null
  readonly statuses: readonly SupervisionStatus[] | null
  /** Those of the last level that were answered by this day or are still due are left out. */
  readonly toAdviseBefore: string | null
}

function matching(db: Reader, query: SupervisionQuery) {
  return db
    .selectFrom('supervision as sv')
    .$if(query.unitId !== null, part => part.where('sv.unitId', '=', query.unitId))
    .$if(query.caseFileId !== null, part => part.where('sv.caseFileId', '=', query.caseFileId))
    .$if(query.statuses !== null, part => part.where('sv.status', 'in', query.statuses ?? []))
    .$if(query.toAdviseBefore !== null, part =>
      part.where('sv.level', '=', 3).where('sv.replyDueOn', '<', query.toAdviseBefore),
    )
}

const isOver = sql`sv.ended_at is not null`
const dueWhileOpen = sql`iif(sv.ended_at is null, sv.reply_due_on, null)`

/** One page: what is due first stands first, then what is over, newest first. */
export async function listSupervisions(db: Reader, query: SupervisionQuery, page: number) {
  const picked = matching(db, query)
    .select('sv.id')
    .orderBy(isOver)
    .orderBy(dueWhileOpen)
    .orderBy('sv.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  return withNames(db)
    .where('sv.id', 'in', picked)
    .orderBy(isOver)
    .orderBy(dueWhileOpen)
    .orderBy('sv.id', 'desc')
    .execute()
}

export async function countSupervisions(db: Reader, query: SupervisionQuery): Promise<number> {
  const { count } = await matching(db, query)
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Supervisions below the last level whose unit owed something by a day that is over. */
export async function listUnanswered(db: Reader, before: string) {
  return db
    .selectFrom('supervision')
    .selectAll()
    .where('status', 'in', ['issued', 'sentBack', 'accepted'])
    .where('replyDueOn', '<', before)
    .where('level', '<', 3)
    .orderBy('replyDueOn')
    .execute()
}

export async function insertReply(tx: Writer, row: Insertable<SupervisionReplyTable>): Promise<number> {
  return insertRow(tx, 'supervisionReply', row)
}

/** The reply the center has not decided on. */
export async function findOpenReply(db: Reader, supervisionId: number) {
  return db
    .selectFrom('supervisionReply')
    .selectAll()
    .where('supervisionId', '=', supervisionId)
    .where('decision', 'is', null)
    .executeTakeFirst()
}

export async function decideReply(
  tx: Writer,
  id: number,
  set: Pick<SupervisionReplyTable, 'decision' | 'decisionNote' | 'decidedAt' | 'decidedBy'>,
): Promise<void> {
  await tx.updateTable('supervisionReply').set(set).where('id', '=', id).execute()
}

export async function listReplies(db: Reader, supervisionId: number) {
  return db
    .selectFrom('supervisionReply as r')
    .innerJoin('staff as s', 's.id', 'r.repliedBy')
    .leftJoin('staff as d', 'd.id', 'r.decidedBy')
    .selectAll('r')
    .select(['s.name as repliedByName', 'd.name as decidedByName'])
    .where('r.supervisionId', '=', supervisionId)
    .orderBy('r.id')
    .execute()
}

export async function insertReminder(tx: Writer, row: Insertable<ReminderTable>): Promise<number> {
  return insertRow(tx, 'reminder', row)
}

/** Reminders of one case, or the newest of one unit or of all. */
export async function listReminders(
  db: Reader,
  { caseFileId, unitId }: { caseFileId: number | null; unitId: number | null },
  limit: number,
) {
  return db
    .selectFrom('reminder as r')
    .innerJoin('caseFile as c', 'c.id', 'r.caseFileId')
    .innerJoin('unit as u', 'u.id', 'r.unitId')
    .innerJoin('staff as s', 's.id', 'r.remindedBy')
    .select(['r.id', 'r.caseFileId', 'r.message', 'r.remindedAt'])
    .select(['c.code as caseCode', 'u.name as unitName', 's.name as remindedByName'])
    .$if(caseFileId !== null, part => part.where('r.caseFileId', '=', caseFileId ?? 0))
    .$if(unitId !== null, part => part.where('r.unitId', '=', unitId ?? 0))
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute()
}

/** Cases that ask for a reminder or a letter. @param today ISO date @param until last day that counts as near */
export interface SupervisedCaseQuery {
  readonly view: SupervisedCaseView
  readonly today: string
  readonly until: string
}

/** Returns of the lead assignment of a case. */
const returns = sql<number>`(select count(*) from assignment a where a.case_file_id = c.id and a.kind = 'lead' and a.status = 'returned')`

function casesOf(db: Reader, { view, today, until }: SupervisedCaseQuery) {
  const open = db.selectFrom('caseFile as c').where('c.nextDueOn', 'is not', null)
  switch (view) {
    case 'overdue':
      return open.where('c.nextDueOn', '<', today)
    case 'atRisk':
      return open.where('c.nextDueOn', '>=', today).where('c.nextDueOn', '<=', until)
    case 'noOwner':
      return open.where('c.ownerStaffId', 'is', null)
    case 'returnedTwice':
      return open
        .where('c.status', 'in', ['returned', 'leadDisputed', 'dispatched', 'registered'])
        .where(returns, '>=', 2)
  }
}

/** One page of such cases, what is due first first. */
export async function listSupervisedCases(db: Reader, query: SupervisedCaseQuery, page: number) {
  return casesOf(db, query)
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .leftJoin('staff as s', 's.id', 'c.ownerStaffId')
    .select(['c.id', 'c.code', 'c.typeCode', 'c.status', 'c.ownerUnitId as unitId', 'c.stageSince', 'c.nextDueOn'])
    .select(['c.registeredOn', 'u.name as unitName', 's.name as ownerName'])
    .select([
      returns.as('returns'),
      sql<string | null>`(select max(r.reminded_at) from reminder r where r.case_file_id = c.id)`.as('remindedAt'),
    ])
    .orderBy('c.nextDueOn')
    .orderBy('c.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

/** How many there are, counted up to a limit. */
export async function countSupervisedCases(db: Reader, query: SupervisedCaseQuery, limit: number): Promise<number> {
  const { count } = await db
    .selectFrom(
      casesOf(db, query)
        .select('c.id')
        .limit(limit + 1)
        .as('found'),
    )
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** What people did for a case: reading it or being reminded of it is no work, and neither is what the clock writes. */
const WORK = sql<SqlBool>`j.staff_id is not null and j.action not in ('caseFile.opened', 'caseFile.revealed', 'reminder.sent')`

/** Open cases a unit works on in which nothing was written down since a moment. */
export async function listStale(db: Reader, since: { readonly on: string; readonly at: string }, limit: number) {
  return db
    .selectFrom('caseFile as c')
    .leftJoin('assignment as a', join =>
      join.onRef('a.caseFileId', '=', 'c.id').on('a.kind', '=', 'lead').on('a.status', '=', 'sent'),
    )
    .select(['c.id', 'c.ownerUnitId', 'a.unitId as assignedUnitId'])
    .select(
      sql<string>`(select coalesce(max(j.at), c.registered_at) from journal j where j.case_file_id = c.id and ${WORK})`.as(
        'lastAt',
      ),
    )
    .where('c.status', 'in', ['dispatched', 'accepted', 'handling', 'answered', 'failed'])
    .where('c.stageSince', '<', since.on)
    .where(
      sql<SqlBool>`not exists (select 1 from journal j where j.case_file_id = c.id and j.at >= ${since.at} and ${WORK})`,
    )
    .where(sql<SqlBool>`not exists (select 1 from supervision s where s.case_file_id = c.id and s.cause = 'notHandled'
      and s.status in ('proposed', 'issued', 'replied', 'sentBack', 'accepted'))`)
    .limit(limit)
    .execute()
}

/** Tasks of other units that are overdue and were not raised yet. */
export async function listLateTasks(db: Reader, today: string, limit: number) {
  return (
    db
      .selectFrom('task')
      .select(['id', 'caseFileId', 'unitId', 'what', 'dueOn'])
      // In words of the index, which knows no bound values.
      .where(sql<SqlBool>`task.status in ('asked', 'accepted')`)
      .where('dueOn', '<', today)
      .where(sql<SqlBool>`not exists (select 1 from supervision s where s.origin = 'task:' || task.id)`)
      .orderBy('dueOn')
      .limit(limit)
      .execute()
  )
}

/** What units were written to in a period and how they answered, for the 通报 list. @param today replies due later are pending */
export async function sumByUnit(db: Reader, period: { readonly from: string; readonly to: string }, today: string) {
  const times = (condition: ReturnType<typeof sql<SqlBool>>) => sql<number>`count(*) filter (where ${condition})`
  return db
    .selectFrom('supervision as sv')
    .innerJoin('unit as u', 'u.id', 'sv.unitId')
    .select(['sv.unitId', 'u.name as unitName', sql<number>`count(*)`.as('supervised')])
    .select([
      times(sql<SqlBool>`sv.level = 1`).as('first'),
      times(sql<SqlBool>`sv.level = 2`).as('second'),
      times(sql<SqlBool>`sv.level = 3`).as('third'),
      times(sql<SqlBool>`sv.is_reply_late = 0`).as('repliedInTime'),
      times(sql<SqlBool>`sv.is_reply_late = 1`).as('repliedLate'),
      times(sql<SqlBool>`sv.is_reply_late is null and sv.reply_due_on >= ${today} and sv.status = 'issued'`).as(
        'pending',
      ),
      times(sql<SqlBool>`sv.advice_paper_id is not null`).as('advised'),
    ])
    .where('sv.issuedOn', '>=', period.from)
    .where('sv.issuedOn', '<=', period.to)
    .groupBy(['sv.unitId', 'u.name'])
    .orderBy('supervised', 'desc')
    .orderBy('sv.unitId')
    .execute()
}

export async function insertCirculation(tx: Writer, row: Insertable<CirculationTable>): Promise<number> {
  return insertRow(tx, 'circulation', row)
}

export async function findCirculation(db: Reader, id: number) {
  return db.selectFrom('circulation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Notices that were issued, newest first. */
export async function listCirculations(db: Reader, limit: number) {
  return db
    .selectFrom('circulation as k')
    .innerJoin('staff as s', 's.id', 'k.issuedBy')
    .selectAll('k')
    .select('s.name as issuedByName')
    .orderBy('k.id', 'desc')
    .limit(limit)
    .execute()
}
