import { type Insertable, sql } from 'kysely'
import { OPEN_CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { compiledOnce } from '../compiled-query.ts'
import type { InterestConflictTable, RoutingChoiceTable, TypeSuggestionTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Ids of units with people who may sign in. */
export async function listStaffedUnits(db: Reader): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('staff').select('unitId').where('status', '=', 'active').distinct().execute()
  return new Set(rows.map(({ unitId }) => unitId))
}

const routable = compiledOnce(db =>
  db
    .selectFrom('staff as s')
    .select(['s.id as staffId', 's.unitId', 's.name', 's.phone'])
    .where('s.status', '=', sql.lit('active'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('staffRole as r')
          .select(sql.lit(1).as('one'))
          .whereRef('r.staffId', '=', 's.id')
          .where(sql<boolean>`r.role in ('mediator', 'departmentLead')`),
      ),
    )
    .orderBy('s.id'),
)

/** People who may be given a case by name. */
export const listRoutablePeople = (db: Reader) => routable(db)

/** Cases sent to each unit to lead since an instant; by name, as grouping would else walk the assignments of all years. */
export async function countSentByUnit(db: Reader, since: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ unitId: number; count: number }>`
    select unit_id, count(*) as count from assignment indexed by assignment_by_time
    where sent_at >= ${since} and kind = 'lead' group by unit_id`.execute(db)
  return new Map(rows.map(({ unitId, count }) => [unitId, count]))
}

/** Load and turn of people: open cases each owns, and when a case was last sent to each by name. */
export async function listTurns(db: Reader, staffIds: readonly number[]) {
  if (staffIds.length === 0) return []
  return db
    .selectFrom('staff as s')
    .select(({ selectFrom }) => [
      's.id as staffId',
      selectFrom('caseFile as c')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('c.ownerStaffId', '=', 's.id')
        .where('c.status', 'in', OPEN_CASE_FILE_STATUSES)
        .as('openCases'),
      selectFrom('assignment as a')
        .select(({ fn }) => fn.max<string | null>('a.sentAt').as('at'))
        .whereRef('a.staffId', '=', 's.id')
        .as('lastAssignedAt'),
    ])
    .where('s.id', 'in', staffIds)
    .execute()
}

/** Who declared to keep away from any of these persons. */
export async function listDeclaredConflicts(db: Reader, personIds: readonly number[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('interestConflict')
    .select(['staffId', 'personId'])
    .where('personId', 'in', personIds)
    .where('endedAt', 'is', null)
    .execute()
}

/** The same with names and reasons, oldest first. */
export async function listOpenConflicts(db: Reader, personIds: readonly number[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('interestConflict as i')
    .innerJoin('staff as s', 's.id', 'i.staffId')
    .innerJoin('unit as u', 'u.id', 's.unitId')
    .innerJoin('staff as b', 'b.id', 'i.declaredBy')
    .select(['i.id', 'i.personId', 'i.reason', 'i.declaredAt', 'i.declaredBy'])
    .select(['s.name as staffName', 'u.name as unitName', 'b.name as declaredByName'])
    .where('i.personId', 'in', personIds)
    .where('i.endedAt', 'is', null)
    .orderBy('i.id')
    .execute()
}

/** A conflict of interest is over, with a reason. */
export async function endInterestConflict(
  tx: Writer,
  id: number,
  end: { readonly endedAt: string; readonly endedBy: number; readonly endReason: string },
): Promise<void> {
  await tx.updateTable('interestConflict').set(end).where('id', '=', id).execute()
}

/** Adds a row. @returns its id */
export async function insertInterestConflict(tx: Writer, row: Insertable<InterestConflictTable>): Promise<number> {
  return (await tx.insertInto('interestConflict').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Adds a row. */
export async function insertRoutingChoice(tx: Writer, row: Insertable<RoutingChoiceTable>): Promise<void> {
  await tx.insertInto('routingChoice').values(row).execute()
}

/** Adds a row. */
export async function insertTypeSuggestion(tx: Writer, row: Insertable<TypeSuggestionTable>): Promise<void> {
  await tx.insertInto('typeSuggestion').values(row).execute()
}

/** Suggested and chosen types of a period. @param to ISO date, included */
export async function countSuggestionHits(db: Reader, from: string, to: string) {
  return db
    .selectFrom('typeSuggestion')
    .select(builder => [
      builder.fn.countAll<number>().as('cases'),
      sql<number>`coalesce(sum(suggested ->> 0 = chosen), 0)`.as('first'),
      sql<number>`coalesce(sum(exists (select 1 from json_each(suggested) where value = chosen)), 0)`.as('amongThree'),
    ])
    .where('onDate', '>=', from)
    .where('onDate', '<=', to)
    .executeTakeFirstOrThrow()
}

/** Cases registered in a period that went or could have gone to a unit, oldest first, after an id. */
export async function listPastCases(db: Reader, period: { from: string; to: string }, after: PastPlace, count: number) {
  return db
    .selectFrom('caseFile as c')
    .select(({ selectFrom }) => [
      'c.id',
      'c.code',
      'c.typeCode',
      'c.divisionCode',
      'c.complexity',
      'c.riskColour',
      'c.registeredOn',
      'c.registeredAt',
      selectFrom('assignment as a')
        .select('a.unitId')
        .whereRef('a.caseFileId', '=', 'c.id')
        .where('a.kind', '=', 'lead')
        .orderBy('a.id')
        .limit(1)
        .as('actualUnitId'),
      selectFrom('assignment as a')
        .select('a.staffId')
        .whereRef('a.caseFileId', '=', 'c.id')
        .where('a.kind', '=', 'lead')
        .orderBy('a.id')
        .limit(1)
        .as('actualStaffId'),
    ])
    .where('c.registeredOn', '>=', after.on)
    .where('c.registeredOn', '<=', period.to)
    .where(({ eb, or }) => or([eb('c.registeredOn', '>', after.on), eb('c.id', '>', after.id)]))
    .where('c.status', 'not in', ['void', 'adviceGiven', 'notAccepted', 'redirected', 'merged'])
    .orderBy('c.registeredOn')
    .orderBy('c.id')
    .limit(count)
    .execute()
}
export type PastCase = Awaited<ReturnType<typeof listPastCases>>[number]

/** Where the last portion ended. */
export interface PastPlace {
  readonly on: string
  readonly id: number
}

/** Parties of some cases as conflicts of interest are asked of them. */
export async function listRoutedParties(db: Reader, caseFileIds: readonly number[]) {
  if (caseFileIds.length === 0) return []
  return db
    .selectFrom('party as y')
    .innerJoin('person as p', 'p.id', 'y.personId')
    .select(['y.id', 'y.caseFileId', 'y.personId', 'y.role', 'y.representative', 'p.kind', 'p.name', 'p.phone'])
    .where('y.caseFileId', 'in', caseFileIds)
    .orderBy('y.position')
    .execute()
}
export type RoutedPartyRow = Awaited<ReturnType<typeof listRoutedParties>>[number]

/** Who was on duty in a half-day, by unit. */
export async function listDutyOn(db: Reader, from: string, to: string) {
  return db
    .selectFrom('dutyDay')
    .select(['unitId', 'onDate', 'half', 'staffId'])
    .where('onDate', '>=', from)
    .where('onDate', '<=', to)
    .execute()
}
