// @vitest-environment happy-dom
import i18next from 'i18next'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CenterStatus } from '#center/contract/center.ts'
import type { RegisterVisitInput, VisitTicket } from '#center/contract/visit.ts'
import { UnreachableError } from '../../lib/client.ts'
import { startTexts } from '../../lib/texts.ts'
import { KioskApp, type KioskDeps } from './kiosk-app.tsx'
import type { KioskCenter } from './kiosk-center.ts'
import { KIOSK_TEXTS } from './kiosk-texts.ts'

const ready: CenterStatus = {
  state: 'ready',
  name: '石首市综治中心',
  regionCode: '421081',
  regionName: '石首市',
  isDemo: false,
  appVersion: '0.1.0',
  today: '2026-11-22',
  now: '2026-11-22T02:05:00.000Z',
}
const ticket: VisitTicket = {
  visitId: 1,
  ticketId: 2,
  ticketNo: 'A012',
  lane: 'A',
  receiptCode: 'R-0012',
  peopleAhead: 3,
  wait: { from: 10, to: 20 },
  zone: '1',
  takenAt: '2026-11-22T02:05:00.000Z',
}

/** A center that answers as it is told, and remembers what it was sent. */
interface TestCenter extends KioskCenter {
  isThere: boolean
  prints: boolean
  readonly sent: RegisterVisitInput[]
}

function testCenter(): TestCenter {
  const sent: RegisterVisitInput[] = []
  const center: TestCenter = {
    isThere: true,
    prints: true,
    sent,
    status: async () => {
      if (!center.isThere) throw new UnreachableError('unreachable')
      return ready
    },
    check: async () => ({
      maskedName: '王*国',
      documentTail: '0013',
      isMinor: false,
      isElderly: false,
      ticketToday: null,
    }),
    register: async (input: RegisterVisitInput) => {
      sent.push(input)
      if (!center.isThere) throw new UnreachableError('unreachable')
      return ticket
    },
    print: async () => center.prints,
  }
  return center
}

let root: Root
let center: TestCenter
let wipes: boolean[]
let made = 0

const settle = (milliseconds = 0) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const page = () => document.body.textContent ?? ''

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(one =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(words),
  )
  if (found === undefined) throw new Error(`no button ${words} on: ${page()}`)
  return found
}
const tap = async (...words: readonly string[]) => {
  for (const word of words) {
    act(() => button(word).click())
    await settle()
  }
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  if (!i18next.isInitialized) await startTexts(KIOSK_TEXTS)
  await i18next.changeLanguage('zh-CN')
  center = testCenter()
  wipes = []
  const deps: KioskDeps = {
    center,
    isReaderSimulated: true,
    newOperationId: () => String(++made).padStart(32, '0'),
    now: () => new Date('2026-11-22T02:05:00.000Z'),
    wipe: canReload => {
      wipes.push(canReload)
      return false
    },
  }
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  root = createRoot(host)
  act(() => root.render(<KioskApp deps={deps} />))
  await settle()
})
afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
})

describe('a visit at the kiosk', () => {
  it('with a card ends in a ticket after six taps and the card', async () => {
    await tap('我来反映事情', '我自己的事', '王建国', '是我', '工钱', '到窗口再填', '对的，取号')
    expect(page()).toContain('A012')
    expect(page()).toContain('引导受理区')
    expect(page()).toContain('小票已打印')
    expect(center.sent).toHaveLength(1)
    expect(center.sent[0]).toMatchObject({
      way: 'self',
      topic: 'wage',
      visitor: { documentNumber: '421081198509210013' },
    })
  })

  it('pressed twice at once is one visit', async () => {
    await tap('只要一个号')
    act(() => {
      button('工钱').click()
      button('工钱').click()
    })
    await settle()
    expect(center.sent).toHaveLength(1)
  })

  it('keeps the big number where no paper comes out', async () => {
    center.prints = false
    await tap('只要一个号', '工钱')
    expect(page()).toContain('请记下这个大号码')
    await settle(60_000)
    expect(page()).toContain('A012')
  })

  it('waits for a lost center, says where to go, and sends the same operation again', async () => {
    await tap('只要一个号')
    center.isThere = false
    await tap('工钱')
    await settle(6_000)
    expect(page()).toContain('请直接到窗口办理')
    center.isThere = true
    await settle(9_000)
    expect(page()).toContain('A012')
    expect(new Set(center.sent.map(input => input.opId)).size).toBe(1)
  })

  it('says what is wrong with a number and goes on without it after three times', async () => {
    await tap('我来反映事情', '没带证件')
    await tap(...'42108119850921001X')
    await tap('下一步')
    expect(page()).toContain('可能有一位按错了')
    expect(page()).toContain('421081')
    await tap('下一步', '下一步')
    expect(page()).toContain('不用号码也能取号')
    await tap('不输了', '工钱', '到窗口再填', '对的，取号')
    expect(center.sent[0]).toMatchObject({ visitor: null, way: 'noCard' })
  })

  it('takes a priority number for whoever asks for help, from any page', async () => {
    await tap('我来反映事情', '多人一起来', '找人帮忙', '取优先号')
    expect(center.sent[0]).toMatchObject({ lane: 'P', topic: 'unclear' })
    expect(page()).toContain('A012')
  })
})

describe('the end of a visit', () => {
  it('wipes after the warning, and nothing of the visit is left', async () => {
    await tap('我来反映事情', '我自己的事', '王建国')
    expect(page()).toContain('王*国')
    await settle(45_000)
    expect(page()).toContain('您还在吗')
    await settle(15_000)
    expect(wipes).toEqual([true])
    expect(document.documentElement.outerHTML).not.toMatch(/王\*国|王建国|4210811985|0013/)
    expect(page()).toContain('请问要办什么事')
  })

  it('is put off as often as one likes', async () => {
    await tap('我来反映事情')
    for (let round = 0; round < 5; round += 1) {
      await settle(80_000)
      await tap('我还在')
    }
    expect(page()).toContain('您是怎么来的')
    expect(wipes).toEqual([])
  })

  it('goes home by itself from the ticket, and forgets large type', async () => {
    await tap('大字', '只要一个号', '工钱')
    expect(document.documentElement.dataset.size).toBe('large')
    await settle(30_000)
    expect(wipes).toEqual([true])
    expect(document.documentElement.dataset.size).toBe('usual')
  })

  it('asks before it forgets what was answered', async () => {
    await tap('我来反映事情', '没带证件', '我要离开')
    expect(page()).toContain('要离开吗')
    await tap('接着办')
    expect(page()).toContain('请输身份证号')
  })

  it('leaves an untouched home page alone', async () => {
    await settle(600_000)
    expect(wipes).toEqual([])
  })
})
