import { type Insertable, sql, type Updateable } from 'kysely'
import type { Half } from '#center/contract/roster.ts'
import type { Duty, RosterData } from '#center/domain/roster/plan-duties.ts'
import { compiledOnce } from '../compiled-query.ts'
import type { RosterExceptionTable, RosterPatternTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import { lastDay } from './duty-swap.ts'

const INSERT_ROWS = 100

const dutiesNow = compiledOnce((db, on: string, half: Half) =>
  db
    .selectFrom('dutyDay as d')
    .innerJoin('staff as s', 's.id', 'd.staffId')
    .leftJoin('staff as f', 'f.id', 'd.standsInFor')
    .select(['d.unitId', 'd.deskId', 'd.staffId', 'd.kind', 'd.isProvisional', 's.name', 'f.name as standsInForName'])
    .where('d.onDate', '=', on)
    .where('d.half', '=', half)
    .where('s.status', '=', sql.lit('active'))
    .orderBy('d.kind')
    .orderBy('d.staffId'),
)

/** Who is planned in a half-day, all units; one's own duty before stand-ins. */
export const listDutiesAt = (db: Reader, on: string, half: Half) => dutiesNow(db, on, half)

const nextOfUnits = compiledOnce((db, on: string, half: Half) =>
  db
    .selectFrom('unit as u')
    .select('u.id as unitId')
    .select(
      sql<string | null>`(select n.on_date || n.half || n.is_provisional from duty_day n
        where n.unit_id = u.id and (n.on_date, n.half) > (${on}, ${half}) order by n.on_date, n.half limit 1)`.as(
        'next',
      ),
    ),
)

/** The next half-day after this one on which each unit has somebody; units without one are left out. */
export async function listNextDuties(
  db: Reader,
  on: string,
  half: Half,
): Promise<Map<number, { on: string; half: Half; isProvisional: boolean }>> {
  const rows = await nextOfUnits(db, on, half)
  return new Map(
    rows.flatMap(({ unitId, next }) =>
      next === null
        ? []
        : [
            [
              unitId,
              {
                on: next.slice(0, 10),
                half: next.slice(10, 12) === 'am' ? 'am' : 'pm',
                isProvisional: next.endsWith('1'),
              },
            ] as const,
          ],
    ),
  )
}

const signedNow = compiledOnce((db, on: string, half: Half) =>
  db
    .selectFrom('dutySignIn as i')
    .innerJoin('staff as s', 's.id', 'i.staffId')
    .select(['i.staffId', 'i.unitId', 'i.signedInAt', 'i.signedOutAt', 's.name'])
    .where('i.onDate', '=', on)
    .where('i.half', '=', half)
    .orderBy('i.signedInAt'),
)

/** Who has signed in to a half-day, planned or not. */
export const listSignInsAt = (db: Reader, on: string, half: Half) => signedNow(db, on, half)

/** Undefined where there is none. */
export async function findSignIn(db: Reader, staffId: number, on: string, half: Half) {
  return db
    .selectFrom('dutySignIn')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('onDate', '=', on)
    .where('half', '=', half)
    .executeTakeFirst()
}

/** The half-day of a day somebody has signed in to and not left; the later one first. */
export async function findOpenSignIn(db: Reader, staffId: number, on: string) {
  return db
    .selectFrom('dutySignIn')
    .selectAll()
    .where('staffId', '=', staffId)
    .where('onDate', '=', on)
    .where('signedOutAt', 'is', null)
    .orderBy('half', 'desc')
    .executeTakeFirst()
}

/** Signs in, or in again after having left; the first moment stays. */
export async function upsertSignIn(
  tx: Writer,
  row: { staffId: number; unitId: number; onDate: string; half: Half; signedInAt: string },
): Promise<void> {
  await tx
    .insertInto('dutySignIn')
    .values({ ...row, signedOutAt: null })
    .onConflict(conflict => conflict.columns(['staffId', 'onDate', 'half']).doUpdateSet({ signedOutAt: null }))
    .execute()
}

/** Ends a duty of a half-day. @param on ISO date @param signedOutAt ISO instant */
export async function signOutOf(
  tx: Writer,
  staffId: number,
  on: string,
  half: Half,
  signedOutAt: string,
): Promise<void> {
  await tx
    .updateTable('dutySignIn')
    .set({ signedOutAt })
    .where('staffId', '=', staffId)
    .where('onDate', '=', on)
    .where('half', '=', half)
    .execute()
}

/** Planned duties from one day to another, both included, in the order of their half-days. */
export async function listDuties(db: Reader, from: string, to: string) {
  return db
    .selectFrom('dutyDay')
    .select(['unitId', 'deskId', 'staffId', 'onDate as on', 'half', 'kind', 'standsInFor', 'isProvisional'])
    .where('onDate', '>=', from)
    .where('onDate', '<=', to)
    .orderBy('onDate')
    .orderBy('half')
    .execute()
}

/** Duties of a person from a day on. @param from ISO date */
export async function listDutiesOf(db: Reader, staffId: number, from: string) {
  return db
    .selectFrom('dutyDay')
    .select(['onDate as on', 'half', 'unitId'])
    .where('staffId', '=', staffId)
    .where('onDate', '>=', from)
    .orderBy('onDate')
    .orderBy('half')
    .execute()
}

/** Puts the duties of a unit (null: all) from a day on in place of what was planned. */
export async function replaceDuties(
  tx: Writer,
  unitId: number | null,
  from: string,
  duties: readonly Duty[],
): Promise<void> {
  let old = tx.deleteFrom('dutyDay').where('onDate', '>=', from)
  if (unitId !== null) old = old.where('unitId', '=', unitId)
  await old.execute()
  const rows = duties.map(({ on, isProvisional, ...duty }) => ({
    ...duty,
    onDate: on,
    isProvisional: isProvisional ? (1 as const) : (0 as const),
  }))
  for (let at = 0; at < rows.length; at += INSERT_ROWS)
    await tx
      .insertInto('dutyDay')
      .values(rows.slice(at, at + INSERT_ROWS))
      .execute()
}

/** Undefined where there is none. */
export async function findPlan(db: Reader) {
  return db.selectFrom('rosterPlan').selectAll().executeTakeFirst()
}

/** Until which day (ISO date) the plan is worked out, and from what (a hash). */
export async function savePlan(tx: Writer, plannedUntil: string, madeWith: string): Promise<void> {
  await tx
    .insertInto('rosterPlan')
    .values({ id: 1, plannedUntil, madeWith })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ plannedUntil, madeWith }))
    .execute()
}

