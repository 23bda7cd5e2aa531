import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR as calendar } from '#center/domain/calendar/published-calendar.ts'
import { CLOCK_RULES, findClockRule, getClockRule, LAWS } from './clock-rules.ts'
import { dueOf } from './due-of.ts'
import { lampOf } from './lamp-of.ts'

const now = '2026-11-22T02:00:00.000Z'

describe('clock rules', () => {
  it.each([
    ['IN-2', 1, 'working', 'unit', false],
    ['IN-2a', 2, 'hour', 'unit', false],
    ['IN-4c', 20, 'calendar', 'unit', false],
    ['MED-1', 30, 'calendar', 'unit', false],
    ['MED-2', 30, 'working', 'unit', true],
    ['MED-4', 15, 'calendar', 'unit', true],
    ['CONF-1', 30, 'calendar', 'citizen', true],
    ['COURT-2', 15, 'calendar', 'unit', true],
    ['COURT-7', 36, 'month', 'citizen', true],
    ['COURT-8', 72, 'hour', 'court', true],
    ['XF-4', 5, 'working', 'unit', true],
    ['XF-5', 60, 'calendar', 'unit', true],
    ['FY-1', 7, 'calendar', 'legalAidAgency', false],
    ['LA-1', 12, 'month', 'citizen', true],
    ['LA-6', 45, 'calendar', 'unit', true],
    ['FR-1', 60, 'calendar', 'citizen', true],
    ['FR-5', 7, 'working', 'unit', true],
    ['NT-1', 24, 'month', 'citizen', true],
  ] as const)('%s is %d %s units owed by the %s, certain: %s', (code, n, unit, owes, certain) => {
    expect(getClockRule(code)).toMatchObject({ n, unit, owes, certain })
  })

  it('names a law for every rule and an article for every certain one', () => {
    for (const { code, basis, certain } of CLOCK_RULES) {
      expect(LAWS[basis.law], code).toBeDefined()
      if (certain) expect(basis.article, code).not.toBe('')
    }
  })

  it('can be counted, every one of them', () => {
    for (const rule of CLOCK_RULES) {
      const due = dueOf(rule, { startedAt: '2026-03-02T02:00:00.000Z', calendar, now })
      expect(due.dueOn > '2026-03-01', rule.code).toBe(true)
      expect(due.explain.length, rule.code).toBeGreaterThanOrEqual(3)
    }
  })

  it('never rolls petition periods', () => {
    for (const rule of CLOCK_RULES.filter(({ code }) => code.startsWith('XF-'))) expect(rule.rollEnd).toBe('none')
  })

  it('knows no other code', () => {
    expect(findClockRule('NONE-1')).toBeUndefined()
    expect(() => getClockRule('NONE-1')).toThrow('NONE-1')
  })
})

describe('lamp', () => {
  it.each([
    ['2026-03-31', '2026-03-01', '2026-03-21', 'green', 'in-time'],
    ['2026-03-31', '2026-03-01', '2026-03-22', 'yellow', 'most-time-used'],
    ['2026-03-31', '2026-03-01', '2026-03-29', 'yellow', 'few-days-left'],
    ['2026-03-31', '2026-03-01', '2026-03-31', 'yellow', 'few-days-left'],
    ['2026-03-31', '2026-03-01', '2026-04-01', 'red', 'overdue'],
    ['2026-03-02', '2026-03-01', '2026-03-01', 'yellow', 'few-days-left'],
    ['2026-03-01T04:00:00.000Z', '2026-03-01T02:00:00.000Z', '2026-03-01T03:00:00.000Z', 'green', 'in-time'],
    ['2026-03-01T04:00:00.000Z', '2026-03-01T02:00:00.000Z', '2026-03-01T03:24:00.000Z', 'yellow', 'most-time-used'],
    ['2026-03-01T04:00:00.000Z', '2026-03-01T02:00:00.000Z', '2026-03-01T04:00:00.001Z', 'red', 'overdue'],
  ])('due %s, started %s, on %s is %s: %s', (due, start, today, lamp, reason) => {
    expect(lampOf(due, start, today)).toMatchObject({ lamp, reason: { key: `clocks.lampReason.${reason}` } })
  })

  it('says how much is left and used', () => {
    expect(lampOf('2026-03-31', '2026-03-01', '2026-03-16').reason.params).toEqual({ left: 15, used: 50 })
    expect(lampOf('2026-03-31', '2026-03-01', '2026-04-05').reason.params).toEqual({ left: 5, used: 100 })
  })
})
