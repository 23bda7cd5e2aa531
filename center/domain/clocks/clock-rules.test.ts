import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR as calendar } from '#center/domain/calendar/published-calendar.ts'
import { CLOCK_RULES, findClockRule, getClockRule, LAWS } from './clock-rules.ts'
import { dueOf } from './due-of.ts'
import { lampOf } from './lamp-of.ts'

const now = '2026-11-22T02:00:00.000Z'
const limits = { yellowPercent: 70, yellowDaysLeft: 2 }

/** Held against the reference of the field row by row: a slip of the hand in the file is seen here. */
const ROWS = [
  ['IN-1', '1 working', 'registered', 'center', 'rolls', 'supplement', '', '', false],
  ['IN-2', '1 working', 'dispatched', 'unit', 'rolls', '', '', '', false],
  ['IN-2a', '2 hour', 'dispatched', 'unit', 'fixed', '', '', '', false],
  ['IN-3', '2 working', 'dispatched', 'unit', 'rolls', '', '', '', false],
  [
    'IN-4a',
    '1 calendar',
    'signed',
    'unit',
    'rolls',
    'supplement appraisal consent party court',
    '1/7 unitHead',
    '',
    false,
  ],
  [
    'IN-4b',
    '7 calendar',
    'signed',
    'unit',
    'rolls',
    'supplement appraisal consent party court',
    '7/14 unitHead',
    '',
    false,
  ],
  [
    'IN-4c',
    '20 calendar',
    'signed',
    'unit',
    'rolls',
    'supplement appraisal consent party court',
    '10/20 unitHead',
    '',
    false,
  ],
  ['IN-5', '7 calendar', 'closed', 'center', 'rolls', '', '', '', false],
  ['IN-6', '24 hour', 'markedRed', 'center', 'fixed', '', '', '', false],
  ['IN-7', '3 working', 'resultReported', 'center', 'rolls', '', '', '', false],
  ['IN-8', '30 calendar', 'paused', 'center', 'rolls', '', '', '', false],
  ['IN-9', '1 working', 'asked', 'unit', 'rolls', '', '', '', false],
  ['IN-10', '1 working', 'leadDisputed', 'center', 'rolls', '', '', '', false],
  ['IN-11', '1 working', 'dispatched', 'unit', 'rolls', '', '', '', false],
  ['IN-12', '0 calendar set', 'registered', 'unit', 'fixed', '', '', '', false],
  ['MED-1', '30 calendar', 'accepted', 'unit', 'rolls', 'appraisal', '30/any parties', '33', false],
  ['MED-2', '30 working', 'accepted', 'unit', 'rolls', 'appraisal', '30/any partiesAndCommittee', '38', true],
  ['MED-3', '30 working', 'accepted', 'unit', 'rolls', 'appraisal', '', '40', true],
  ['MED-3a', '5 working', 'applied', 'unit', 'rolls', '', '', '40', true],
  ['MED-4', '15 calendar', 'applied', 'unit', 'rolls', '', '', '14', true],
  ['MED-5', '10 calendar', 'mediationStarted', 'unit', 'rolls', '', '', '84—94', true],
  ['MED-5a', '10 calendar', 'determinationReceived', 'citizen', 'rolls', '', '', '84—94', true],
  ['MED-5b', '3 calendar', 'mediationFailed', 'citizen', 'rolls', '', '', '84—94', true],
  ['MED-5c', '3 calendar before', 'mediationStarts', 'unit', 'fixed', '', '', '84—94', true],
  ['CONF-1', '30 calendar', 'agreementEffective', 'citizen', 'rolls', '', '', '33', true],
  ['CONF-2', '3 calendar', 'applicationReceived', 'court', 'rolls', '', '', '4', false],
  ['CONF-3', '15 calendar', 'accepted', 'court', 'rolls', '', '10/10 courtPresident', '5', false],
  ['CONF-3b', '30 calendar', 'accepted', 'court', 'rolls', '', '', '187', true],
  ['CONF-4', '15 calendar', 'rulingReceived', 'citizen', 'rolls', '', '', '372', true],
  ['CONF-4b', '6 month', 'knowledge', 'citizen', 'rolls', '', '', '372', true],
  ['COURT-1', '30 calendar', 'papersSigned', 'unit', 'rolls', 'appraisal', '30/any parties', '27', true],
  ['COURT-2', '15 calendar', 'papersSigned', 'unit', 'rolls', 'appraisal', '15/any parties', '27', true],
  ['COURT-2b', '7 calendar', 'papersSigned', 'unit', 'rolls', 'appraisal', '7/any parties', '27', true],
  ['COURT-3a', '3 working', 'applicationReceived', 'court', 'rolls', '', '', '10', true],
  ['COURT-3b', '3 working', 'mediatorNamed', 'unit', 'rolls', '', '', '10', true],
  ['COURT-3c', '3 working', 'mediatorConfirmed', 'unit', 'rolls', '', '', '12', true],
  ['COURT-3d', '2 working', 'asked', 'citizen', 'rolls', '', '', '15', true],
  ['COURT-4', '7 calendar', 'complaintReceived', 'court', 'rolls', 'supplement', '', '126', true],
  ['COURT-4b', '7 calendar', 'supplementReceived', 'court', 'rolls', '', '', '7', true],
  ['COURT-5a', '15 calendar', 'complaintServed', 'citizen', 'rolls', '', '', '128', true],
  ['COURT-5b', '6 month', 'filed', 'court', 'rolls', '', '6/6 courtPresident', '152', true],
  ['COURT-5c', '3 month', 'filed', 'court', 'rolls', '', '1/1 courtPresident', '164', true],
  ['COURT-5d', '15 calendar', 'judgmentServed', 'citizen', 'rolls', '', '', '171', true],
  ['COURT-5e', '10 calendar', 'rulingReceived', 'citizen', 'rolls', '', '', '171', true],
  ['COURT-6', '24 month', 'performancePeriodEnded', 'citizen', 'rolls', '', '', '250', true],
  ['COURT-7', '36 month', 'knowledge', 'citizen', 'rolls', '', '', '188', true],
  ['COURT-8', '72 hour', 'accepted', 'court', 'fixed', '', '', '28', true],
  ['COURT-8b', '24 hour', 'accepted', 'court', 'fixed', '', '', '28', true],
  ['COURT-8c', '6 month', 'orderMade', 'citizen', 'fixed', '', '', '30', true],
  ['XF-1', '15 calendar', 'received', 'unit', 'fixed', '', '', '22', true],
  ['XF-2', '15 calendar', 'received', 'unit', 'fixed', '', '', '23', true],
  ['XF-3', '15 calendar', 'received', 'unit', 'fixed', '', '', '23', true],
  ['XF-4', '5 working', 'received', 'unit', 'fixed', '', '', '23', true],
  ['XF-5', '60 calendar', 'accepted', 'unit', 'fixed', '', '30/30 unitHead', '34', true],
  ['XF-6', '30 calendar', 'replyReceived', 'citizen', 'fixed', '', '', '35', true],
  ['XF-7', '30 calendar', 'requestReceived', 'unit', 'fixed', '', '', '35', true],
  ['XF-8', '30 calendar', 'reviewReceived', 'citizen', 'fixed', '', '', '36', true],
  ['XF-9', '30 calendar', 'requestReceived', 'unit', 'fixed', 'hearing', '', '36', true],
  ['FY-1', '7 calendar', 'applied', 'legalAidAgency', 'rolls', 'supplement', '', '43', false],
  ['FY-2', '7 calendar', 'noticeReceived', 'citizen', 'rolls', '', '', '43', false],
  ['FY-3', '3 calendar', 'granted', 'legalAidAgency', 'rolls', '', '', '43', false],
  ['FY-4', '5 calendar', 'objectionReceived', 'unit', 'rolls', '', '', '49', false],
  ['FY-5', '3 calendar', 'noticeReceived', 'legalAidAgency', 'rolls', '', '', '36', true],
  ['FY-5a', '3 calendar', 'conditionFound', 'court', 'rolls', '', '', '36', true],
  ['FY-6', '24 hour', 'applied', 'unit', 'fixed', '', '', '39', true],
  ['LA-1', '12 month', 'knowledge', 'citizen', 'rolls', '', '', '27', true],
  ['LA-2', '5 working', 'applied', 'unit', 'rolls', '', '', '29', false],
  ['LA-3', '5 working', 'accepted', 'unit', 'rolls', '', '', '30', false],
  ['LA-4', '10 working', 'copyReceived', 'citizen', 'rolls', '', '', '30', false],
  ['LA-5', '5 working before', 'hearing', 'unit', 'fixed', '', '', '35', false],
  ['LA-6', '45 calendar', 'accepted', 'unit', 'rolls', '', '15/15 unitHead', '43', true],
  ['LA-7', '15 calendar', 'awardReceived', 'citizen', 'rolls', '', '', '48、50', true],
  ['FR-1', '60 calendar', 'knowledge', 'citizen', 'rolls', '', '', '20', true],
  ['FR-2', '5 working', 'applied', 'unit', 'rolls', '', '', '30', true],
  ['FR-3', '5 working', 'applied', 'unit', 'rolls', '', '', '31', true],
  ['FR-4', '10 working', 'noticeReceived', 'citizen', 'rolls', '', '', '31', true],
  ['FR-5', '7 working', 'accepted', 'unit', 'rolls', '', '', '48', true],
  ['FR-6', '10 working', 'copyReceived', 'unit', 'rolls', '', '', '48', true],
  ['FR-7', '60 calendar', 'accepted', 'unit', 'rolls', 'supplement', '30/30 unitHead', '62', true],
  ['FR-8', '30 calendar', 'accepted', 'unit', 'rolls', 'supplement', '', '62', true],
  ['XS-1', '6 month', 'knowledge', 'citizen', 'rolls', '', '', '46', true],
  ['XS-2', '15 calendar', 'decisionReceived', 'citizen', 'rolls', '', '', '45', true],
  ['NT-1', '24 month', 'knowledge', 'citizen', 'rolls', '', '', '18', true],
  ['NT-2', '5 working', 'applied', 'unit', 'rolls', '', '', '22', true],
  ['NT-3', '60 calendar', 'accepted', 'unit', 'rolls', '', '30/30 unitHead', '47', true],
  ['NT-4', '30 calendar', 'awardReceived', 'citizen', 'rolls', '', '', '48', true],
  ['TD-1', '7 working', 'applied', 'unit', 'rolls', '', '', '', false],
  ['TD-2', '6 month', 'accepted', 'unit', 'rolls', '', '', '', false],
  ['ZA-1', '30 calendar', 'accepted', 'unit', 'rolls', '', '30/30 higherPolice', '', false],
  ['XT-1', '7 working', 'received', 'unit', 'rolls', '', '', '', false],
  ['XT-2', '45 working', 'accepted', 'unit', 'rolls', '', '', '', false],
  ['RX-1', '5 working', 'received', 'unit', 'rolls', '', '5/10 unitHead', '', false],
] as const