/** Everything a plan from a day on is made of, of a unit (null: all). */
export async function readRosterData(db: Reader, unitId: number | null, from: string): Promise<RosterData> {
  const all = unitId === null
  const patterns = await db
    .selectFrom('rosterPattern as pattern')
    .innerJoin('staff as s', 's.id', 'pattern.staffId')
    .innerJoin('unit as u', 'u.id', 'pattern.unitId')
    .selectAll('pattern')
    .select('u.mode')
    .where('s.status', '=', 'active')
    .$if(!all, query => query.where('pattern.unitId', '=', unitId))
    .where(builder => builder.or([builder('pattern.endsOn', 'is', null), builder('pattern.endsOn', '>=', from)]))
    .orderBy('pattern.id')
    .execute()
  const exceptions = await db
    .selectFrom('rosterException')
    .select(['unitId', 'deskId', 'staffId', 'onDate as on', 'half', 'kind'])
    .$if(!all, query => query.where('unitId', '=', unitId))
    .where('onDate', '>=', from)
    .execute()
  const leaves = await db
    .selectFrom('staffLeave')
    .selectAll()
    .where('status', '=', sql.lit('given'))
    .where('toOn', '>=', from)
    .$if(!all, query => query.where('unitId', '=', unitId))
    .orderBy('toOn')
    .orderBy('id')
    .execute()
  const swaps = await db
    .selectFrom('dutySwap')
    .select(['askerId', 'takerId', 'onDate as on', 'half', 'returnOn', 'returnHalf'])
    .where('status', '=', 'agreed')
    .$if(!all, query => query.where('unitId', '=', unitId))
    .where(lastDay, '>=', from)
    .orderBy(lastDay)
    .orderBy('id')
    .execute()
  return { patterns: patterns.map(patternOf), exceptions, leaves, swaps }
}

