import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { CASE_FILE_VIEWS } from '#center/contract/case-file.ts'
import { comparable, pairQuery } from '../search/pairs.ts'
import type { Tables } from '../tables.ts'
import type { Reader } from '../transaction.ts'

export type CaseFileViewName = (typeof CASE_FILE_VIEWS)[number]

/** How far a list reaches; several add up. */
export type ListReach =
  | { readonly kind: 'center' }
  | { readonly kind: 'unit'; readonly unitId: number }
  | { readonly kind: 'own'; readonly staffId: number; readonly unitId: number }
  | { readonly kind: 'intakeWeek'; readonly since: string }

export interface CaseFileQuery {
  readonly reach: readonly ListReach[]
  readonly view: CaseFileViewName
  readonly today: string
  readonly words: string | null
  /** The one case whose code was typed; null: no code. */
  readonly onlyId: number | null
}

/** Lists count up to here and then say "more". */
const COUNT_LIMIT = 1000

type Builder = ExpressionBuilder<Tables & { c: Tables['caseFile'] }, 'c'>
type Condition = ExpressionWrapper<Tables & { c: Tables['caseFile'] }, 'c', SqlBool>

const OPEN = ['registered', 'dispatched', 'returned', 'accepted', 'handling', 'settled', 'failed'] as const
const FINISHED = ['closed', 'adviceGiven', 'notAccepted', 'redirected', 'void'] as const

function inView({ view, today, reach }: CaseFileQuery) {
  const isCenter = reach.some(part => part.kind === 'center')
  return (builder: Builder): Condition => {
    switch (view) {
      case 'all':
        return builder('c.id', '>', 0)
      case 'toDispatch':
        return builder('c.status', 'in', ['registered', 'returned'])
      case 'toSign':
        return builder('c.status', '=', 'dispatched')
      case 'handling':
        return builder('c.status', 'in', ['accepted', 'handling'])
      // A person's or unit's index begins with the status, the center's walks the due dates.
      case 'dueToday':
        return builder.and([
          builder(isCenter ? sql`+c.status` : 'c.status', 'in', OPEN),
          builder('c.nextDueOn', '=', today),
        ])
      case 'overdue':
        return builder.and([
          builder(isCenter ? sql`+c.status` : 'c.status', 'in', OPEN),
          builder('c.nextDueOn', '<', today),
        ])
      case 'toFollowUp':
        return builder('c.status', 'in', ['settled', 'failed'])
      // Most cases of a center are finished: walking them newest first beats sorting all that the index of statuses gives.
      case 'closed':
        return builder(isCenter ? sql`+c.status` : 'c.status', 'in', FINISHED)
    }
  }
}

/** The ways a case comes within reach, each a walk of one index; joined with OR they would be none. */
function waysOf(part: ListReach): ((builder: Builder) => Condition)[] {
  switch (part.kind) {
    case 'center':
      return [builder => builder('c.id', '>', 0)]
    case 'unit':
      return [
        builder => builder('c.ownerUnitId', '=', part.unitId),
        builder => builder('c.id', 'in', sentAssignments(builder).where('unitId', '=', part.unitId)),
      ]
    case 'own':
      return [
        builder => builder('c.ownerStaffId', '=', part.staffId),
        builder => builder.and([builder('c.ownerUnitId', '=', part.unitId), builder('c.ownerStaffId', 'is', null)]),
        builder =>
          builder(
            'c.id',
            'in',
            sentAssignments(builder)
              .where('unitId', '=', part.unitId)
              .where(sent => sent.or([sent('staffId', 'is', null), sent('staffId', '=', part.staffId)])),
          ),
      ]
    case 'intakeWeek':
      return [builder => builder('c.registeredOn', '>=', part.since)]
  }
}

/** Once signed for, the unit and person are the owner. */
const sentAssignments = (builder: Builder) =>
  builder.selectFrom('assignment').select('caseFileId').where('status', '=', 'sent')

