import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A handle that reads; services never see more of it than this name. */
export type Reader = Kysely<Tables> & { readonly __mode?: 'read' | 'write' }
/** A handle inside an IMMEDIATE transaction; only repositories that write ask for it. */
export type Writer = Kysely<Tables> & { readonly __mode?: 'write' }

/**
 * Runs `work` in one IMMEDIATE transaction: commits its result or leaves no trace.
 * `work` may await nothing but the handle it is given (one connection: anything else would stop every desk).
 */
export async function inTransaction<T>(db: Reader, work: (tx: Writer) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    await sql`begin immediate`.execute(connection)
    try {
      const result = await work(connection)
      await sql`commit`.execute(connection)
      return result
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}
