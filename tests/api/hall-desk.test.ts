import { beforeEach, describe, expect, it } from 'vitest'
import { addMinutes, instantOf, millisecondsOf } from '#center/contract/values/instant.ts'
import type { TicketView, VisitTicket } from '#center/contract/visit.ts'
import { at } from '#host/demo/office-hours.ts'
import { startTestCenter, type TestCenter } from '#tests/fixtures/center.ts'
import { visitInput } from '#tests/fixtures/small-center.ts'

/** The Thursday after the demonstration; nobody has come yet. */
const DAY = '2026-06-18'
/** The next working day: Friday is the dragon-boat festival. */
const NEXT_DAY = '2026-06-22'
const NINE = at(DAY, 540)
let center: TestCenter
let kiosk: string
let one: string
let two: string

async function signInAll(): Promise<void> {
  kiosk = await center.kiosk()
  one = await center.signIn('window1', '综合受理一号窗口')
  two = await center.signIn('window2', '综合受理二号窗口')
}
beforeEach(async () => {
  center = await startTestCenter()
  center.setNow(NINE)
  await signInAll()
  return () => {
    expect(center.crashes).toEqual([])
    center.close()
  }
})

let clock = NINE
const pass = (seconds: number) => {
  clock = instantOf(millisecondsOf(center.deps.now()) + seconds * 1000)
  center.setNow(clock)
}
const arrive = async (overrides: object = {}) => {
  pass(60)
  return center.ask<VisitTicket>('POST', '/visits', visitInput(overrides), kiosk)
}
type State = { id: number; ticketNo: string; status: string; calls: number }
const call = (token: string, ticketId: number | null = null) =>
  center.ask<State>('POST', '/tickets/calls', { opId: center.opId(), ticketId }, token)
const act = (token: string, id: number, action: string, more: object = {}) =>
  center.ask<State>('POST', `/tickets/${id}/${action}`, { opId: center.opId(), ...more }, token)
const refusal = async (token: string, path: string, body: object = {}) => {
  const { code, params } = await center.refused('POST', path, { opId: center.opId(), ...body }, token)
  return [code, params]
}
const seen = async (token: string, id: number) => {
  const { tickets } = await center.ask<{ tickets: TicketView[] }>('GET', '/tickets', undefined, token)
  const ticket = tickets.find(candidate => candidate.id === id)
  if (ticket === undefined) throw new Error('not in the list')
  return ticket
}
const periods = (id: number) =>
  center.database.connection
    .prepare(
      'select kind, (julianday(ended_at) - julianday(started_at)) * 86400 as s from ticket_period where ticket_id = ? order by id',
    )
    .all(id)
    .map(row => [(row as { kind: string }).kind, (row as { s: number | null }).s?.toFixed(0) ?? null])
async function missed(token: string, id: number): Promise<void> {
  await call(token, id)
  for (let calls = 1; calls < 3; calls += 1) {
    pass(31)
    await act(token, id, 'calls')
  }
  pass(31)
  await act(token, id, 'missing')
}

describe('a visitor who does not come', () => {
  it('is called three times with time to walk, then missed', async () => {
    const { ticketId, ticketNo } = await arrive()
    await call(one)
    expect(await refusal(one, `/tickets/${ticketId}/calls`)).toEqual([
      'ticket.called-just-now',
      { ticketNo, seconds: 30 },
    ])
    expect(await refusal(one, `/tickets/${ticketId}/missing`)).toEqual(['ticket.calls-missing', { ticketNo, calls: 2 }])
    pass(30)
    await act(one, ticketId, 'calls')
    pass(30)
    expect(await act(one, ticketId, 'calls')).toMatchObject({ calls: 3 })
    expect((await refusal(one, `/tickets/${ticketId}/missing`))[0]).toBe('ticket.called-just-now')
    pass(30)
    expect(await act(one, ticketId, 'missing')).toMatchObject({ status: 'missed' })
    expect(periods(ticketId)).toEqual([
      ['waiting', '0'],
      ['walking', '90'],
      ['away', null],
    ])
  })

  it('comes back to the third place of the lane with the same number', async () => {
    const { ticketId, ticketNo, visitId } = await arrive()
    await missed(one, ticketId)
    const others = [await arrive(), await arrive(), await arrive()]
    const back = await center.ask<VisitTicket>('POST', `/visits/${visitId}/return`, { opId: center.opId() }, kiosk)
    expect(back).toMatchObject({ ticketNo, peopleAhead: 2 })
    const order: string[] = []
    for (const token of [one, two]) {
      const { id } = await call(token)
      order.push(String(id))
      await act(token, id, 'service')
      await act(token, id, 'finish')
      const next = await call(token)
      order.push(String(next.id))
      await act(token, next.id, 'finish')
    }
    expect(order).toEqual([others[0]?.ticketId, others[1]?.ticketId, ticketId, others[2]?.ticketId].map(String))
  })

  it('loses the place after two hours', async () => {
    const { ticketId, ticketNo, visitId } = await arrive()
    await missed(one, ticketId)
    pass(7201)
    await signInAll()
    expect(await refusal(kiosk, `/visits/${visitId}/return`)).toEqual(['ticket.return-too-late', { ticketNo }])
    expect(await refusal(one, `/tickets/${ticketId}/return`)).toEqual(['ticket.return-too-late', { ticketNo }])
    expect((await seen(one, ticketId)).allowedActions).not.toContain('comeBack')
  })
})

