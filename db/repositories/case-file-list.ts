import { type RawBuilder, sql } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { CaseFileRow, CaseFileViewName } from '#center/contract/case-list.ts'
import { CASE_FILE_STATUSES, type CaseFileStatus, FINAL_CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { isByDue, statusesOf } from '#center/domain/case-file/views.ts'
import { isCenterWide, type ListReach, type ReachWay, waysWithin } from '../search/reach.ts'
import type { Reader } from '../transaction.ts'

export interface CaseFileQuery {
  readonly reach: readonly ListReach[]
  readonly view: CaseFileViewName
  readonly today: string
}

/** Lists count up to here and then say "more". */
const COUNT_LIMIT = 1000

const OPEN = CASE_FILE_STATUSES.filter(status => !FINAL_CASE_FILE_STATUSES.some(final => final === status))

const inStatuses = (statuses: readonly CaseFileStatus[]): RawBuilder<unknown> =>
  sql`c.status in (${sql.join(statuses)})`

/** What a list holds; every index of owners begins with the status, so each list names its statuses. */
function inView({ view, today }: CaseFileQuery): RawBuilder<unknown> {
  if (view === 'all') return sql`true`
  if (view === 'dueToday') return sql`${inStatuses(OPEN)} and c.next_due_on = ${today}`
  if (view === 'overdue') return sql`${inStatuses(OPEN)} and c.next_due_on < ${today}`
  return inStatuses(statusesOf(view) ?? OPEN)
}

/** The center's own ways: along the due dates, the newest cases first, or by status. */
function centerWay(view: CaseFileViewName, isCounting: boolean): ReachWay {
  if (view === 'dueToday' || view === 'overdue')
    return { index: sql`indexed by case_file_by_due`, condition: sql`c.next_due_on is not null`, isByStatus: false }
  if (view === 'all' || (view === 'closed' && !isCounting))
    return { index: sql``, condition: sql`c.id > 0`, isByStatus: false }
  return { index: sql`indexed by case_file_by_status`, condition: sql`true`, isByStatus: true }
}

const waysOf = ({ reach, view }: CaseFileQuery, isCounting: boolean): readonly ReachWay[] =>
  isCenterWide(reach) ? [centerWay(view, isCounting)] : waysWithin(reach)

const selected = ({ index, condition }: ReachWay, view: RawBuilder<unknown>, tail: RawBuilder<unknown>) =>
  sql`select * from (select c.id, c.next_due_on from case_file c ${index} where ${condition} and ${view} ${tail})`

const NOTHING = sql`select 0 as id, null as next_due_on where false`

/**
 * Ids and due dates of a list, the first `limit` of each way. Where a list goes by due date, each status is walked by itself:
 * only then does an index give that order.
 */
function gathered(query: CaseFileQuery, limit: number, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const statuses = isByDue(query.view) ? statusesOf(query.view) : null
  const tail = sql`${order} limit ${limit}`
  const parts = waysOf(query, false).flatMap(way =>
    statuses === null || !way.isByStatus
      ? [selected(way, newestOrDue(query), tail)]
      : statuses.map(status => selected(way, sql`c.status = ${status}`, tail)),
  )
  return parts.length === 0 ? NOTHING : sql.join(parts, sql` union `)
}

/** The plus keeps the center's newest cases from being sorted out of the index of statuses, where most of them are. */
const newestOrDue = (query: CaseFileQuery): RawBuilder<unknown> =>
  query.view === 'closed' && isCenterWide(query.reach) ? sql`+${inView(query)}` : inView(query)

/** A row of a list as storage tells it: names are not masked yet, the lamp is left to who knows its limits. */
export type ListedCase = Omit<CaseFileRow, 'lamp'> & { readonly registeredOn: string }

/** Columns of a row of `c`, joined with its unit `u` and owner `s`. @param repeatsSince day from which visits are counted */
export const rowColumns = (repeatsSince: string): RawBuilder<unknown> => sql`
  c.id, c.code, c.status, c.type_code, c.next_step, c.next_due_on, c.risk_colour, c.registered_at, c.registered_on,
  u.name as unit_name, s.name as owner_name,
  (select count(*) from visit v where v.case_file_id = c.id and v.on_date >= ${repeatsSince})
    + (select count(*) from visit v where v.asked_case_file_id = c.id and v.case_file_id is not c.id and v.on_date >= ${repeatsSince}) as visits`

/** Name of the first party of a role of `c`. */
export const firstNamed = (role: 'applicant' | 'respondent'): RawBuilder<unknown> =>
  sql`(select p.name from party y join person p on p.id = y.person_id where y.case_file_id = c.id and y.role = ${role} order by y.position limit 1)`

/** One page of a list: open ones by due date, all others newest first. */
export async function listCaseFiles(
  db: Reader,
  query: CaseFileQuery & { readonly repeatsSince: string },
  page: number,
): Promise<ListedCase[]> {
  const order = isByDue(query.view) ? sql`order by next_due_on, id` : sql`order by id desc`
  const until = page * PAGE_SIZE
  // The page is picked by id first: what a row shows is then read for fifty rows, not for all that are sorted.
  return (
    await sql<ListedCase>`
      select ${rowColumns(query.repeatsSince)}, ${firstNamed('applicant')} as applicant, ${firstNamed('respondent')} as respondent
      from (select id from (${gathered(query, until, order)}) ${order} limit ${PAGE_SIZE} offset ${until - PAGE_SIZE}) picked
      join case_file c on c.id = picked.id join unit u on u.id = c.owner_unit_id left join staff s on s.id = c.owner_staff_id
      order by ${isByDue(query.view) ? sql`c.next_due_on, c.id` : sql`c.id desc`}`.execute(db)
  ).rows
}

/** How many a list holds, counted up to a limit so that no list scans the table. */
export async function countCaseFiles(db: Reader, query: CaseFileQuery): Promise<{ count: number; isExact: boolean }> {
  const parts = waysOf(query, true).map(way => selected(way, inView(query), sql`limit ${COUNT_LIMIT + 1}`))
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (${parts.length === 0 ? NOTHING : sql.join(parts, sql` union `)})`.execute(db)
  const count = rows[0]?.count ?? 0
  return { count: Math.min(count, COUNT_LIMIT), isExact: count <= COUNT_LIMIT }
}
