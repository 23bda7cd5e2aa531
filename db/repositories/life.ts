import { type Insertable, sql, type Updateable } from 'kysely'
import type { CaseNoteTable, SupplementTable, VolumeTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertSupplement(tx: Writer, row: Insertable<SupplementTable>): Promise<number> {
  return (await tx.insertInto('supplement').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** What was asked for of a case, oldest first. */
export async function listSupplements(db: Reader, caseFileId: number) {
  return db.selectFrom('supplement').selectAll().where('caseFileId', '=', caseFileId).orderBy('id').execute()
}

/** Changes the columns of `set`. */
export async function updateSupplement(tx: Writer, id: number, set: Updateable<SupplementTable>): Promise<void> {
  await tx.updateTable('supplement').set(set).where('id', '=', id).execute()
}

/** Cases that go on in this one. */
export async function listMerged(db: Reader, caseFileId: number) {
  return db
    .selectFrom('caseFile')
    .select(['id', 'code', 'receiptCode', 'status', 'registeredAt'])
    .where('mergedInto', '=', caseFileId)
    .orderBy('id')
    .execute()
}

/** Cases that were taken out of this one. */
export async function listSplit(db: Reader, caseFileId: number) {
  return db
    .selectFrom('caseFile')
    .select(['id', 'code', 'receiptCode', 'status', 'registeredAt'])
    .where('splitFrom', '=', caseFileId)
    .orderBy('id')
    .execute()
}

/** Undefined where there is none. */
export async function findRelative(db: Reader, id: number) {
  return db
    .selectFrom('caseFile')
    .select(['id', 'code', 'receiptCode', 'status', 'registeredAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Adds a row. @returns its id */
export async function insertCaseNote(tx: Writer, row: Insertable<CaseNoteTable>): Promise<number> {
  return (await tx.insertInto('caseNote').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Notes of a case and of what was merged into it, those for everybody and one's own private ones. */
export async function listCaseNotes(db: Reader, caseFileIds: readonly number[], staffId: number | null) {
  return db
    .selectFrom('caseNote as n')
    .innerJoin('staff as s', 's.id', 'n.writtenBy')
    .innerJoin('unit as u', 'u.id', 's.unitId')
    .select(['n.id', 'n.text', 'n.isPrivate', 'n.writtenAt', 's.name as writtenBy', 'u.name as unitName'])
    .where('n.caseFileId', 'in', [...caseFileIds])
    .where(eb => eb.or([eb('n.isPrivate', '=', sql.lit(0 as const)), eb('n.writtenBy', '=', staffId ?? 0)]))
    .orderBy('n.id')
    .execute()
}

/** Adds a row. @returns its id */
export async function insertVolume(tx: Writer, row: Insertable<VolumeTable>): Promise<number> {
  return (await tx.insertInto('volume').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** The newest volume of a case; one that was reopened has an older one too. */
export async function findVolume(db: Reader, caseFileId: number) {
  return db
    .selectFrom('volume as v')
    .innerJoin('staff as s', 's.id', 'v.archivedBy')
    .selectAll('v')
    .select('s.name as archivedByName')
    .where('v.caseFileId', '=', caseFileId)
    .orderBy('v.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A case by its code or by the code of its receipt. */
export async function findCaseByCode(db: Reader, code: string) {
  const byCode = await db.selectFrom('caseFile').select('id').where('code', '=', code).executeTakeFirst()
  return byCode ?? (await db.selectFrom('caseFile').select('id').where('receiptCode', '=', code).executeTakeFirst())
}
