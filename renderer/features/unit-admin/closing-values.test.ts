import { expect, it } from 'vitest'
import type { ClosingPlan } from '#center/contract/oversight.ts'
import { DISABLED, toClosingInput } from './closing-values.ts'

const plan: ClosingPlan = {
  cases: [7, 8].map(id => ({
    id,
    code: `C${id}`,
    typeCode: '0201',
    status: 'handling',
    ownerName: null,
    nextDueOn: '2026-06-20',
  })),
  people: [3, 4, 5].map(id => ({ id, name: `P${id}`, isOnlyManager: false })),
  assists: 0,
  obstacles: [],
}

it('sends exceptions and people only where somebody decided', () => {
  const values = {
    reason: '职能划转',
    caseUnitId: '2',
    cases: { 7: '', 8: '9' },
    people: { 3: '2', 4: DISABLED },
  }
  expect(toClosingInput(values, plan, 'op', 1)).toEqual({
    opId: 'op',
    id: 1,
    reason: '职能划转',
    caseUnitId: 2,
    cases: [{ id: 8, unitId: 9 }],
    people: [
      { id: 3, unitId: 2 },
      { id: 4, unitId: null },
    ],
  })
})
