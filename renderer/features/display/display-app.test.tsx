// @vitest-environment happy-dom
import i18next from 'i18next'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TicketBoard } from '#center/contract/visit.ts'
import { UnreachableError } from '../../lib/client.ts'
import { startTexts } from '../../lib/texts.ts'
import { DisplayApp } from './display-app.tsx'
import type { DisplayCenter } from './display-center.ts'
import { DISPLAY_TEXTS } from './display-texts.ts'

const first = { ticketNo: 'A011', deskName: '综合受理一号窗口', calls: 1, calledAt: '2026-11-22T02:01:00.000Z' }
const second = { ticketNo: 'P002', deskName: '综合受理二号窗口', calls: 1, calledAt: '2026-11-22T02:02:00.000Z' }

let root: Root
let board: TicketBoard | null
let changed: () => void
const settle = (milliseconds = 0) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const page = () => document.body.textContent ?? ''
const freshRows = () => [...document.querySelectorAll('li[data-fresh]')].map(row => row.textContent)

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
    if (board === null) throw new UnreachableError('unreachable')
    return board
  },
  listen: onChange => {
    changed = onChange
    return () => undefined
  },
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  if (!i18next.isInitialized) await startTexts(DISPLAY_TEXTS)
  board = { calls: [first], waiting: [{ lane: 'A', ticketNos: ['A012', 'A013'], count: 7 }] }
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  act(() => root.render(<DisplayApp deps={{ center, now: () => new Date('2026-11-22T02:05:00.000Z') }} />))
  await settle()
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

describe('the hall display', () => {
  it('shows numbers, desks and who is next', () => {
    expect(page()).toContain('A011→综合受理一号窗口')
    expect(page()).toContain('A012A013还有 5 人')
    expect(page()).toContain('10:05')
  })

  it('lights a new call for ten seconds', async () => {
    board = { calls: [first, second], waiting: [] }
    changed()
    await settle()
    expect(freshRows()).toEqual(['P002→综合受理二号窗口'])
    await settle(10_000)
    expect(freshRows()).toEqual([])
  })

  it('keeps the last numbers without an error text when the link is lost, and heals', async () => {
    board = null
    await settle(5_000)
    expect(page()).toContain('A011')
    expect(page()).toContain('叫号稍后更新')
    expect(page()).not.toMatch(/错误|失败/)
    board = { calls: [first, second], waiting: [] }
    await settle(5_000)
    expect(page()).toContain('P002')
    expect(page()).not.toContain('叫号稍后更新')
  })

  it('shows words for those who wait while nobody is called', async () => {
    board = { calls: [], waiting: [] }
    changed()
    await settle()
    expect(page()).toContain('先取号，再等候')
    await settle(15_000)
    expect(page()).toContain('请带好身份证')
  })

  it('renders nothing of a board but numbers, counts and names of desks', async () => {
    const more = {
      ...first,
      ticketNo: 'A014',
      name: '张桂芳',
      phone: '13900138000',
      documentNumber: '421081195403160026',
    }
    board = { calls: [more], waiting: [] }
    changed()
    await settle()
    expect(page()).toContain('A014')
    expect(document.documentElement.outerHTML).not.toMatch(/张桂芳|13900138000|421081195403160026/)
  })
})
