import { z } from 'zod'
import { COMPLEXITIES } from '../statuses.ts'
import { label, longLabel } from './label.ts'
import { LIMITS, shortText } from './text.ts'

const required = (max: number) => shortText(max).min(1, 'problems.value.required')
const typeCode = z.string().regex(/^\d{2}(\d{2})?$/, 'problems.value.type')
const mediationType = z.string().regex(/^\d{2}$/, 'problems.value.type')

/** One type of dispute. A code is never reused: a type no longer given out is switched off, not taken away. */
export const caseType = z.strictObject({
  code: typeCode,
  /** Class it belongs to; null: it is a class itself. */
  parent: typeCode.nullable(),
  label,
  /** Type of the Ministry's mediation statistics, and others it may be counted under (assets/reference/mediation-types.json). */
  mediationType,
  otherMediationTypes: z.array(mediationType).max(4),
  /** A matter of people's mediation (人民调解工作若干规定 art. 22). */
  isMediable: z.boolean(),
  /** Signed on paper only: marriage, adoption, inheritance (电子签名法 art. 3). */
  isInkOnly: z.boolean(),
  /** Given to new cases; old ones keep it either way. */
  isActive: z.boolean(),
})
export type CaseType = z.infer<typeof caseType>
export const caseTypes = z.array(caseType).min(1, 'problems.value.required').max(300)

/** Code of a unit, or '@town': the center of the town the case lies in. */
export const TOWN_UNIT = '@town'
const unitCode = z.string().regex(/^([A-Z0-9]{3}|@town)$/, 'problems.value.unit-code')

/** A statutory way: what the law offers for such a matter (依法分类), with its basis and a reason anybody understands. */
export const statutoryPath = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z]{1,29}$/, 'problems.value.path-code'),
  label,
  /** Law by its Chinese name, and article: '第十七条'. */
  law: required(LIMITS.shortText),
  article: required(LIMITS.shortText),
  /** Law and article were checked against the text in force; where not, every screen and paper says so. */
  certain: z.boolean(),
  reason: longLabel,
  /** Who walks it at the center; null: it is shown, another body decides. */
  unit: unitCode.nullable(),
})
export type StatutoryPath = z.infer<typeof statutoryPath>

/** Level a matter begins at (分级): the village or town first, or the county at once. */
export const LEVELS = ['village', 'town', 'county'] as const
export type Level = (typeof LEVELS)[number]

/** Where cases of a type go; a leaf without a rule follows its class. */
export const routeRule = z.strictObject({
  type: typeCode,
  /** May lead, best first. */
  units: z.array(unitCode).min(1, 'problems.value.required').max(6),
  /** Usually asked to help. */
  coUnits: z.array(unitCode).max(6),
  /** Codes of statutory ways, the one to begin with first. */
  paths: z.array(z.string().max(30)).min(1, 'problems.value.required').max(6),
  level: z.enum(LEVELS),
  complexity: z.enum(COMPLEXITIES),
})
export type RouteRule = z.infer<typeof routeRule>

export const routes = z.strictObject({
  paths: z.array(statutoryPath).min(1, 'problems.value.required').max(60),
  rules: z.array(routeRule).min(1, 'problems.value.required').max(300),
  /** Town (9 digits) or village (12 digits) → the town center that serves it. */
  grids: z
    .array(z.strictObject({ division: z.string().regex(/^\d{9}(\d{3})?$/, 'problems.value.place'), unit: unitCode }))
    .max(400),
  /** Who stands in where a unit cannot; every chain ends at the center. */
  fallbacks: z.array(z.strictObject({ unit: unitCode, to: unitCode })).max(120),
})
export type Routes = z.infer<typeof routes>

const weight = z.int('problems.value.number').min(0, 'problems.value.number').max(100, 'problems.value.number')
/** Parts a proposal is weighed by, each 0–100; only their ratio counts. */
export const ROUTING_WEIGHTS = ['leads', 'statutory', 'presence', 'load', 'fairness', 'level'] as const
export type RoutingWeight = (typeof ROUTING_WEIGHTS)[number]
export const PERSON_ORDERS = ['roundRobin', 'leastLoad'] as const
export const CONFLICT_HANDLINGS = ['exclude', 'warn', 'off'] as const

/** How a proposal is weighed; defaults with their sources in assets/reference/settings.json. */
export const routingLevers = z.strictObject({
  weights: z.strictObject({
    leads: weight,
    statutory: weight,
    presence: weight,
    load: weight,
    fairness: weight,
    level: weight,
  }),
  /** Who of a unit's people on duty: whose turn it is, or who has least. */
  person: z.enum(PERSON_ORDERS),
  /** What is done about a conflict of interest (回避). */
  conflict: z.enum(CONFLICT_HANDLINGS),
  /** Days the fair share looks back. */
  fairnessDays: z.int('problems.value.number').min(7, 'problems.value.number').max(365, 'problems.value.number'),
  /** Open cases at which a unit counts as half loaded. */
  casesAtHalfLoad: z.int('problems.value.number').min(1, 'problems.value.number').max(500, 'problems.value.number'),
})
export type RoutingLevers = z.infer<typeof routingLevers>
