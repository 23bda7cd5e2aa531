import { CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A handle that reads; services never see more of it than this name. */
export type Reader = Kysely<Tables> & { readonly __mode?: 'read' | 'write' }
/** A handle inside an IMMEDIATE transaction; only repositories that write ask for it. */
export type Writer = Kysely<Tables> & { readonly __mode?: 'write' }

const BEGIN = CompiledQuery.raw('begin immediate')
const COMMIT = CompiledQuery.raw('commit')
const ROLLBACK = CompiledQuery.raw('rollback')

/**
 * Runs `work` in one IMMEDIATE transaction: commits its result or leaves no trace.
 * `work` may await nothing but the handle it is given (one connection: anything else would stop every desk).
 */
export async function inTransaction<T>(db: Reader, work: (tx: Writer) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    await connection.executeQuery(BEGIN)
    try {
      const result = await work(connection)
      await connection.executeQuery(COMMIT)
      return result
    } catch (error) {
      // Where the engine has rolled back by itself (disk full, damage) this one fails; the first error is the one to tell.
      await connection.executeQuery(ROLLBACK).catch(() => undefined)
      throw error
    }
  })
}
