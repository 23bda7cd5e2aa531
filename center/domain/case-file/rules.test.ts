import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgreementDraft, ItemInput } from '#center/contract/mediation.ts'
import { CASE_FILE_STATUSES, FINAL_CASE_FILE_STATUSES } from '#center/contract/statuses.ts'
import { flawsOf, sumOf } from './agreement-check.ts'
import { nextStepOf } from './clock-of.ts'

const payment: ItemInput = {
  obligorId: 2,
  obligeeId: 1,
  kind: 'payment',
  what: '赔偿',
  amountFen: 350_000,
  dueOn: '2026-12-01',
  way: 'cash',
  consequence: null,
}
const draft: AgreementDraft = {
  facts: '围墙挡水',
  clauses: [],
  items: [payment],
  totalFen: 350_000,
  performancePlace: null,
}
const codes = (changed: Partial<AgreementDraft>) =>
  flawsOf({ ...draft, ...changed }, '2026-11-22').map(flaw => [flaw.code, flaw.field.path.join('.')])
const item = (changed: Partial<ItemInput>) => ({ items: [{ ...payment, ...changed }] })

describe('an agreement', () => {
  it('is fit to be issued when each item says who, to whom, what, how much and when', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    ['no items', { items: [], totalFen: null }, [['agreement.items-missing', 'draft.items']]],
    ['an item without a date', item({ dueOn: null }), [['agreement.item-without-date', 'draft.items.0.dueOn']]],
    [
      'a date that does not exist',
      item({ dueOn: '2026-02-30' }),
      [['agreement.item-without-date', 'draft.items.0.dueOn']],
    ],
    ['a date in the past', item({ dueOn: '2026-11-21' }), [['agreement.item-date-in-past', 'draft.items.0.dueOn']]],
    [
      'a payment without an amount',
      { ...item({ amountFen: null }), totalFen: null },
      [['agreement.item-without-amount', 'draft.items.0.amountFen']],
    ],
    ['one who owes to oneself', item({ obligeeId: 2 }), [['agreement.item-same-party', 'draft.items.0.obligeeId']]],
    ['nobody who owes', item({ obligorId: null }), [['request.invalid', 'draft.items.0.obligorId']]],
    ['sums that differ', { totalFen: 350_001 }, [['agreement.sum-differs', 'draft.totalFen']]],
  ])('is refused at its field with %s', (_title, changed, expected) => {
    expect(codes(changed)).toEqual(expected)
  })

  it('adds up payments only', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ isPayment: fc.boolean(), fen: fc.integer({ min: 1, max: 10 ** 10 }) })),
        list => {
          const items = list.map(({ isPayment, fen }) => ({
            ...payment,
            kind: isPayment ? ('payment' as const) : ('act' as const),
            amountFen: fen,
          }))
          const expected = list.filter(entry => entry.isPayment).reduce((sum, entry) => sum + entry.fen, 0)
          expect(sumOf({ ...draft, items })).toBe(expected)
        },
      ),
      { seed: 421081 },
    )
  })
})

describe('the next step', () => {
  it('is owed in every open status and in no other', () => {
    for (const status of CASE_FILE_STATUSES)
      expect([status, nextStepOf(status) === 'none']).toEqual([
        status,
        (FINAL_CASE_FILE_STATUSES as readonly string[]).includes(status),
      ])
  })
})
