import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '#center/contract/domain-error.ts'
import { LANES, type TicketAction } from '#center/contract/statuses.ts'
import { addMinutes, instantOf, millisecondsOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { byOrder } from '#center/domain/visit/queue-order.ts'
import type { Actor } from '#center/services/actor.ts'
import { callTicket, callTicketAgain } from '#center/services/ticket/call-ticket.ts'
import { keepTicketsApart } from '#center/services/ticket/keep-apart.ts'
import { listQueue } from '#center/services/ticket/list-tickets.ts'
import { bringBack } from '#center/services/ticket/return-ticket.ts'
import {
  finishTicket,
  holdTicket,
  markPresent,
  missTicket,
  moveTicketOn,
  resumeTicket,
  startService,
} from '#center/services/ticket/serve-ticket.ts'
import { undoTicketAction } from '#center/services/ticket/undo-action.ts'
import { registerVisit } from '#center/services/visit/register-visit.ts'
import { findTicket } from '#db/repositories/ticket.ts'
import { gatherCrew } from '#host/demo/crew.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId, visitInput } from '#tests/fixtures/small-center.ts'

/** Head starts as delivered (assets/reference/settings.json). */
const HEAD_STARTS = { A: 0, P: 60, G: 0, Y: 60, Z: 0 }
const RUNS = 40
let center: TestCenter
let kiosk: Actor
let desks: Actor[]
let unitIds: number[]
let day = 0

beforeAll(async () => {
  center = await startTestCenter()
  const crew = await gatherCrew(center.deps)
  kiosk = crew.kiosk
  const rows = center.database.connection.prepare('select id, unit_id, is_window from desk order by id').all() as {
    id: number
    unit_id: number
    is_window: number
  }[]
  const unitDesk = rows.find(row => row.is_window === 0 && crew.units.some(unit => unit.id === row.unit_id))
  const mediator = crew.units.find(unit => unit.id === unitDesk?.unit_id)?.mediators[0]
  if (unitDesk === undefined || mediator === undefined) throw new Error('no unit with a desk and a mediator')
  desks = [...crew.clerks.slice(0, 2), { ...mediator, deskId: unitDesk.id }]
  unitIds = [unitDesk.unit_id, crew.units.find(unit => unit.code === 'C00')?.id ?? 0]
})
afterAll(() => center.close())

/** What a desk may try, with the words of `allowedActions`. */
const TRIES = {
  callAgain: callTicketAgain,
  arrive: markPresent,
  miss: missTicket,
  start: startService,
  hold: holdTicket,
  resume: resumeTicket,
  finish: finishTicket,
  comeBack: bringBack,
} as const satisfies Partial<Record<TicketAction, unknown>>
/** Refusals that pass with time: the action stays on the list, with the moment it may be taken. */
const TOO_EARLY = ['ticket.called-just-now', 'ticket.resting', 'ticket.kept-apart']

const step = fc.record({
  what: fc.constantFrom(
    ...(['register', 'register', 'next', 'next', 'call', 'moveOn', 'undo', 'keepApart'] as const),
    ...(Object.keys(TRIES) as (keyof typeof TRIES)[]),
  ),
  desk: fc.nat(2),
  ticket: fc.nat(20),
  other: fc.nat(20),
  lane: fc.constantFrom(...LANES),
  isQuiet: fc.integer({ min: 0, max: 5 }).map(number => number === 0),
  /** Seconds until the next step. */
  wait: fc.constantFrom(0, 5, 31, 31, 31, 120, 120, 700, 2400),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

async function take({ what, desk, ticket, other, lane, isQuiet }: Step): Promise<void> {
  const { deps } = center
  const actor = desks[desk] ?? kiosk
  const opId = newOperationId()
  if (what === 'register') {
    await registerVisit(deps, other % 3 === 0 ? actor : kiosk, { ...visitInput(), lane, isQuiet })
    return
  }
  const { tickets } = await listQueue(deps, actor)
  // Mostly what a desk would try, sometimes what the list does not offer.
  const able = tickets.filter(one => what !== 'next' && one.allowedActions.includes(what))
  const among = able.length > 0 && ticket % 4 !== 0 ? able : tickets
  const target = among[ticket % Math.max(1, among.length)]
  if (what === 'next') {
    await callNext(actor, tickets)
    return
  }
  if (target === undefined) return
  const { id } = target
  const partner = tickets[other % tickets.length]?.id ?? 0
  const tries = {
    call: () => callTicket(deps, actor, { opId, ticketId: id, lanes: [...LANES], roomId: null }),
    moveOn: () => moveTicketOn(deps, actor, { opId, id, unitId: unitIds[other % 2] ?? 0 }),
    undo: () => undoTicketAction(deps, actor, { opId, id, reason: '点错了' }),
    keepApart: () => keepTicketsApart(deps, actor, { opId, id, otherId: partner, zone: '2', isHidden: isQuiet }),
  }
  const run = what in TRIES ? () => TRIES[what as keyof typeof TRIES](deps, actor, { opId, id }) : tries[what as 'call']
  const isListed = target.allowedActions.includes(what)
  const refusal = await codeOf(run)
  if (refusal === null) expect([what, target.status, isListed]).toEqual([what, target.status, true])
  // Who is moved to the same unit again or kept apart from one who is gone is refused for another reason.
  else if (isListed && what !== 'moveOn' && what !== 'keepApart')
    expect([what, target.status, TOO_EARLY.includes(refusal) ? 'too early' : refusal]).toEqual([
      what,
      target.status,
      'too early',
    ])
}

/** Calls the next and holds the choice against the order of the list. */
async function callNext(actor: Actor, tickets: readonly TicketView[]): Promise<void> {
  const { deps } = center
  const now = deps.now()
  const candidates: { id: number; lane: (typeof LANES)[number]; orderAt: number }[] = []
  for (const one of tickets) {
    const row = await findTicket(deps.db, one.id)
    const isHere =
      actor.unitId === unitIds[1]
        ? one.status === 'waiting' || (one.status === 'moved' && one.unitId === unitIds[1])
        : one.status === 'moved' && one.unitId === unitIds[0]
    if (row !== undefined && row.meetingId === null && isHere && (one.callFrom === null || one.callFrom <= now))
      candidates.push(row)
  }
  const [first] = candidates.sort(byOrder(HEAD_STARTS))
  const call = () =>
    callTicket(deps, actor, { opId: newOperationId(), ticketId: null, lanes: [...LANES], roomId: null })
  const refusal = await codeOf(async () => expect((await call()).id).toBe(first?.id))
  if (refusal !== 'ticket.desk-busy') expect(refusal).toBe(first === undefined ? 'ticket.none-waiting' : null)
}

async function codeOf(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

const count = (sql: string) => center.database.connection.prepare(sql).all()

function checkHall(registered: number): void {
  expect({
    gaps: count(`select t.id from ticket t join ticket_period p on p.ticket_id = t.id group by t.id
      having min(p.started_at) <> t.taken_at or max(coalesce(p.ended_at, '')) > coalesce(t.ended_at, '9')
      or sum(p.ended_at is null) <> (t.ended_at is null) or (t.ended_at is not null and max(p.ended_at) <> t.ended_at)`),
    leaps: count(`select p.ticket_id from ticket_period p where p.ended_at is not null and p.ended_at < p.started_at
      union select p.ticket_id from ticket_period p join ticket t on t.id = p.ticket_id where p.ended_at is not null
      and p.ended_at is not t.ended_at
      and not exists (select 1 from ticket_period n where n.ticket_id = p.ticket_id and n.id > p.id and n.started_at = p.ended_at)`),
    wrong: count(`select t.id from ticket t join ticket_period p on p.ticket_id = t.id and p.ended_at is null
      where p.kind <> case t.status when 'waiting' then 'waiting' when 'moved' then 'waiting' when 'called' then 'walking'
      when 'present' then 'walking' when 'inService' then 'inService' when 'held' then 'held' when 'missed' then 'away' end`),
    crowded: count(`select desk_id from ticket where status in ('called', 'present', 'inService') and room_id is null
      group by on_date, desk_id having count(*) > 1`),
    twice: count('select ticket_no from ticket group by on_date, ticket_no having count(*) > 1'),
  }).toEqual({ gaps: [], leaps: [], wrong: [], crowded: [], twice: [] })
  expect(count('select count(*) as n from visit')).toEqual(count('select count(*) as n from ticket'))
  expect(count('select count(*) as n from ticket')).toEqual([{ n: registered }])
}

describe('whatever the desks do with the queue', () => {
  it('time is told without gap, a desk has one visitor, nobody is lost, and the order holds', async () => {
    let registered = (count('select count(*) as n from ticket')[0] as { n: number }).n
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async steps => {
        day += 1
        // A run lasts two days at most; time never goes back.
        let now = addMinutes('2026-06-18T00:30:00.000Z', day * 3 * 24 * 60)
        center.setNow(now)
        for (const next of steps) {
          await take(next)
          if (next.what === 'register') registered += 1
          now = instantOf(millisecondsOf(now) + next.wait * 1000)
          center.setNow(now)
        }
        checkHall(registered)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })

  it('and every day but the last is over', () => {
    const open = 'select distinct on_date from ticket where ended_at is null'
    expect(count(open).length).toBeLessThanOrEqual(1)
    expect(count(`select id from ticket where ended_at is null and status in ('done', 'closed')`)).toEqual([])
  })
})
