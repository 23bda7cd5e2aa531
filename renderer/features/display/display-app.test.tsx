// @vitest-environment happy-dom
import i18next from 'i18next'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import defaults from '#assets/reference/settings.json' with { type: 'json' }
import type { CenterEvent } from '#center/contract/events.ts'
import { hallView, type TicketBoard } from '#center/contract/hall.ts'
import { UnreachableError } from '../../lib/client.ts'
import type { SpokenPart } from '../../lib/speech/spoken.ts'
import { startTexts } from '../../lib/texts.ts'
import { DisplayApp, type HallVoice } from './display-app.tsx'
import type { DisplayCenter } from './display-center.ts'
import { DISPLAY_TEXTS } from './display-texts.ts'

const first = {
  ticketNo: 'A011',
  place: '综合受理一号窗口',
  arrow: 'left',
  calls: 1,
  calledAt: '2026-11-22T02:01:00.000Z',
} as const
const second = { ...first, ticketNo: 'P002', place: '2号窗口', arrow: null, calledAt: '2026-11-22T02:02:00.000Z' }
const room: TicketBoard['rooms'][number] = {
  roomName: '调解一室',
  startsAt: '2026-11-22T02:30:00.000Z',
  ticketNos: ['A003'],
  state: 'soon',
}
const empty: TicketBoard = { calls: [], waiting: [], rooms: [], emergency: null, isOpen: true }
const hall = hallView.parse({
  isOpen: true,
  opensAt: '2026-11-23T00:30:00.000Z',
  hours: defaults.openingHours.value,
  plan: defaults.hallPlan.value,
  topics: defaults.topics.value,
  guides: defaults.guides.value,
  wallPages: defaults.wallPages.value,
  asksNeeds: false,
  quietMinutes: 15,
  zone: '1',
  mmPerPixel: 0.634,
  cardReader: 'none',
  sampleCards: [],
  ticketPrinter: 'none',
  pagePrinter: 'none',
  assist: null,
  help: null,
})

let root: Root
let board: TicketBoard | null
let looks: number
let changed: (noun: CenterEvent['noun']) => void
let said: { readonly parts: readonly SpokenPart[]; readonly times: number | undefined; readonly end: () => void }[]
let silences: number
const settle = (milliseconds = 0) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const page = () => document.body.textContent ?? ''
const freshRows = () => [...document.querySelectorAll('li[data-fresh]')].map(row => row.textContent)
const show = async (next: Partial<TicketBoard>) => {
  board = { ...empty, ...next }
  changed('ticket')
  await settle()
}

