import type { ProposedUnitView } from '#center/contract/routing.ts'
import type { CONFLICT_HANDLINGS, Level, PERSON_ORDERS, RoutingWeight } from '#center/contract/values/routing-rules.ts'

export const LEVEL_KEYS = {
  village: 'routing:level.village',
  town: 'routing:level.town',
  county: 'routing:level.county',
} as const satisfies Record<Level, string>

export const WEIGHT_KEYS = {
  leads: 'routing:weight.leads',
  statutory: 'routing:weight.statutory',
  presence: 'routing:weight.presence',
  load: 'routing:weight.load',
  fairness: 'routing:weight.fairness',
  level: 'routing:weight.level',
} as const satisfies Record<RoutingWeight, string>

export const PERSON_ORDER_KEYS = {
  roundRobin: 'routing:personOrder.roundRobin',
  leastLoad: 'routing:personOrder.leastLoad',
} as const satisfies Record<(typeof PERSON_ORDERS)[number], string>

export const CONFLICT_HANDLING_KEYS = {
  exclude: 'routing:conflictHandling.exclude',
  warn: 'routing:conflictHandling.warn',
  off: 'routing:conflictHandling.off',
} as const satisfies Record<(typeof CONFLICT_HANDLINGS)[number], string>

export const CONFLICT_KEYS = {
  declared: 'routing:conflict.declared',
  samePhone: 'routing:conflict.samePhone',
  respondentUnit: 'routing:conflict.respondentUnit',
} as const satisfies Record<NonNullable<ProposedUnitView['conflict']>, string>