type Packed = 'dates' | 'exceptDates' | 'isOnDaysOff'
/** A pattern as the rules know it. */
const patternOf = <Row extends { dates: string; exceptDates: string; isOnDaysOff: 0 | 1 }>(row: Row) => ({
  ...(row as Omit<Row, Packed>),
  dates: JSON.parse(row.dates) as string[],
  exceptDates: JSON.parse(row.exceptDates) as string[],
  isOnDaysOff: row.isOnDaysOff === 1,
})

/** Patterns of a unit that still hold on a day (ISO date), with names. */
export async function listPatterns(db: Reader, unitId: number, on: string) {
  const rows = await db
    .selectFrom('rosterPattern as p')
    .innerJoin('staff as s', 's.id', 'p.staffId')
    .leftJoin('staff as b', 'b.id', 'p.substituteId')
    .leftJoin('desk as d', 'd.id', 'p.deskId')
    .selectAll('p')
    .select(['s.name as staffName', 'b.name as substituteName', 'd.name as deskName'])
    .where('p.unitId', '=', unitId)
    .where(builder => builder.or([builder('p.endsOn', 'is', null), builder('p.endsOn', '>=', on)]))
    .orderBy('p.staffId')
    .orderBy('p.startsOn')
    .execute()
  return rows.map(patternOf)
}

/** All patterns of a person. */
export async function listPatternsOfStaff(db: Reader, staffId: number) {
  const rows = await db
    .selectFrom('rosterPattern as p')
    .innerJoin('unit as u', 'u.id', 'p.unitId')
    .selectAll('p')
    .select('u.mode')
    .where('p.staffId', '=', staffId)
    .execute()
  return rows.map(patternOf)
}

/** Undefined where there is none. */
export async function findPattern(db: Reader, id: number) {
  const row = await db.selectFrom('rosterPattern').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : patternOf(row)
}

/** Adds a row. @returns its id */
export async function insertPattern(tx: Writer, row: Insertable<RosterPatternTable>): Promise<number> {
  return (await tx.insertInto('rosterPattern').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Changes the columns of `set`. */
export async function updatePattern(tx: Writer, id: number, set: Updateable<RosterPatternTable>): Promise<void> {
  await tx.updateTable('rosterPattern').set(set).where('id', '=', id).execute()
}

/** Takes a pattern away. */
export async function deletePattern(tx: Writer, id: number): Promise<void> {
  await tx.deleteFrom('rosterPattern').where('id', '=', id).execute()
}

/** Puts a single half-day in place of what stood for that person; null takes it away. */
export async function setException(
  tx: Writer,
  at: { staffId: number; onDate: string; half: Half },
  row: Insertable<RosterExceptionTable> | null,
): Promise<void> {
  await tx
    .deleteFrom('rosterException')
    .where('staffId', '=', at.staffId)
    .where('onDate', '=', at.onDate)
    .where('half', '=', at.half)
    .execute()
  if (row !== null) await tx.insertInto('rosterException').values(row).execute()
}

/** Active people of the units, who can be on duty; administrators and auditors serve nobody. */
export async function listRosterStaff(db: Reader) {
  return db
    .selectFrom('staff as s')
    .select(['s.id', 's.name', 's.username', 's.unitId', 's.phone'])
    .where('s.status', '=', 'active')
    .where(builder =>
      builder.exists(
        builder
          .selectFrom('staffRole as r')
          .select('r.role')
          .whereRef('r.staffId', '=', 's.id')
          .where('r.role', 'in', ['frontDesk', 'mediator', 'departmentLead']),
      ),
    )
    .orderBy('s.unitId')
    .orderBy('s.id')
    .execute()
}
