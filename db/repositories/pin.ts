import type { Reader, Writer } from '../transaction.ts'

export async function findPin(db: Reader, staffId: number) {
  return db.selectFrom('staffPin').selectAll().where('staffId', '=', staffId).executeTakeFirst()
}

export async function setPinHash(tx: Writer, staffId: number, hash: string, changedAt: string): Promise<void> {
  await tx
    .insertInto('staffPin')
    .values({ staffId, hash, changedAt })
    .onConflict(conflict => conflict.column('staffId').doUpdateSet({ hash, changedAt }))
    .execute()
}

export async function removePin(tx: Writer, staffId: number): Promise<void> {
  await tx.deleteFrom('staffPin').where('staffId', '=', staffId).execute()
}

/** Whether a person has opened a session at or after an instant. */
export async function hasSignedInSince(db: Reader, staffId: number, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('staffId', '=', staffId)
    .where('createdAt', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}
