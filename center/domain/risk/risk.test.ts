import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RiskSheet } from '#center/contract/values/risk-sheet.ts'
import { DELIVERED } from '../setting/delivered.ts'
import { type RiskFacts, riskHints } from './risk-hints.ts'
import { riskOf } from './risk-of.ts'
import { riskSheetFaults } from './sheet-faults.ts'
import { visibleMarks } from './visible-marks.ts'

const sheet: RiskSheet = DELIVERED.riskSheet.value
const codes = sheet.factors.map(({ code }) => code)

describe('risk', () => {
  it('is high at once for a threat', () => {
    expect(riskOf(['threat'], 1, sheet).colour).toBe('high')
  })

  it('adds up: 25 points are medium, 50 are high', () => {
    expect(riskOf(['long-or-failed', 'livelihood'], 2, sheet)).toEqual({ score: 25, colour: 'medium' })
    expect(riskOf(['livelihood', 'online'], 2, sheet)).toEqual({ score: 20, colour: 'low' })
    expect(riskOf(['violence', 'livelihood', 'online'], 2, sheet)).toEqual({ score: 50, colour: 'high' })
  })

  it('counts a group of five and a crowd of thirty by itself', () => {
    expect(riskOf([], 4, sheet)).toEqual({ score: 0, colour: 'low' })
    expect(riskOf([], 5, sheet)).toEqual({ score: 20, colour: 'low' })
    expect(riskOf(['group'], 5, sheet).score).toBe(20)
    expect(riskOf([], 29, sheet).colour).toBe('low')
    expect(riskOf([], 30, sheet).colour).toBe('high')
  })

  it('never falls when one more factor is ticked, and does not ask for their order', () => {
    const order = { low: 0, medium: 1, high: 2 }
    fc.assert(
      fc.property(
        fc.subarray(codes),
        fc.constantFrom(...codes),
        fc.integer({ min: 1, max: 40 }),
        (marks, more, people) => {
          const one = riskOf(marks, people, sheet)
          const two = riskOf([...marks, more], people, sheet)
          expect(two.score).toBeGreaterThanOrEqual(one.score)
          expect(order[two.colour]).toBeGreaterThanOrEqual(order[one.colour])
          expect(riskOf(marks.toReversed(), people, sheet)).toEqual(one)
        },
      ),
      { seed: 421081, numRuns: 1000 },
    )
  })
})

describe('a score sheet', () => {
  it('is sound as delivered', () => {
    expect(riskSheetFaults(sheet)).toEqual([])
  })

  it.each([
    [
      'a factor twice',
      { factors: [...sheet.factors, ...sheet.factors.slice(0, 1)] },
      ['factors', codes.length, 'code'],
      'twice',
    ],
    ['red not above yellow', { redFrom: 25 }, ['redFrom'], 'threshold-order'],
    ['a group without a factor', { groups: [{ from: 5, factor: 'nothing' }] }, ['groups', 0, 'factor'], 'factor'],
    ['groups that do not grow', { groups: sheet.groups.toReversed() }, ['groups', 1, 'from'], 'threshold-order'],
  ])('is refused with %s', (_title, change, path, key) => {
    expect(riskSheetFaults({ ...sheet, ...change })).toEqual([{ path, key }])
  })

  it('shows a restricted factor, and one that is gone, only to who may see it', () => {
    expect(visibleMarks(['threat', 'person-at-risk', 'gone'], sheet, false)).toEqual(['threat'])
    expect(visibleMarks(['threat', 'person-at-risk', 'gone'], sheet, true)).toEqual([
      'threat',
      'person-at-risk',
      'gone',
    ])
  })
})

describe('hints', () => {
  const plain = { facts: '邻居建围墙', occurredOn: null, today: '2026-06-17', failedMediations: 0, visits: 0 }
  const hints = (change: Partial<RiskFacts>) =>
    riskHints({ ...plain, ...change }).map(({ factor, because, params }) => [factor, because, ...Object.values(params)])

  it('say the words that were heard, each once', () => {
    expect(hints({})).toEqual([])
    expect(hints({ facts: '他说再不给钱就同归于尽，还发抖音曝光' })).toEqual([
      ['threat', 'words', '同归于尽'],
      ['online', 'words', '发抖音'],
    ])
  })

  it('come from the file as well: failed mediations, a long quarrel, many visits', () => {
    expect(hints({ failedMediations: 1, visits: 2, occurredOn: '2025-12-17' })).toEqual([])
    expect(hints({ failedMediations: 2, visits: 3, occurredOn: '2025-12-16' })).toEqual([
      ['long-or-failed', 'failedMediation', 2],
      ['long-or-failed', 'duration', 183],
      ['long-or-failed', 'visits', 3],
    ])
  })

  it('name factors of the sheet only', () => {
    const every = riskHints({ ...plain, facts: '自杀拿刀家暴堵门精神病工资抖音进京多年' })
    for (const { factor } of every) expect(codes).toContain(factor)
  })
})
