import { describe, expect, it } from 'vitest'
import seeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { SETTINGS } from '#center/contract/setting.ts'
import type { CaseType, Routes } from '#center/contract/values/routing-rules.ts'
import { DELIVERED } from '../setting/delivered.ts'
import { caseTypeFaults, leverFaults, routeFaults } from './check-routes.ts'

const types = SETTINGS.caseTypes.parse(DELIVERED.caseTypes.value)
const routes = SETTINGS.routes.parse(DELIVERED.routes.value)
const levers = SETTINGS.routingLevers.parse(DELIVERED.routingLevers.value)
const units = seeds.map(({ code, desks }) => ({ code, isReachable: desks.length > 0 }))
const [rule] = routes.rules
const [path] = routes.paths
const [grid] = routes.grids
if (rule === undefined || path === undefined || grid === undefined) throw new Error('nothing delivered')
const withRule = (more: Partial<typeof rule>): Routes => ({
  ...routes,
  rules: [{ ...rule, ...more }, ...routes.rules.slice(1)],
})
const local: CaseType = {
  code: '0150',
  parent: '01',
  label: { zh: '彩礼', en: 'Bride price' },
  mediationType: '01',
  otherMediationTypes: [],
  isMediable: true,
  isInkOnly: false,
  isActive: true,
}

it('what is delivered fits', () => {
  expect(
    caseTypeFaults(
      types,
      types.map(({ code }) => code),
    ),
  ).toEqual([])
  expect(routeFaults(routes, types, units)).toEqual([])
  expect(leverFaults(levers)).toEqual([])
})

describe('types', () => {
  it('may grow by local leaves and switch off, never lose or reuse a code', () => {
    const known = types.map(({ code }) => code)
    expect(caseTypeFaults([...types, local], known)).toEqual([])
    expect(caseTypeFaults([...types, local, local], known)).toEqual([
      { path: [types.length + 1, 'code'], key: 'twice' },
    ])
    expect(caseTypeFaults(types, [...known, '0150'])).toEqual([{ path: [], key: 'type-gone' }])
    expect(caseTypeFaults([...types, { ...local, parent: '02' }], known)).toMatchObject([{ key: 'type' }])
    expect(caseTypeFaults([...types, { ...local, parent: null }], known)).toMatchObject([{ key: 'type' }])
  })
})

describe('routes', () => {
  it.each<[string, Routes, readonly (string | number)[], string]>([
    ['an unknown unit', withRule({ units: ['X99', 'T01'] }), ['rules', 0, 'units', 0], 'unit'],
    ['units nobody can reach', withRule({ units: ['G10'] }), ['rules', 0, 'units'], 'unit-unreachable'],
    ['a unit twice', withRule({ units: ['T01', 'T01'] }), ['rules', 0, 'units', 1], 'twice'],
    ['an unknown way', withRule({ paths: ['nowhere'] }), ['rules', 0, 'paths', 0], 'path'],
    [
      'a way of its own to a unit nobody can reach',
      { ...routes, paths: [...routes.paths, { ...path, code: 'localA', unit: 'G10' }] },
      ['paths', routes.paths.length, 'unit'],
      'unit-unreachable',
    ],
    [
      'a way to a unit that is not there',
      { ...routes, paths: [...routes.paths, { ...path, code: 'localA', unit: 'X99' }] },
      ['paths', routes.paths.length, 'unit'],
      'unit',
    ],
    ['a way twice', { ...routes, paths: [...routes.paths, path] }, ['paths', routes.paths.length, 'code'], 'twice'],
    ['a rule twice', { ...routes, rules: [...routes.rules, rule] }, ['rules', routes.rules.length, 'type'], 'twice'],
    ['a type without any', { ...routes, rules: routes.rules.slice(1) }, ['rules'], 'type-without-route'],
    [
      'a place of another county',
      { ...routes, grids: [{ division: '421082001', unit: 'W01' }, ...routes.grids.slice(1)] },
      ['grids', 0, 'division'],
      'place',
    ],
    [
      'a unit standing in for itself',
      { ...routes, fallbacks: [{ unit: 'T01', to: 'T01' }] },
      ['fallbacks', 0, 'to'],
      'circle',
    ],
  ])('with %s are refused', (_title, wrong, place, key) => {
    expect(routeFaults(wrong, types, units)).toEqual([{ path: place, key }])
  })

  it('with a chain in a circle are refused at every link of it, and only there', () => {
    const fallbacks = [
      { unit: 'S03', to: 'T02' },
      { unit: 'T02', to: 'T03' },
      { unit: 'T03', to: 'T04' },
      { unit: 'T04', to: 'T02' },
    ]
    const places = routeFaults({ ...routes, fallbacks }, types, units)
    expect(places.filter(({ key }) => key === 'circle').map(({ path: at }) => at[1])).toEqual([1, 2, 3])
  })

  it('are not asked about units while another setting is saved', () =>
    expect(routeFaults(withRule({ units: ['X99'] }), types, null)).toEqual([]))
})

it('levers that weigh nothing are refused', () => {
  const weights = { leads: 0, statutory: 0, presence: 0, load: 0, fairness: 0, level: 0 }
  expect(leverFaults({ ...levers, weights })).toEqual([{ path: ['weights', 'leads'], key: 'weights' }])
})

it('law and article of a delivered way are certain only where they were checked', () => {
  expect(routes.paths.filter(({ certain }) => certain).map(({ code, article }) => `${code} ${article}`)).toEqual([
    'mediation 第十七条',
    'protectionOrder 第二十三条',
    'judicialProcedure 第二十八条',
    'disciplineReport 第三十条',
    'petition 第三十一条',
  ])
})
