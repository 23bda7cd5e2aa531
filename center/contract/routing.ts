import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { COMPLEXITIES, RISK_COLOURS } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import {
  caseType,
  caseTypes,
  LEVELS,
  ROUTING_WEIGHTS,
  routes,
  routingLevers,
  statutoryPath,
} from './values/routing-rules.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const CONFLICT_KINDS = ['declared', 'samePhone', 'respondentUnit'] as const
const conflict = z.enum(CONFLICT_KINDS).nullable()

/** A sentence of namespace routing with its values. */
export const routingReason = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RoutingReason = z.infer<typeof routingReason>

const proposedPerson = z.object({
  staffId: id,
  name: z.string(),
  isOnDuty: z.boolean(),
  openCases: z.int(),
  lastAssignedAt: instant.nullable(),
  conflict,
})

export const proposedUnit = z.object({
  unitId: id,
  name: z.string(),
  /** 0–100, and the points of each part with the most it can give. */
  score: z.int(),
  parts: z.array(z.object({ weight: z.enum(ROUTING_WEIGHTS), points: z.int(), of: z.int() })),
  reasons: z.array(routingReason),
  isPresentNow: z.boolean(),
  nextDutyOn: z.string().nullable(),
  isNextDutyProvisional: z.boolean(),
  openCases: z.int(),
  conflict,
  /** Whose turn it is; null: the unit names somebody. */
  person: z.object({ staffId: id, name: z.string() }).nullable(),
  people: z.array(proposedPerson),
})
export type ProposedUnitView = z.infer<typeof proposedUnit>

/** One of our people who keeps away from a party of the case. */
const declaredConflict = z.object({
  id,
  staffName: z.string(),
  unitName: z.string(),
  /** Masked. */
  partyName: z.string(),
  reason: z.string(),
  declaredAt: instant,
  declaredByName: z.string(),
  /** Who declared it ends it, or the manager. */
  canEnd: z.boolean(),
})
export type DeclaredConflict = z.infer<typeof declaredConflict>

const pathView = statutoryPath.omit({ unit: true })
/** The statutory route of a type as steps, the one to begin with first. */
export const routeMap = z.object({ level: z.enum(LEVELS), complexity: z.enum(COMPLEXITIES), paths: z.array(pathView) })

export const routingProposal = routeMap.extend({
  /** Best first. */
  units: z.array(proposedUnit),
  /** Left out because of a conflict of interest. */
  excluded: z.array(proposedUnit),
  /** Units usually asked to help. */
  assistUnitIds: z.array(id),
  /** Owns the case while nobody else does; always there. */
  fallback: z.object({ unitId: id, name: z.string() }),
  conflicts: z.array(declaredConflict),
  parties: z.array(z.object({ id, name: z.string(), role: z.enum(['applicant', 'respondent', 'thirdParty']) })),
})
export type RoutingProposal = z.infer<typeof routingProposal>

export const typeSuggestion = z.object({
  type: z.string(),
  /** Chance as the model sees it, in percent. */
  score: z.int(),
  /** Words of the text that decided. */
  words: z.array(z.string()),
})
export type TypeSuggestionView = z.infer<typeof typeSuggestion>

/** What is tried: one of the three settings as it would be saved. */
const draft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('caseTypes'), value: caseTypes }),
  z.strictObject({ kind: z.literal('routes'), value: routes }),
  z.strictObject({ kind: z.literal('routingLevers'), value: routingLevers }),
])
export type RoutingDraft = z.infer<typeof draft>

const tally = z.object({ name: z.string(), actual: z.int(), before: z.int(), after: z.int() })
const fairness = z.object({ most: z.int(), fewest: z.int(), deviation: z.number() })
/** Changed cases one answer names at most; the count is whole. */
export const CHANGES_SHOWN = 200

export const trial = z.object({
  from: z.string(),
  to: z.string(),
  cases: z.int(),
  units: z.array(tally.extend({ unitId: id })),
  people: z.array(tally.extend({ staffId: id, unitName: z.string() })),
  /** Spread over the units that got cases: with the rules in force, with the draft. */
  fairness: z.object({ before: fairness, after: fairness }),
  changed: z.int(),
  changes: z.array(
    z.object({
      id,
      code: z.string(),
      typeCode: z.string(),
      riskColour: z.enum(RISK_COLOURS),
      before: z.string(),
      after: z.string(),
      beforeReasons: z.array(routingReason),
      afterReasons: z.array(routingReason),
    }),
  ),
})
export type RoutingTrial = z.infer<typeof trial>

const manage = { action: 'setting.change', object: 'setting' } as const
const dispatch = { action: 'caseFile.dispatch', object: 'caseFile' } as const

export const routingContract = {
  /** Types in force today, those switched off included: old cases have them. */
  types: read('/case-types', { action: 'signedIn', object: 'caseType' }).output(z.array(caseType)),
  proposal: read('/case-files/{id}/routing-proposal', dispatch)
    .input(z.strictObject({ id: pathId }))
    .output(routingProposal),
  /** The route map card of a case. */
  routeMap: read('/case-files/{id}/route-map', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(routeMap),
  /** Types a narrative may be about. Writes nothing; a POST because a story has no place in an address. */
  suggestTypes: write('/type-suggestions', { action: 'caseFile.register', object: 'caseType' })
    .input(z.strictObject({ text: longText(LIMITS.facts) }))
    .output(z.array(typeSuggestion)),
  /** How often suggested types were the ones chosen. */
  suggestionHits: read('/type-suggestions', manage)
    .input(z.strictObject({ from: plainDate, to: plainDate }))
    .output(z.object({ cases: z.int(), first: z.int(), amongThree: z.int() })),
  /** One of our people keeps away from every case of a party (回避). */
  declareConflict: write('/case-files/{id}/conflicts', dispatch)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        staffId: id,
        partyId: id,
        reason: shortText(LIMITS.reason).min(1, 'problems.value.required'),
      }),
    )
    .output(z.object({ id })),
  /** The reason to keep away is over: proposals may name that person again. */
  endConflict: write('/case-files/{id}/conflicts/{conflictId}/ending', dispatch)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        conflictId: pathId,
        reason: shortText(LIMITS.reason).min(1, 'problems.value.required'),
      }),
    )
    .output(z.object({ id })),
  /** Tries types, routes or levers on cases of the past before they are switched on; changes nothing. */
  simulate: write('/routing-trials', manage)
    .input(z.strictObject({ draft, from: plainDate.optional(), to: plainDate.optional() }))
    .output(trial),
}
