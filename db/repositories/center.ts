import { type Insertable, sql } from 'kysely'
import { OPEN_CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { compiledOnce } from '../compiled-query.ts'
import type { CenterTable, DeskTable, StationTable, UnitTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

const center = compiledOnce(db => db.selectFrom('center').selectAll())

/** The center as it was set up; undefined before the first run. */
export async function findCenter(db: Reader) {
  return (await center(db)).at(0)
}

/** Adds a row. */
export async function insertCenter(tx: Writer, row: Insertable<CenterTable>): Promise<void> {
  await tx.insertInto('center').values(row).execute()
}

/** Set-up is over: the center works. */
export async function markCenterReady(tx: Writer): Promise<void> {
  await tx.updateTable('center').set({ state: 'ready' }).execute()
}

/** Adds a row. @returns its id */
export async function insertUnit(tx: Writer, row: Insertable<UnitTable>): Promise<number> {
  return (await tx.insertInto('unit').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Adds a row. @returns its id */
export async function insertDesk(tx: Writer, row: Insertable<DeskTable>): Promise<number> {
  return (await tx.insertInto('desk').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Adds a row. @returns its id */
export async function insertRoom(tx: Writer, name: string): Promise<number> {
  return (await tx.insertInto('room').values({ name }).returning('id').executeTakeFirstOrThrow()).id
}

/** Adds a row. @returns its id */
export async function insertStation(tx: Writer, row: Insertable<StationTable>): Promise<number> {
  return (await tx.insertInto('station').values(row).returning('id').executeTakeFirstOrThrow()).id
}

const stationOfKind = compiledOnce((db, kind: StationTable['kind']) =>
  db.selectFrom('station').selectAll().where('kind', '=', kind).orderBy('id'),
)

/** The first station of a kind; the center is set up with one kiosk, one window and one display. */
export async function findStation(db: Reader, kind: StationTable['kind']) {
  return (await stationOfKind(db, kind)).at(0)
}

const centerUnit = compiledOnce(db => db.selectFrom('unit').selectAll().where('isCenter', '=', sql.lit(1)))

/** The center's own unit: owner of everything nobody else owns. */
export async function getCenterUnit(db: Reader) {
  const [unit] = await centerUnit(db)
  if (unit === undefined) throw new Error('a center without a unit of its own')
  return unit
}

/** A unit in use; undefined where there is none. */
export async function findUnit(db: Reader, id: number) {
  return db.selectFrom('unit').selectAll().where('id', '=', id).where('isActive', '=', 1).executeTakeFirst()
}

/** Units in use, the center’s own first. */
export async function listUnits(db: Reader) {
  return db
    .selectFrom('unit')
    .selectAll()
    .where('isActive', '=', 1)
    .orderBy('isCenter', 'desc')
    .orderBy('code')
    .execute()
}

/** Desks of the units that are open. */
export async function listDesks(db: Reader) {
  return db
    .selectFrom('desk')
    .innerJoin('unit', 'unit.id', 'desk.unitId')
    .selectAll('desk')
    .where('unit.isActive', '=', 1)
    .orderBy('desk.id')
    .execute()
}

/** Undefined where there is none. */
export async function findDesk(db: Reader, id: number) {
  return db.selectFrom('desk').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Rooms for meetings. */
export async function listRooms(db: Reader) {
  return db.selectFrom('room').selectAll().orderBy('id').execute()
}

/** Open case files by owning unit. */
export async function countOpenByUnit(db: Reader): Promise<Map<number, number>> {
  // Unit by unit along its index: one grouping reads every open row instead.
  const rows = await db
    .selectFrom('unit as u')
    .select(({ selectFrom }) => [
      'u.id',
      selectFrom('caseFile as c')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('c.ownerUnitId', '=', 'u.id')
        .where('c.status', 'in', OPEN_CASE_FILE_STATUSES)
        .as('count'),
    ])
    .execute()
  return new Map(rows.map(row => [row.id, row.count ?? 0]))
}

/** Keeps what tells a right recovery key from a wrong one. */
export async function setRecoveryCheck(tx: Writer, recoveryCheck: string): Promise<void> {
  await tx.updateTable('center').set({ recoveryCheck }).execute()
}
