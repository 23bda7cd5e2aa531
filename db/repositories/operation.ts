import { addRow, compiledOnce } from '../compiled-query.ts'
import type { Reader, Writer } from '../transaction.ts'

const byOperation = compiledOnce((db, opId: string) =>
  db.selectFrom('operation').select(['payloadHash', 'answer']).where('opId', '=', opId),
)

/** What an operation id was answered with before; undefined: never seen. */
export async function findOperation(
  db: Reader,
  opId: string,
): Promise<{ payloadHash: string; answer: string } | undefined> {
  return (await byOperation(db, opId)).at(0)
}

export async function insertOperation(
  tx: Writer,
  row: { opId: string; payloadHash: string; answer: string; at: string },
): Promise<void> {
  await addRow(tx, 'operation', row)
}
