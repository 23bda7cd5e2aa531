import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, expect, it, vi } from 'vitest'
import { openDatabase } from './open-database.ts'
import { PRAGMAS } from './pragmas.ts'

const WRONG: Readonly<Record<string, string>> = {
  journal_mode: 'DELETE',
  synchronous: 'NORMAL',
  foreign_keys: 'OFF',
  temp_store: 'FILE',
  secure_delete: 'OFF',
  trusted_schema: 'ON',
  cell_size_check: 'OFF',
  mmap_size: '65536',
  busy_timeout: '10',
}
const key = new Uint8Array(32).fill(7)
const folder = () => mkdtempSync(join(tmpdir(), 'pragmas-'))

afterEach(() => {
  vi.restoreAllMocks()
})

it.each(PRAGMAS.map(({ name }) => name))('is not opened with a wrong %s, and says so', name => {
  const real = SQLite.prototype.pragma
  vi.spyOn(SQLite.prototype, 'pragma').mockImplementation(function (this: SQLite.Database, text, options) {
    // An engine that will not take mmap_size over an encrypted file still reads back what it was told.
    if (name === 'mmap_size' && text === name) return 65536
    return real.call(this, text.startsWith(`${name} = `) ? `${name} = ${WRONG[name]}` : text, options)
  })
  expect(() => openDatabase(folder(), key)).toThrow(
    expect.objectContaining({ code: 'pragma-refused', params: expect.objectContaining({ name }) }),
  )
})

it('opens with all of them as they must be', () => {
  const { connection, close } = openDatabase(folder(), key)
  for (const { name, read } of PRAGMAS) expect(connection.pragma(name, { simple: true }), name).toBe(read)
  close()
})
