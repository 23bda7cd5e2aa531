import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClockRule } from '#center/contract/values/clock-rule.ts'
import { addMinutes, type Instant, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays, comparePlainDates, daysBetween } from '#center/contract/values/plain-date.ts'
import { PUBLISHED_CALENDAR as calendar } from '#center/domain/calendar/published-calendar.ts'
import { getClockRule } from './clock-rules.ts'
import { dueOf, extensionLeft } from './due-of.ts'
import type { ClockPause } from './pauses.ts'

const seed = { seed: 20261122 }
const now = '2026-11-22T02:00:00.000Z'
const at = (date: string, time: string): Instant => addMinutes(startOfShanghaiDay(date), minutesOf(time))
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function rule(overrides: Partial<ClockRule>): ClockRule {
  return { ...getClockRule('MED-1'), n: 10, ...overrides }
}

function appraisal(from: Instant, to: Instant | null): ClockPause {
  return { from, to, reason: 'appraisal' }
}

describe('worked examples of the 2026 calendar', () => {
  it.each([
    ['2026-02-05', 15, 'calendar', '2026-02-20', '2026-02-24'],
    ['2026-03-05', 30, 'calendar', '2026-04-04', '2026-04-07'],
    ['2026-04-30', 5, 'working', '2026-05-11', '2026-05-11'],
    ['2026-09-22', 3, 'calendar', '2026-09-25', '2026-09-28'],
    ['2026-06-12', 7, 'calendar', '2026-06-19', '2026-06-22'],
    ['2026-09-24', 5, 'working', '2026-10-09', '2026-10-09'],
    ['2026-02-13', 5, 'working', '2026-02-27', '2026-02-27'],
    ['2026-09-01', 30, 'calendar', '2026-10-01', '2026-10-08'],
  ] as const)('%s + %d %s days ends nominally %s and is due %s', (startOn, n, unit, nominal, due) => {
    expect(dueOf(rule({ n, unit }), { startOn, calendar, now })).toMatchObject({
      nominal,
      due,
      rolled: nominal !== due,
      provisional: false,
    })
  })
})

describe('due day', () => {
  it('shows the nominal day and a warning where the law has no roll-over', () => {
    const due = dueOf(getClockRule('XF-2'), { startOn: '2026-02-05', calendar, now })
    expect(due).toMatchObject({ due: '2026-02-20', rolled: false })
    expect(due.explain.map(step => step.key)).toContain('clocks.explain.nominal-not-working')
  })

  it('is provisional where 2027 matters, and only there', () => {
    const late = dueOf(rule({ n: 15 }), { startOn: '2026-12-20', calendar, now })
    expect(late).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(late.explain.at(-1)).toEqual({ key: 'clocks.explain.provisional', params: { year: 2027 } })
    expect(dueOf(rule({ n: 5, unit: 'working' }), { startOn: '2026-12-28', calendar, now }).provisional).toBe(true)
    expect(dueOf(rule({ n: 11 }), { startOn: '2026-12-20', calendar, now }).provisional).toBe(false)
    expect(dueOf(getClockRule('XF-5'), { startOn: '2026-12-20', calendar, now }).provisional).toBe(false)
  })

  it('ends periods in months on the corresponding day, else on the last of the month', () => {
    expect(dueOf(getClockRule('LA-1'), { startOn: '2025-03-10', calendar, now }).due).toBe('2026-03-10')
    expect(dueOf(getClockRule('XS-1'), { startOn: '2025-08-31', calendar, now }).nominal).toBe('2026-02-28')
  })

  it('takes the Shanghai day of the moment it started', () => {
    const due = dueOf(rule({ n: 1, rollEnd: 'none' }), { startedAt: '2026-11-22T16:30:00.000Z', calendar, now })
    expect(due.due).toBe('2026-11-24')
  })

  it('counts hours from the moment and needs one', () => {
    const urgent = getClockRule('IN-2a')
    const due = dueOf(urgent, { startedAt: '2026-11-22T01:15:00.000Z', calendar, now })
    expect(due).toMatchObject({ due: '2026-11-22T03:15:00.000Z', dueOn: '2026-11-22', rolled: false })
    expect(() => dueOf(urgent, { startOn: '2026-11-22', calendar, now })).toThrow(RangeError)
  })

  it('extends up to the maximum of the rule', () => {
    const petition = getClockRule('XF-5')
    const extensions = [{ n: 20 }, { n: 20 }]
    const due = dueOf(petition, { startOn: '2026-03-02', extensions, calendar, now })
    expect(due.due).toBe(addDays('2026-03-02', 90))
    expect(due.explain).toContainEqual({ key: 'clocks.explain.extension-capped', params: { asked: 40, granted: 30 } })
    expect(extensionLeft(petition, [{ n: 20 }])).toBe(10)
    expect(extensionLeft(getClockRule('CONF-1'), [])).toBe(0)
    expect(extensionLeft(getClockRule('MED-1'), [{ n: 90 }])).toBe(Number.POSITIVE_INFINITY)
    expect(dueOf(getClockRule('CONF-1'), { startOn: '2026-03-02', extensions, calendar, now }).nominal).toBe(
      '2026-04-01',
    )
  })
})

