import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { PUBLISHED_CALENDAR as calendar, PUBLISHED_DATA } from '#center/domain/calendar/published-calendar.ts'
import vectors from '#tests/fixtures/vectors/workdays.json' with { type: 'json' }
import { getClockRule } from './clock-rules.ts'
import { dueOf } from './due-of.ts'

const now = '2026-11-22T02:00:00.000Z'
const YEARS = Object.keys(PUBLISHED_DATA.years).map(Number)
const plain = { ...getClockRule('MED-1'), pauseOn: [] }

/** Whether a day is worked, straight from the published table: not by the calendar under test. */
function isWorked(day: PlainDate): boolean {
  const year = PUBLISHED_DATA.years[day.slice(0, 4)]
  if (year === undefined) throw new Error(`no table for ${day}`)
  return day.slice(5) in year.work || (weekday(day) <= 5 && !(day.slice(5) in year.off))
}

/** Blocks of days on which nobody works around each holiday of a year, weekends that touch it included. */
function blocksOf(year: number): { readonly first: PlainDate; readonly last: PlainDate }[] {
  const blocks: { first: PlainDate; last: PlainDate }[] = []
  for (const part of Object.keys(PUBLISHED_DATA.years[year]?.off ?? {}).toSorted()) {
    const day = `${year}-${part}`
    if (blocks.some(({ first, last }) => first <= day && day <= last)) continue
    let first = day
    let last = day
    while (first > `${year}-01-01` && !isWorked(addDays(first, -1))) first = addDays(first, -1)
    while (last < `${year}-12-31` && !isWorked(addDays(last, 1))) last = addDays(last, 1)
    blocks.push({ first, last })
  }
  return blocks
}

const counted = (unit: 'calendar' | 'working', n: number, startOn: PlainDate) =>
  dueOf({ ...plain, unit, n }, { startOn, calendar, now })

/** The first worked day from here on, from the table. */
function firstWorked(day: PlainDate): PlainDate {
  let found = day
  while (!isWorked(found)) found = addDays(found, 1)
  return found
}

describe.each(YEARS)('holidays of %d', year => {
  const blocks = blocksOf(year).filter(({ first }) => first > `${year}-01-01`)

  it('are blocks the notice names', () => expect(blocks.length).toBeGreaterThanOrEqual(5))

  it.each(blocks)(
    'a period in days that ends on any day of $first to $last rolls to the first worked day',
    ({ first, last }) => {
      for (let end = first; end <= last; end = addDays(end, 1))
        for (const n of [1, 7, 30]) {
          const startOn = addDays(end, -n)
          const due = counted('calendar', n, startOn)
          expect(due.nominal, `${startOn} + ${n}`).toBe(end)
          if (last < `${year}-12-31`)
            expect(due, `${startOn} + ${n}`).toMatchObject({ due: firstWorked(end), rolled: true })
        }
    },
  )

  it.each(blocks)(
    'one that ends the day before $first stays there, one that ends after $last does not move',
    ({ first, last }) => {
      const before = addDays(first, -1)
      expect(counted('calendar', 7, addDays(before, -7))).toMatchObject({ due: before, rolled: false })
      if (last >= `${year}-12-31`) return
      const after = addDays(last, 1)
      expect(counted('calendar', 7, addDays(after, -7))).toMatchObject({ due: after, rolled: false })
    },
  )

  it.each(blocks)(
    'working days that begin on, before or inside $first to $last count none of it',
    ({ first, last }) => {
      if (last >= `${year}-12-31`) return
      const back = firstWorked(addDays(last, 1))
      for (const startOn of [addDays(first, -1), first, last]) expect(counted('working', 1, startOn).due).toBe(back)
    },
  )

  it('make-up days are worked: nothing rolls off them, and they count as one', () => {
    const days = Object.keys(PUBLISHED_DATA.years[year]?.work ?? {}).map(part => `${year}-${part}`)
    for (const day of days) {
      // The notice of 2020 also names the Monday on which work began again.
      if (day !== '2020-02-03') expect(weekday(day)).toBeGreaterThanOrEqual(6)
      expect(counted('calendar', 5, addDays(day, -5))).toMatchObject({ due: day, rolled: false })
      expect(counted('working', 1, addDays(day, -1)).due).toBe(day)
    }
  })
})

describe('the questions of another table', () => {
  it.each(vectors.nth_workday_from)('the working day %d after %s is %s', (n, from, expected) => {
    if (Number(n) > 0) expect(counted('working', Number(n), String(from)).due).toBe(expected)
    expect(calendar.addWorkingDays(String(from), Number(n))).toBe(expected)
  })
  it.each(vectors.is_workday)('%s is worked: %s', (day, expected) =>
    expect(calendar.isWorkingDay(String(day))).toBe(expected),
  )
})

describe('what counts before an event', () => {
  const notice = getClockRule('LA-5')
  it.each([
    ['2026-10-12', '2026-09-29'],
    ['2026-02-27', '2026-02-13'],
    ['2026-06-22', '2026-06-12'],
  ])('five working days before a hearing on %s end on %s', (hearing, due) => {
    expect(dueOf(notice, { startOn: hearing, calendar, now })).toMatchObject({ due, rolled: false })
  })

  it('is never moved on, as that would shorten the notice', () => {
    const three = getClockRule('MED-5c')
    expect(dueOf(three, { startOn: '2026-10-09', calendar, now })).toMatchObject({ due: '2026-10-06', rolled: false })
  })
})

describe('the end of a period', () => {
  it('is 24:00 in Shishou: the last millisecond of the day', () => {
    expect(counted('calendar', 1, '2026-03-02').dueAt).toBe('2026-03-03T15:59:59.999Z')
    expect(dueOf(getClockRule('IN-2a'), { startedAt: '2026-03-02T15:30:00.000Z', calendar, now })).toMatchObject({
      dueAt: '2026-03-02T17:30:00.000Z',
      dueOn: '2026-03-03',
    })
  })
})
