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
      const before = schemaText(connection)
      migrate(connection, MIGRATIONS.slice(0, index + 1))
      expect(version(connection)).toBe(step.version)
      // A step may replace an index and add columns: nothing more in number, but another schema.
      expect(schemaText(connection)).not.toBe(before)
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
    connection.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    expect(() => migrate(connection)).toThrow(
      expect.objectContaining({ code: 'data-newer', params: { found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION } }),
    )
    expect(names(connection)).toEqual([])
  })
})

describe('the migration of the hall', () => {
  const at = (minute: number) => `2026-07-03T01:${String(minute).padStart(2, '0')}:00.000Z`
  /** A center of version 40 with a ticket in every status there was, each with its periods. */
  function centerAt40(): Database {
    const connection = new SQLite(':memory:')
    connection.pragma('foreign_keys = ON')
    migrate(
      connection,
      MIGRATIONS.filter(step => step.version <= 40),
    )
    connection.exec(`
      insert into unit (id, code, name, mode, is_center) values (1, 'C00', 'Center', 'resident', 1);
      insert into desk (id, unit_id, name, is_window, zone) values (1, 1, 'One', 1, '1'), (2, 1, 'Two', 1, '1');
      insert into station (id, code, kind, zone) values (1, 'K', 'kiosk', '2'), (2, 'W', 'window', '1');
      insert into counter (series, period, value) values ('ticket:A', '2026-07-02', 9), ('ticket:A', '2026-07-03', 5), ('receipt:K', '', 14);`)
    const visit = connection.prepare(
      `insert into visit (id, arrived_at, on_date, way, head_count, topic, needs, receipt_code, station_id, notice_version)
       values (?, ?, '2026-07-03', 'noName', 1, 'unclear', '[]', ?, 1, 1)`,
    )
    const ticket = connection.prepare(
      `insert into ticket (id, visit_id, on_date, lane, ticket_no, status, desk_id, calls, taken_at, called_at, served_at, ended_at)
       values (?, ?, '2026-07-03', 'A', ?, ?, ?, 1, ?, ?, ?, ?)`,
    )
    const period = connection.prepare(
      'insert into ticket_period (ticket_id, kind, started_at, ended_at) values (?, ?, ?, ?)',
    )
    const lives: readonly [string, number | null, readonly string[], boolean][] = [
      ['waiting', null, ['waiting'], false],
      ['called', 1, ['waiting', 'called'], false],
      ['inService', 2, ['waiting', 'called', 'inService'], false],
      ['done', 1, ['waiting', 'called', 'inService'], true],
      ['missed', 1, ['waiting', 'called'], true],
    ]
    for (const [index, [status, desk, kinds, isOver]] of lives.entries()) {
      const id = index + 1
      visit.run(id, at(id), `R${id}`)
      const ended = isOver ? at(id + kinds.length) : null
      const served = kinds.includes('inService') ? at(id + 2) : null
      ticket.run(id, id, `A00${id}`, status, desk, at(id), desk === null ? null : at(id + 1), served, ended)
      for (const [step, kind] of kinds.entries())
        period.run(id, kind, at(id + step), step + 1 < kinds.length ? at(id + step + 1) : ended)
    }
    return connection
  }

  it('keeps every ticket with its place, names the periods anew and lets the missed come back', () => {
    const connection = centerAt40()
    migrate(connection)
    const read = (sql: string) => connection.prepare(sql).raw().all()
    expect(read('select id, status, zone, order_at, ended_at from ticket order by id')).toEqual([
      [1, 'waiting', '2', Date.parse(at(1)), null],
      [2, 'called', '2', Date.parse(at(2)), null],
      [3, 'inService', '2', Date.parse(at(3)), null],
      [4, 'done', '2', Date.parse(at(4)), at(7)],
      [5, 'missed', '2', Date.parse(at(5)), null],
    ])
    expect(read('select ticket_id, kind, started_at, ended_at from ticket_period order by ticket_id, id')).toEqual([
      [1, 'waiting', at(1), null],
      [2, 'waiting', at(2), at(3)],
      [2, 'walking', at(3), null],
      [3, 'waiting', at(3), at(4)],
      [3, 'walking', at(4), at(5)],
      [3, 'inService', at(5), null],
      [4, 'waiting', at(4), at(5)],
      [4, 'walking', at(5), at(6)],
      [4, 'inService', at(6), at(7)],
      [5, 'waiting', at(5), at(6)],
      [5, 'walking', at(6), at(7)],
      [5, 'away', at(7), null],
    ])
    expect(connection.pragma('foreign_key_check')).toEqual([])
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('gives no number of the running day a second time', () => {
    const connection = centerAt40()
    migrate(connection)
    expect(
      connection.prepare('select on_date, lane, first_number, last_number, next_number from ticket_block').raw().all(),
    ).toEqual([['2026-07-03', 'A', 1, 5, 6]])
    expect(connection.prepare('select series from counter').pluck().all()).toEqual(['receipt:K'])
  })
})