describe('pauses', () => {
  const start = { startOn: '2026-06-01', calendar, now }
  const plain = rule({ rollEnd: 'none' })

  it('moves the end by the length of the pause, rounded up once', () => {
    const pauses = [
      appraisal(at('2026-06-03', '09:00'), at('2026-06-03', '15:00')),
      appraisal(at('2026-06-05', '09:00'), at('2026-06-06', '03:00')),
    ]
    expect(dueOf(plain, { ...start, pauses }).due).toBe('2026-06-12')
    expect(dueOf(plain, { ...start, pauses: pauses.slice(0, 1) }).due).toBe('2026-06-12')
  })

  it('counts overlapping notes of one pause once', () => {
    const pauses = [
      appraisal(at('2026-06-03', '00:00'), at('2026-06-06', '00:00')),
      appraisal(at('2026-06-05', '00:00'), at('2026-06-08', '00:00')),
    ]
    expect(dueOf(plain, { ...start, pauses }).due).toBe('2026-06-16')
  })

  it('ignores a pause before the first counted day, after the end, or for a reason the rule does not know', () => {
    const early = appraisal(at('2026-06-01', '08:00'), at('2026-06-02', '00:00'))
    const late = appraisal(at('2026-06-12', '00:00'), at('2026-06-20', '00:00'))
    const other = { from: at('2026-06-03', '00:00'), to: at('2026-06-05', '00:00'), reason: 'hearing' } as const
    const due = dueOf(plain, { ...start, pauses: [late, early, other] })
    expect(due.due).toBe('2026-06-11')
    expect(due.explain).toContainEqual({
      key: 'clocks.explain.pause-not-counted',
      params: { from: other.from, reason: 'hearing' },
    })
  })

  it('counts an open pause up to now and says it stands still', () => {
    const pauses = [appraisal(at('2026-06-03', '00:00'), null)]
    const due = dueOf(plain, { ...start, pauses, now: at('2026-06-05', '00:00') })
    expect(due).toMatchObject({ due: '2026-06-13', isPaused: true })
  })

  it('gives back working days only for the working days a pause took', () => {
    const working = rule({ unit: 'working', n: 5 })
    const weekend = [appraisal(at('2026-06-06', '00:00'), at('2026-06-08', '00:00'))]
    expect(dueOf(working, { ...start, pauses: weekend }).due).toBe('2026-06-08')
    const monday = [appraisal(at('2026-06-05', '00:00'), at('2026-06-08', '12:00'))]
    expect(dueOf(working, { ...start, pauses: monday }).due).toBe('2026-06-10')
  })

  it('loses no minute when one pause is split among several owners', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 4999 }), { maxLength: 6 })
    const units = fc.constantFrom('calendar', 'working', 'month', 'hour')
    fc.assert(
      fc.property(cuts, units, fc.integer({ min: 1, max: 20 }), (points, unit, n) => {
        const from = at('2026-03-04', '10:30')
        const marks = [0, ...points.toSorted((left, right) => left - right), 5000]
        const split = marks
          .slice(1)
          .map((mark, index) => appraisal(addMinutes(from, marks[index] ?? 0), addMinutes(from, mark)))
        const whole = [appraisal(from, addMinutes(from, 5000))]
        const input = { startedAt: at('2026-03-03', '09:00'), calendar, now }
        const each = rule({ unit, n: unit === 'hour' ? n + 25 : n })
        const expected = dueOf(each, { ...input, pauses: whole })
        const { due } = dueOf(each, { ...input, pauses: split })
        if (unit === 'hour') expect(due).toBe(addMinutes(input.startedAt, each.n * 60 + 5000))
        expect(due).toBe(expected.due)
      }),
      seed,
    )
  })
})

