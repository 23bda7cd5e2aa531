import { describe, expect, it } from 'vitest'
import file from '#assets/reference/citizen-limits.json' with { type: 'json' }
import { citizenLimits, type EventDate } from '#center/contract/values/citizen-limit.ts'
import { PUBLISHED_CALENDAR as calendar } from '#center/domain/calendar/published-calendar.ts'
import { askedFor, guardedLimits, isAidFirst } from './citizen-guard.ts'
import { findClockRule } from './clock-rules.ts'

const limits = citizenLimits.parse(file)
const today = '2026-06-17'
const now = '2026-06-17T02:30:00.000Z'
const guard = (typeCode: string, ...dates: EventDate[]) =>
  guardedLimits(limits, findClockRule, { typeCode, dates }, calendar, { now, today })
const told = (typeCode: string, event: EventDate['event'], on: string) =>
  guard(typeCode, { event, on }).map(({ rule, due, daysLeft, state }) => [rule.code, due.dueOn, daysLeft, state])

describe('the guard of the window', () => {
  // Domain reference 9.2, each limit with its basis in 4.3 to 4.6.
  it.each<[string, string, EventDate['event'], string, (string | number)[][]]>([
    ['labour arbitration, one year', '0703', 'employmentEnded', '2025-07-01', [['LA-1', '2026-07-01', 14, 'near']]],
    [
      'reconsideration and suit',
      '1103',
      'decisionReceived',
      '2026-05-06',
      [
        ['FR-1', '2026-07-06', 19, 'near'],
        ['XS-1', '2026-11-06', 142, 'open'],
      ],
    ],
    [
      'land contract, two years',
      '0901',
      'disputeKnown',
      '2024-08-01',
      [
        ['NT-1', '2026-08-03', 47, 'near'],
        ['COURT-7', '2027-08-02', 411, 'open'],
      ],
    ],
    ['limitation, three years', '0804', 'disputeKnown', '2023-06-15', [['COURT-7', '2026-06-15', -2, 'passed']]],
    ['confirmation, thirty days', '0201', 'agreementEffective', '2026-05-27', [['CONF-1', '2026-06-26', 9, 'near']]],
    [
      'review of a petition, never rolled',
      '1101',
      'petitionReplyReceived',
      '2026-05-21',
      [['XF-6', '2026-06-20', 3, 'near']],
    ],
    ['re-review', '1101', 'petitionReviewReceived', '2026-06-10', [['XF-8', '2026-07-10', 23, 'open']]],
    ['appeal, fifteen days', '1403', 'judgmentServed', '2026-06-08', [['COURT-5d', '2026-06-23', 6, 'near']]],
    ['appeal against a ruling, ten', '1403', 'rulingServed', '2026-06-10', [['COURT-5e', '2026-06-22', 5, 'near']]],
    ['enforcement, two years', '1403', 'performanceEnded', '2024-07-31', [['COURT-6', '2026-07-31', 44, 'near']]],
    [
      'traffic mediation, ten days',
      '0503',
      'determinationReceived',
      '2026-06-12',
      [['MED-5a', '2026-06-22', 5, 'near']],
    ],
  ])('knows %s', (_title, typeCode, event, on, expected) => expect(told(typeCode, event, on)).toEqual(expected))

  it('asks for no day the type has nothing to do with', () => {
    expect(askedFor(limits, '0703')).toEqual(['disputeKnown', 'employmentEnded', 'agreementEffective', 'awardReceived'])
    expect(askedFor(limits, '0201')).toEqual(['disputeKnown', 'agreementEffective'])
    expect(askedFor(limits, '1403')).toContain('judgmentServed')
  })

  it('counts a day of another type all the same when it is told', () => {
    expect(told('0201', 'judgmentServed', '2026-06-08')).toEqual([['COURT-5d', '2026-06-23', 6, 'near']])
  })

  it('puts the nearest first and what has passed last', () => {
    const found = guard(
      '0703',
      { event: 'disputeKnown', on: '2024-01-01' },
      { event: 'agreementEffective', on: '2026-06-10' },
    )
    expect(found.map(({ rule, state }) => [rule.code, state])).toEqual([
      ['CONF-1', 'open'],
      ['LA-1', 'passed'],
    ])
  })

  it('gives legal aid first under seven days, not at seven, not after', () => {
    const left = (on: string) => isAidFirst(guard('1403', { event: 'judgmentServed', on }), limits.aidFirstDays)
    expect(left('2026-06-08')).toBe(true)
    expect(left('2026-06-09')).toBe(false)
    expect(left('2026-06-01')).toBe(false)
  })
})
