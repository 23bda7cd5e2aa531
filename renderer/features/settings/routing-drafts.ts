import type {
  CaseType,
  RouteRule,
  Routes,
  RoutingLevers,
  RoutingWeight,
} from '#center/contract/values/routing-rules.ts'
import { ROUTING_WEIGHTS } from '#center/contract/values/routing-rules.ts'

/** A typed figure; what is none becomes NaN, which the contract refuses at its field. */
const figure = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN)

export interface LeversDraft {
  weights: Record<RoutingWeight, string>
  person: RoutingLevers['person']
  conflict: RoutingLevers['conflict']
  fairnessDays: string
  casesAtHalfLoad: string
}

const byWeight = <Value>(value: (name: RoutingWeight) => Value) =>
  Object.fromEntries(ROUTING_WEIGHTS.map(name => [name, value(name)])) as Record<RoutingWeight, Value>

export const leversDraft = (levers: RoutingLevers): LeversDraft => ({
  ...levers,
  weights: byWeight(name => String(levers.weights[name])),
  fairnessDays: String(levers.fairnessDays),
  casesAtHalfLoad: String(levers.casesAtHalfLoad),
})

export const leversOf = (draft: LeversDraft): RoutingLevers => ({
  ...draft,
  weights: byWeight(name => figure(draft.weights[name])),
  fairnessDays: figure(draft.fairnessDays),
  casesAtHalfLoad: figure(draft.casesAtHalfLoad),
})

/** Lists of a rule, in the order of the form. */
export const RULE_LISTS = ['units', 'coUnits', 'paths'] as const
/** Places a list of a rule has; the contract says the same. */
export const MOST_OF_LIST = 6

const filled = (codes: readonly string[]): string[] => codes.filter(code => code !== '')

/** Empty places of the lists fall out. */
export const routesOf = (draft: Routes): Routes => ({
  ...draft,
  rules: draft.rules.map(rule => ({
    ...rule,
    units: filled(rule.units),
    coUnits: filled(rule.coUnits),
    paths: filled(rule.paths),
  })),
  grids: draft.grids.filter(({ division, unit }) => division !== '' || unit !== ''),
  fallbacks: draft.fallbacks.filter(({ unit, to }) => unit !== '' || to !== ''),
  paths: draft.paths.map(path => ({ ...path, unit: path.unit === '' ? null : path.unit })),
})

/** Routes with a rule of its own for a type: as its class has it, where it had none. */
export function withRuleFor(routes: Routes, type: string): Routes {
  if (routes.rules.some(rule => rule.type === type)) return routes
  const own = routes.rules.find(rule => rule.type === type.slice(0, 2))
  const rule: RouteRule = {
    ...(own ?? { units: [], coUnits: [], paths: [], level: 'county', complexity: 'ordinary' }),
    type,
  }
  return { ...routes, rules: [...routes.rules, rule] }
}

/** A code for a way of the county's own that no way has: 'localA' upwards. */
export function freePathCode(paths: readonly { readonly code: string }[]): string {
  const taken = new Set(paths.map(({ code }) => code))
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  const codes = ['', ...letters].flatMap(first => letters.map(second => `local${first}${second}`))
  return codes.find(code => !taken.has(code)) ?? ''
}

/** Routes with an empty way at the end, to be filled in. */
export const withNewPath = (routes: Routes): Routes => ({
  ...routes,
  paths: [
    ...routes.paths,
    {
      ...{ code: freePathCode(routes.paths), law: '', article: '', certain: false, unit: null },
      label: { zh: '', en: '' },
      reason: { zh: '', en: '' },
    },
  ],
})

/** Routes without a way; a rule whose only way it was stays without one, which is refused where it is saved. */
export const withoutPath = (routes: Routes, code: string): Routes => ({
  ...routes,
  paths: routes.paths.filter(path => path.code !== code),
  rules: routes.rules.map(rule => ({ ...rule, paths: rule.paths.filter(each => each !== code) })),
})

/** A leaf code of a class that was never given out: '0150' upwards, apart from those of the list. '': none is left. */
export function freeLeafCode(types: readonly Pick<CaseType, 'code'>[], parent: string): string {
  const taken = new Set(types.map(({ code }) => code))
  const numbers = Array.from({ length: 49 }, (_, at) => `${parent}${50 + at}`)
  return numbers.find(code => !taken.has(code)) ?? ''
}

/** A new local leaf of a class, counted as its class is. */
export const newLeaf = (types: readonly CaseType[], parent: string): CaseType => {
  const own = types.find(({ code }) => code === parent)
  return {
    code: freeLeafCode(types, parent),
    parent,
    label: { zh: '', en: '' },
    mediationType: own?.mediationType ?? '99',
    otherMediationTypes: [],
    isMediable: own?.isMediable ?? false,
    isInkOnly: false,
    isActive: true,
  }
}