describe('clock rules', () => {
  // Domain reference 1.8 and 4.3 to 4.6, row by row: code, length, unit, start, who owes, roll, pauses, extension, article, mark.
  it.each(ROWS)('%s is %s from %s, owed by %s; end %s; stops for %s; more: %s; art. %s; certain %s', (code, ...row) => {
    const rule = getClockRule(code)
    const { extension: more } = rule
    expect([
      `${rule.n} ${rule.unit}${rule.direction === 'after' ? '' : ` ${rule.direction}`}`,
      rule.startEvent,
      rule.owes,
      rule.rollEnd === 'none' ? 'fixed' : 'rolls',
      rule.pauseOn.join(' '),
      more === null ? '' : `${more.n}/${more.max ?? 'any'} ${more.approver}`,
      rule.basis.article,
      rule.certain,
    ]).toEqual(row)
  })

  it('are all in the table of the field', () => {
    const told = new Set<string>(ROWS.map(([code]) => code))
    // Replies to supervision are told in the table of supervision.
    expect(CLOCK_RULES.map(({ code }) => code).filter(code => !told.has(code) && !code.startsWith('SUP-'))).toEqual([])
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
      expect(due.dueOn > '2026-03-01', rule.code).toBe(rule.direction !== 'before')
      expect(due.explain.length, rule.code).toBeGreaterThanOrEqual(rule.direction === 'set' ? 1 : 3)
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
    expect(lampOf(due, start, today, limits)).toMatchObject({ lamp, reason: { key: `clocks.lampReason.${reason}` } })
  })

  it('says how much is left and used', () => {
    expect(lampOf('2026-03-31', '2026-03-01', '2026-03-16', limits).reason.params).toEqual({ left: 15, used: 50 })
    expect(lampOf('2026-03-31', '2026-03-01', '2026-04-05', limits).reason.params).toEqual({ left: 5, used: 100 })
  })
})