describe('a visitor who fetches something', () => {
  it('leaves the desk free for others and comes back when it is free again', async () => {
    const { ticketId } = await arrive()
    const next = await arrive()
    await call(one)
    await act(one, ticketId, 'service')
    pass(60)
    await act(one, ticketId, 'hold')
    await call(one)
    expect(await refusal(one, `/tickets/${ticketId}/resumption`)).toEqual([
      'ticket.desk-busy',
      { ticketNo: next.ticketNo },
    ])
    expect((await seen(one, ticketId)).allowedActions).toEqual(['moveOn', 'finish', 'keepApart'])
    await act(one, next.ticketId, 'finish')
    expect((await seen(one, ticketId)).allowedActions).toContain('resume')
    pass(240)
    await act(one, ticketId, 'resumption')
    pass(60)
    await act(one, ticketId, 'finish')
    expect(periods(ticketId)).toEqual([
      ['waiting', '60'],
      ['walking', '0'],
      ['inService', '60'],
      ['held', '240'],
      ['inService', '60'],
    ])
  })
})

describe('a mistake', () => {
  it('is taken back by the desk that made it, once, with a reason', async () => {
    const { ticketId, ticketNo } = await arrive()
    await call(one)
    await act(one, ticketId, 'service')
    pass(120)
    await act(one, ticketId, 'finish')
    pass(60)
    const undo = { reason: '点错了' }
    expect(await refusal(two, `/tickets/${ticketId}/undo`, undo)).toEqual(['ticket.nothing-to-undo', { ticketNo }])
    expect(await act(one, ticketId, 'undo', undo)).toMatchObject({ status: 'inService' })
    expect(periods(ticketId)).toEqual([
      ['waiting', '0'],
      ['walking', '0'],
      ['inService', null],
    ])
    expect((await refusal(one, `/tickets/${ticketId}/undo`, undo))[0]).toBe('ticket.nothing-to-undo')
  })

  it('is not taken back after half an hour, nor while the desk serves somebody else', async () => {
    const first = await arrive()
    const second = await arrive()
    await call(one)
    await act(one, first.ticketId, 'finish')
    await call(one)
    const undo = { reason: '点错了' }
    expect((await refusal(one, `/tickets/${first.ticketId}/undo`, undo))[0]).toBe('ticket.desk-busy')
    await act(one, second.ticketId, 'finish')
    pass(1801)
    await signInAll()
    expect((await refusal(one, `/tickets/${first.ticketId}/undo`, undo))[0]).toBe('ticket.nothing-to-undo')
  })
})

describe('visitors who must not meet', () => {
  it('wait in different zones, off the wall, and are called apart', async () => {
    const first = await arrive()
    const second = await arrive()
    const third = await arrive()
    await act(one, first.ticketId, 'apart', { otherId: second.ticketId, zone: '1', isHidden: true })
    const zones = [(await seen(one, first.ticketId)).zone, (await seen(one, second.ticketId)).zone]
    expect(zones[0]).toBe('1')
    expect(zones[1]).not.toBe('1')
    expect((await seen(one, first.ticketId)).apartFrom).toEqual([second.ticketNo])
    const board = JSON.stringify(await center.ask('GET', '/ticket-board', undefined, kiosk))
    expect([board.includes(first.ticketNo), board.includes(third.ticketNo)]).toEqual([false, true])
    await call(one)
    expect(await refusal(two, '/tickets/calls', { ticketId: second.ticketId })).toEqual([
      'ticket.kept-apart',
      { ticketNo: second.ticketNo, minutes: 10 },
    ])
    expect(await call(two)).toMatchObject({ id: third.ticketId })
    await act(two, third.ticketId, 'finish')
    await act(one, first.ticketId, 'service')
    pass(599)
    expect((await refusal(two, '/tickets/calls'))[0]).toBe('ticket.none-waiting')
    pass(1)
    expect(await call(two)).toMatchObject({ id: second.ticketId })
  })
})

