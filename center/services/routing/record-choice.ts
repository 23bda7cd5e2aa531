import { DomainError } from '#center/contract/domain-error.ts'
import { personConflict } from '#center/domain/routing/conflicts.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { insertRoutingChoice } from '#db/repositories/routing.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { proposalOf } from './propose-route.ts'
import { routedParty } from './routing-units.ts'

/**
 * Judges and keeps who a case is sent to, beside what was proposed: a unit outside the proposal needs a reason, and where
 * the levers exclude conflicts of interest nobody with one is given the case by name.
 * @returns a function that writes the choice beside its assignment
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
): Promise<(assignmentId: number) => Promise<void>> {
  const overrideReason = choice.overrideReason ?? null
  const { proposal, units, parties, excludesConflicts } = await proposalOf(deps, tx, file)
  // A unit that is not there is refused by who sends the case.
  if (!units.some(({ id }) => id === choice.unitId)) return async () => undefined
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
  return assignmentId =>
    insertRoutingChoice(tx, {
      assignmentId,
      caseFileId: file.id,
      proposedUnitId: proposal.units[0]?.unit.id ?? null,
      unitId: choice.unitId,
      score: chosen === undefined ? null : Math.round(chosen.score),
      reasons: JSON.stringify(chosen?.reasons ?? []),
      overrideReason: chosen === undefined ? overrideReason : null,
      at: now,
    })
}
