import { CASE_FILE_VIEWS, type CaseFileViewName } from '#center/contract/case-list.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { grantsFor, type Scope } from '#center/domain/permission/permissions.ts'
import { INTAKE_DAYS } from '#center/domain/permission/reach.ts'
import { countCaseFiles, listCaseFiles } from '#db/repositories/case-file-list.ts'
import type { ListReach } from '#db/search/reach.ts'
import { type Actor, staffOf } from '../actor.ts'
import { caseLamps } from '../clock/case-lamps.ts'
import type { Deps } from '../deps.ts'
import { caseRowOf, repeatsSince } from './case-row.ts'

/** How far this person's lists reach. */
export function reachOf(actor: Actor, today: string): ListReach[] {
  return grantsFor(actor.roles, 'caseFile.list').map(grant => reachOfScope(grant.scope, actor, today))
}

function reachOfScope(scope: Scope, actor: Actor, today: string): ListReach {
  switch (scope) {
    case 'center':
      return { kind: 'center' }
    case 'unit':
      return { kind: 'unit', unitId: actor.unitId ?? 0 }
    case 'intakeWeek':
      return { kind: 'intakeWeek', since: addDays(today, -INTAKE_DAYS) }
    case 'own':
    case 'ownIntake':
      return { kind: 'own', staffId: staffOf(actor), unitId: actor.unitId ?? 0 }
  }
}

/** One page of a list; names masked, no narrative. */
export async function listCases(deps: Deps, actor: Actor, { view, page }: { view: CaseFileViewName; page: number }) {
  const today = shanghaiDateOf(deps.now())
  const query = { reach: reachOf(actor, today), view, today }
  const found = await listCaseFiles(deps.db, { ...query, repeatsSince: repeatsSince(today) }, page)
  const lampOf = await caseLamps(deps, found)
  return { rows: found.map(row => caseRowOf(row, lampOf)), total: await countCaseFiles(deps.db, query), page }
}

/** How many cases each list of this person holds. */
export async function countCases(deps: Deps, actor: Actor) {
  const today = shanghaiDateOf(deps.now())
  const reach = reachOf(actor, today)
  const counts = await Promise.all(
    CASE_FILE_VIEWS.map(async view => [view, await countCaseFiles(deps.db, { reach, view, today })] as const),
  )
  return Object.fromEntries(counts) as Record<CaseFileViewName, { count: number; isExact: boolean }>
}
