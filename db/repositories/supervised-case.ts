import { type SqlBool, sql } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { SupervisedCaseView } from '#center/contract/supervision.ts'
import type { Reader } from '../transaction.ts'

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
