import type { CaseType, Level, RouteRule, Routes, StatutoryPath } from '#center/contract/values/routing-rules.ts'
import { TOWN_UNIT } from '#center/contract/values/routing-rules.ts'
import { townOf } from '../place.ts'

/** The rule of a type: its own, or its class's; undefined: none is written for it. */
export function findRoute(routes: Routes, types: readonly CaseType[], typeCode: string): RouteRule | undefined {
  const own = routes.rules.find(rule => rule.type === typeCode)
  if (own !== undefined) return own
  const parent = types.find(type => type.code === typeCode)?.parent ?? null
  return parent === null ? undefined : routes.rules.find(rule => rule.type === parent)
}

/** Code of the center that serves a place: of the village if one is named for it, else of the town; undefined: outside the county. */
export function townUnitOf({ grids }: Routes, divisionCode: string | null): string | undefined {
  if (divisionCode === null) return undefined
  const own = grids.find(({ division }) => division === divisionCode)
  return (own ?? grids.find(({ division }) => division === townOf(divisionCode)))?.unit
}

/** Unit codes with '@town' put in for the place; what no center serves falls out, nothing stands twice. */
export function unitCodes(codes: readonly string[], routes: Routes, divisionCode: string | null): readonly string[] {
  return [...new Set(codes.flatMap(code => (code === TOWN_UNIT ? (townUnitOf(routes, divisionCode) ?? []) : code)))]
}

/** Statutory ways of a rule in their order. */
export function pathsOf(routes: Routes, rule: RouteRule): readonly StatutoryPath[] {
  return rule.paths.flatMap(code => routes.paths.find(path => path.code === code) ?? [])
}

/** Where a matter begins: as its rule says, but a hard or dangerous one at the county. */
export function levelOf(rule: RouteRule, matter: { complexity: string; riskColour: string }): Level {
  return matter.complexity === 'complex' || matter.riskColour === 'high' ? 'county' : rule.level
}

/** Units that stand in for one, nearest first; a chain that runs in a circle ends where it began. */
export function fallbackChain({ fallbacks }: Routes, code: string): readonly string[] {
  const chain: string[] = []
  let next = fallbacks.find(({ unit }) => unit === code)?.to
  while (next !== undefined && next !== code && !chain.includes(next)) {
    const at = next
    chain.push(at)
    next = fallbacks.find(({ unit }) => unit === at)?.to
  }
  return chain
}
