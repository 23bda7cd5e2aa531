import type { Insertable } from 'kysely'
import type { EmergencyTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** What the wall shows over everything until it is ended; undefined: nothing. */
export async function findEmergency(db: Reader) {
  return db.selectFrom('emergency').selectAll().where('endedAt', 'is', null).executeTakeFirst()
}

export async function insertEmergency(tx: Writer, row: Insertable<EmergencyTable>): Promise<number> {
  return (await tx.insertInto('emergency').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function endEmergencyRow(tx: Writer, id: number, endedAt: string, endedBy: number): Promise<void> {
  await tx.updateTable('emergency').set({ endedAt, endedBy }).where('id', '=', id).execute()
}
