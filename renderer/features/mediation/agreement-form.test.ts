import { describe, expect, it } from 'vitest'
import { checkAgreement, emptyItem, sumOfPayments, type TypedAgreement, toDraft, toTyped } from './agreement-form.ts'

const TODAY = '2026-11-22'
const payment = (amount: string, dueOn = '2026-12-31') => ({
  ...emptyItem(),
  what: '赔偿款',
  obligorId: '2',
  obligeeId: '1',
  amount,
  dueOn,
})
const agreement = (change: Partial<TypedAgreement>): TypedAgreement => ({
  facts: '双方因排水发生争执。',
  clauses: [],
  items: [payment('3,000'), payment('500.50')],
  total: '3500.50',
  performancePlace: '',
  ...change,
})

describe('agreement form', () => {
  it('is in order when the total equals the sum of the payments', () => {
    expect([...checkAgreement(agreement({}), TODAY)]).toEqual([])
  })

  it('names a total that differs from the sum at the total', () => {
    expect(checkAgreement(agreement({ total: '3500' }), TODAY).get('total')).toBe(
      'mediation.agreement.check.sumDiffers',
    )
  })

  it('knows no sum while one amount cannot be read', () => {
    expect(sumOfPayments([payment('3,000'), payment('三千')])).toBeUndefined()
  })

  it('names what is unclear of an item at its field', () => {
    const items = [{ ...payment('', '2026-11-21'), obligeeId: '2' }]
    expect([...checkAgreement(agreement({ items, total: '' }), TODAY).keys()]).toEqual([
      'items.0.obligeeId',
      'items.0.amount',
      'items.0.dueOn',
    ])
  })

  it('stores what can be read and leaves the rest with the field', () => {
    const draft = toDraft(agreement({ items: [payment('三千', '尽快')], total: '三千' }), TODAY)
    expect(draft.items[0]).toMatchObject({ amountFen: null, dueOn: null })
    expect(draft.totalFen).toBeNull()
  })

  it('shows a stored draft as it was typed', () => {
    const draft = toDraft(agreement({}), TODAY)
    expect(toDraft(toTyped(draft), TODAY)).toEqual(draft)
  })
})
