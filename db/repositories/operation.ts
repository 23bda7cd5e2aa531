import type { Reader, Writer } from '../transaction.ts'

/** What an operation id was answered with before; undefined: never seen. */
export async function findOperation(
  db: Reader,
  opId: string,
): Promise<{ payloadHash: string; answer: string } | undefined> {
  return db.selectFrom('operation').select(['payloadHash', 'answer']).where('opId', '=', opId).executeTakeFirst()
}

export async function insertOperation(
  tx: Writer,
  row: { opId: string; payloadHash: string; answer: string; at: string },
): Promise<void> {
  await tx.insertInto('operation').values(row).execute()
}
