import { type Insertable, type SqlBool, sql } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { RiskView } from '#center/contract/risk.ts'
import { insertRow } from '../compiled-query.ts'
import type { PoliceNoticeTable, RiskAlertTable, RiskAssessmentTable, RiskLetterTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertAssessment(tx: Writer, row: Insertable<RiskAssessmentTable>): Promise<number> {
  return insertRow(tx, 'riskAssessment', row)
}

/** Every look at the risk of a case, newest first. */
export async function listAssessments(db: Reader, caseFileId: number) {
  return db
    .selectFrom('riskAssessment as r')
    .innerJoin('staff as s', 's.id', 'r.assessedBy')
    .selectAll('r')
    .select('s.name as assessedByName')
    .where('r.caseFileId', '=', caseFileId)
    .orderBy('r.id', 'desc')
    .execute()
}

/** Tells the duty leader; a case that waits to be seen already is told once. */
export async function insertAlert(tx: Writer, row: Insertable<RiskAlertTable>): Promise<void> {
  await tx
    .insertInto('riskAlert')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Undefined where there is none. */
export async function findAlert(db: Reader, id: number) {
  return db.selectFrom('riskAlert').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A red alert was seen. @param seenAt ISO instant */
export async function markSeen(tx: Writer, id: number, seenAt: string, seenBy: number): Promise<void> {
  await tx.updateTable('riskAlert').set({ seenAt, seenBy }).where('id', '=', id).execute()
}

/** The newest alert of a case. */
export async function findAlertOfCase(db: Reader, caseFileId: number) {
  return db
    .selectFrom('riskAlert as ra')
    .leftJoin('staff as s', 's.id', 'ra.seenBy')
    .select(['ra.id', 'ra.raisedAt', 'ra.seenAt', 's.name as seenByName'])
    .where('ra.caseFileId', '=', caseFileId)
    .orderBy('ra.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Alerts nobody has seen, oldest first, then the last ones that were. */
export async function listAlerts(db: Reader, seenLimit: number) {
  const all = db
    .selectFrom('riskAlert as ra')
    .innerJoin('caseFile as c', 'c.id', 'ra.caseFileId')
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .leftJoin('staff as s', 's.id', 'ra.seenBy')
    .select([
      'ra.id',
      'ra.caseFileId',
      'c.code as caseCode',
      'c.typeCode',
      'u.name as unitName',
      'ra.raisedAt',
      'ra.seenAt',
    ])
    .select('s.name as seenByName')
  const open = await all.where('ra.seenAt', 'is', null).orderBy('ra.raisedAt').execute()
  const seen = await all.where('ra.seenAt', 'is not', null).orderBy('ra.id', 'desc').limit(seenLimit).execute()
  return [...open, ...seen]
}

/** Adds a row. @returns its id */
export async function insertPoliceNotice(tx: Writer, row: Insertable<PoliceNoticeTable>): Promise<number> {
  return insertRow(tx, 'policeNotice', row)
}

/** What the police were told of a case, oldest first. */
export async function listPoliceNotices(db: Reader, caseFileId: number) {
  return db
    .selectFrom('policeNotice as p')
    .innerJoin('staff as s', 's.id', 'p.toldBy')
    .selectAll('p')
    .select('s.name as toldByName')
    .where('p.caseFileId', '=', caseFileId)
    .orderBy('p.id')
    .execute()
}

/** Adds a row. @returns its id */
export async function insertRiskLetter(tx: Writer, row: Insertable<RiskLetterTable>): Promise<number> {
  return insertRow(tx, 'riskLetter', row)
}

/** Undefined where there is none. */
export async function findRiskLetter(db: Reader, id: number) {
  return db.selectFrom('riskLetter').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Warning letters of a case, oldest first. */
export async function listRiskLetters(db: Reader, caseFileId: number) {
  return db
    .selectFrom('riskLetter as l')
    .innerJoin('unit as u', 'u.id', 'l.unitId')
    .selectAll('l')
    .select('u.name as unitName')
    .where('l.caseFileId', '=', caseFileId)
    .orderBy('l.id')
    .execute()
}

/** What a unit answered to a warning letter. */
export async function answerRiskLetter(
  tx: Writer,
  id: number,
  set: Pick<RiskLetterTable, 'answer' | 'answeredAt' | 'answeredBy'>,
): Promise<void> {
  await tx.updateTable('riskLetter').set(set).where('id', '=', id).execute()
}

/** What of the same people speaks for a factor: mediations that failed, and visits since a day. @param failures codes of reasons a mediation failed for */
export async function countRelated(
  db: Reader,
  personIds: readonly number[],
  visitsSince: string,
  failures: readonly string[],
) {
  if (personIds.length === 0) return { failedMediations: 0, visits: 0 }
  const failed = await db
    .selectFrom('party as y')
    .innerJoin('procedure as p', 'p.caseFileId', 'y.caseFileId')
    .select(sql<number>`count(distinct p.id)`.as('count'))
    .where('y.personId', 'in', [...personIds])
    .where('p.kind', '=', 'mediation')
    .where('p.endReason', 'in', [...failures])
    .executeTakeFirstOrThrow()
  const visits = await db
    .selectFrom('visit')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('personId', 'in', [...personIds])
    .where('onDate', '>=', visitsSince)
    .executeTakeFirstOrThrow()
  return { failedMediations: failed.count, visits: visits.count }
}

export interface RiskQuery {
  readonly view: RiskView
  /** null: of every unit. */
  readonly unitId: number | null
  readonly today: string
  /** Monday of this week. */
  readonly monday: string
}

const COLOUR_OF = { high: 'high', week: 'medium', medium: 'medium', low: 'low', review: 'high' } as const

/** Newest assessment of a case. */
const newest = sql<number>`(select max(x.id) from risk_assessment x where x.case_file_id = c.id)`

function onBoard(db: Reader, { view, unitId, today, monday }: RiskQuery) {
  return db
    .selectFrom('caseFile as c')
    .where('c.riskColour', '=', COLOUR_OF[view])
    .where('c.nextStep', '<>', 'none')
    .$if(unitId !== null, part => part.where('c.ownerUnitId', '=', unitId ?? 0))
    .$if(view === 'week', part =>
      part.where(
        sql<SqlBool>`(c.registered_on >= ${monday} or exists (select 1 from risk_assessment x where x.case_file_id = c.id and x.assessed_at >= ${monday}))`,
      ),
    )
    .$if(view === 'review', part =>
      part.where(
        sql<SqlBool>`exists (select 1 from risk_assessment x where x.id = ${newest} and x.review_on < ${today})`,
      ),
    )
}

/** One page of the risk board, newest first: codes and units, nobody's name. */
export async function listRiskBoard(db: Reader, query: RiskQuery, page: number) {
  const picked = onBoard(db, query)
    .select('c.id')
    .orderBy('c.registeredOn', 'desc')
    .orderBy('c.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
  return db
    .selectFrom('caseFile as c')
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .leftJoin('staff as s', 's.id', 'c.ownerStaffId')
    .leftJoin('riskAssessment as r', join => join.on('r.id', '=', newest))
    .select(['c.id', 'c.code', 'c.typeCode', 'c.riskColour as colour', 'c.riskScore as score', 'c.registeredOn'])
    .select(['c.nextDueOn', 'u.name as unitName', 's.name as ownerName', 'r.measures', 'r.reviewOn'])
    .select([
      sql<number>`exists (select 1 from police_notice n where n.case_file_id = c.id)`.as('isPoliceTold'),
      sql<number>`not exists (select 1 from risk_alert a where a.case_file_id = c.id and a.seen_at is null)`.as(
        'isSeen',
      ),
    ])
    .where('c.id', 'in', picked)
    .orderBy('c.registeredOn', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** How many a view holds, counted up to a limit. */
export async function countRiskBoard(db: Reader, query: RiskQuery, limit: number): Promise<number> {
  const { count } = await db
    .selectFrom(
      onBoard(db, query)
        .select('c.id')
        .limit(limit + 1)
        .as('found'),
    )
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