describe('a visitor for another unit', () => {
  it('is moved on with the place it had and called by a desk of that unit only', async () => {
    const units = await center.ask<{ id: number; code: string; desks: { id: number }[] }[]>(
      'GET',
      '/units',
      undefined,
      one,
    )
    const unit = units.find(candidate => candidate.code === 'T01')
    const [desk] = unit?.desks ?? []
    const mediator = (
      await center.ask<{ token: string }>('POST', '/sessions', {
        username: 'mediator1',
        password: 'Shishou-2026-demo',
        deskId: desk?.id,
      })
    ).token
    const first = await arrive()
    const second = await arrive()
    await act(one, second.ticketId, 'move', { unitId: unit?.id })
    await call(one)
    await act(one, first.ticketId, 'move', { unitId: unit?.id })
    expect((await refusal(one, '/tickets/calls'))[0]).toBe('ticket.none-waiting')
    expect((await refusal(one, '/tickets/calls', { ticketId: first.ticketId }))[0]).toBe('ticket.action-not-allowed')
    // Both wait for the unit now, still in the order they came.
    expect(await call(mediator)).toMatchObject({ id: first.ticketId, status: 'called' })
  })
})

describe('the quiet room', () => {
  it('keeps a place and calls nobody out of it', async () => {
    const quiet = await arrive({ isQuiet: true })
    const other = await arrive()
    expect(other.peopleAhead).toBe(1)
    expect(await refusal(one, '/tickets/calls', { ticketId: quiet.ticketId })).toEqual([
      'ticket.resting',
      { ticketNo: quiet.ticketNo, minutes: 14 },
    ])
    expect(await call(one)).toMatchObject({ id: other.ticketId })
    await arrive()
    pass(15 * 60)
    await signInAll()
    expect(await call(two)).toMatchObject({ id: quiet.ticketId })
  })
})

describe('the end of a day', () => {
  const closing = at(DAY, 1050)

  it('closes who waits, after closing time only', async () => {
    const waiting = await arrive()
    const served = await arrive()
    await call(one, served.ticketId)
    expect(await refusal(one, '/ticket-days/closing')).toEqual(['ticket.still-open', { time: '17:30' }])
    center.setNow(addMinutes(closing, 5))
    await signInAll()
    expect(await center.ask('POST', '/ticket-days/closing', { opId: center.opId() }, one)).toEqual({ closed: 1 })
    expect((await seen(one, waiting.ticketId)).status).toBe('closed')
    expect((await seen(one, served.ticketId)).status).toBe('called')
  })

  it('comes by itself with the first visitor of the next, at the closing time it had', async () => {
    const waiting = await arrive()
    const served = await arrive()
    await call(one, served.ticketId)
    center.setNow(at(NEXT_DAY, 520))
    await signInAll()
    await arrive()
    const rows = center.database.connection
      .prepare(
        'select t.status, t.ended_at, max(p.ended_at) as last from ticket t join ticket_period p on p.ticket_id = t.id where t.id in (?, ?) group by t.id order by t.id',
      )
      .raw()
      .all(waiting.ticketId, served.ticketId)
    expect(rows).toEqual([
      ['closed', closing, closing],
      ['done', closing, closing],
    ])
  })

  it('keeps the place of who waited in vain where the county wants that', async () => {
    const manager = await center.signIn('manager')
    const current = await center.ask<{ current: { value: object }; version: number }>(
      'GET',
      '/settings/hallRules',
      undefined,
      manager,
    )
    const value = { ...current.current.value, endOfDay: 'keepPlace' }
    await center.ask(
      'POST',
      '/settings/hallRules/versions',
      {
        opId: center.opId(),
        setting: { kind: 'hallRules', value },
        version: current.version,
        effectiveOn: DAY,
        reason: '试行',
      },
      manager,
    )
    const card = (number: string) => ({
      way: 'self',
      visitor: { ...visitInput().visitor, documentType: '111', documentNumber: number },
    })
    await arrive()
    await arrive(card('42108119900307002X'))
    center.setNow(at(NEXT_DAY, 520))
    await signInAll()
    const early = await arrive()
    const kept = await arrive(card('42108119900307002X'))
    expect([early.peopleAhead, kept.peopleAhead]).toEqual([0, 0])
    expect(await call(one)).toMatchObject({ id: kept.ticketId })
    expect(await call(two)).toMatchObject({ id: early.ticketId })
  })
})
