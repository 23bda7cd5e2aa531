import { describe, expect, it } from 'vitest'
import holidays from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import { addDays, comparePlainDates, weekday } from '#center/contract/values/plain-date.ts'
import vectors from '#tests/fixtures/vectors/workdays.json' with { type: 'json' }
import { PUBLISHED_CALENDAR as calendar } from './published-calendar.ts'
import { CalendarUnknownYearError } from './working-days.ts'

describe('working days', () => {
  it.each(vectors.is_workday)('%s is a working day: %s', (date, expected) => {
    expect(calendar.isWorkingDay(String(date))).toBe(expected)
  })

  it.each(vectors.nth_workday_from)('the %s. working day from %s is %s', (n, date, expected) => {
    expect(calendar.addWorkingDays(String(date), Number(n))).toBe(expected)
  })

  it.each(vectors.workdays_in_range)('from %s to %s lie %s', (from, to, expected) => {
    expect(calendar.workingDaysBetween(addDays(String(from), -1), String(to))).toBe(expected.length)
  })

  it('steps over every edge of every holiday from 2018 to 2026', () => {
    for (let day = '2018-01-02'; comparePlainDates(day, '2026-12-30') < 0; day = addDays(day, 1)) {
      const special = calendar.specialDay(day)
      expect(calendar.isWorkingDay(day), day).toBe(special ? !special.isOff : weekday(day) <= 5)
      const next = calendar.nextWorkingDay(day)
      expect(calendar.isWorkingDay(next), day).toBe(true)
      expect(calendar.workingDaysBetween(addDays(day, -1), next), day).toBe(1)
      const following = calendar.addWorkingDays(day, 1)
      expect(comparePlainDates(following, day), day).toBeGreaterThan(0)
      expect(calendar.addWorkingDays(following, -1), day).toBe(
        calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, -1),
      )
    }
  })

  it('names holidays and make-up days in both languages', () => {
    expect(calendar.specialDay('2026-02-14')).toMatchObject({
      isOff: false,
      name: { zh: '春节', en: 'Spring Festival' },
    })
    expect(calendar.specialDay('2026-10-01')).toMatchObject({ isOff: true, name: { zh: '国庆节' } })
    expect(calendar.specialDay('2026-10-14')).toBeUndefined()
  })

  it('refuses years it does not know', () => {
    expect(calendar.known(2026)).toBe(true)
    expect(calendar.known(2027)).toBe(false)
    expect(() => calendar.isWorkingDay('2027-01-04')).toThrow(CalendarUnknownYearError)
    expect(() => calendar.addWorkingDays('2026-12-31', 1)).toThrow('2027')
  })

  it('has a notice for every year and a name for every day of the table', () => {
    for (const [year, table] of Object.entries(holidays.years)) {
      expect(table.notices.length, year).toBeGreaterThan(0)
      for (const name of [...Object.values(table.off), ...Object.values(table.work)]) {
        expect(Object.keys(holidays.names)).toContain(name)
      }
      for (const day of Object.keys(table.work)) expect(Object.keys(table.off), `${year}-${day}`).not.toContain(day)
    }
  })
})
