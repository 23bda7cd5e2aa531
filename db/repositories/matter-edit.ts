import type { Insertable } from 'kysely'
import { addRow } from '../compiled-query.ts'
import type { MatterEditTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. */
export async function insertMatterEdit(tx: Writer, row: Insertable<MatterEditTable>): Promise<void> {
  await addRow(tx, 'matterEdit', row)
}

/** The change of a matter that left this version behind, if one did. */
export async function findMatterEdit(db: Reader, caseFileId: number, version: number) {
  return db
    .selectFrom('matterEdit')
    .selectAll()
    .where('caseFileId', '=', caseFileId)
    .where('version', '=', version)
    .executeTakeFirst()
}
