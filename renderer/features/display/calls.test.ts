import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TicketBoard } from '#center/contract/visit.ts'
import { type Call, newCalls, SHOWN_WAITING, shownCalls, shownWaiting } from './calls.ts'
import { voiceQueue } from './voice-queue.ts'

const call = (ticketNo: string, minute: number, calls = 1): Call => ({
  ticketNo,
  deskName: '综合受理一号窗口',
  calls,
  calledAt: `2026-11-22T02:${String(minute).padStart(2, '0')}:00.000Z`,
})
const board = (...calls: readonly Call[]): TicketBoard => ({ calls: [...calls], waiting: [] })

describe('the rows of the hall', () => {
  it('are the last four, newest on top', () => {
    const shown = shownCalls(board(call('A001', 1), call('A005', 5), call('A003', 3), call('A002', 2), call('A004', 4)))
    expect(shown.map(({ ticketNo }) => ticketNo)).toEqual(['A005', 'A004', 'A003', 'A002'])
  })

  it('are called aloud in the order they were called, a second call anew', () => {
    const before = board(call('A001', 1))
    const after = board(call('A003', 4), call('A001', 3, 2), call('A002', 2))
    expect(newCalls(before, after).map(({ ticketNo }) => ticketNo)).toEqual(['A002', 'A001', 'A003'])
    expect(newCalls(after, after)).toEqual([])
  })

  it('are not called anew when the page is opened', () => {
    expect(newCalls(null, board(call('A001', 1)))).toEqual([])
  })

  it('show at most ten waiting numbers and one of every lane that waits', () => {
    const lane = fc.record({ lane: fc.constantFrom('A', 'P', 'G', 'Y', 'Z'), size: fc.integer({ min: 0, max: 30 }) })
    const lanes = fc.uniqueArray(lane, { selector: one => one.lane, maxLength: 5 })
    fc.assert(
      fc.property(lanes, sizes => {
        const waiting = sizes.map(({ lane: name, size }) => ({
          lane: name,
          count: size,
          ticketNos: Array.from({ length: size }, (_, index) => `${name}${index}`),
        })) as TicketBoard['waiting']
        const shown = shownWaiting({ calls: [], waiting })
        expect(shown.reduce((sum, one) => sum + one.ticketNos.length, 0)).toBeLessThanOrEqual(SHOWN_WAITING)
        for (const one of shown) expect(one.ticketNos.length).toBeGreaterThan(0)
        expect(shown).toHaveLength(sizes.filter(({ size }) => size > 0).length)
      }),
      { seed: 20261122 },
    )
  })
})

describe('the voice of the hall', () => {
  it('says every call twice and never two at once', async () => {
    const said: string[] = []
    let speaking = 0
    const queue = voiceQueue(async text => {
      speaking += 1
      expect(speaking).toBe(1)
      await Promise.resolve()
      said.push(text)
      speaking -= 1
    })
    queue.call('A001')
    queue.call('A002')
    await expect.poll(() => said).toEqual(['A001', 'A001', 'A002', 'A002'])
  })
})
