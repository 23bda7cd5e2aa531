import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CamelCasePlugin, type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { CASE_FILE_VIEWS } from '#center/contract/case-file.ts'
import { openDatabase } from './open-database.ts'
import { listBooked, listMeetingsOfPerson } from './repositories/appointment.ts'
import { countCaseFiles, type ListReach, listCaseFiles } from './repositories/case-file-list.ts'
import { countOpenByUnit } from './repositories/center.ts'
import { countDueItems, listDueItems } from './repositories/follow-up.ts'
import { findLatestCall, findOpenAssist, findOpenCall, listOpenCalls } from './repositories/help.ts'
import { findOverlap, listBookings } from './repositories/mediation.ts'
import { findCaseOfReceipt, listCasesOfPerson, listHolders } from './repositories/progress.ts'
import { findRateableTicket, listRatings } from './repositories/rating.ts'
import { findDayLeftOver, findKeptPlace, findTicketOfDesk, listApart, listNotEnded } from './repositories/ticket.ts'
import {
  countAhead,
  countEarlierVisits,
  findNextWaiting,
  listBoard,
  listLane,
  listRoomsOfHall,
  listServiceLengths,
  listTickets,
} from './repositories/ticket-queue.ts'
import { findTicketToday } from './repositories/visit.ts'
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
  '(c|i|a|p|y|t|v|m|b|o|r|h|now|before|last|ticket_period|appointment|case_file|visit|ticket|agreement|agreement_item|procedure|party|person|meeting|rating|help_call)'

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

const HEAD_STARTS = { A: 0, P: 60, G: 0, Y: 60, Z: 0 }
const WINDOWS = { unitId: null, centerUnitId: 1 }
const NOON = `${DAY}T04:00:00.000Z`
const NEXT = { on: DAY, now: NOON, lanes: ['A', 'P'], headStarts: HEAD_STARTS, apartSince: NOON } as const

const REST: Readonly<Record<string, () => Promise<unknown>>> = {
  'items of the center': () => listDueItems(db, { kind: 'center' }, 1),
  'items of a unit': () => listDueItems(db, { kind: 'unit', unitId: 1 }, 1),
  'own items': () => listDueItems(db, { kind: 'own', staffId: 1 }, 1),
  'count of items': () => countDueItems(db, { kind: 'center' }, null),
  'count of late items': () => countDueItems(db, { kind: 'center' }, DAY),
  queue: () => listTickets(db, DAY, HEAD_STARTS),
  'next at a window': () => findNextWaiting(db, { ...NEXT, pool: WINDOWS }),
  'next of a unit': () => findNextWaiting(db, { ...NEXT, pool: { unitId: 2, centerUnitId: 1 } }),
  'a lane': () => listLane(db, DAY, 'A', WINDOWS),
  'a day left over': () => findDayLeftOver(db, DAY),
  'tickets not ended': () => listNotEnded(db, DAY),
  'a kept place': () => findKeptPlace(db, 1, DAY),
  'who is kept apart': () => listApart(db, 1),
  'ticket of a person': () => findTicketToday(db, 1, DAY),
  'appointments of a person': () => listBooked(db, 1, DAY, DAY),
  'meetings of a person': () => listMeetingsOfPerson(db, 1, `${DAY}T00:00:00.000Z`, `${DAY}T23:00:00.000Z`),
  'rooms of the hall': () => listRoomsOfHall(db, `${DAY}T00:00:00.000Z`, `${DAY}T23:00:00.000Z`),
  'ticket of a desk': () => findTicketOfDesk(db, DAY, 1),
  'people ahead': () => countAhead(db, { id: 9, onDate: DAY, lane: 'A', orderAt: 1 }, WINDOWS, HEAD_STARTS),
  'lengths of service': () => listServiceLengths(db, DAY, 20),
  'hall display': () => listBoard(db, DAY, HEAD_STARTS),
  'earlier visits': () => countEarlierVisits(db, DAY),
  'cases of a person': () => listCasesOfPerson(db, 1),
  'case of a receipt': () => findCaseOfReceipt(db, 'K10000019'),
  'holders of a receipt': () => listHolders(db, 'K10000019', 1),
  'rateable ticket': () => findRateableTicket(db, DAY, 'A001'),
  'ratings of the center': () => listRatings(db, '2026-07', { kind: 'center' }),
  'ratings of a unit': () => listRatings(db, '2026-07', { kind: 'unit', unitId: 1 }),
  'own ratings': () => listRatings(db, '2026-07', { kind: 'staff', staffId: 1 }),
  'open calls for help': () => listOpenCalls(db, NOON),
  'open call of a station': () => findOpenCall(db, { stationId: 1 }, NOON),
  'open call of a desk': () => findOpenCall(db, { deskId: 1 }, NOON),
  'latest call of a station': () => findLatestCall(db, 1, NOON),
  'who stands by': () => findOpenAssist(db, 1, NOON),
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
