import { DomainError } from '#center/contract/domain-error.ts'
import type { StatutoryPath } from '#center/contract/values/routing-rules.ts'
import { personConflict } from '#center/domain/routing/conflicts.ts'
import type { RoutingReason } from '#center/domain/routing/propose.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { insertRoutingChoice } from '#db/repositories/routing.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { proposalOf } from './propose-route.ts'
import { routedParty } from './routing-units.ts'

/** Why a case goes to a unit, as its slip says it. */
export interface RouteGrounds {
  /** Of the proposal; empty where somebody chose outside it. */
  readonly reasons: readonly RoutingReason[]
  /** Statutory way of the matter that the unit stands for, or else its first; null: none is written for the type. */
  readonly path: {
    readonly name: string
    readonly law: string
    readonly article: string
    readonly certain: boolean
  } | null
  /** Why a unit outside the proposal. */
  readonly overrideReason: string | null
}

/**
 * Judges and keeps who a case is sent to, beside what was proposed: a unit outside the proposal needs a reason, and where
 * the levers exclude conflicts of interest nobody with one is given the case by name.
 * @returns the grounds for the unit's slip, and a function that writes the choice beside its assignment
 * @throws DomainError 'route.reason-needed' | 'route.conflict-of-interest'
 */
export async function judgeChoice(
  deps: Deps,
  { tx, now }: Work,
  file: FoundCaseFile,
  choice: {
    readonly unitId: number
    readonly staffId: number | null
    readonly overrideReason?: string | null | undefined
  },
): Promise<{ grounds: RouteGrounds; keep: (assignmentId: number) => Promise<void> }> {
  const overrideReason = choice.overrideReason ?? null
  const { proposal, units, parties, excludesConflicts } = await proposalOf(deps, tx, file)
  // A unit that is not there is refused by who sends the case.
  if (!units.some(({ id }) => id === choice.unitId))
    return { grounds: { reasons: [], path: null, overrideReason }, keep: async () => undefined }
  const chosen = proposal.units.find(({ unit }) => unit.id === choice.unitId)
  if (chosen === undefined && overrideReason === null)
    throw new DomainError(
      'route.reason-needed',
      {},
      { fields: [{ path: ['overrideReason'], key: 'problems.route.reason-needed' }] },
    )
  const person = units.flatMap(({ people }) => people).find(({ staffId }) => staffId === choice.staffId)
  if (excludesConflicts && person !== undefined && personConflict(person, parties.map(routedParty)) !== null)
    throw new DomainError(
      'route.conflict-of-interest',
      {},
      { fields: [{ path: ['staffId'], key: 'problems.route.conflict-of-interest' }] },
    )
  const kept = chosen === undefined ? overrideReason : null
  const reasons = chosen?.reasons ?? []
  return {
    grounds: { reasons, path: pathOf(reasons, proposal.paths), overrideReason: kept },
    keep: assignmentId =>
      insertRoutingChoice(tx, {
        assignmentId,
        caseFileId: file.id,
        proposedUnitId: proposal.units[0]?.unit.id ?? null,
        unitId: choice.unitId,
        score: chosen === undefined ? null : Math.round(chosen.score),
        reasons: JSON.stringify(reasons),
        overrideReason: kept,
        at: now,
      }),
  }
}

function pathOf(reasons: readonly RoutingReason[], paths: readonly StatutoryPath[]): RouteGrounds['path'] {
  const named = reasons.find(({ key }) => key.startsWith('routing.reason.statutory'))?.params
  const path = paths.find(({ label }) => label.zh === named?.path) ?? paths[0]
  return path === undefined
    ? null
    : { name: path.label.zh, law: path.law, article: path.article, certain: path.certain }
}
