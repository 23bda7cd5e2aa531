import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, instantOf, shanghaiDateOf, shanghaiTimeOf, startOfShanghaiDay } from './instant.ts'
import {
  addDays,
  addMonths,
  ageOn,
  comparePlainDates,
  dayNumber,
  daysBetween,
  isPlainDate,
  parseTypedDate,
  plainDate,
  plainDateOfDayNumber,
  toChineseDate,
  weekday,
} from './plain-date.ts'

const seed = { seed: 20261122 }
const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2200-12-31') }).map(plainDateOfDayNumber)

describe('plain date', () => {
  it('agrees with the calendar of the platform on every day from 1900 to 2200', () => {
    for (let n = dayNumber('1900-01-01'); n <= dayNumber('2200-12-31'); n += 1) {
      const expected = new Date(n * 86_400_000)
      const day = plainDateOfDayNumber(n)
      if (
        day !== expected.toISOString().slice(0, 10) ||
        dayNumber(day) !== n ||
        weekday(day) % 7 !== expected.getUTCDay()
      )
        expect.fail(day)
    }
  })

  it('keeps birthdays in the summer-time years 1986 to 1991', () => {
    for (const day of ['1986-05-04', '1986-09-14', '1988-04-10', '1991-04-14', '1991-09-15']) {
      expect(addDays(addDays(day, 1), -1)).toBe(day)
      expect(shanghaiDateOf(startOfShanghaiDay(day))).toBe(day)
    }
  })

  it.each([
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '1899-12-31',
    '2201-01-01',
    '2026-1-1',
    '',
  ])('refuses %s', text => {
    expect(isPlainDate(text)).toBe(false)
    expect(plainDate.safeParse(text).error?.issues[0]?.message).toBe('problems.value.date')
  })

  it('ends months on the corresponding day or the last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15')
  })

  it('adds and subtracts days without loss', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(Math.sign(comparePlainDates(from, to))).toBe(Math.sign(-daysBetween(from, to)))
      }),
      seed,
    )
  })

  it.each([
    ['20261122', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026.1.2', '2026-01-02'],
    ['2026/11/22', '2026-11-22'],
    ['2026年11月22日', '2026-11-22'],
    ['２０２６年１月５日', '2026-01-05'],
    ['今天', '2026-02-27'],
    ['明天', '2026-02-28'],
    ['+3', '2026-03-02'],
    ['＋３', '2026-03-02'],
    ['-27', '2026-01-31'],
    ['2026-11/22', undefined],
    ['20260230', undefined],
    ['3', undefined],
    ['下周', undefined],
  ])('reads %s as %s', (typed, expected) => {
    expect(parseTypedDate(typed, '2026-02-27')).toBe(expected)
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(parseTypedDate(toChineseDate(day), '2026-01-01')).toBe(day)
      }),
      seed,
    )
  })

  it('writes paper dates without leading zeros', () => expect(toChineseDate('2026-01-05')).toBe('2026年1月5日'))

  it('counts full years of age', () => {
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17)
    expect(ageOn('2008-11-22', '2026-11-22')).toBe(18)
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  })
})

describe('instant', () => {
  it('falls on the Shanghai day', () => {
    expect(shanghaiDateOf('2026-11-21T15:59:59.999Z')).toBe('2026-11-21')
    expect(shanghaiDateOf('2026-11-21T16:00:00.000Z')).toBe('2026-11-22')
    expect(startOfShanghaiDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
    expect(shanghaiTimeOf('2026-11-21T16:05:00.000Z')).toBe('00:05')
    expect(addMinutes('2026-12-31T23:59:00.000Z', 2)).toBe('2027-01-01T00:01:00.000Z')
  })

  it('is written as the platform writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), ms => {
        expect(instantOf(ms)).toBe(new Date(ms).toISOString())
      }),
      seed,
    )
  })
})
