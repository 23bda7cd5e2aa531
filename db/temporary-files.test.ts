import { mkdtempSync, readdirSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'

const ROWS = 100_000
// Read by the engine when it opens its first database, so it stands before any.
const temporary = mkdtempSync(join(tmpdir(), 'sorter-'))
process.env.SQLITE_TMPDIR = temporary

const SORT = 'select name from room order by name collate nocase, id desc'

/** Files that came into being in the temporary folder; the engine unlinks its own at once, so a listing is not enough. */
async function filesDuring(action: () => void): Promise<number> {
  let seen = 0
  const watcher = watch(temporary, () => {
    seen += 1
  })
  action()
  // The events of a call that blocked the thread arrive on the next turns of the loop.
  await pause(50)
  watcher.close()
  return seen
}

it(`sorting ${ROWS} rows writes nothing into the temporary folder`, { timeout: 30_000 }, async () => {
  const { connection, close } = openDatabase(mkdtempSync(join(tmpdir(), 'rows-')), new Uint8Array(32))
  connection.exec(`insert into room (name)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS})
    select hex(randomblob(120)) || i from n`)
  const sort = () => expect(connection.prepare(SORT).pluck().all()).toHaveLength(ROWS)
  expect(await filesDuring(sort)).toBe(0)
  expect(readdirSync(temporary)).toEqual([])
  // The same without our setting does spill: the watcher would have noticed.
  connection.pragma('temp_store = FILE')
  connection.pragma('cache_size = 10')
  expect(await filesDuring(sort)).toBeGreaterThan(0)
  close()
})
