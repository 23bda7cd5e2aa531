import type { Insertable } from 'kysely'
import { addRow } from '../compiled-query.ts'
import type { ClockTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertClock(tx: Writer, row: Insertable<ClockTable>): Promise<void> {
  await addRow(tx, 'clock', row)
}

export async function listClocks(db: Reader, caseFileId: number) {
  return db.selectFrom('clock').selectAll().where('caseFileId', '=', caseFileId).orderBy('id').execute()
}

export async function listRunningClocks(db: Reader, caseFileId: number) {
  return db
    .selectFrom('clock')
    .selectAll()
    .where('caseFileId', '=', caseFileId)
    .where('status', '=', 'running')
    .execute()
}

export async function endClock(
  tx: Writer,
  id: number,
  status: 'met' | 'late' | 'stopped',
  endedAt: string,
): Promise<void> {
  await tx.updateTable('clock').set({ status, endedAt }).where('id', '=', id).execute()
}
