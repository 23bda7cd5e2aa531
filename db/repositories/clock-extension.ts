import { type Insertable, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import { insertRow } from '../compiled-query.ts'
import type { ClockExtensionTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

const withPeople = (db: Reader) =>
  db
    .selectFrom('clockExtension as x')
    .innerJoin('staff as a', 'a.id', 'x.askedBy')
    .leftJoin('staff as d', 'd.id', 'x.decidedBy')
    .selectAll('x')
    .select(['a.name as askedByName', 'd.name as decidedByName'])

/** Requests for more time of these clocks, oldest first. */
export async function listExtensions(db: Reader, clockIds: readonly number[]) {
  if (clockIds.length === 0) return []
  return withPeople(db)
    .where('x.clockId', 'in', [...clockIds])
    .orderBy('x.id')
    .execute()
}
export type ExtensionRecord = Awaited<ReturnType<typeof listExtensions>>[number]

/** Undefined where there is none. */
export async function findExtension(db: Reader, id: number): Promise<ExtensionRecord | undefined> {
  return withPeople(db).where('x.id', '=', id).executeTakeFirst()
}

/** Adds a row. @returns its id */
export async function insertExtension(tx: Writer, row: Insertable<ClockExtensionTable>): Promise<number> {
  return insertRow(tx, 'clockExtension', row)
}

/** A clock that has ended needs no more time: what was asked for it and not answered is over. @returns how many that were */
export async function dropRequests(tx: Writer, clockId: number, at: string): Promise<number> {
  const result = await tx
    .updateTable('clockExtension')
    .set({ status: 'refused', decidedAt: at })
    .where('clockId', '=', clockId)
    .where('status', '=', 'asked')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Changes the columns of `set`. */
export async function updateExtension(
  tx: Writer,
  id: number,
  set: Omit<Updateable<ClockExtensionTable>, 'id' | 'clockId'>,
): Promise<void> {
  await tx.updateTable('clockExtension').set(set).where('id', '=', id).execute()
}

/** Whose cases a list of clocks shows; null: of all. */
export interface ClockReach {
  readonly unitId: number | null
  /** Owner; null: of the whole unit. */
  readonly staffId: number | null
}

const FOUND_LIMIT = 1000

function foundExtensions(db: Reader, view: 'open' | 'decided', { unitId, staffId }: ClockReach) {
  return withPeople(db)
    .innerJoin('clock as k', 'k.id', 'x.clockId')
    .innerJoin('caseFile as c', 'c.id', 'k.caseFileId')
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .$if(unitId !== null, query => query.where('c.ownerUnitId', '=', unitId ?? 0))
    .$if(staffId !== null, query =>
      query.where(builder =>
        builder.or([builder('c.ownerStaffId', '=', staffId), builder('c.ownerStaffId', 'is', null)]),
      ),
    )
    .$if(view === 'open', query =>
      query
        .where('x.status', '=', sql.lit('asked' as const))
        .orderBy('x.askedAt')
        .orderBy('x.id'),
    )
    .$if(view === 'decided', query =>
      query.where('x.decidedAt', 'is not', null).orderBy('x.decidedAt', 'desc').orderBy('x.id', 'desc'),
    )
}

/** One page of requests for more time: open ones oldest first, decided ones newest first. @param page from 1 */
export async function listExtensionRows(db: Reader, view: 'open' | 'decided', reach: ClockReach, page: number) {
  return foundExtensions(db, view, reach)
    .select([
      'k.ruleCode',
      'k.ruleVersion',
      'k.dueOn',
      'k.status as clockStatus',
      'k.caseFileId',
      'c.code',
      'u.name as unitName',
    ])
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

/** How many requests a list holds, counted up to a limit. */
export async function countExtensionRows(db: Reader, view: 'open' | 'decided', reach: ClockReach) {
  const row = await db
    .selectFrom(
      foundExtensions(db, view, reach)
        .limit(FOUND_LIMIT + 1)
        .as('found'),
    )
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(row.count, FOUND_LIMIT), isExact: row.count <= FOUND_LIMIT }
}

function foundReminders(db: Reader, { unitId, staffId }: ClockReach) {
  return db
    .selectFrom('clock as k')
    .innerJoin('caseFile as c', 'c.id', 'k.caseFileId')
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .selectAll('k')
    .select(['c.code', 'u.name as unitName'])
    .where('k.status', '=', sql.lit('running' as const))
    .where('k.remindedOn', 'is not', null)
    .$if(unitId !== null, query => query.where('c.ownerUnitId', '=', unitId ?? 0))
    .$if(staffId !== null, query =>
      query.where(builder =>
        builder.or([builder('c.ownerStaffId', '=', staffId), builder('c.ownerStaffId', 'is', null)]),
      ),
    )
    .orderBy('k.dueAt')
    .orderBy('k.id')
}

/** One page of running clocks somebody has to be reminded of, nearest first. @param page from 1 */
export async function listReminders(db: Reader, reach: ClockReach, page: number) {
  return foundReminders(db, reach)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

/** How many clocks within reach were reminded and still run. */
export async function countReminders(db: Reader, reach: ClockReach) {
  const row = await db
    .selectFrom(
      foundReminders(db, reach)
        .limit(FOUND_LIMIT + 1)
        .as('found'),
    )
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(row.count, FOUND_LIMIT), isExact: row.count <= FOUND_LIMIT }
}
