import { type Insertable, sql, type Updateable } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { CallOutLegTable, CallOutStepTable, CallOutTable, DutyContactTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertCallOut(tx: Writer, row: Insertable<CallOutTable>): Promise<number> {
  return insertRow(tx, 'callOut', row)
}

/** Changes the columns of `set`. */
export async function updateCallOut(tx: Writer, id: number, set: Updateable<CallOutTable>): Promise<void> {
  await tx.updateTable('callOut').set(set).where('id', '=', id).execute()
}

/** Undefined where there is none. */
export async function findCallOut(db: Reader, id: number) {
  return db
    .selectFrom('callOut as o')
    .innerJoin('staff as s', 's.id', 'o.raisedBy')
    .leftJoin('caseFile as c', 'c.id', 'o.caseFileId')
    .leftJoin('unit as l', 'l.id', 'o.leadUnitId')
    .leftJoin('unit as r', 'r.id', 'o.ruledUnitId')
    .selectAll('o')
    .select(['s.name as raisedByName', 'c.code as caseCode', 'l.name as leadUnitName', 'r.name as ruledUnitName'])
    .where('o.id', '=', id)
    .executeTakeFirst()
}

/** Who asks: everybody's, or what one's unit raised or is called to. */
export type CallOutReach = { readonly kind: 'center' } | { readonly kind: 'unit'; readonly unitId: number }

const reached = (reach: CallOutReach) =>
  reach.kind === 'center'
    ? sql<boolean>`true`
    : sql<boolean>`(o.unit_id = ${reach.unitId} or exists (select 1 from call_out_leg g where g.call_out_id = o.id and g.unit_id = ${reach.unitId}))`

/** Open call-outs, or those since a moment, newest first. */
export async function listCallOuts(
  db: Reader,
  reach: CallOutReach,
  filter: { readonly since: string | null; readonly caseFileId: number | null },
) {
  return db
    .selectFrom('callOut as o')
    .innerJoin('staff as s', 's.id', 'o.raisedBy')
    .leftJoin('caseFile as c', 'c.id', 'o.caseFileId')
    .selectAll('o')
    .select(['s.name as raisedByName', 'c.code as caseCode'])
    .where(reached(reach))
    .$if(filter.since !== null, query => query.where('o.raisedAt', '>=', filter.since ?? ''))
    .$if(filter.since === null && filter.caseFileId === null, query => query.where('o.status', '=', sql.lit('open')))
    .$if(filter.caseFileId !== null, query => query.where('o.caseFileId', '=', filter.caseFileId ?? 0))
    .orderBy('o.raisedAt', 'desc')
    .limit(200)
    .execute()
}

/** Adds a row. @returns its id */
export async function insertLeg(tx: Writer, row: Insertable<CallOutLegTable>): Promise<number> {
  return insertRow(tx, 'callOutLeg', row)
}

/** Changes the columns of `set`. */
export async function updateLeg(tx: Writer, id: number, set: Updateable<CallOutLegTable>): Promise<void> {
  await tx.updateTable('callOutLeg').set(set).where('id', '=', id).execute()
}

/** Undefined where there is none. */
export async function findLeg(db: Reader, id: number) {
  return db.selectFrom('callOutLeg').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Called units of call-outs, in the order they were called. */
export async function listLegs(db: Reader, callOutIds: readonly number[]) {
  return db
    .selectFrom('callOutLeg as g')
    .innerJoin('unit as u', 'u.id', 'g.unitId')
    .selectAll('g')
    .select(['u.name as unitName', 'u.mode'])
    .where('g.callOutId', 'in', [...callOutIds])
    .orderBy('g.id')
    .execute()
}

/** Legs of a unit that wait for an answer or an arrival, of open call-outs. */
export async function listWaitingLegs(db: Reader, unitId: number) {
  return db
    .selectFrom('callOutLeg as g')
    .innerJoin('callOut as o', 'o.id', 'g.callOutId')
    .select(['g.id as legId', 'o.id', 'g.status', 'o.place', 'o.reason', 'o.gatherAt', 'g.contactName'])
    .where('g.unitId', '=', unitId)
    .where('g.status', 'in', ['called', 'answered', 'noAnswer', 'late', 'supervised'])
    .where('o.status', '=', 'open')
    .orderBy('o.gatherAt')
    .execute()
}

/** Legs whose time may have run out at a moment; which step follows the rules decide. */
export async function listDueLegs(db: Reader, now: string) {
  const answers = await db
    .selectFrom('callOutLeg')
    .selectAll()
    .where(sql<boolean>`status in ('called', 'noAnswer')`)
    .where('answerDueAt', '<=', now)
    .execute()
  const arrivals = await db
    .selectFrom('callOutLeg')
    .selectAll()
    .where('status', '=', sql.lit('answered'))
    .where('arriveDueAt', '<=', now)
    .execute()
  const late = await db
    .selectFrom('callOutLeg')
    .selectAll()
    .where(sql<boolean>`status in ('noAnswer', 'late')`)
    .where('superviseAt', '<=', now)
    .execute()
  return [...new Map([...answers, ...arrivals, ...late].map(leg => [leg.id, leg])).values()]
}

/** Adds a row. */
export async function insertStep(tx: Writer, row: Insertable<CallOutStepTable>): Promise<void> {
  await tx.insertInto('callOutStep').values(row).execute()
}

/** Steps of legs in the order of their time, with who wrote them down. */
export async function listSteps(db: Reader, legIds: readonly number[]) {
  return db
    .selectFrom('callOutStep as t')
    .leftJoin('staff as s', 's.id', 't.enteredBy')
    .selectAll('t')
    .select('s.name as byName')
    .where('t.legId', 'in', [...legIds])
    .orderBy('t.at')
    .orderBy('t.id')
    .execute()
}

/** The ladder of a unit in order; of all units where none is named. */
export async function listContacts(db: Reader, unitId?: number) {
  return db
    .selectFrom('dutyContact')
    .selectAll()
    .$if(unitId !== undefined, query => query.where('unitId', '=', unitId ?? 0))
    .orderBy('unitId')
    .orderBy('rung')
    .execute()
}

/** The ladder of a unit, whole. */
export async function replaceContacts(
  tx: Writer,
  unitId: number,
  rows: readonly Insertable<DutyContactTable>[],
): Promise<void> {
  await tx.deleteFrom('dutyContact').where('unitId', '=', unitId).execute()
  if (rows.length > 0)
    await tx
      .insertInto('dutyContact')
      .values([...rows])
      .execute()
}
