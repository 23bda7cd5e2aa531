import { readFileSync } from 'node:fs'
import SQLite, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { schemaText } from '#tests/fixtures/schema-text.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts'

const version = (connection: Database) => connection.pragma('user_version', { simple: true })
const names = (connection: Database) => connection.prepare('select name from sqlite_master').pluck().all()

describe('migrations', () => {
  it('leave the committed schema behind', () => {
    const connection = new SQLite(':memory:')
    migrate(connection)
    expect(
      schemaText(connection),
      'the schema changed: if that is meant, run npm run schema:snapshot and look at the difference',
    ).toBe(readFileSync('db/schema-snapshot.sql', 'utf8'))
  })

  it('rise one by one, and again change nothing', () => {
    expect(MIGRATIONS.map(step => step.version)).toEqual(MIGRATIONS.map(step => step.version).toSorted((a, b) => a - b))
    expect(MIGRATIONS.at(-1)?.version).toBe(SCHEMA_VERSION)
    for (const { version: step, name } of MIGRATIONS) expect(Number(name.slice(0, 4)), name).toBe(step)
    const connection = new SQLite(':memory:')
    for (const [index, step] of MIGRATIONS.entries()) {
      const before = names(connection).length
      migrate(connection, MIGRATIONS.slice(0, index + 1))
      expect(version(connection)).toBe(step.version)
      expect(names(connection).length).toBeGreaterThan(before)
    }
    const schema = schemaText(connection)
    migrate(connection)
    expect(schemaText(connection)).toBe(schema)
  })

  it.each(MIGRATIONS.map((step, index) => [step.name, index] as const))(
    '%s leaves no trace where it fails at its end',
    (_, index) => {
      const step = MIGRATIONS[index]
      if (step === undefined) throw new Error('no such step')
      const connection = new SQLite(':memory:')
      migrate(connection, MIGRATIONS.slice(0, index))
      const before = [version(connection), names(connection)]
      const broken = { ...step, sql: `${step.sql}; insert into nowhere values (1);` }
      expect(() => migrate(connection, [...MIGRATIONS.slice(0, index), broken])).toThrow('nowhere')
      expect([version(connection), names(connection)]).toEqual(before)
      migrate(connection)
      expect(version(connection)).toBe(SCHEMA_VERSION)
    },
  )

  it('refuse a newer file and touch nothing', () => {
    const connection = new SQLite(':memory:')
    connection.pragma('user_version = 41')
    expect(() => migrate(connection)).toThrow(
      expect.objectContaining({ code: 'data-newer', params: { found: 41, known: SCHEMA_VERSION } }),
    )
    expect(names(connection)).toEqual([])
  })
})
