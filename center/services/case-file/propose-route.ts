import unitSeeds from '#assets/reference/unit-seeds.json' with { type: 'json' }
import { findCaseType } from '#center/domain/case-file/case-type.ts'
import { townOf } from '#center/domain/place.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { listUnitViews } from '../unit/list-units.ts'
import { reachCaseFile } from './reach-case-file.ts'

/** Code of the unit that is the center of a town, from the seed table of units. */
const townUnitCode = (town: string): string[] => unitSeeds.flatMap(seed => (seed.division === town ? [seed.code] : []))

/**
 * Where a case should go: units of its type in their order, those present now first among equals; the center itself is
 * always named as the owner nobody can be without.
 */
export async function proposeRoute(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.dispatch', input.id)
  const units = await listUnitViews(deps)
  const town = file.divisionCode === null ? undefined : townOf(file.divisionCode)
  const wanted = (findCaseType(file.typeCode)?.units ?? []).flatMap(code =>
    code === '@town' ? (town === undefined ? [] : townUnitCode(town)) : [code],
  )
  const proposed = wanted.flatMap((code, index) => {
    const unit = units.find(candidate => candidate.code === code)
    if (unit === undefined) return []
    const reasons = [
      index === 0 ? 'routing.reason.leads-type' : 'routing.reason.assists-type',
      unit.isPresentNow
        ? 'routing.reason.present'
        : unit.nextDutyOn === null
          ? 'routing.reason.on-call'
          : 'routing.reason.next-duty',
    ]
    return [
      {
        unitId: unit.id,
        name: unit.name,
        isPresentNow: unit.isPresentNow,
        nextDutyOn: unit.nextDutyOn,
        openCases: unit.openCases,
        reasons,
      },
    ]
  })
  const fallback = units.find(unit => unit.isCenter)
  return {
    units: proposed,
    fallback: { unitId: fallback?.id ?? file.ownerUnitId, name: fallback?.name ?? '' },
  }
}
