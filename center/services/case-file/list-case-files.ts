import { CASE_FILE_VIEWS, type CaseFileRow } from '#center/contract/case-file.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { maskName } from '#center/domain/mask.ts'
import { grantsFor, type Scope } from '#center/domain/permission/permissions.ts'
import { INTAKE_DAYS } from '#center/domain/permission/reach.ts'
import {
  type CaseFileViewName,
  countCaseFiles,
  findByCode,
  type ListReach,
  listCaseFiles,
} from '#db/repositories/case-file-list.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { lampOn } from './view-case-file.ts'

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

/** One page of a list with the counts of all lists beside it; names masked, no narrative. */
export async function listCases(
  deps: Deps,
  actor: Actor,
  input: { view: CaseFileViewName; q?: string | undefined; page: number },
) {
  const today = shanghaiDateOf(deps.now())
  const reach = reachOf(actor, today)
  const words = input.q === undefined || input.q === '' ? null : input.q
  const onlyId = words === null ? null : await findByCode(deps.db, words)
  const query = { reach, view: input.view, today, words, onlyId }
  const found = await listCaseFiles(deps.db, query, input.page)
  const counts: Partial<Record<CaseFileViewName, number>> = {}
  if (words === null && input.page === 1)
    for (const view of CASE_FILE_VIEWS) counts[view] = (await countCaseFiles(deps.db, { ...query, view })).count
  const rows: CaseFileRow[] = found.map(row => ({
    id: row.id,
    code: row.code,
    status: row.status,
    typeCode: row.typeCode,
    applicant: row.applicant === null ? null : maskName(row.applicant),
    respondent: row.respondent === null ? null : maskName(row.respondent),
    unitName: row.unitName,
    ownerName: row.ownerName,
    nextStep: row.nextStep,
    nextDueOn: row.nextDueOn,
    lamp: lampOn(row.nextDueOn, row.registeredOn, today),
    riskColour: row.riskColour,
    registeredAt: row.registeredAt,
  }))
  return { rows, total: await countCaseFiles(deps.db, query), page: input.page, counts }
}
