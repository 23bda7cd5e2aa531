import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CamelCasePlugin, type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { CASE_FILE_VIEWS } from '#center/contract/case-file.ts'
import { openDatabase } from './open-database.ts'
import { countCaseFiles, type ListReach, listCaseFiles } from './repositories/case-file-list.ts'
import { countOpenByUnit } from './repositories/center.ts'
import { countDueItems, listDueItems } from './repositories/follow-up.ts'
import { findOverlap, listBookings } from './repositories/mediation.ts'
import {
  countAhead,
  countEarlierVisits,
  findNextWaiting,
  findTicketOfDesk,
  listBoard,
  listServiceLengths,
  listTickets,
} from './repositories/ticket.ts'
import { countCaseFilesToday, countToday } from './statistics/today.ts'
import type { Tables } from './tables.ts'

const DAY = '2026-07-03'
const { connection, close } = openDatabase(mkdtempSync(join(tmpdir(), 'plans-')), new Uint8Array(32))
const asked: CompiledQuery[] = []
const db = new Kysely<Tables>({
  dialect: new SqliteDialect({ database: connection }),
  plugins: [new CamelCasePlugin()],
  log: ({ query }) => void asked.push(query),
})
afterAll(close)

const REACHES: Readonly<Record<string, readonly ListReach[]>> = {
  center: [{ kind: 'center' }],
  unit: [{ kind: 'unit', unitId: 1 }],
  own: [{ kind: 'own', staffId: 1, unitId: 1 }],
  clerk: [
    { kind: 'own', staffId: 1, unitId: 1 },
    { kind: 'intakeWeek', since: DAY },
  ],
}

/** Tables that grow for years; those of rooms, desks and sessions do not. */
const GROWING =
  '(c|i|a|p|y|t|v|m|now|before|case_file|visit|ticket|agreement|agreement_item|procedure|party|person|meeting)'

/** Steps of a query that read a growing table from end to end. A walk along an index in its order is none. */
function fullScans({ sql, parameters }: CompiledQuery): string[] {
  const steps = connection.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]
  return steps.map(({ detail }) => detail).filter(detail => new RegExp(`^SCAN ${GROWING}( |$)(?!.*INDEX)`).test(detail))
}

async function scansOf(action: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  await action()
  expect(asked.length).toBeGreaterThan(0)
  return asked.flatMap(fullScans)
}

const LISTS = Object.entries(REACHES).flatMap(([name, reach]) => CASE_FILE_VIEWS.map(view => ({ name, view, reach })))

it.each(LISTS)('list $view of $name walks an index', async ({ view, reach }) => {
  for (const words of [null, '王', '王芳', '421081C00202611220001V']) {
    const query = { reach, view, today: DAY, words, onlyId: null }
    expect(await scansOf(() => listCaseFiles(db, query, 2))).toEqual([])
    expect(await scansOf(() => countCaseFiles(db, query))).toEqual([])
  }
})

const REST: Readonly<Record<string, () => Promise<unknown>>> = {
  'items of the center': () => listDueItems(db, { kind: 'center' }, 1),
  'items of a unit': () => listDueItems(db, { kind: 'unit', unitId: 1 }, 1),
  'own items': () => listDueItems(db, { kind: 'own', staffId: 1 }, 1),
  'count of items': () => countDueItems(db, { kind: 'center' }, null),
  'count of late items': () => countDueItems(db, { kind: 'center' }, DAY),
  queue: () => listTickets(db, DAY),
  'next in the queue': () => findNextWaiting(db, DAY, ['A', 'P']),
  'ticket of a desk': () => findTicketOfDesk(db, DAY, 1),
  'people ahead': () => countAhead(db, DAY, 'A', 9),
  'lengths of service': () => listServiceLengths(db, DAY, 20),
  'hall display': () => listBoard(db, DAY),
  'earlier visits': () => countEarlierVisits(db, DAY),
  bookings: () => listBookings(db, `${DAY}T00:00:00.000Z`, `${DAY}T23:00:00.000Z`),
  'overlap in a room': () => findOverlap(db, { roomId: 1 }, DAY, DAY),
  'overlap of a mediator': () => findOverlap(db, { mediatorId: 1 }, DAY, DAY),
  'open cases by unit': () => countOpenByUnit(db),
  'figures of today': () => countToday(db, DAY),
  'case figures of the center': () => countCaseFilesToday(db, DAY, null),
  'case figures of a unit': () => countCaseFilesToday(db, DAY, 1),
}

it.each(Object.keys(REST))('%s: walks an index', async name => {
  expect(await scansOf(async () => REST[name]?.())).toEqual([])
})

it('would notice a full scan', async () => {
  expect(await scansOf(() => db.selectFrom('caseFile as c').selectAll().where('facts', '=', 'x').execute())).toEqual([
    'SCAN c',
  ])
})
