import { describe, expect, it } from 'vitest'
import { SETTINGS } from '#center/contract/setting.ts'
import { ROUTING_WEIGHTS, type RoutingLevers } from '#center/contract/values/routing-rules.ts'
import { DELIVERED } from '../setting/delivered.ts'
import { propose, type RoutingMatter, type RoutingPerson, type RoutingUnit } from './propose.ts'
import { fallbackChain, findRoute } from './route-of.ts'
import { createTrialWorld, fairnessOf } from './trial-world.ts'

const rules = {
  types: SETTINGS.caseTypes.parse(DELIVERED.caseTypes.value),
  routes: SETTINGS.routes.parse(DELIVERED.routes.value),
  levers: SETTINGS.routingLevers.parse(DELIVERED.routingLevers.value),
}
const TODAY = '2026-06-17'
const withLevers = (levers: Partial<RoutingLevers>) => ({ ...rules, levers: { ...rules.levers, ...levers } })
const only = (weight: (typeof ROUTING_WEIGHTS)[number]) =>
  withLevers({ weights: { leads: 0, statutory: 0, presence: 0, load: 0, fairness: 0, level: 0, [weight]: 100 } })

const person = (staffId: number, more: Partial<RoutingPerson> = {}): RoutingPerson => ({
  staffId,
  name: `甲${staffId}`,
  phone: null,
  isOnDuty: true,
  openCases: 0,
  lastAssignedAt: null,
  declaredPersonIds: [],
  ...more,
})
const unit = (id: number, code: string, more: Partial<RoutingUnit> = {}): RoutingUnit => ({
  id,
  code,
  name: code,
  isCenter: code === 'C00',
  isTown: code.startsWith('W'),
  isPresentNow: true,
  nextDutyOn: null,
  isNextDutyProvisional: false,
  openCases: 0,
  recentCases: 0,
  people: [],
  ...more,
})
const matter = (typeCode: string, more: Partial<RoutingMatter> = {}): RoutingMatter => ({
  typeCode,
  divisionCode: '421081001',
  complexity: 'ordinary',
  riskColour: 'low',
  parties: [],
  ...more,
})
const CODES = ['C00', 'T01', 'T02', 'P05', 'S03', 'G01', 'G02', 'W01']
const units = CODES.map((code, at) => unit(at + 1, code))
const codesOf = (proposal: ReturnType<typeof propose>) => proposal.units.map(each => each.unit.code)
const replaced = (code: string, more: Partial<RoutingUnit>) =>
  units.map(each => (each.code === code ? { ...each, ...more } : each))

