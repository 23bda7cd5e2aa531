import { describe, expect, it } from 'vitest'
import { eventDateFault, eventDatesOf, readableDates, valuesOfDates } from './event-date-values.ts'

const today = '2026-06-17'

describe('days of the people themselves', () => {
  it('are read as clerks type them and keep what cannot be read', () => {
    const typed = { disputeKnown: '2026.1.5', judgmentServed: '昨天', awardReceived: '上个月', rulingServed: ' ' }
    expect(eventDatesOf(typed, today)).toEqual([
      { event: 'disputeKnown', on: '2026-01-05' },
      { event: 'judgmentServed', on: '2026-06-16' },
      { event: 'awardReceived', on: '上个月' },
    ])
    expect(readableDates(typed, today).map(({ event }) => event)).toEqual(['disputeKnown', 'judgmentServed'])
  })

  it('are named wrong when unreadable or still to come', () => {
    expect(eventDateFault('', today)).toBeNull()
    expect(eventDateFault('今天', today)).toBeNull()
    expect(eventDateFault('明天', today)).toBe('problems:value.date-future')
    expect(eventDateFault('31/02', today)).toBe('problems:value.date')
    expect(readableDates({ disputeKnown: '+3' }, today)).toEqual([])
  })

  it('come back as they were kept', () => {
    const dates = [{ event: 'judgmentServed' as const, on: '2026-06-08' }]
    expect(eventDatesOf(valuesOfDates(dates), today)).toEqual(dates)
  })
})
