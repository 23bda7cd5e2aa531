import type { Reader, Writer } from '../transaction.ts'

export async function findDraft(db: Reader, staffId: number, key: string) {
  return db.selectFrom('draft').selectAll().where('staffId', '=', staffId).where('key', '=', key).executeTakeFirst()
}

export async function saveDraft(
  tx: Writer,
  row: { staffId: number; key: string; version: number; value: string; savedAt: string },
): Promise<void> {
  await tx
    .insertInto('draft')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['staffId', 'key'])
        .doUpdateSet({ version: row.version, value: row.value, savedAt: row.savedAt }),
    )
    .execute()
}

export async function deleteDraft(tx: Writer, staffId: number, key: string): Promise<void> {
  await tx.deleteFrom('draft').where('staffId', '=', staffId).where('key', '=', key).execute()
}
