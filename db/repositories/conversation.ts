import type { Insertable } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { ConversationTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Adds a row. @returns its id */
export async function insertConversation(tx: Writer, row: Insertable<ConversationTable>): Promise<number> {
  return insertRow(tx, 'conversation', row)
}

/** Talks in writing of a visit, oldest first. */
export async function listConversations(db: Reader, visitId: number) {
  return db
    .selectFrom('conversation as c')
    .innerJoin('staff as s', 's.id', 'c.keptBy')
    .select(['c.id', 'c.keptAt', 'c.lines', 's.name as clerkName'])
    .where('c.visitId', '=', visitId)
    .orderBy('c.id')
    .execute()
}