describe('a day somebody else has set', () => {
  const answer = getClockRule('IN-12')
  it('is the end whatever the start, the pauses and the calendar are', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2018-01-01', days))
    fc.assert(
      fc.property(days, days, fc.nat(6000), (startOn, setOn, minutes) => {
        const pauses = [appraisal(at(startOn, '08:00'), addMinutes(at(startOn, '08:00'), minutes + 1))]
        const due = dueOf(answer, { startOn, setOn, pauses, extensions: [{ n: 3 }], calendar, now })
        expect(due).toMatchObject({ due: setOn, dueOn: setOn, nominal: setOn, rolled: false, provisional: false })
        expect(shanghaiDateOf(addMinutes(due.dueAt, 1))).toBe(addDays(setOn, 1))
        expect(due.explain[0]).toEqual({ key: 'clocks.explain.set', params: { start: startOn, day: setOn } })
      }),
      seed,
    )
  })

  it('says so where nobody works on it', () => {
    const due = dueOf(answer, { startOn: '2026-09-01', setOn: '2026-10-01', calendar, now })
    expect(due.explain.map(({ key }) => key)).toEqual(['clocks.explain.set', 'clocks.explain.nominal-not-working'])
  })
})

describe('any rule in days', () => {
  it('ends on a working day not before the nominal one, never earlier for a pause', () => {
    const starts = fc
      .integer({ min: 0, max: daysBetween('2018-01-01', '2026-08-01') })
      .map(n => addDays('2018-01-01', n))
    const units = fc.constantFrom('calendar', 'working', 'month')
    fc.assert(
      fc.property(starts, units, fc.integer({ min: 1, max: 3 }), fc.nat(6000), (startOn, unit, n, minutes) => {
        const each = rule({ unit, n: unit === 'month' ? n : n * 7 })
        const bare = dueOf(each, { startOn, calendar, now })
        expect(calendar.isWorkingDay(bare.dueOn)).toBe(true)
        expect(comparePlainDates(bare.dueOn, bare.nominal)).toBeGreaterThanOrEqual(0)
        expect(calendar.workingDaysBetween(addDays(bare.nominal, -1), bare.dueOn)).toBe(1)
        const from = addMinutes(startOfShanghaiDay(addDays(startOn, 2)), minutes)
        const paused = dueOf(each, { startOn, calendar, now, pauses: [appraisal(from, addMinutes(from, minutes))] })
        expect(comparePlainDates(paused.dueOn, bare.dueOn)).toBeGreaterThanOrEqual(0)
      }),
      { ...seed, numRuns: 1000 },
    )
  })

  it('rolls across every holiday edge from 2018 to 2026 as the calendar does', () => {
    const one = rule({ n: 1 })
    for (let day = '2018-01-01'; comparePlainDates(day, '2026-12-30') < 0; day = addDays(day, 1)) {
      const due = dueOf(one, { startOn: day, calendar, now })
      expect(due.due, day).toBe(calendar.nextWorkingDay(addDays(day, 1)))
      expect(due.provisional, day).toBe(false)
    }
  })
})
