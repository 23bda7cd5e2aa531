import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makesCycle, type Reporting, unitsAbove } from './escalation-cycle.ts'

const units: readonly Reporting[] = [
  { id: 1, reportsTo: null },
  { id: 2, reportsTo: 1 },
  { id: 3, reportsTo: 2 },
]

it.each([
  [1, 3, true],
  [1, 2, true],
  [2, 2, true],
  [3, 1, false],
  [2, null, false],
])('unit %i below unit %s: %s', (id, superior, expected) => {
  expect(makesCycle(units, id, superior)).toBe(expected)
})

it('never lets a chain of accepted changes run in a circle', () => {
  const change = fc.record({ id: fc.integer({ min: 1, max: 6 }), to: fc.option(fc.integer({ min: 1, max: 6 })) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), changes => {
      const known = Array.from({ length: 6 }, (_, index) => ({ id: index + 1, reportsTo: null as number | null }))
      for (const { id, to } of changes) {
        const unit = known[id - 1]
        if (unit !== undefined && !makesCycle(known, id, to)) unit.reportsTo = to
      }
      for (const unit of known) {
        let at = unit.reportsTo
        let steps = 0
        while (at !== null && steps <= known.length) {
          at = known[at - 1]?.reportsTo ?? null
          steps += 1
        }
        expect(at).toBeNull()
      }
    }),
    { numRuns: 1000, seed: 421081 },
  )
})

describe('the units above one', () => {
  it('are each once, the next one first, and end where a circle would begin', () => {
    const units = [
      { id: 1, reportsTo: null },
      { id: 2, reportsTo: 1 },
      { id: 3, reportsTo: 2 },
      { id: 4, reportsTo: 5 },
      { id: 5, reportsTo: 4 },
    ]
    expect([1, 2, 3, 4, 9].map(id => unitsAbove(units, id))).toEqual([[], [1], [2, 1], [5], []])
  })
})
