import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import delivered from '#assets/reference/settings.json' with { type: 'json' }
import type { CenterEvent } from '#center/contract/events.ts'
import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { startTestCenter, TEST_NOW, type TestCenter } from '#tests/fixtures/center.ts'
import { newOperationId } from '#tests/fixtures/small-center.ts'

let center: TestCenter
let kiosk: string
let display: string
let clerk: string
const events: CenterEvent[] = []

beforeAll(async () => {
  center = await startTestCenter()
  center.deps.events.subscribe(event => events.push(event))
  kiosk = await center.kiosk()
  display = (await center.ask<{ token: string }>('POST', '/station-sessions', { kind: 'display' })).token
})
beforeEach(async () => {
  center.setNow(TEST_NOW)
  clerk = await center.signIn('window1')
})
afterAll(() => {
  expect(center.crashes).toEqual([])
  center.close()
})

const hall = (token: string) => center.ask<HallView>('GET', '/hall', undefined, token)

describe('the hall', () => {
  it('is told to kiosk, wall and staff with the settings in force, and to nobody without a place', async () => {
    for (const token of [kiosk, display, clerk]) {
      const view = await hall(token)
      expect(view).toMatchObject({
        isOpen: true,
        opensAt: null,
        hours: delivered.openingHours.value,
        plan: delivered.hallPlan.value,
        topics: delivered.topics.value,
        guides: delivered.guides.value,
        wallPages: delivered.wallPages.value,
        asksNeeds: false,
        quietMinutes: 15,
        assist: null,
        help: null,
      })
    }
    expect((await center.refused('GET', '/hall', undefined, await center.signIn('auditor'))).code).toBe(
      'permission.denied',
    )
    expect((await center.refused('GET', '/hall')).code).toBe('session.required')
  })

  it.each([
    ['before it opens', '2026-06-17T00:00:00.000Z', '2026-06-17T00:30:00.000Z'],
    ['at noon', '2026-06-17T04:30:00.000Z', '2026-06-17T06:30:00.000Z'],
    // Dragon Boat Festival: 19–21 June 2026 are off.
    ['on the eve of a holiday', '2026-06-18T10:00:00.000Z', '2026-06-22T00:30:00.000Z'],
  ])('is closed %s and says when it opens', async (_title, now, opensAt) => {
    center.setNow(now)
    expect(await hall(await center.kiosk())).toMatchObject({ isOpen: false, opensAt })
  })

  it('offers sample cards with a simulated reader only', async () => {
    const { cardReader, sampleCards } = await hall(kiosk)
    expect(sampleCards).toEqual(cardReader === 'simulated' ? center.deps.devices.samples : [])
    const manager = await center.signIn('manager')
    const stations = await center.ask<{ id: number; kind: string; devices: { cardReader: object } }[]>(
      'GET',
      '/stations',
      undefined,
      manager,
    )
    const station = stations.find(({ kind }) => kind === 'kiosk')
    for (const adapter of ['none', 'simulated'] as const) {
      const devices = { ...station?.devices, cardReader: { adapter, port: null }, mmPerPixel: 0.3 }
      await center.ask('PUT', `/stations/${station?.id}/devices`, { opId: newOperationId(), devices }, manager)
      expect(await hall(kiosk)).toMatchObject({
        cardReader: adapter,
        mmPerPixel: 0.3,
        sampleCards: adapter === 'none' ? [] : center.deps.devices.samples,
      })
    }
  })
})

describe('an emergency text', () => {
  const text = '请从右侧安全出口离开大厅'
  const start = (more: object = {}) => ({ opId: newOperationId(), text, arrow: 'right', isConfirmed: true, ...more })
  const board = () => center.ask<TicketBoard>('GET', '/ticket-board', undefined, display)

  it('needs the second step, comes over everything, one at a time, and goes when it is ended', async () => {
    for (const isConfirmed of [false, undefined])
      expect((await center.refused('POST', '/emergencies', start({ isConfirmed }), clerk)).code).toBe('request.invalid')
    expect((await board()).emergency).toBeNull()
    const sent = start()
    const { id } = await center.ask<{ id: number }>('POST', '/emergencies', sent, clerk)
    expect(await center.ask('POST', '/emergencies', sent, clerk)).toEqual({ id })
    expect(events.at(-1)).toEqual({ noun: 'emergency', id })
    expect((await board()).emergency).toEqual({ text, arrow: 'right', startedAt: TEST_NOW })
    const manager = await center.signIn('manager')
    expect((await center.refused('POST', '/emergencies', start(), manager)).code).toBe('emergency.already-on')

    const ending = { opId: newOperationId() }
    for (let times = 0; times < 2; times += 1)
      expect(await center.ask('POST', '/emergencies/ending', ending, manager)).toEqual({ ended: true })
    expect((await board()).emergency).toBeNull()
    expect((await center.refused('POST', '/emergencies/ending', { opId: newOperationId() }, clerk)).code).toBe(
      'emergency.not-on',
    )
    const journaled = center.database.connection
      .prepare(
        "select s.username, j.action, j.detail from journal j join staff s on s.id = j.staff_id where object = 'emergency' order by j.id",
      )
      .all()
    expect(journaled).toEqual([
      { username: 'window1', action: 'emergency.started', detail: '{}' },
      { username: 'manager', action: 'emergency.ended', detail: '{}' },
    ])
    await center.ask('POST', '/emergencies', start(), clerk)
    await center.ask('POST', '/emergencies/ending', { opId: newOperationId() }, clerk)
  })

  it('is not for stations, nor for who does not stand in the hall', async () => {
    for (const token of [kiosk, display, await center.signIn('mediator1'), await center.signIn('lead.t01')])
      expect((await center.refused('POST', '/emergencies', start(), token)).code).toBe('permission.denied')
  })
})
