import { describe, expect, it } from 'vitest'
import type { HolidayYear } from '#center/contract/values/clock-rule.ts'
import { getClockRule } from '#center/domain/clocks/clock-rules.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { holidayFaults } from './holiday-years.ts'
import { createLiveCalendar } from './live-calendar.ts'

const now = '2026-12-20T02:00:00.000Z'
/** A year as a notice might name it; invented for the test, as 2027 is not published. */
const year2027: HolidayYear = {
  year: 2027,
  notice: '国办发明电〔2026〕0号',
  off: [
    { name: 'new-year', from: '2027-01-01', to: '2027-01-03' },
    { name: 'spring-festival', from: '2027-02-05', to: '2027-02-11' },
  ],
  work: [{ name: 'spring-festival', on: '2027-02-14' }],
}
const keys = (years: readonly HolidayYear[]) => holidayFaults(years).map(({ path, key }) => [path.join('.'), key])

describe('a year entered by the county', () => {
  it('is counted with from then on, and what was provisional is not any more', () => {
    const calendar = createLiveCalendar()
    const due = () => dueOf({ ...getClockRule('MED-1'), n: 15 }, { startOn: '2026-12-18', calendar, now })
    expect(due()).toMatchObject({ nominal: '2027-01-02', due: '2027-01-04', provisional: true })
    expect(calendar.known(2027)).toBe(false)
    calendar.replace([{ ...year2027, off: [{ name: 'new-year', from: '2027-01-01', to: '2027-01-04' }] }], 1)
    expect(calendar.version).toBe(1)
    expect(due()).toMatchObject({ nominal: '2027-01-02', due: '2027-01-05', provisional: false })
    expect(calendar.isWorkingDay('2027-02-14')).toBe(true)
    expect(calendar.isWorkingDay('2026-10-10')).toBe(true)
  })

  it('stands before a delivered one, as an amended notice does', () => {
    const calendar = createLiveCalendar()
    const amended = {
      ...year2027,
      year: 2026,
      off: [{ name: 'new-year' as const, from: '2026-01-01', to: '2026-01-01' }],
    }
    calendar.replace([{ ...amended, work: [] }], 1)
    expect(calendar.isWorkingDay('2026-01-02')).toBe(true)
    calendar.replace([], 2)
    expect(calendar.isWorkingDay('2026-01-02')).toBe(false)
  })

  it('is right as it is', () => expect(keys([year2027])).toEqual([]))

  it.each<[string, Partial<HolidayYear>, string, string]>([
    [
      'a day of another year',
      { off: [{ name: 'new-year', from: '2026-12-31', to: '2027-01-02' }] },
      '0.off.0.from',
      'other-year',
    ],
    [
      'an end in another year',
      { off: [{ name: 'new-year', from: '2027-01-01', to: '2028-01-01' }] },
      '0.off.0.to',
      'other-year',
    ],
    [
      'an end before its beginning',
      { off: [{ name: 'new-year', from: '2027-01-03', to: '2027-01-01' }] },
      '0.off.0.to',
      'date-order',
    ],
    [
      'a month off',
      { off: [{ name: 'new-year', from: '2027-01-01', to: '2027-01-31' }] },
      '0.off.0.to',
      'holiday-long',
    ],
    [
      'a day off twice',
      { off: [...year2027.off, { name: 'new-year', from: '2027-01-03', to: '2027-01-04' }] },
      '0.off.2.from',
      'twice',
    ],
    ['a make-up day that is off', { work: [{ name: 'new-year', on: '2027-01-02' }] }, '0.work.0.on', 'make-up-off'],
    ['a make-up day in the week', { work: [{ name: 'new-year', on: '2027-03-01' }] }, '0.work.0.on', 'weekend'],
    ['a make-up day of another year', { work: [{ name: 'new-year', on: '2028-01-08' }] }, '0.work.0.on', 'other-year'],
    ['a make-up day twice', { work: [...year2027.work, ...year2027.work] }, '0.work.1.on', 'twice'],
  ])('is refused with %s', (_title, changed, path, key) => {
    expect(keys([{ ...year2027, ...changed }])).toEqual([[path, key]])
  })

  it('is refused twice', () => expect(keys([year2027, year2027])).toEqual([['1.year', 'holiday-year']]))
})
