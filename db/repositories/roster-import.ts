import type { Insertable, Updateable } from 'kysely'
import type { Half } from '#center/contract/roster.ts'
import type { RosterImportTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertRosterImport(tx: Writer, row: Insertable<RosterImportTable>): Promise<number> {
  return (await tx.insertInto('rosterImport').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Imports since a moment, the newest first. */
export async function listRosterImports(db: Reader, since: string) {
  return db
    .selectFrom('rosterImport as i')
    .innerJoin('staff as s', 's.id', 'i.importedBy')
    .leftJoin('staff as u', 'u.id', 'i.undoneBy')
    .selectAll('i')
    .select(['s.name as importedByName', 'u.name as undoneByName'])
    .where('i.importedAt', '>=', since)
    .orderBy('i.importedAt', 'desc')
    .execute()
}

/** Undefined where there is none. */
export async function findRosterImport(db: Reader, id: number) {
  return db.selectFrom('rosterImport').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateRosterImport(tx: Writer, id: number, set: Updateable<RosterImportTable>): Promise<void> {
  await tx.updateTable('rosterImport').set(set).where('id', '=', id).execute()
}

/** A half-day of a person as it stands beside the patterns. */
export async function findException(db: Reader, at: { staffId: number; on: string; half: Half }) {
  return db
    .selectFrom('rosterException')
    .select(['unitId', 'deskId', 'kind', 'note'])
    .where('staffId', '=', at.staffId)
    .where('onDate', '=', at.on)
    .where('half', '=', at.half)
    .executeTakeFirst()
}

/** Patterns of a person as they are stored, those that have ended too. */
export async function listPatternRows(db: Reader, staffId: number) {
  return db.selectFrom('rosterPattern').selectAll().where('staffId', '=', staffId).orderBy('id').execute()
}