const center: DisplayCenter = {
  status: async () => ({
    state: 'ready',
    name: '石首市综治中心',
    regionCode: '421081',
    regionName: '石首市',
    isDemo: false,
    appVersion: '0.1.0',
    today: '2026-11-22',
    now: '2026-11-22T02:05:00.000Z',
  }),
  board: async () => {
    looks += 1
    if (board === null) throw new UnreachableError('unreachable')
    return board
  },
  hall: async () => hall,
  listen: onChange => {
    changed = onChange
    return () => undefined
  },
}
const voice: HallVoice = {
  speak: (parts, times) => new Promise(resolve => said.push({ parts, times, end: resolve })),
  stop: () => {
    silences += 1
  },
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  if (!i18next.isInitialized) await startTexts(DISPLAY_TEXTS)
  looks = 0
  said = []
  silences = 0
  board = { ...empty, calls: [first], waiting: [{ lane: 'A', ticketNos: ['A012', 'A013'], count: 7 }] }
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  const now = () => new Date('2026-11-22T02:05:00.000Z')
  act(() => root.render(<DisplayApp deps={{ center, now, search: '' }} voice={voice} />))
  await settle()
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

describe('the hall display', () => {
  it('shows numbers, the way, places and who is next', () => {
    expect(page()).toContain('A011综合受理一号窗口')
    expect(document.querySelector('li [aria-label="往左走"]')).not.toBeNull()
    expect(page()).toContain('A012A013还有 5 人')
    expect(page()).toContain('10:05')
  })

  it('lights a new call for ten seconds and says it with its visible twin', async () => {
    await show({ calls: [first, second] })
    expect(freshRows()).toEqual(['P0022号窗口'])
    expect(said.map(({ parts, times }) => ({ parts, times }))).toEqual([
      { parts: ['display:spoken.please', { signs: 'P002' }, 'display:spoken.goTo', { place: '2号窗口' }], times: 2 },
    ])
    expect(document.querySelector('li[data-fresh] [aria-label="正在播报"]')).not.toBeNull()
    act(() => said[0]?.end())
    await settle()
    expect(document.querySelector('[aria-label="正在播报"]')).toBeNull()
    await settle(10_000)
    expect(freshRows()).toEqual([])
  })

  it('turns to the rooms of today and comes back at once when somebody is called', async () => {
    const waiting = [{ lane: 'A' as const, ticketNos: ['A012'], count: 1 }]
    await show({ calls: [first], rooms: [room], waiting })
    expect(page()).toContain('综合受理一号窗口')
    await settle(15_000)
    expect(page()).toContain('调解一室10:30A003即将开始')
    expect(page()).not.toContain('综合受理一号窗口')
    await show({ calls: [first, second], rooms: [room], waiting })
    expect(freshRows()).toEqual(['P0022号窗口'])
  })

  it('shows the pages of the county while nobody waits, fifteen seconds each, and yields to a call', async () => {
    await show({})
    expect(page()).toContain('先取号，再等候')
    await settle(15_000)
    expect(page()).toContain('请带好身份证')
    await show({ calls: [second] })
    expect(page()).not.toContain('请带好身份证')
    expect(freshRows()).toEqual(['P0022号窗口'])
  })

  it('shows an emergency over everything with the next look, says it and goes on saying it', async () => {
    await show({
      calls: [first],
      emergency: { text: '请从东门离开', arrow: 'right', startedAt: '2026-11-22T02:04:00.000Z' },
    })
    expect(page()).toBe('请注意请从东门离开')
    expect(document.querySelector('[aria-label="往右走"]')).not.toBeNull()
    expect(silences).toBe(1)
    expect(said.map(({ parts }) => parts)).toEqual([['display:spoken.emergency', { place: '请从东门离开' }]])
    await settle(30_000)
    expect(said).toHaveLength(2)
    await show({ calls: [first] })
    expect(page()).toContain('A011')
    await settle(60_000)
    expect(said).toHaveLength(2)
  })

  it('calls nobody aloud during an emergency', async () => {
    const emergency = { text: '请从东门离开', arrow: null, startedAt: '2026-11-22T02:04:00.000Z' }
    await show({ calls: [first], emergency })
    await show({ calls: [first, second], emergency })
    expect(said.map(({ parts }) => parts)).toEqual([['display:spoken.emergency', { place: '请从东门离开' }]])
  })

  it('says when it opens again once the hall is closed, with the last numbers', async () => {
    await show({ calls: [first], isOpen: false })
    expect(page()).toContain('11月23日星期一 08:30 开门')
    expect(page()).toContain('办公时间：08:30—12:00，14:30—17:30')
    expect(page()).toContain('最后叫到A011')
  })

  it('keeps the last numbers and the hours without an error text when the link is lost, and heals', async () => {
    board = null
    await settle(5_000)
    expect(page()).toContain('A011')
    expect(page()).toContain('叫号稍后更新')
    expect(page()).toContain('08:30—12:00')
    expect(page()).not.toMatch(/错误|失败/)
    board = { ...empty, calls: [first, second] }
    await settle(5_000)
    expect(page()).toContain('P002')
    expect(page()).not.toContain('叫号稍后更新')
  })

  it('looks once more, not ten times, when ten changes come during a look', async () => {
    const before = looks
    for (let change = 0; change < 10; change += 1) changed('ticket')
    await settle()
    expect(looks - before).toBe(2)
  })
})
