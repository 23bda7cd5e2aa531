import type { Database } from 'better-sqlite3'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts'
import { DatabaseOpenError } from './open-error.ts'
import { addSearchFunctions } from './search/functions.ts'

/**
 * Brings the schema to this program's version: each step is one transaction that also moves `user_version`. Foreign keys
 * are off meanwhile, so that a table can be built anew under its children, and are checked whole before a step commits.
 * The functions of the search stay with the connection.
 * @throws DatabaseOpenError 'data-newer' where the file was written by a newer program; nothing is touched.
 */
export function migrate(connection: Database, migrations = MIGRATIONS): void {
  const found = Number(connection.pragma('user_version', { simple: true }))
  const newest = migrations.at(-1)?.version ?? SCHEMA_VERSION
  if (found > newest) throw new DatabaseOpenError('data-newer', { found, known: newest })
  addSearchFunctions(connection)
  if (found === newest) return
  const before = Number(connection.pragma('foreign_keys', { simple: true }))
  connection.pragma('foreign_keys = OFF')
  try {
    for (const step of migrations) {
      if (step.version <= found) continue
      connection
        .transaction(() => {
          connection.exec(step.sql)
          const [orphan] = connection.pragma('foreign_key_check') as { table: string; parent: string }[]
          if (orphan !== undefined)
            throw new Error(`${step.name} leaves rows of ${orphan.table} without their ${orphan.parent}`)
          connection.pragma(`user_version = ${step.version}`)
        })
        .immediate()
    }
  } finally {
    connection.pragma(`foreign_keys = ${before === 1 ? 'ON' : 'OFF'}`)
  }
}
