import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '#db/migrations/index.ts'
import { schemaText } from '../fixtures/schema-text.ts'
import { newDataDir } from '../fixtures/small-center.ts'

const schemaOf = (steps: typeof MIGRATIONS) => {
  const connection = new SQLite(':memory:')
  migrate(connection, steps)
  return schemaText(connection)
}

it.each(MIGRATIONS.map(({ name }, index) => [name, index] as const))(
  'a kill inside %s leaves the version before, and the next start goes on from there',
  (_, index) => {
    const file = join(newDataDir(), 'plain.db')
    const { signal } = spawnSync(process.execPath, ['tests/fault/die-in-migration.ts', file, String(index)])
    expect(signal).toBe('SIGKILL')
    const connection = new SQLite(file)
    expect(connection.pragma('user_version', { simple: true })).toBe(MIGRATIONS[index - 1]?.version ?? 0)
    if (index > 0) expect(schemaText(connection)).toBe(schemaOf(MIGRATIONS.slice(0, index)))
    migrate(connection)
    expect(connection.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(schemaText(connection)).toBe(schemaOf(MIGRATIONS))
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
    connection.close()
  },
)
