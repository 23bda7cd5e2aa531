import type { Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { OpenDatabase } from './open-database.ts'
import { withKeptStatements } from './statement-cache.ts'
import type { Tables } from './tables.ts'
import type { Reader } from './transaction.ts'

/** Transactions of the services, as steps inside the one that is open. */
const STEPS: Readonly<Record<string, string>> = {
  'begin immediate': 'savepoint step',
  commit: 'release step',
  rollback: 'rollback to step',
}

function withSteps(connection: Database): SqliteDatabase {
  const kept = withKeptStatements(connection)
  return { close: () => undefined, prepare: text => kept.prepare(STEPS[text] ?? text) }
}

/**
 * Lets many services run as one transaction: all of it is there afterwards or nothing, and there is one sync instead of
 * thousands. For filling a center before it opens; while it runs nothing else may use the connection.
 */
export async function inOneTransaction<T>({ connection }: OpenDatabase, work: (db: Reader) => Promise<T>): Promise<T> {
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: withSteps(connection) }),
    plugins: [new CamelCasePlugin()],
  })
  connection.exec('begin immediate')
  try {
    const result = await work(db)
    connection.exec('commit')
    return result
  } catch (error) {
    connection.exec('rollback')
    throw error
  }
}
