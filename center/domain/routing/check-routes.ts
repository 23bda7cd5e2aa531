import delivered from '#assets/reference/routes.json' with { type: 'json' }
import type { CaseType, Routes, RoutingLevers } from '#center/contract/values/routing-rules.ts'
import { ROUTING_WEIGHTS, TOWN_UNIT } from '#center/contract/values/routing-rules.ts'
import { isPlace } from '../place.ts'
import { fallbackChain, findRoute } from './route-of.ts'

/** Unit of each way as delivered. */
const DELIVERED_UNIT: ReadonlyMap<string, string | null> = new Map(
  delivered.paths.map(({ code, unit }) => [code, unit] as const),
)

/** What is wrong with a value: where in it, and the last part of the text key. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly key: string
}

/** A unit of the center as its routes need to know it. */
export interface KnownUnit {
  readonly code: string
  /** Has a desk, people or a phone. */
  readonly isReachable: boolean
}

const fault = (path: readonly (string | number)[], key: string): Fault => ({ path, key })
const twice = (codes: readonly string[], place: (index: number) => readonly (string | number)[]) =>
  codes.flatMap((code, index) => (codes.indexOf(code) === index ? [] : [fault(place(index), 'twice')]))

/**
 * Types that fit each other and lose no code that was ever given out.
 * @param known every code any version had
 */
export function caseTypeFaults(types: readonly CaseType[], known: readonly string[]): readonly Fault[] {
  const codes = types.map(({ code }) => code)
  const classes = new Set(types.flatMap(({ code, parent }) => (parent === null ? [code] : [])))
  return [
    ...twice(codes, index => [index, 'code']),
    ...types.flatMap(({ code, parent }, index) => {
      if (parent === null) return code.length === 2 ? [] : [fault([index, 'code'], 'type')]
      return classes.has(parent) && code.length === 4 && code.startsWith(parent)
        ? []
        : [fault([index, 'parent'], 'type')]
    }),
    ...(known.every(code => codes.includes(code)) ? [] : [fault([], 'type-gone')]),
    ...(types.some(({ isActive }) => isActive) ? [] : [fault([], 'required')]),
  ]
}

/**
 * Routes that lead somewhere: every type has one, every code exists, no chain of stand-ins runs in a circle.
 * @param units units of the center; null: not asked (another setting is being saved)
 */
export function routeFaults(
  routes: Routes,
  types: readonly CaseType[],
  units: readonly KnownUnit[] | null,
): readonly Fault[] {
  const codes = new Set(types.map(({ code }) => code))
  const paths = new Set(routes.paths.map(({ code }) => code))
  const without = types.filter(type => type.isActive && findRoute(routes, types, type.code) === undefined)
  return [
    ...twice(
      routes.paths.map(({ code }) => code),
      index => ['paths', index, 'code'],
    ),
    ...twice(
      routes.rules.map(({ type }) => type),
      index => ['rules', index, 'type'],
    ),
    ...twice(
      routes.grids.map(({ division }) => division),
      index => ['grids', index, 'division'],
    ),
    ...twice(
      routes.fallbacks.map(({ unit }) => unit),
      index => ['fallbacks', index, 'unit'],
    ),
    ...routes.rules.flatMap((rule, index) => [
      ...(codes.has(rule.type) ? [] : [fault(['rules', index, 'type'], 'type')]),
      ...rule.paths.flatMap((code, at) => (paths.has(code) ? [] : [fault(['rules', index, 'paths', at], 'path')])),
      ...twice(rule.units, at => ['rules', index, 'units', at]),
      ...twice(rule.paths, at => ['rules', index, 'paths', at]),
    ]),
    ...(without.length === 0 ? [] : [fault(['rules'], 'type-without-route')]),
    ...routes.grids.flatMap(({ division }, index) =>
      isPlace(division) ? [] : [fault(['grids', index, 'division'], 'place')],
    ),
    ...routes.fallbacks.flatMap(({ unit, to }, index) =>
      unit === to || fallbackChain(routes, to).includes(unit) ? [fault(['fallbacks', index, 'to'], 'circle')] : [],
    ),
    ...(units === null ? [] : unitFaults(routes, units)),
  ]
}

function unitFaults(routes: Routes, units: readonly KnownUnit[]): readonly Fault[] {
  const known = new Map(units.map(unit => [unit.code, unit]))
  const exists = (code: string) => code === TOWN_UNIT || known.has(code)
  const isReachable = (code: string) =>
    code === TOWN_UNIT || [code, ...fallbackChain(routes, code)].some(each => known.get(each)?.isReachable === true)
  const unknown = (codes: readonly string[], place: readonly (string | number)[]) =>
    codes.flatMap((code, at) => (exists(code) ? [] : [fault([...place, at], 'unit')]))
  return [
    ...routes.rules.flatMap((rule, index) => [
      ...unknown(rule.units, ['rules', index, 'units']),
      ...unknown(rule.coUnits, ['rules', index, 'coUnits']),
      ...(rule.units.some(isReachable) ? [] : [fault(['rules', index, 'units'], 'unit-unreachable')]),
    ]),
    ...routes.paths.flatMap(({ code, unit }, index) => {
      if (unit === null) return []
      if (!exists(unit)) return [fault(['paths', index, 'unit'], 'unit')]
      // A county may not have peopled every unit of the delivered ways yet; a way of its own must lead to somebody.
      return isReachable(unit) || DELIVERED_UNIT.get(code) === unit
        ? []
        : [fault(['paths', index, 'unit'], 'unit-unreachable')]
    }),
    ...routes.grids.flatMap(({ unit }, index) => (known.has(unit) ? [] : [fault(['grids', index, 'unit'], 'unit')])),
    ...routes.fallbacks.flatMap(({ unit, to }, index) => [
      ...(known.has(unit) ? [] : [fault(['fallbacks', index, 'unit'], 'unit')]),
      ...(known.has(to) ? [] : [fault(['fallbacks', index, 'to'], 'unit')]),
    ]),
  ]
}

/** A proposal must weigh something. */
export function leverFaults({ weights }: RoutingLevers): readonly Fault[] {
  return ROUTING_WEIGHTS.some(name => weights[name] > 0) ? [] : [fault(['weights', 'leads'], 'weights')]
}
