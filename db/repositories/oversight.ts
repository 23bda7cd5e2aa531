import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { OversightViewName } from '#center/contract/oversight.ts'
import { insertRow } from '../compiled-query.ts'
import type { CaseSealTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** A case is nobody's when its unit is closed, or its person is gone or works somewhere else. */
const OWNERLESS = sql<SqlBool>`(u.is_active = 0 or (c.owner_staff_id is not null and (s.status <> 'active' or s.unit_id <> c.owner_unit_id)))`

/** Open cases by their due date, with who owns them. */
const owned = (db: Reader) =>
  db
    .selectFrom('caseFile as c')
    .innerJoin('unit as u', 'u.id', 'c.ownerUnitId')
    .leftJoin('staff as s', 's.id', 'c.ownerStaffId')

/** Cases a lead has given back twice or more. */
const returnedTwice = (db: Reader) =>
  db
    .selectFrom('assignment')
    .select('caseFileId')
    .where(sql<SqlBool>`status = 'returned' and kind = 'lead'`)
    .groupBy('caseFileId')
    .having(builder => builder.fn.countAll<number>(), '>=', 2)

function chosen(db: Reader, view: Exclude<OversightViewName, 'overdueTasks'>) {
  const base = owned(db)
  switch (view) {
    case 'disputed':
      return base.where('c.status', '=', 'leadDisputed')
    case 'returnedTwice':
      return base.where('c.id', 'in', returnedTwice(db)).where('c.nextDueOn', 'is not', null)
    case 'ownerless':
      return base.where('c.nextDueOn', 'is not', null).where(OWNERLESS)
    case 'sealed':
      return base.where('c.id', 'in', db.selectFrom('caseSeal').select('caseFileId').where('openedAt', 'is', null))
  }
}

/** One page of what the manager oversees, the earliest due date first. */
export async function listOverseen(db: Reader, view: Exclude<OversightViewName, 'overdueTasks'>, page: number) {
  return chosen(db, view)
    .select([
      'c.id',
      'c.code',
      'c.version',
      'c.typeCode',
      'c.status',
      'c.ownerUnitId as unitId',
      'c.nextDueOn',
      'c.registeredOn',
      'u.name as unitName',
      'u.isActive',
      's.name as ownerName',
      's.status as ownerStatus',
      's.unitId as ownerStaffUnitId',
    ])
    .select(builder => [
      builder
        .selectFrom('assignment as a')
        .select(inner => inner.fn.countAll<number>().as('count'))
        .whereRef('a.caseFileId', '=', 'c.id')
        .where('a.kind', '=', 'lead')
        .where('a.status', '=', 'returned')
        .as('returns'),
      builder
        .selectFrom('caseSeal as l')
        .select('l.reason')
        .whereRef('l.caseFileId', '=', 'c.id')
        .where('l.openedAt', 'is', null)
        .as('sealReason'),
    ])
    .orderBy('c.nextDueOn')
    .orderBy('c.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

/** How many cases stand in a list of the manager. */
export async function countOverseen(db: Reader, view: Exclude<OversightViewName, 'overdueTasks'>): Promise<number> {
  const row = await chosen(db, view)
    .select(builder => builder.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Adds a row. @returns its id */
export const insertSeal = (tx: Writer, row: Insertable<CaseSealTable>) => insertRow(tx, 'caseSeal', row)

/** Undefined where there is none. */
export async function findSeal(db: Reader, caseFileId: number) {
  return db
    .selectFrom('caseSeal')
    .selectAll()
    .where('caseFileId', '=', caseFileId)
    .where('openedAt', 'is', null)
    .executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateSeal(tx: Writer, id: number, set: Updateable<CaseSealTable>): Promise<void> {
  await tx.updateTable('caseSeal').set(set).where('id', '=', id).execute()
}
