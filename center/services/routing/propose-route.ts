import type { ProposedUnitView, RoutingProposal } from '#center/contract/routing.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { maskName } from '#center/domain/mask.ts'
import { type Proposal, type ProposedUnit, propose, type RoutingUnit } from '#center/domain/routing/propose.ts'
import { findRoute, levelOf, pathsOf } from '#center/domain/routing/route-of.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { listOpenConflicts, listRoutedParties, type RoutedPartyRow } from '#db/repositories/routing.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { canEndConflict } from './end-conflict.ts'
import { routedParty, routingRulesOn, routingUnits } from './routing-units.ts'

interface AskedProposal {
  readonly proposal: Proposal
  readonly parties: readonly RoutedPartyRow[]
  readonly units: readonly RoutingUnit[]
  readonly excludesConflicts: boolean
}

/** The proposal for a case as everything stands now, with what it was made from. */
export async function proposalOf(deps: Deps, db: Reader, file: FoundCaseFile): Promise<AskedProposal> {
  const today = shanghaiDateOf(deps.now())
  const rules = await routingRulesOn(db, today)
  const rows = await listRoutedParties(db, [file.id])
  const parties = rows.map(routedParty)
  const units = await routingUnits(deps, db, rules, parties)
  return {
    proposal: propose({ ...file, parties }, rules, units, today),
    parties: rows,
    units,
    excludesConflicts: rules.levers.conflict === 'exclude',
  }
}

/**
 * Where a case should go: units of its type and statutory ways, weighed by the levers in force; the center itself is
 * always named as the owner nobody can be without.
 */
export async function proposeRoute(deps: Deps, actor: Actor, input: { id: number }): Promise<RoutingProposal> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.dispatch', input.id)
  const { proposal, parties } = await proposalOf(deps, deps.db, file)
  const declared = await listOpenConflicts(
    deps.db,
    parties.map(({ personId }) => personId),
  )
  const nameOf = (name: string | null | undefined) => (name === null || name === undefined ? '' : maskName(name))
  return {
    level: proposal.level,
    complexity: file.complexity,
    paths: proposal.paths.map(({ unit: _unit, ...path }) => path),
    units: proposal.units.map(unitView),
    excluded: proposal.excluded.map(unitView),
    assistUnitIds: [...proposal.assistUnitIds],
    fallback: { unitId: proposal.fallback.id, name: proposal.fallback.name },
    conflicts: declared.map(conflict => ({
      id: conflict.id,
      staffName: conflict.staffName,
      unitName: conflict.unitName,
      partyName: nameOf(parties.find(({ personId }) => personId === conflict.personId)?.name),
      reason: conflict.reason,
      declaredAt: conflict.declaredAt,
      declaredByName: conflict.declaredByName,
      canEnd: canEndConflict(actor, conflict),
    })),
    parties: parties.map(({ id, name, role }) => ({ id, name: nameOf(name), role })),
  }
}

const unitView = ({ unit, score, parts, reasons, conflict, person, people }: ProposedUnit): ProposedUnitView => ({
  unitId: unit.id,
  name: unit.name,
  score: Math.round(score),
  parts: parts.map(({ weight, points, of }) => ({ weight, points: Math.round(points), of: Math.round(of) })),
  reasons: reasons.map(({ key, params }) => ({ key, params: { ...params } })),
  isPresentNow: unit.isPresentNow,
  nextDutyOn: unit.nextDutyOn,
  isNextDutyProvisional: unit.isNextDutyProvisional,
  openCases: unit.openCases,
  conflict,
  person: person === null ? null : { staffId: person.staffId, name: person.name },
  people: [...people],
})

/** The statutory ways of a case's type as steps, for its page. */
export async function viewRouteMap(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const { types, routes } = await routingRulesOn(deps.db, file.registeredOn)
  const rule = findRoute(routes, types, file.typeCode)
  return {
    level: rule === undefined ? ('county' as const) : levelOf(rule, file),
    complexity: file.complexity,
    paths: rule === undefined ? [] : pathsOf(routes, rule).map(({ unit: _unit, ...path }) => path),
  }
}