/** Reproducible choices for properties. */
function choices(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('a proposal', () => {
  it('sends a type to its units, with statutory ways and their basis', () => {
    const proposal = propose(matter('0703'), rules, units, TODAY)
    expect(codesOf(proposal)[0]).toBe('G01')
    expect(proposal.paths[0]).toMatchObject({ law: '保障农民工工资支付条例', article: '第十条' })
    expect(proposal.units[0]?.reasons.map(({ key }) => key)).toContain('routing.reason.statutoryUnchecked')
    const score = proposal.units[0]?.parts.reduce((sum, { points }) => sum + points, 0)
    expect(score).toBeCloseTo(proposal.units[0]?.score ?? 0)
  })

  it('begins with the town of the place, and at the county where it is hard or dangerous', () => {
    expect(codesOf(propose(matter('0202'), rules, units, TODAY))[0]).toBe('W01')
    for (const more of [{ complexity: 'complex' }, { riskColour: 'high' }])
      expect(propose(matter('0202', more), rules, units, TODAY).level).toBe('county')
    expect(codesOf(propose(matter('0202', { divisionCode: null }), rules, units, TODAY))).not.toContain('W01')
  })

  it('stands in for a unit the center does not have', () => {
    const without = units.filter(({ code }) => code !== 'S03')
    expect(codesOf(propose(matter('0101'), rules, without, TODAY))).toContain('T01')
    expect(codesOf(propose(matter('0101'), rules, without, TODAY))).not.toContain('S03')
  })

  it('always names the center, gives scores of 0–100 in order, and is the same again, whatever stands around it', () => {
    const below = choices(7)
    for (let round = 0; round < 400; round += 1) {
      const some = units
        .filter(({ isCenter }) => isCenter || below(3) > 0)
        .map(each => ({
          ...each,
          isPresentNow: below(2) === 0,
          nextDutyOn: below(2) === 0 ? null : `2026-06-${18 + below(9)}`,
          openCases: below(300),
          recentCases: below(50),
          people: [person(each.id * 10, { isOnDuty: below(2) === 0 }), person(each.id * 10 + 1)],
        }))
      const weights = Object.fromEntries(ROUTING_WEIGHTS.map(name => [name, below(101)])) as RoutingLevers['weights']
      const code = rules.types[below(rules.types.length)]?.code ?? '99'
      const asked = withLevers({ weights, person: below(2) === 0 ? 'roundRobin' : 'leastLoad' })
      const proposal = propose(matter(code), asked, some, TODAY)
      expect(proposal.fallback.code).toBe('C00')
      const scores = proposal.units.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(scores.every(score => score >= 0 && score <= 100.000001)).toBe(true)
      expect(propose(matter(code), asked, some, TODAY)).toEqual(proposal)
    }
    expect(propose(matter('nothing'), rules, units, TODAY)).toMatchObject({ units: [], fallback: { code: 'C00' } })
  })

  it('never rises with load or share, and never falls by presence', () => {
    const scoreOf = (more: Partial<RoutingUnit>) =>
      propose(matter('0804'), rules, replaced('T01', more), TODAY).units.find(each => each.unit.code === 'T01')
        ?.score ?? 0
    for (let load = 0; load < 200; load += 20) {
      expect(scoreOf({ openCases: load + 20 })).toBeLessThan(scoreOf({ openCases: load }))
      expect(scoreOf({ recentCases: load + 20 })).toBeLessThanOrEqual(scoreOf({ recentCases: load }))
    }
    const away = [{ nextDutyOn: '2026-06-25' }, { nextDutyOn: '2026-06-18' }, { nextDutyOn: null }]
    const scores = [...away.map(more => scoreOf({ isPresentNow: false, ...more })), scoreOf({ isPresentNow: true })]
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(new Set(scores).size).toBe(4)
  })

  it('calls a next duty provisional where the holidays of its year are not published', () => {
    const reasonsOf = (isNextDutyProvisional: boolean) => {
      const away = { isPresentNow: false, nextDutyOn: '2027-01-04', isNextDutyProvisional }
      const found = propose(matter('0804'), rules, replaced('T01', away), TODAY).units.find(
        each => each.unit.code === 'T01',
      )
      return found?.reasons.filter(({ params }) => params.day === '2027-01-04').map(({ key }) => key)
    }
    expect(reasonsOf(true)).toEqual(['routing.reason.nextDutyProvisional'])
    expect(reasonsOf(false)).toEqual(['routing.reason.nextDuty'])
  })

  it('gives a part the more say the more it weighs', () => {
    const busy = replaced('T01', { openCases: 90 })
    expect(codesOf(propose(matter('0804'), only('leads'), busy, TODAY))[0]).toBe('T01')
    expect(codesOf(propose(matter('0804'), only('load'), busy, TODAY))[0]).not.toBe('T01')
    const pointsAt = (leads: number) =>
      propose(matter('0804'), withLevers({ weights: { ...rules.levers.weights, leads } }), units, TODAY)
        .units.find(each => each.unit.code === 'T01')
        ?.parts.find(({ weight }) => weight === 'leads')?.points ?? 0
    for (let weight = 0; weight < 100; weight += 10) expect(pointsAt(weight + 10)).toBeGreaterThan(pointsAt(weight))
  })

  it('names whose turn it is among those on duty', () => {
    const people = [
      person(1, { lastAssignedAt: '2026-06-16T01:00:00.000Z', openCases: 1 }),
      person(2, { lastAssignedAt: '2026-06-15T01:00:00.000Z', openCases: 9 }),
      person(3, { isOnDuty: false }),
    ]
    const turn = (levers: Partial<RoutingLevers>) =>
      propose(matter('0804'), withLevers(levers), replaced('T01', { people }), TODAY).units.find(
        each => each.unit.code === 'T01',
      )?.person?.staffId
    expect(turn({ person: 'roundRobin' })).toBe(2)
    expect(turn({ person: 'leastLoad' })).toBe(1)
  })
})

describe('a conflict of interest', () => {
  const party = { personId: 5, role: 'respondent', kind: 'person', name: '乙', phones: ['138 0000 0001'] } as const
  const declared = person(1, { declaredPersonIds: [5] })
  const samePhone = person(2, { phone: '+8613800000001' })
  const asked = (levers: Partial<RoutingLevers>, people: readonly RoutingPerson[]) =>
    propose(matter('0804', { parties: [party] }), withLevers(levers), replaced('T01', { people }), TODAY).units.find(
      each => each.unit.code === 'T01',
    )

  it('is never proposed where the lever excludes, warned of where it warns, not asked where it is off', () => {
    expect(asked({ conflict: 'exclude' }, [declared, samePhone])?.person).toBe(null)
    expect(asked({ conflict: 'exclude' }, [declared, person(9)])?.person?.staffId).toBe(9)
    expect(asked({ conflict: 'warn' }, [declared])?.person?.conflict).toBe('declared')
    expect(asked({ conflict: 'warn' }, [samePhone])?.person?.conflict).toBe('samePhone')
    expect(asked({ conflict: 'off' }, [declared])?.person?.conflict).toBe(null)
  })

  it('keeps a unit out that is itself the other side', () => {
    const parties = [{ ...party, kind: 'organization', name: '石首市G01' }] as const
    const proposal = propose(matter('0703', { parties }), rules, units, TODAY)
    expect(codesOf(proposal)).not.toContain('G01')
    expect(proposal.excluded.map(each => [each.unit.code, each.conflict])).toEqual([['G01', 'respondentUnit']])
    expect(codesOf(propose(matter('0703', { parties }), withLevers({ conflict: 'warn' }), units, TODAY))).toContain(
      'G01',
    )
  })
})

describe('routes', () => {
  it('lead every type somewhere, a leaf without a rule as its class', () => {
    for (const { code } of rules.types) expect(findRoute(rules.routes, rules.types, code), code).toBeDefined()
    expect(findRoute(rules.routes, rules.types, '0199')?.type).toBe('01')
  })

  it('end a chain that runs in a circle', () => {
    const fallbacks = [
      { unit: 'T02', to: 'T03' },
      { unit: 'T03', to: 'T02' },
    ]
    expect(fallbackChain({ ...rules.routes, fallbacks }, 'T02')).toEqual(['T03'])
  })
})

describe('a trial', () => {
  const past = units.map(({ openCases: _o, recentCases: _r, ...rest }) => ({ ...rest, people: [] }))
  const at = { on: TODAY, instant: `${TODAY}T02:00:00.000Z` }

  it('spreads cases by the load it made itself, and the same draft gives the same course', () => {
    const course = (levers: RoutingLevers) => {
      const world = createTrialWorld({ ...rules, levers })
      return Array.from({ length: 30 }, () => world.give(matter('0804'), past, at).unitId)
    }
    expect(course(rules.levers)).toEqual(course(rules.levers))
    expect(new Set(course(only('leads').levers)).size).toBe(1)
    expect(new Set(course(only('load').levers)).size).toBeGreaterThan(1)
  })

  it('counts its spread', () => {
    expect(fairnessOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ most: 9, fewest: 2, deviation: 2 })
    expect(fairnessOf([])).toEqual({ most: 0, fewest: 0, deviation: 0 })
  })
})
