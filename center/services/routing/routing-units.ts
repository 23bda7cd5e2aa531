import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import type { RoutedParty } from '#center/domain/routing/conflicts.ts'
import type { RoutingRules, RoutingUnit } from '#center/domain/routing/propose.ts'
import {
  countSentByUnit,
  listDeclaredConflicts,
  listRoutablePeople,
  listTurns,
  type RoutedPartyRow,
} from '#db/repositories/routing.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { listUnitViews } from '../unit/list-units.ts'

/** Types, routes and levers in force on a day. @param on ISO date */
export async function routingRulesOn(db: Reader, on: string): Promise<RoutingRules> {
  return {
    types: await settingInForce(db, 'caseTypes', on),
    routes: await settingInForce(db, 'routes', on),
    levers: await settingInForce(db, 'routingLevers', on),
  }
}

/** Parties as conflicts of interest are asked of them. */
export const routedParty = (row: RoutedPartyRow): RoutedParty => {
  const representative =
    row.representative === null ? null : (JSON.parse(row.representative) as { phone?: string | null })
  return {
    personId: row.personId,
    role: row.role,
    kind: row.kind,
    name: row.name,
    phones: [row.phone, representative?.phone ?? null].flatMap(phone => phone ?? []),
  }
}

/** A unit that is the center of a town has a code of the grid table. */
export const townCodes = ({ routes }: RoutingRules): ReadonlySet<string> =>
  new Set(routes.grids.map(({ unit }) => unit))

/**
 * Units with presence, load, share and the people on duty, as a proposal weighs them now.
 * @param codes units whose people are asked for their turn; the others come without people
 */
export async function routingUnits(
  deps: Deps,
  db: Reader,
  rules: RoutingRules,
  parties: readonly RoutedParty[],
): Promise<readonly RoutingUnit[]> {
  const now = deps.now()
  const since = `${addDays(shanghaiDateOf(now), -rules.levers.fairnessDays)}T00:00:00.000Z`
  const views = await listUnitViews({ ...deps, db })
  const onDuty = new Set(views.flatMap(view => view.onDuty.map(({ staffId }) => staffId)))
  const people = await listRoutablePeople(db)
  const turns = new Map(
    (
      await listTurns(
        db,
        people.map(({ staffId }) => staffId),
      )
    ).map(turn => [turn.staffId, turn]),
  )
  const declared = await listDeclaredConflicts(
    db,
    parties.map(({ personId }) => personId),
  )
  const sent = await countSentByUnit(db, since)
  const towns = townCodes(rules)
  return views.map(view => ({
    id: view.id,
    code: view.code,
    name: view.name,
    isCenter: view.isCenter,
    isTown: towns.has(view.code),
    isPresentNow: view.isPresentNow,
    nextDutyOn: view.nextDutyOn,
    isNextDutyProvisional: view.isNextDutyProvisional,
    openCases: view.openCases,
    recentCases: sent.get(view.id) ?? 0,
    people: people
      .filter(({ unitId }) => unitId === view.id)
      .map(({ staffId, name, phone }) => ({
        staffId,
        name,
        phone,
        isOnDuty: onDuty.has(staffId),
        openCases: turns.get(staffId)?.openCases ?? 0,
        lastAssignedAt: turns.get(staffId)?.lastAssignedAt ?? null,
        declaredPersonIds: declared.flatMap(each => (each.staffId === staffId ? [each.personId] : [])),
      })),
  }))
}
