import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../calendar/published-calendar.ts'
import type { RosterCalendar } from './days-of-pattern.ts'
import { missingUnits } from './missing-units.ts'
import { type Pattern, planDuties, type RosterData } from './plan-duties.ts'

const year: RosterCalendar = { calendar: PUBLISHED_CALENDAR, makeUp: { resident: 1, rotating: null, days: [] } }
const [ANN, BOB, CAT] = [11, 12, 13]
/** Monday. */
const WEEK = '2026-06-01'

const pattern = (staffId: number, days: string, more: Partial<Pattern> = {}): Pattern => ({
  unitId: 1,
  deskId: 7,
  staffId,
  substituteId: null,
  halves: 'day',
  rule: `FREQ=WEEKLY;BYDAY=${days}`,
  dates: [],
  exceptDates: [],
  startsOn: WEEK,
  endsOn: null,
  isOnDaysOff: false,
  mode: 'resident',
  ...more,
})
const data = (more: Partial<RosterData>): RosterData => ({
  patterns: [],
  exceptions: [],
  swaps: [],
  leaves: [],
  ...more,
})
const plan = (more: Partial<RosterData>, to = '2026-06-05') => {
  const { duties, uncovered } = planDuties(data(more), year, WEEK, to)
  return {
    duties: duties.map(
      duty =>
        `${duty.on.slice(8)} ${duty.half} ${duty.staffId}${duty.standsInFor === null ? '' : ` for ${duty.standsInFor}`}`,
    ),
    uncovered: uncovered.map(({ on, half, staffId }) => `${on.slice(8)} ${half} ${staffId}`),
  }
}
const away = (staffId: number, substituteId: number | null, on: string) => ({
  staffId,
  substituteId,
  fromOn: on,
  fromHalf: 'am' as const,
  toOn: on,
  toHalf: 'pm' as const,
})

describe('a plan', () => {
  it('keeps to the half-days of a pattern', () =>
    expect(
      plan({ patterns: [pattern(ANN, 'MO', { halves: 'am' }), pattern(BOB, 'MO', { halves: 'pm' })] }).duties,
    ).toEqual(['01 am 11', '01 pm 12']))

  it('lets the person of the pattern stand in for one on leave', () => {
    const patterns = [pattern(ANN, 'MO', { substituteId: BOB })]
    expect(plan({ patterns, leaves: [away(ANN, null, WEEK)] })).toEqual({
      duties: ['01 am 12 for 11', '01 pm 12 for 11'],
      uncovered: [],
    })
    expect(plan({ patterns, leaves: [away(ANN, CAT, WEEK)] }).duties).toEqual(['01 am 13 for 11', '01 pm 13 for 11'])
  })

  it('names a half-day nobody stands in for: no substitute, or one who is away or on duty anyway', () => {
    const missing = { duties: [], uncovered: ['01 am 11', '01 pm 11'] }
    expect(plan({ patterns: [pattern(ANN, 'MO')], leaves: [away(ANN, null, WEEK)] })).toEqual(missing)
    const pair = [pattern(ANN, 'MO', { substituteId: BOB })]
    expect(plan({ patterns: pair, leaves: [away(ANN, null, WEEK), away(BOB, null, WEEK)] })).toEqual(missing)
    expect(plan({ patterns: [...pair, pattern(BOB, 'MO')], leaves: [away(ANN, null, WEEK)] })).toEqual({
      duties: ['01 am 12', '01 pm 12'],
      uncovered: missing.uncovered,
    })
  })

  it('gives duties to the other after an agreed swap, and back where a return was named', () => {
    const patterns = [pattern(ANN, 'MO', { halves: 'am' }), pattern(BOB, 'TU', { halves: 'am' })]
    const swap = {
      askerId: ANN,
      takerId: BOB,
      on: WEEK,
      half: 'am' as const,
      returnOn: '2026-06-02',
      returnHalf: 'am' as const,
    }
    expect(plan({ patterns, swaps: [swap] }).duties).toEqual(['01 am 12 for 11', '02 am 11 for 12'])
  })

  it('adds and takes single half-days, and never puts one person at two desks', () => {
    const day = { unitId: 1, deskId: 8, on: WEEK, half: 'am' as const }
    const patterns = [pattern(ANN, 'MO', { halves: 'am' })]
    expect(plan({ patterns, exceptions: [{ ...day, staffId: ANN, kind: 'off' }] }).duties).toEqual([])
    expect(plan({ patterns, exceptions: [{ ...day, staffId: BOB, kind: 'on' }] }).duties).toEqual([
      '01 am 11',
      '01 am 12',
    ])
    const twice = planDuties(data({ patterns: [...patterns, pattern(ANN, 'MO', { deskId: 9 })] }), year, WEEK, WEEK)
    expect(twice.duties.map(({ half, deskId }) => [half, deskId])).toEqual([
      ['am', 7],
      ['pm', 9],
    ])
  })

  it('does not call in who is expressly off', () => {
    const patterns = [pattern(ANN, 'MO', { halves: 'am', substituteId: BOB })]
    const exceptions = [{ unitId: 1, deskId: null, staffId: BOB, on: WEEK, half: 'am' as const, kind: 'off' as const }]
    expect(plan({ patterns, exceptions, leaves: [away(ANN, null, WEEK)] })).toEqual({
      duties: [],
      uncovered: ['01 am 11'],
    })
  })
})

describe('missing units', () => {
  const units = [
    { id: 1, mode: 'resident' },
    { id: 2, mode: 'rotating' },
    { id: 3, mode: 'resident' },
  ] as const
  it('are the resident ones without anybody on a working half-day', () => {
    const { duties } = planDuties(data({ patterns: [pattern(ANN, 'FR', { halves: 'am' })] }), year, WEEK, '2026-06-07')
    const missing = missingUnits(units, duties, year, '2026-06-05', '2026-06-07')
    expect(missing).toEqual([
      { unitId: 3, on: '2026-06-05', half: 'am' },
      { unitId: 1, on: '2026-06-05', half: 'pm' },
      { unitId: 3, on: '2026-06-05', half: 'pm' },
    ])
  })
  it('are asked about on a make-up Saturday, not on a holiday, and never in an unpublished year', () => {
    expect(missingUnits(units, [], year, '2026-02-14', '2026-02-14')).toHaveLength(4)
    expect(missingUnits(units, [], year, '2026-02-16', '2026-02-16')).toEqual([])
    expect(missingUnits(units, [], year, '2027-03-01', '2027-03-05')).toEqual([])
  })
})
