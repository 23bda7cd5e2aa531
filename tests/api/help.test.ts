import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CenterEvent } from '#center/contract/events.ts'
import type { HallView, HelpView } from '#center/contract/hall.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId, visitInput } from '#tests/fixtures/small-center.ts'

let center: TestCenter
let kiosk: string
let clerk: string
let colleague: string
let manager: string
const events: CenterEvent[] = []

const at = (seconds: number) => new Date(Date.parse(TEST_NOW) + seconds * 1000).toISOString()
const raise = (more: object = {}) => ({
  opId: newOperationId(),
  kind: 'visitor',
  page: 'topic',
  needs: [],
  visitId: null,
  ...more,
})
const list = (token: string) => center.ask<HelpView[]>('GET', '/help-calls', undefined, token)
const hall = () => center.ask<HallView>('GET', '/hall', undefined, kiosk)
const answer = (id: number) => ['POST', `/help-calls/${id}/answer`, { opId: newOperationId() }] as const

beforeAll(async () => {
  center = await startTestCenter()
  kiosk = await center.kiosk()
  center.deps.events.subscribe(event => events.push(event))
  const windows = await center.ask<{ name: string }[]>('GET', '/windows')
  clerk = await center.signIn('window1', windows[0]?.name)
  colleague = await center.signIn('window2', windows[1]?.name)
  manager = await center.signIn('manager')
})
beforeEach(() => {
  center.setNow(TEST_NOW)
  center.database.connection.exec("update help_call set answered_at = '2026-06-17T02:00:00.000Z', answered_by = 1")
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

describe('a visitor who presses for help', () => {
  it('appears to the staff with page, needs and number, and to nobody else', async () => {
    const visit = await center.ask<{ visitId: number; ticketNo: string }>('POST', '/visits', visitInput(), kiosk)
    const { id } = await center.ask<{ id: number }>(
      'POST',
      '/help-calls',
      raise({ needs: ['hearing'], visitId: visit.visitId }),
      kiosk,
    )
    expect(events.at(-1)).toEqual({ noun: 'help', id })
    for (const token of [clerk, manager])
      expect(await list(token)).toEqual([
        {
          id,
          kind: 'visitor',
          place: 'K1',
          page: 'topic',
          needs: ['hearing'],
          ticketNo: visit.ticketNo,
          raisedAt: TEST_NOW,
          isSecond: false,
        },
      ])
    expect((await center.refused('GET', '/help-calls', undefined, kiosk)).code).toBe('permission.denied')
    expect((await hall()).help).toMatchObject({ id, isAnswered: false })
  })

  it('makes one call however often the finger comes down; later presses tell more of it', async () => {
    const first = raise()
    const call = await center.ask<{ id: number; raisedAt: string }>('POST', '/help-calls', first, kiosk)
    expect(await center.ask('POST', '/help-calls', first, kiosk)).toEqual(call)
    center.setNow(at(20))
    const again = raise({ page: 'phone', needs: ['sight', 'dialect'] })
    expect(await center.ask('POST', '/help-calls', again, kiosk)).toEqual(call)
    expect(await list(clerk)).toMatchObject([
      { id: call.id, page: 'phone', needs: ['sight', 'dialect'], raisedAt: TEST_NOW },
    ])
    expect((await center.refused('POST', '/help-calls', { ...first, page: 'other' }, kiosk)).code).toBe(
      'operation.other-payload',
    )
  })

  it('is called a second time after the seconds of the rules', async () => {
    await center.ask('POST', '/help-calls', raise({ kind: 'quiet' }), kiosk)
    center.setNow(at(59))
    expect(await list(clerk)).toMatchObject([{ kind: 'quiet', isSecond: false }])
    center.setNow(at(60))
    expect(await list(clerk)).toMatchObject([{ isSecond: true }])
    expect((await hall()).help).toMatchObject({ isSecond: true })
  })

  it('is answered once; who went and how soon is journaled, and the kiosk says that somebody comes', async () => {
    const { id } = await center.ask<{ id: number }>('POST', '/help-calls', raise(), kiosk)
    center.setNow(at(25))
    const [method, path, body] = answer(id)
    for (let times = 0; times < 2; times += 1) expect(await center.ask(method, path, body, clerk)).toEqual({ id })
    expect((await center.refused(...answer(id), manager)).code).toBe('help.not-found')
    expect(await list(clerk)).toEqual([])
    const entry = center.database.connection
      .prepare(
        "select s.username, j.detail from journal j join staff s on s.id = j.staff_id where action = 'help.answered' order by j.id desc",
      )
      .get() as { username: string; detail: string }
    expect([entry.username, JSON.parse(entry.detail)]).toEqual(['window1', { kind: 'visitor', seconds: 25 }])
    expect((await hall()).help).toMatchObject({ id, isAnswered: true, isSecond: false })
    center.setNow(at(25 + 120))
    expect((await hall()).help).toBeNull()
    const next = await center.ask<{ id: number }>('POST', '/help-calls', raise(), kiosk)
    expect(next.id).not.toBe(id)
  })

  it('does not drag yesterday’s call along', async () => {
    await center.ask('POST', '/help-calls', raise(), kiosk)
    center.setNow('2026-06-18T02:30:00.000Z')
    expect(await list(await center.signIn('window1'))).toEqual([])
    expect((await hall()).help).toBeNull()
  })

  it('cannot name a visit of another day or none', async () => {
    const { visitId } = await center.ask<{ visitId: number }>('POST', '/visits', visitInput(), kiosk)
    const naming = (id: number) => center.refused('POST', '/help-calls', raise({ visitId: id }), kiosk)
    expect((await naming(999_999)).code).toBe('visit.not-found')
    center.setNow('2026-06-18T01:00:00.000Z')
    expect((await naming(visitId)).code).toBe('visit.not-found')
  })
})

describe('the silent call of a desk', () => {
  it('shows to everybody but the desk that made it, and cannot be answered there', async () => {
    const sent = { opId: newOperationId() }
    const call = await center.ask<{ id: number }>('POST', '/desk-help-calls', sent, clerk)
    expect(await center.ask('POST', '/desk-help-calls', sent, clerk)).toEqual(call)
    expect(await center.ask('POST', '/desk-help-calls', { opId: newOperationId() }, clerk)).toEqual(call)
    expect(await list(clerk)).toEqual([])
    const windows = await center.ask<{ name: string }[]>('GET', '/windows')
    for (const token of [colleague, manager])
      expect(await list(token)).toMatchObject([
        { id: call.id, kind: 'desk', place: windows[0]?.name, page: null, needs: [] },
      ])
    expect((await center.refused(...answer(call.id), clerk)).code).toBe('help.not-found')
    expect((await hall()).help?.id).not.toBe(call.id)
    await center.ask(...answer(call.id), colleague)
    expect(await list(manager)).toEqual([])
  })

  it('needs a desk', async () => {
    expect((await center.refused('POST', '/desk-help-calls', { opId: newOperationId() }, manager)).code).toBe(
      'ticket.desk-needed',
    )
  })
})
