import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Enough for every statement of the product; lists with varying numbers of values take the rest. */
const MOST_KEPT = 400

/**
 * The connection as Kysely sees it, keeping compiled statements by their text: Kysely asks for one on every call, and
 * compiling took longer than running for the wide inserts of a registration (docs/decisions/012).
 */
export function withKeptStatements(connection: Database): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    close: () => void connection.close(),
    prepare(text) {
      const found = kept.get(text)
      if (found !== undefined) return found
      const statement = connection.prepare(text)
      const oldest = kept.keys().next()
      if (kept.size >= MOST_KEPT && oldest.done !== true) kept.delete(oldest.value)
      kept.set(text, statement)
      return statement
    },
  }
}
