import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TicketBoard } from '#center/contract/hall.ts'
import { LANES } from '#center/contract/statuses.ts'
import { type Call, newCalls, SHOWN_WAITING, shownCalls, shownWaiting } from './calls.ts'
import { facesOf, waitingLines } from './faces.ts'

const call = (ticketNo: string, minute: number, calls = 1): Call => ({
  ticketNo,
  place: '综合受理一号窗口',
  arrow: 'left',
  calls,
  calledAt: `2026-11-22T02:${String(minute).padStart(2, '0')}:00.000Z`,
})
const empty: TicketBoard = { calls: [], waiting: [], rooms: [], emergency: null, isOpen: true }
const board = (...calls: readonly Call[]): TicketBoard => ({ ...empty, calls: [...calls] })
const queues = fc
  .uniqueArray(fc.record({ lane: fc.constantFrom(...LANES), size: fc.integer({ min: 0, max: 30 }) }), {
    selector: one => one.lane,
    maxLength: 5,
  })
  .map(sizes =>
    sizes.map(({ lane, size }) => ({
      lane,
      count: size,
      ticketNos: Array.from({ length: Math.min(size, 10) }, (_, index) => `${lane}${index}`),
    })),
  )

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

  it('keep their order without a new call, in whatever order the center answers', () => {
    const calls = fc.uniqueArray(
      fc.record({ no: fc.integer({ min: 1, max: 50 }), minute: fc.integer({ min: 0, max: 5 }) }),
      {
        selector: ({ no }) => no,
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(calls, list => {
        const rows = list.map(({ no, minute }) => call(`A${no}`, minute))
        expect(shownCalls(board(...rows.toReversed()))).toEqual(shownCalls(board(...rows)))
      }),
    )
  })
})

describe('the waiting numbers', () => {
  it('are at most ten, with one of every lane that waits', () => {
    fc.assert(
      fc.property(queues, waiting => {
        const shown = shownWaiting({ ...empty, waiting })
        expect(shown.reduce((sum, one) => sum + one.ticketNos.length, 0)).toBeLessThanOrEqual(SHOWN_WAITING)
        for (const one of shown) expect(one.ticketNos.length).toBeGreaterThan(0)
        expect(shown).toHaveLength(waiting.filter(({ count }) => count > 0).length)
      }),
    )
  })

  it('come line by line: each once, never more than fit, and nobody is left out of the count', () => {
    fc.assert(
      fc.property(queues, fc.integer({ min: 1, max: 12 }), (waiting, size) => {
        const lines = waitingLines({ ...empty, waiting }, size)
        for (const line of lines) expect(line.flatMap(part => part.ticketNos).length).toBeLessThanOrEqual(size)
        const shown = lines.flat().flatMap(part => part.ticketNos)
        expect(new Set(shown).size).toBe(shown.length)
        const more = lines.flat().reduce((sum, part) => sum + part.more, 0)
        expect(shown.length + more).toBe(waiting.reduce((sum, { count }) => sum + count, 0))
      }),
    )
  })
})

describe('the pages of the wall', () => {
  const words = { title: { zh: '调解不收费', en: 'Free' }, text: { zh: '不收费', en: 'Free' } }
  const rooms = [
    { roomName: '调解一室', startsAt: '2026-11-22T02:00:00.000Z', ticketNos: ['A001'], state: 'now' as const },
  ]

  it('are calls first, then rooms, and words only while nobody waits', () => {
    const calm = { ...board(call('A001', 1)), rooms }
    expect(facesOf(calm, [words], 4).map(({ kind }) => kind)).toEqual(['calls', 'rooms', 'wall'])
    const busy = { ...calm, waiting: [{ lane: 'A' as const, ticketNos: ['A002'], count: 1 }] }
    expect(facesOf(busy, [words], 4).map(({ kind }) => kind)).toEqual(['calls', 'rooms'])
  })

  it('turn where a small panel has no room for four rows', () => {
    const faces = facesOf(board(call('A001', 1), call('A002', 2), call('A003', 3)), [], 2)
    expect(faces.map(face => face.kind === 'calls' && face.calls.map(({ ticketNo }) => ticketNo))).toEqual([
      ['A003', 'A002'],
      ['A001'],
    ])
  })
})
