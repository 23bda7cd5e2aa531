import { sql, type Updateable } from 'kysely'
import type { DeskTable, UnitTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** All units, the closed ones last. */
export async function listAllUnits(db: Reader) {
  return db
    .selectFrom('unit')
    .selectAll()
    .orderBy('isActive', 'desc')
    .orderBy('isCenter', 'desc')
    .orderBy('code')
    .execute()
}

/** Changes the columns of `set`. */
export async function updateUnit(tx: Writer, id: number, set: Updateable<UnitTable>): Promise<void> {
  await tx.updateTable('unit').set(set).where('id', '=', id).execute()
}

/** Changes the columns of `set`. */
export async function updateDesk(tx: Writer, id: number, set: Updateable<DeskTable>): Promise<void> {
  await tx.updateTable('desk').set(set).where('id', '=', id).execute()
}

/** Desks by name, those of closed units too: a name is given once. */
export async function listAllDesks(db: Reader) {
  return db.selectFrom('desk').selectAll().orderBy('id').execute()
}

/** People of a unit who can sign in or are about to. */
export async function listPeopleOfUnit(db: Reader, unitId: number) {
  return db
    .selectFrom('staff')
    .select(['id', 'name', 'status'])
    .where('unitId', '=', unitId)
    .where('status', '<>', 'disabled')
    .orderBy('id')
    .execute()
}

/** People who are not disabled, by unit. */
export async function countPeopleByUnit(db: Reader): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('staff')
    .select(['unitId', builder => builder.fn.countAll<number>().as('count')])
    .where('status', '<>', 'disabled')
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(row => [row.unitId, row.count]))
}

/** A person goes to another unit. */
export async function moveStaff(tx: Writer, staffId: number, unitId: number): Promise<void> {
  await tx.updateTable('staff').set({ unitId }).where('id', '=', staffId).execute()
}

/** What has to be over before a unit can close: visitors who wait for it, appointments to come, calls not answered. */
export async function countObstacles(
  db: Reader,
  unitId: number,
  today: string,
): Promise<{ waitingTickets: number; appointments: number; callOuts: number }> {
  const tickets = await db
    .selectFrom('ticket')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('onDate', '=', today)
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const appointments = await db
    .selectFrom('appointment')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('onDate', '>=', today)
    .where('unitId', '=', unitId)
    .where('status', '=', 'booked')
    .executeTakeFirstOrThrow()
  const callOuts = await db
    .selectFrom('callOut as o')
    .innerJoin('callOutLeg as g', 'g.callOutId', 'o.id')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where(sql<boolean>`o.status = 'open'`)
    .where('g.unitId', '=', unitId)
    .where('g.status', 'not in', ['joined', 'released'])
    .executeTakeFirstOrThrow()
  return { waitingTickets: tickets.count, appointments: appointments.count, callOuts: callOuts.count }
}

/** Ends the roster of a unit from a day on: patterns, days planned by hand, whom to call, the plan worked out. */
export async function endRosterOfUnit(tx: Writer, unitId: number, today: string): Promise<void> {
  await tx
    .updateTable('rosterPattern')
    .set({ endsOn: sql`max(starts_on, ${today})` })
    .where('unitId', '=', unitId)
    .where(builder => builder.or([builder('endsOn', 'is', null), builder('endsOn', '>', today)]))
    .execute()
  await tx.deleteFrom('rosterException').where('unitId', '=', unitId).where('onDate', '>', today).execute()
  await tx.deleteFrom('dutyContact').where('unitId', '=', unitId).execute()
  await tx.deleteFrom('dutyDay').where('unitId', '=', unitId).where('onDate', '>', today).execute()
}

/** Units that turn to this one next. */
export async function repointReports(tx: Writer, fromUnitId: number, toUnitId: number | null): Promise<void> {
  await tx.updateTable('unit').set({ reportsTo: toUnitId }).where('reportsTo', '=', fromUnitId).execute()
}

/** Managers who can sign in. */
export async function countManagers(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('staffRole as r')
    .innerJoin('staff as s', 's.id', 'r.staffId')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('r.role', '=', 'manager')
    .where('s.status', '=', 'active')
    .executeTakeFirstOrThrow()
  return row.count
}
