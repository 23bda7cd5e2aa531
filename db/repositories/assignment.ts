import type { Insertable, Updateable } from 'kysely'
import type { AssignmentTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertAssignment(tx: Writer, row: Insertable<AssignmentTable>): Promise<number> {
  return (await tx.insertInto('assignment').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function findAssignment(db: Reader, id: number) {
  return db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updateAssignment(tx: Writer, id: number, set: Updateable<AssignmentTable>): Promise<void> {
  await tx.updateTable('assignment').set(set).where('id', '=', id).execute()
}

export async function listAssignments(db: Reader, caseFileId: number) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('unit as u', 'u.id', 'a.unitId')
    .innerJoin('staff as b', 'b.id', 'a.sentBy')
    .leftJoin('staff as s', 's.id', 'a.staffId')
    .selectAll('a')
    .select(['u.name as unitName', 's.name as staffName', 'b.name as sentByName'])
    .where('a.caseFileId', '=', caseFileId)
    .orderBy('a.id')
    .execute()
}
