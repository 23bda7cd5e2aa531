import { createHmac } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { inTransaction } from '../transaction.ts'
import { appendJournal, verifyJournal } from './journal.ts'

const sign = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex')
const ROWS = 5

async function withRows() {
  const database = openDatabase(mkdtempSync(join(tmpdir(), 'journal-')), new Uint8Array(32))
  for (let turn = 1; turn <= ROWS; turn++)
    await inTransaction(database.kysely, tx =>
      appendJournal(
        tx,
        {
          at: `2026-07-03T01:00:0${turn}.000Z`,
          staffId: null,
          stationId: null,
          object: 'caseFile',
          objectId: turn,
          caseFileId: turn,
          action: 'caseFile.registered',
          fromStatus: null,
          toStatus: 'registered',
          detail: `{"turn":${turn}}`,
        },
        sign,
      ),
    )
  return database
}

it('can be added to, never changed', async () => {
  const { connection, kysely, close } = await withRows()
  expect(() => connection.exec(`update journal set detail = '{}'`)).toThrow('append-only')
  expect(() => connection.exec('delete from journal where id = 2')).toThrow('append-only')
  expect(() => connection.exec('delete from journal')).toThrow('append-only')
  expect(await verifyJournal(kysely, sign)).toMatchObject({ rows: ROWS, firstBad: null })
  close()
})

it.each([
  ['a changed word', `update journal set detail = '{"turn":9}' where id = 3`, 3],
  ['another time', `update journal set at = '2026-07-04T01:00:00.000Z' where id = 1`, 1],
  ['another person', 'update journal set object_id = 9 where id = 5', 5],
  ['a row taken out', 'delete from journal where id = 2', 3],
  [
    'a row put in',
    `insert into journal select 99, at, null, null, object, 9, 9, action, null, to_status, detail, hash, 'x' from journal where id = 5`,
    99,
  ],
  ['two rows exchanged', 'update journal set id = case id when 2 then 30 else 2 end where id in (2, 3)', 2],
])('notices %s under the triggers', async (_, change, firstBad) => {
  const { connection, kysely, close } = await withRows()
  connection.exec('drop trigger journal_no_update; drop trigger journal_no_delete')
  connection.exec(change)
  expect((await verifyJournal(kysely, sign)).firstBad).toBe(firstBad)
  close()
})

it('does not fit another key', async () => {
  const { kysely, close } = await withRows()
  expect((await verifyJournal(kysely, text => sign(`other ${text}`))).firstBad).toBe(1)
  close()
})
