import { describe, expect, it } from 'vitest'
import type { AssignmentKind, AssignmentStatus } from '#center/contract/statuses.ts'
import { isDisputedByReturn, refusalsInARow } from './refusals.ts'

const sent = (...list: readonly (readonly [AssignmentKind, AssignmentStatus])[]) =>
  list.map(([kind, status], id) => ({ id, kind, status }))

describe('refusals in a row', () => {
  it('are those since somebody signed, oldest first', () => {
    const all = sent(['lead', 'returned'], ['lead', 'withdrawn'], ['lead', 'returned'], ['lead', 'returned'])
    expect(refusalsInARow(all).map(({ id }) => id)).toEqual([2, 3])
  })

  it('leave out those who only assist', () => {
    expect(refusalsInARow(sent(['lead', 'returned'], ['assist', 'returned'], ['lead', 'returned']))).toHaveLength(2)
  })

  it.each([
    [sent(['lead', 'sent']), false],
    [sent(['lead', 'returned'], ['lead', 'sent']), true],
    [sent(['lead', 'returned'], ['lead', 'done'], ['lead', 'sent']), false],
    [sent(['assist', 'returned'], ['lead', 'sent']), false],
    [sent(['lead', 'returned'], ['assist', 'signed'], ['lead', 'sent']), true],
  ])('make the second one a dispute: %#', (assignments, expected) => {
    expect(isDisputedByReturn(assignments)).toBe(expected)
  })
})
