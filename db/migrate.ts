import type { Database } from 'better-sqlite3'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts'
import { DatabaseOpenError } from './open-error.ts'

/**
 * Brings the schema to this program's version: each step is one transaction that also moves `user_version`.
 * @throws DatabaseOpenError 'data-newer' where the file was written by a newer program; nothing is touched.
 */
export function migrate(connection: Database, migrations = MIGRATIONS): void {
  const found = Number(connection.pragma('user_version', { simple: true }))
  const newest = migrations.at(-1)?.version ?? SCHEMA_VERSION
  if (found > newest) throw new DatabaseOpenError('data-newer', { found, known: newest })
  for (const step of migrations) {
    if (step.version <= found) continue
    connection
      .transaction(() => {
        connection.exec(step.sql)
        connection.pragma(`user_version = ${step.version}`)
      })
      .immediate()
  }
}
