import { type Insertable, sql } from 'kysely'
import { compiledOnce } from '../compiled-query.ts'
import type { SettingTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

const inForce = compiledOnce((db, kind: string, on: string) =>
  db
    .selectFrom('setting')
    .selectAll()
    .where('kind', '=', kind)
    .where('effectiveOn', '<=', on)
    .orderBy('version', 'desc')
    .limit(sql.lit(1)),
)

/** The newest version of a setting that has taken effect by a day. */
export async function findSettingInForce(db: Reader, kind: string, on: string) {
  return (await inForce(db, kind, on)).at(0)
}

/** Versions of a setting, newest first, with who saved them. */
export async function listSettingVersions(db: Reader, kind: string) {
  return db
    .selectFrom('setting as s')
    .innerJoin('staff', 'staff.id', 's.savedBy')
    .selectAll('s')
    .select('staff.name as savedByName')
    .where('s.kind', '=', kind)
    .orderBy('s.version', 'desc')
    .execute()
}

/** Values of every saved version of a kind, as text. */
export async function listSettingValues(db: Reader, kind: string): Promise<readonly string[]> {
  return (await db.selectFrom('setting').select('value').where('kind', '=', kind).execute()).map(({ value }) => value)
}

/** Undefined where there is none. */
export async function findSettingVersion(db: Reader, kind: string, version: number) {
  return db.selectFrom('setting').selectAll().where('kind', '=', kind).where('version', '=', version).executeTakeFirst()
}

/** Number of the newest version, in force or to come; 0: as delivered. */
export async function newestSettingVersion(db: Reader, kind: string): Promise<number> {
  const row = await db
    .selectFrom('setting')
    .select(builder => builder.fn.max<number | null>('version').as('version'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return row.version ?? 0
}

/** Adds a row. */
export async function insertSetting(tx: Writer, row: Insertable<SettingTable>): Promise<void> {
  await tx.insertInto('setting').values(row).execute()
}
