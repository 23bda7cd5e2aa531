import { DomainError } from '#center/contract/domain-error.ts'
import {
  CASE_VIEWS,
  owed,
  type SupervisedCaseView,
  type SupervisionRow,
  type SupervisionStatus,
  type SupervisionView,
} from '#center/contract/supervision.ts'
import type { LampLimits } from '#center/contract/values/clock-rule.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { UNIT_OWES } from '#center/domain/supervision/actions.ts'
import { countSupervisedCases, listSupervisedCases } from '#db/repositories/supervised-case.ts'
import {
  countSupervisions,
  type FoundSupervision,
  listSupervisions,
  type SupervisionQuery,
} from '#db/repositories/supervision.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { unitInReach } from './reach-supervision.ts'

type LetterView = Exclude<SupervisionView, SupervisedCaseView>

const STATUSES: Readonly<Record<LetterView, readonly SupervisionStatus[]>> = {
  proposed: ['proposed'],
  waiting: ['issued', 'sentBack'],
  replied: ['replied'],
  watched: ['accepted'],
  escalated: ['escalated'],
  toAdvise: UNIT_OWES,
  ended: ['lifted', 'dropped'],
}
/** What a unit sees: letters that were written to it. */
const FOR_UNITS: readonly SupervisionStatus[] = ['issued', 'sentBack', 'replied', 'accepted', 'escalated', 'lifted']

/** Lists count up to here and then say "more". */
const COUNT_LIMIT = 1000

function queryOf(unitId: number | null, view: LetterView | null, caseFileId: number | null, today: string) {
  const wanted = view === null ? null : STATUSES[view]
  const statuses = unitId === null ? wanted : FOR_UNITS.filter(status => wanted === null || wanted.includes(status))
  const query: SupervisionQuery = { unitId, caseFileId, statuses, toAdviseBefore: view === 'toAdvise' ? today : null }
  return query
}

function reach(actor: Actor): number | null {
  const unitId = unitInReach(actor, 'supervision.read')
  if (unitId === undefined) throw new DomainError('permission.denied')
  return unitId
}

/** One page of supervisions: of a view, of a case, or everything a unit was written about. */
export async function listSupervisionRows(
  deps: Deps,
  actor: Actor,
  input: { view?: LetterView | undefined; caseFileId?: number | undefined; page: number },
) {
  const today = shanghaiDateOf(deps.now())
  const query = queryOf(reach(actor), input.view ?? null, input.caseFileId ?? null, today)
  const rows = await listSupervisions(deps.db, query, input.page)
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  return {
    rows: rows.map(row => supervisionRowOf(row, today, limits)),
    total: { count: await countSupervisions(deps.db, query), isExact: true },
    page: input.page,
  }
}

/** A supervision as lists show it: no name of a party, no narrative. */
export function supervisionRowOf(
  row: Omit<FoundSupervision, 'raisedByName' | 'issuedByName' | 'endedByName' | 'escalatedToId'>,
  today: string,
  limits: LampLimits,
): SupervisionRow {
  const isOwed = UNIT_OWES.some(status => status === row.status)
  const { id, caseFileId, caseCode, typeCode, unitId, unitName, cause, level, times, status, since } = row
  return {
    id,
    caseFileId,
    caseCode,
    typeCode,
    unitId,
    unitName,
    cause,
    level,
    times,
    status,
    owed: owed.parse(JSON.parse(row.owed)),
    since,
    raisedAt: row.raisedAt,
    documentNo: row.documentNo,
    replyDueOn: row.replyDueOn,
    endedOn: row.endedAt === null ? null : shanghaiDateOf(row.endedAt),
    lamp:
      isOwed && row.replyDueOn !== null && row.issuedOn !== null
        ? lampOf(row.replyDueOn, row.issuedOn, today, limits).lamp
        : null,
  }
}

/** How many each view holds for this person. */
export async function countSupervisionViews(
  deps: Deps,
  actor: Actor,
): Promise<Partial<Record<SupervisionView, number>>> {
  const today = shanghaiDateOf(deps.now())
  const unitId = reach(actor)
  const counts: Partial<Record<SupervisionView, number>> = {}
  for (const view of Object.keys(STATUSES) as LetterView[])
    counts[view] = await countSupervisions(deps.db, queryOf(unitId, view, null, today))
  if (unitId !== null) return counts
  for (const view of CASE_VIEWS)
    counts[view] = await countSupervisedCases(deps.db, await caseQuery(deps, view, today), COUNT_LIMIT)
  return counts
}

/** Days left from which a case counts as at risk are those of the yellow lamp. */
async function caseQuery(deps: Deps, view: SupervisedCaseView, today: string) {
  const { yellowDaysLeft } = await settingInForce(deps.db, 'lampLimits', today)
  return { view, today, until: addDays(today, yellowDaysLeft) }
}

/** Cases that ask for a reminder or a letter: code, type and unit, nobody's name. */
export async function listCasesToSupervise(
  deps: Deps,
  _actor: Actor,
  { view, page }: { view: SupervisedCaseView; page: number },
) {
  const today = shanghaiDateOf(deps.now())
  const query = await caseQuery(deps, view, today)
  const rows = await listSupervisedCases(deps.db, query, page)
  const count = await countSupervisedCases(deps.db, query, COUNT_LIMIT)
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  return {
    rows: rows.map(({ registeredOn, ...row }) => ({
      ...row,
      lamp: row.nextDueOn === null ? null : lampOf(row.nextDueOn, registeredOn, today, limits).lamp,
    })),
    total: { count: Math.min(count, COUNT_LIMIT), isExact: count <= COUNT_LIMIT },
    page,
  }
}