function foundBy(db: Reader, query: CaseFileQuery, way: (builder: Builder) => Condition) {
  const base = db.selectFrom('caseFile as c').select(['c.id', 'c.nextDueOn']).where(inView(query)).where(way)
  if (query.onlyId !== null) return base.where('c.id', '=', query.onlyId)
  if (query.words === null) return base
  const pairs = pairQuery(query.words)
  if (pairs === null) return base.where('c.id', '=', 0)
  const text = `%${comparable(query.words)}%`
  // The index finds candidates, newest first; the text itself decides (recall and precision 1, docs/decisions/007).
  return base
    .where('c.id', 'in', sql<number>`(select rowid from case_text where case_text match ${pairs})`)
    .where(builder =>
      builder.or([
        sql<SqlBool>`comparable(c.facts) like ${text}`,
        builder.exists(
          builder
            .selectFrom('party as y')
            .innerJoin('person as p', 'p.id', 'y.personId')
            .select('y.id')
            .whereRef('y.caseFileId', '=', 'c.id')
            .where(sql<SqlBool>`comparable(coalesce(p.name, '')) like ${text}`),
        ),
      ]),
    )
}

/** What a list holds, the first `limit` of it in its order: each way by its own index, then put together. */
function found(db: Reader, query: CaseFileQuery, limit: number, order: 'byDue' | 'newest' | 'any') {
  const parts = query.reach.flatMap(waysOf).map(way =>
    db
      .selectFrom(
        foundBy(db, query, way)
          .$if(order === 'byDue', sorted => sorted.orderBy('c.nextDueOn').orderBy('c.id'))
          .$if(order === 'newest', sorted => sorted.orderBy('c.id', 'desc'))
          .limit(limit)
          .as('part'),
      )
      .selectAll(),
  )
  const nothing = db.selectFrom('caseFile').select(['id', 'nextDueOn']).where('id', '=', 0)
  return parts.reduce((whole, part) => whole.union(part), nothing).as('gathered')
}

/** The case a typed case code or receipt code belongs to; blanks, hyphens and small letters do not matter. */
export async function findByCode(db: Reader, typed: string): Promise<number | null> {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  const byCode = await db.selectFrom('caseFile').select('id').where('code', '=', code).executeTakeFirst()
  if (byCode !== undefined) return byCode.id
  return (await db.selectFrom('caseFile').select('id').where('receiptCode', '=', code).executeTakeFirst())?.id ?? null
}

/** One page of a list: open ones by due date, all others newest first. */
export async function listCaseFiles(db: Reader, query: CaseFileQuery, page: number) {
  const isByDue =
    query.view === 'overdue' ||
    query.view === 'dueToday' ||
    query.view === 'handling' ||
    query.view === 'toSign' ||
    query.view === 'toDispatch' ||
    query.view === 'toFollowUp'
  const until = page * PAGE_SIZE
  // The page is picked by id first: what a row shows is then read for fifty rows, not for all that are sorted.
  const picked = db
    .selectFrom(found(db, query, until, isByDue ? 'byDue' : 'newest'))
    .select('gathered.id')
    .$if(isByDue, sorted => sorted.orderBy('gathered.nextDueOn').orderBy('gathered.id'))
    .$if(!isByDue, sorted => sorted.orderBy('gathered.id', 'desc'))
    .limit(PAGE_SIZE)
    .offset(until - PAGE_SIZE)
  return db
    .selectFrom('caseFile as c')
    .where('c.id', 'in', picked)
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .leftJoin('staff as s', 's.id', 'c.ownerStaffId')
    .select([
      'c.id',
      'c.code',
      'c.status',
      'c.typeCode',
      'c.nextStep',
      'c.nextDueOn',
      'c.riskColour',
      'c.registeredAt',
      'c.registeredOn',
      'u.name as unitName',
      's.name as ownerName',
    ])
    .select(builder => [side(builder, 'applicant').as('applicant'), side(builder, 'respondent').as('respondent')])
    .$if(isByDue, sorted => sorted.orderBy('c.nextDueOn').orderBy('c.id'))
    .$if(!isByDue, sorted => sorted.orderBy('c.id', 'desc'))
    .execute()
}

function side(builder: ExpressionBuilder<Tables & { c: Tables['caseFile'] }, 'c'>, role: 'applicant' | 'respondent') {
  return builder
    .selectFrom('party as y')
    .innerJoin('person as p', 'p.id', 'y.personId')
    .select('p.name')
    .whereRef('y.caseFileId', '=', 'c.id')
    .where('y.role', '=', role)
    .orderBy('y.position')
    .limit(1)
}

/** How many a list holds, counted up to a limit so that no list scans the table. */
export async function countCaseFiles(db: Reader, query: CaseFileQuery): Promise<{ count: number; isExact: boolean }> {
  const row = await db
    .selectFrom(found(db, query, COUNT_LIMIT + 1, 'any'))
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(row.count, COUNT_LIMIT), isExact: row.count <= COUNT_LIMIT }
}
