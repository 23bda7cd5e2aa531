import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, endOfShanghaiDay, shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { createLiveCalendar } from '#center/domain/calendar/live-calendar.ts'
import { getClockRule } from './clock-rules.ts'
import { dueOf } from './due-of.ts'
import { lampOf, yellowFrom } from './lamp-of.ts'
import { lookAt } from './look-at.ts'

const limits = { yellowPercent: 70, yellowDaysLeft: 2 }
const seed = { seed: 20261122, numRuns: 300 }
const calendar = createLiveCalendar()
const START = '2026-06-01'

describe('the moment a lamp turns yellow', () => {
  it('is the first at which it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 10, max: 99 }),
        fc.nat(10),
        (days, yellowPercent, yellowDaysLeft) => {
          const due = addDays(START, days)
          const set = { yellowPercent, yellowDaysLeft }
          const first = shanghaiDateOf(yellowFrom(due, START, set))
          expect(lampOf(due, START, first, set).lamp).toBe('yellow')
          if (first > START) expect(lampOf(due, START, addDays(first, -1), set).lamp).toBe('green')
        },
      ),
      seed,
    )
  })

  it('is a share of the time for hours', () => {
    const start = '2026-06-01T01:00:00.000Z'
    expect(yellowFrom('2026-06-01T03:00:00.000Z', start, limits)).toBe('2026-06-01T02:24:00.000Z')
  })
})

describe('the scan', () => {
  const confirmation = getClockRule('CONF-1')
  const watched = (remindedOn: string | null) => ({
    rule: confirmation,
    startedAt: startOfShanghaiDay(START),
    dueAt: dueOf(confirmation, { startOn: START, calendar, now: '' }).dueAt,
    remindedOn,
  })
  const morning = (day: string) => addMinutes(startOfShanghaiDay(day), 9 * 60)

  it('reminds ten and three days before, each once', () => {
    // Due on 2026-07-01.
    expect(lookAt(watched(null), limits, morning('2026-06-20')).remind).toBeNull()
    expect(lookAt(watched(null), limits, morning('2026-06-21')).remind).toBe(10)
    expect(lookAt(watched('2026-06-21'), limits, morning('2026-06-25')).remind).toBeNull()
    expect(lookAt(watched('2026-06-21'), limits, morning('2026-06-28')).remind).toBe(3)
    expect(lookAt(watched('2026-06-28'), limits, morning('2026-06-30')).remind).toBeNull()
    expect(lookAt(watched(null), limits, morning('2026-07-02'))).toEqual({ lamp: 'red', remind: null, next: null })
  })

  it('wakes at every change and at none between, for every rule and hour', () => {
    const codes = fc.constantFrom('IN-2a', 'IN-4b', 'CONF-1', 'XF-5', 'IN-1', 'MED-2', 'LA-1')
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 60 * 24 * 30 }), (code, minutes) => {
        const rule = getClockRule(code)
        const startedAt = addMinutes('2026-03-02T01:00:00.000Z', minutes)
        const { dueAt } = dueOf(rule, { startedAt, calendar, now: startedAt })
        let now = startedAt
        let look = lookAt({ rule, startedAt, dueAt, remindedOn: null }, limits, now)
        let remindedOn = look.remind === null ? null : shanghaiDateOf(now)
        for (let wakes = 0; look.next !== null; wakes += 1) {
          expect(wakes, code).toBeLessThan(8)
          const justBefore = addMinutes(look.next, -1)
          if (justBefore > now)
            expect(lookAt({ rule, startedAt, dueAt, remindedOn }, limits, justBefore)).toMatchObject({
              lamp: look.lamp,
              remind: null,
            })
          now = look.next
          look = lookAt({ rule, startedAt, dueAt, remindedOn }, limits, now)
          if (look.remind !== null) remindedOn = shanghaiDateOf(now)
        }
        expect(now > dueAt).toBe(true)
        expect(now <= addMinutes(dueAt, 1)).toBe(true)
      }),
      seed,
    )
  })
})

describe('any rule', () => {
  const units = fc.constantFrom('calendar', 'working', 'month', 'hour')
  const rule = { ...getClockRule('MED-1'), pauseOn: ['appraisal' as const] }

  it('is never due earlier for a longer period', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 20 }), fc.nat(400), (unit, n, day) => {
        const startedAt = startOfShanghaiDay(addDays('2024-01-01', day))
        const due = (length: number) =>
          dueOf({ ...rule, unit, n: length }, { startedAt, calendar, now: startedAt }).dueAt
        expect(due(n + 1) >= due(n)).toBe(true)
      }),
      seed,
    )
  })

  it('is due later by exactly the whole days it stood still, before its end rolls', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 40 }), (n, days) => {
        const from = startOfShanghaiDay(addDays(START, 2))
        const pauses = [{ from, to: startOfShanghaiDay(addDays(START, 2 + days)), reason: 'appraisal' as const }]
        const each = { ...rule, n, rollEnd: 'none' as const }
        const bare = dueOf(each, { startOn: START, calendar, now: from })
        const due = dueOf(each, { startOn: START, pauses, calendar, now: from })
        expect(due.due).toBe(addDays(bare.due, days))
        expect(due.dueAt).toBe(endOfShanghaiDay(addDays(bare.due, days)))
      }),
      seed,
    )
  })
})
