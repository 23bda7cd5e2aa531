import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES } from '#center/contract/statuses.ts'
import { appointmentOrderAt, byOrder, keptOrderAt, orderKeyOf, type Placed, returnOrderAt } from './queue-order.ts'

const MINUTE = 60_000
const NINE = Date.parse('2026-07-03T01:00:00.000Z')
const minutes = fc.integer({ min: 0, max: 240 })
const headStarts = fc.record({ A: minutes, P: minutes, G: minutes, Y: minutes, Z: minutes })
const moment = fc.integer({ min: NINE, max: NINE + 8 * 60 * MINUTE })
const ticket = (id: number) =>
  fc.record({ id: fc.constant(id), lane: fc.constantFrom(...LANES), orderAt: moment }) as fc.Arbitrary<Placed>
const queue = fc
  .integer({ min: 0, max: 12 })
  .chain(length => fc.tuple(...Array.from({ length }, (_, id) => ticket(id))))

describe('the order of the queue', () => {
  it('is total: the same whatever the order the rows come in', () => {
    fc.assert(
      fc.property(queue, headStarts, fc.infiniteStream(fc.nat()), (tickets, starts, noise) => {
        const shuffled = tickets
          .map(one => ({ one, key: noise.next().value ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ one }) => one)
        expect(shuffled.sort(byOrder(starts))).toEqual([...tickets].sort(byOrder(starts)))
      }),
    )
  })

  it('never calls a later one of the same lane first', () => {
    fc.assert(
      fc.property(queue, headStarts, (tickets, starts) => {
        for (const lane of LANES) {
          const moments = [...tickets].sort(byOrder(starts)).flatMap(one => (one.lane === lane ? [one.orderAt] : []))
          expect(moments).toEqual(moments.toSorted((left, right) => left - right))
        }
      }),
    )
  })

  it('lets nobody be passed by who came later than the head start allows', () => {
    fc.assert(
      fc.property(ticket(1), ticket(2), headStarts, (first, second, starts) => {
        const ahead = (starts[second.lane] - starts[first.lane]) * MINUTE
        if (second.orderAt - first.orderAt > Math.max(0, ahead)) expect(byOrder(starts)(first, second)).toBeLessThan(0)
      }),
    )
  })
})

describe('the place of an appointment', () => {
  const key = (takenAt: number, appointedAt: number, headStart: number) =>
    appointmentOrderAt(takenAt, appointedAt, headStart) - headStart * MINUTE

  it('is never behind an ordinary number taken on arrival', () => {
    fc.assert(
      fc.property(moment, moment, minutes, (takenAt, appointedAt, headStart) => {
        expect(key(takenAt, appointedAt, headStart)).toBeLessThanOrEqual(takenAt)
      }),
    )
  })

  it('is never better for who comes later', () => {
    fc.assert(
      fc.property(moment, fc.nat(MINUTE * 90), moment, minutes, (takenAt, later, appointedAt, headStart) => {
        expect(key(takenAt, appointedAt, headStart)).toBeLessThanOrEqual(key(takenAt + later, appointedAt, headStart))
      }),
    )
  })

  it('passes nobody who came more than the head start before the appointed time', () => {
    fc.assert(
      fc.property(moment, moment, minutes, moment, (takenAt, appointedAt, headStart, ordinary) => {
        if (ordinary < Math.min(appointedAt - headStart * MINUTE, takenAt))
          expect(key(takenAt, appointedAt, headStart)).toBeGreaterThan(ordinary)
      }),
    )
  })

  it.each([
    ['twenty minutes early', -20, 60, -60],
    ['on time', 0, 60, -60],
    ['ten minutes late', 10, 60, -50],
    ['two hours early', -120, 60, -120],
  ])('counts %s', (_title, arrival, headStart, expected) => {
    expect((key(NINE + arrival * MINUTE, NINE, headStart) - NINE) / MINUTE).toBe(expected)
  })
})

describe('the place of one who comes back', () => {
  const now = NINE + 60 * MINUTE
  it.each([
    ['between the second and the third', [10, 20, 30, 40], 3, 25],
    ['before the first for place 1', [10, 20], 1, 9],
    ['behind everybody where fewer wait', [10, 20], 3, now],
    ['now where nobody waits', [], 3, now],
    ['behind an appointment yet to come', [now + 500], 2, now + 501],
  ])('is %s', (_title, lane, place, expected) => {
    expect(returnOrderAt(lane, place, now)).toBe(expected)
  })
})

it('a place kept from the day before comes before everybody of the new one, in the order it had', () => {
  fc.assert(
    fc.property(ticket(1), ticket(2), ticket(3), headStarts, (first, second, fresh, starts) => {
      const kept = (one: Placed) => ({ ...one, orderAt: keptOrderAt(one.orderAt) })
      const today = { ...fresh, orderAt: fresh.orderAt + 24 * 60 * MINUTE }
      expect(orderKeyOf(kept(first), starts)).toBeLessThan(orderKeyOf(today, starts))
      expect(byOrder(starts)(kept(first), kept(second))).toBe(byOrder(starts)(first, second))
    }),
  )
})
