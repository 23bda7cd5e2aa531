import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUPERVISION_STATUSES } from '#center/contract/supervision.ts'
import type { SupervisionRules } from '#center/contract/values/supervision-rules.ts'
import { actionsFrom } from '../actions/action-table.ts'
import { CLOCK_RULES, findClockRule, getClockRule } from '../clocks/clock-rules.ts'
import { DELIVERED } from '../setting/delivered.ts'
import { OPEN_SUPERVISION, SUPERVISION, UNIT_OWES } from './actions.ts'
import { causeOfClock } from './cause-of.ts'
import { ladderFaults, replyRule, rungsAbove, stepAbove } from './ladder.ts'

const rules = DELIVERED.supervisionRules.value as unknown as SupervisionRules
const seed = { seed: 421081 }
const codes = ['clerk', 'deputy', 'head', 'leader', 'county', 'province']
const label = { zh: '甲', en: 'A' }

describe('the ladder of supervision', () => {
  it('goes from 1 to 2 to 3 to the advice, and leaves out no level', () => {
    expect(stepAbove(1)).toEqual({ kind: 'level', level: 2 })
    expect(stepAbove(2)).toEqual({ kind: 'level', level: 3 })
    expect(stepAbove(3)).toEqual({ kind: 'advice' })
  })

  it('is sound as delivered, and has a time of reply for each level', () => {
    expect(ladderFaults(rules)).toEqual([])
    for (const level of [1, 2, 3] as const) expect(findClockRule(replyRule(level))?.owes).toBe('unit')
  })

  it.each([
    ['a rung twice', { ladder: [...rules.ladder, rules.ladder[0]] }, ['ladder', 5, 'code'], 'twice'],
    [
      'a rung that answers to nobody known',
      { ladder: rules.ladder.with(0, { code: 'unit-deputy', label, next: 'nobody' }) },
      ['ladder', 0, 'next'],
      'rung',
    ],
    [
      'a circle',
      { ladder: rules.ladder.with(4, { code: 'discipline', label, next: 'unit-head' }) },
      ['ladder', 1, 'next'],
      'rung-cycle',
    ],
    [
      'a rung above itself',
      { ladder: rules.ladder.with(4, { code: 'discipline', label, next: 'discipline' }) },
      ['ladder', 4, 'next'],
      'rung-cycle',
    ],
    [
      'a letter to nobody',
      { levels: rules.levels.with(1, { ...rules.levels[1], to: 'nobody' }) },
      ['levels', 1, 'to'],
      'rung',
    ],
    [
      'a copy to nobody',
      { levels: rules.levels.with(1, { ...rules.levels[1], copyTo: ['nobody'] }) },
      ['levels', 1, 'copyTo', 0],
      'rung',
    ],
    [
      'a level that goes down',
      { levels: rules.levels.with(2, { ...rules.levels[2], to: 'unit-deputy' }) },
      ['levels', 2, 'to'],
      'rung-lower',
    ],
    ['an advice to below the last letter', { adviceTo: 'unit-deputy' }, ['adviceTo'], 'rung-lower'],
  ])('is refused with %s', (_title, change, path, key) => {
    expect(ladderFaults({ ...rules, ...change } as unknown as SupervisionRules)).toContainEqual({ path, key })
  })

  it('accepts exactly the ladders that lead upwards to an end from every rung', () => {
    const ladders = fc
      .tuple(...codes.map(() => fc.option(fc.constantFrom(...codes), { nil: null })))
      .map(nexts => codes.map((code, index) => ({ code, label, next: nexts[index] ?? null })))
    fc.assert(
      fc.property(ladders, ladder => {
        // The oracle: after as many steps as there are rungs, one has fallen off the end or goes in a circle.
        const ends = codes.every(start => {
          let at: string | null = start
          for (let step = 0; step < codes.length && at !== null; step += 1)
            at = ladder.find(({ code }) => code === at)?.next ?? null
          return at === null
        })
        const isCyclic = ladderFaults({ ...rules, ladder }).some(({ key }) => key === 'rung-cycle')
        expect(isCyclic).toBe(!ends)
        for (const code of codes) expect(rungsAbove(ladder, code)).not.toContain(code)
      }),
      { ...seed, numRuns: 2000 },
    )
  })
})

describe('the life of a supervision', () => {
  it('never ends silently: every way out of an open status leads to a status that keeps its reason, or to a decision that is owed', () => {
    const ended = SUPERVISION_STATUSES.filter(status => !OPEN_SUPERVISION.some(open => open === status))
    expect(ended).toEqual(['dropped', 'escalated', 'lifted'])
    for (const status of ended) expect(actionsFrom(SUPERVISION, status)).toEqual([])
    for (const status of OPEN_SUPERVISION) expect(actionsFrom(SUPERVISION, status).length).toBeGreaterThan(0)
    // Whatever the unit owes can be escalated, and nothing else can.
    const escalated = SUPERVISION_STATUSES.filter(status => actionsFrom(SUPERVISION, status).includes('escalate'))
    expect([...escalated].sort()).toEqual([...UNIT_OWES].sort())
  })
})

describe('the cause a late clock stands for', () => {
  it.each([
    ['IN-1', 'notAccepted'],
    ['IN-2', 'notAccepted'],
    ['IN-2a', 'notAccepted'],
    ['IN-4b', 'overdue'],
    ['MED-1', 'overdue'],
    ['IN-5', 'noFeedback'],
    ['IN-7', 'noFeedback'],
    ['CONF-1', null],
  ])('%s: %s', (code, cause) => {
    expect(causeOfClock(getClockRule(code))).toBe(cause)
  })

  it('is none for clocks that bind the citizen or a court', () => {
    for (const rule of CLOCK_RULES)
      expect([rule.code, causeOfClock(rule) === null]).toEqual([
        rule.code,
        rule.owes !== 'unit' && rule.owes !== 'center',
      ])
  })
})
