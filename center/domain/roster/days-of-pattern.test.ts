import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import holidays from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import { addDays, dayNumber, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { PUBLISHED_CALENDAR } from '../calendar/published-calendar.ts'
import { daysOfPattern, isProvisional, type RosterCalendar, type WorkRecurrence } from './days-of-pattern.ts'
import { isRule } from './recurrence.ts'

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const FIRST = dayNumber('2018-01-01')
const LAST = dayNumber('2026-12-31')
const day = fc.integer({ min: FIRST, max: LAST }).map(number => addDays('1970-01-01', number))
const tables: Readonly<Record<string, { off: Record<string, string>; work: Record<string, string> }>> = holidays.years

/** Off, working, or a weekend made a working day; read from the notices and nothing else. */
function kindOf(on: PlainDate): 'off' | 'work' | 'makeUp' {
  const { off = {}, work = {} } = tables[on.slice(0, 4)] ?? {}
  if (on.slice(5) in work) return 'makeUp'
  return on.slice(5) in off || weekday(on) > 5 ? 'off' : 'work'
}

const weekly = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    interval: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ weekdays, interval }) => ({
    rule: `FREQ=WEEKLY${interval === 1 ? '' : `;INTERVAL=${interval}`};BYDAY=${weekdays.map(number => NAMES[number - 1]).join()}`,
    isWeekly: true,
    falls: (on: PlainDate, start: PlainDate) => {
      const monday = (date: PlainDate) => dayNumber(date) - weekday(date) + 1
      return weekdays.includes(weekday(on)) && ((monday(on) - monday(start)) / 7) % interval === 0
    },
  }))
const monthly = fc
  .record({ nth: fc.constantFrom(1, 2, 3, 4, -1), on: fc.integer({ min: 1, max: 7 }) })
  .map(({ nth, on: wanted }) => ({
    rule: `FREQ=MONTHLY;BYDAY=${nth}${NAMES[wanted - 1]}`,
    isWeekly: false,
    falls: (on: PlainDate) => {
      if (weekday(on) !== wanted) return false
      const number = Math.ceil(Number(on.slice(8)) / 7)
      return nth === -1 ? addDays(on, 7).slice(0, 7) !== on.slice(0, 7) : number === nth
    },
  }))

const calendar = (
  resident: number,
  rotating: number | null,
  days: { on: string; weekday: number }[],
): RosterCalendar => ({
  calendar: PUBLISHED_CALENDAR,
  makeUp: { resident, rotating, days },
})

describe('days of a pattern', () => {
  it('are those a clerk would find day by day, make-up working days included (2018–2026)', () => {
    const input = fc.record({
      rule: fc.oneof(weekly, monthly),
      startsOn: day,
      length: fc.integer({ min: 0, max: 500 }),
      endsAfter: fc.option(fc.integer({ min: 0, max: 400 })),
      more: fc.uniqueArray(day, { maxLength: 4 }),
      less: fc.uniqueArray(day, { maxLength: 4 }),
      mode: fc.constantFrom('resident' as const, 'rotating' as const, 'onCall' as const),
      resident: fc.integer({ min: 1, max: 5 }),
      rotating: fc.option(fc.integer({ min: 1, max: 5 })),
      isOnDaysOff: fc.boolean(),
    })
    fc.assert(
      fc.property(input, ({ rule, startsOn, length, endsAfter, more, less, mode, resident, rotating, isOnDaysOff }) => {
        const endsOn = endsAfter === null ? null : addDays(startsOn, endsAfter)
        const to = addDays(startsOn, length) > '2026-12-31' ? '2026-12-31' : addDays(startsOn, length)
        const announced = { on: '2026-02-14', weekday: 5 }
        const pattern: WorkRecurrence = {
          rule: rule.rule,
          dates: more,
          exceptDates: less,
          startsOn,
          endsOn,
          isOnDaysOff,
          mode,
        }
        const found = daysOfPattern(pattern, calendar(resident, rotating, [announced]), startsOn, to)
        const wanted: PlainDate[] = []
        for (let on = startsOn; on <= to; on = addDays(on, 1)) {
          if (less.includes(on) || (endsOn !== null && on > endsOn)) continue
          const named = rule.falls(on, startsOn) || more.includes(on)
          const kind = kindOf(on)
          const takes = on === announced.on ? announced.weekday : mode === 'resident' ? resident : rotating
          const madeUp =
            kind === 'makeUp' &&
            rule.isWeekly &&
            takes !== null &&
            rule.falls(addDays(on, takes - weekday(on)), startsOn)
          if (isOnDaysOff ? named : kind === 'off' ? false : named || madeUp) wanted.push(on)
        }
        expect(found).toEqual(wanted)
      }),
      { numRuns: 400, seed: 421081 },
    )
  })

  it('of a year without a published calendar are the bare rule, and said to be uncertain', () => {
    const pattern: WorkRecurrence = {
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      dates: [],
      exceptDates: [],
      startsOn: '2026-12-25',
      endsOn: null,
      isOnDaysOff: false,
      mode: 'resident',
    }
    const year = calendar(1, null, [])
    // 1 January 2027 is a Friday: nobody has said yet that it is a holiday.
    expect(daysOfPattern(pattern, year, '2026-12-21', '2027-01-10')).toEqual(['2026-12-25', '2027-01-01', '2027-01-08'])
    expect(isProvisional('2026-12-25', year)).toBe(false)
    expect(isProvisional('2027-01-01', year)).toBe(true)
  })
})

describe('a rule', () => {
  it.each([
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=DAILY',
  ])('is one: %s', text => expect(isRule(text)).toBe(true))

  it.each([
    '',
    'every Monday',
    'BYDAY=MO',
    'FREQ=HOURLY',
    'FREQ=SECONDLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101',
    'FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;BYHOUR=9',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY\nEXDATE:20260101',
  ])('is none: %s', text => expect(isRule(text)).toBe(false))
})
