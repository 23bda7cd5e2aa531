import endReasons from '#assets/reference/end-reasons.json' with { type: 'json' }
import type { RISK_VIEWS, RiskCaseView, RiskHintView, RiskView } from '#center/contract/risk.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, weekday } from '#center/contract/values/plain-date.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { REVIEW_WITHIN_RULE } from '#center/domain/risk/red-review.ts'
import { riskHints } from '#center/domain/risk/risk-hints.ts'
import { visibleMarks } from '#center/domain/risk/visible-marks.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import {
  countRelated,
  countRiskBoard,
  findAlertOfCase,
  listAssessments,
  listPoliceNotices,
  listRiskBoard,
  listRiskLetters,
  type RiskQuery,
} from '#db/repositories/risk.ts'
import { findVisit } from '#db/repositories/visit.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { riskSheetOfVersion, riskSheetOn, riskSheetVersionOn } from './sheet-in-force.ts'

/** Days of visits that count as repeated, and the most a count says. */
const VISIT_DAYS = 90
const COUNT_LIMIT = 1000

/** The score sheet in force today. */
export async function readRiskSheet(deps: Deps) {
  const today = shanghaiDateOf(deps.now())
  return { version: await riskSheetVersionOn(deps.db, today), sheet: await riskSheetOn(deps.db, today) }
}

/** Factors the narrative and what is known of the visitor speak for; nothing is written. */
export async function hintRisk(
  deps: Deps,
  _actor: Actor,
  input: { facts: string; occurredOn: string | null; visitId: number | null },
): Promise<RiskHintView[]> {
  const today = shanghaiDateOf(deps.now())
  const visit = input.visitId === null ? undefined : await findVisit(deps.db, input.visitId)
  const personIds = visit?.personId == null ? [] : [visit.personId]
  const related = await countRelated(deps.db, personIds, addDays(today, -VISIT_DAYS), FAILURES)
  const sheet = await riskSheetOn(deps.db, today)
  return riskHints({ ...input, today, ...related })
    .filter(({ factor }) => sheet.factors.some(({ code }) => code === factor))
    .map(hint => ({ ...hint, params: { ...hint.params } }))
}

const FAILURES = endReasons.filter(({ outcome }) => outcome === 'failure').map(({ code }) => code)

/** Everything about the risk of one case; restricted factors are named only to who may see them. */
export async function getCaseRisk(deps: Deps, actor: Actor, { id }: { id: number }): Promise<RiskCaseView> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', id)
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const may = (action: 'risk.assess' | 'risk.restricted' | 'risk.alert') =>
    reaching(actor, action, file, today).length > 0
  const seesRestricted = may('risk.restricted')
  const marks = JSON.parse(file.riskMarks) as string[]
  const shown = visibleMarks(marks, await riskSheetOn(deps.db, today), seesRestricted)
  const review = (await listRunningClocks(deps.db, id)).find(({ ruleCode }) => ruleCode === REVIEW_WITHIN_RULE)
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  const assessments: RiskCaseView['assessments'] = []
  for (const { marks: text, caseFileId: _, assessedBy: _by, ...assessment } of await listAssessments(deps.db, id)) {
    const sheet = await riskSheetOfVersion(deps.db, assessment.sheetVersion)
    const all = JSON.parse(text) as string[]
    const seen = visibleMarks(all, sheet, seesRestricted)
    const factors = all.map(code => {
      const label = seen.includes(code) ? sheet.factors.find(factor => factor.code === code)?.label : undefined
      return { code: label === undefined ? '' : code, label: label ?? null }
    })
    assessments.push({ ...assessment, factors })
  }
  return {
    colour: file.riskColour,
    score: file.riskScore,
    version: file.version,
    marks: shown,
    hiddenMarks: marks.length - shown.length,
    alert: (await findAlertOfCase(deps.db, id)) ?? null,
    review:
      review === undefined
        ? null
        : { dueAt: review.dueAt, lamp: lampOf(review.dueAt, review.startedAt, now, limits).lamp },
    assessments,
    notices: (await listPoliceNotices(deps.db, id)).map(({ caseFileId: _, toldBy: _by, ...notice }) => notice),
    letters: (await listRiskLetters(deps.db, id)).map(
      ({ caseFileId: _, unitId: _unit, issuedBy: _by, answeredBy: _answerer, ...letter }) => letter,
    ),
    canAssess: may('risk.assess') && nextStepOf(file.status) !== 'none',
    canTellPolice: may('risk.assess'),
    canWrite: may('risk.alert'),
  }
}

/** The risk board: red, yellow and low cases with measures and the day of the next look. */
export async function readRiskBoard(deps: Deps, actor: Actor, { view, page }: { view: RiskView; page: number }) {
  const today = shanghaiDateOf(deps.now())
  const isCenter = grantsFor(actor.roles, 'risk.read').some(({ scope }) => scope === 'center')
  const query = (each: RiskView): RiskQuery => ({
    view: each,
    unitId: isCenter ? null : (actor.unitId ?? 0),
    today,
    monday: addDays(today, 1 - weekday(today)),
  })
  const count = async (each: RiskView) => countRiskBoard(deps.db, query(each), COUNT_LIMIT)
  const counts: Record<(typeof RISK_VIEWS)[number], number> = {
    high: await count('high'),
    medium: await count('medium'),
    low: await count('low'),
    week: await count('week'),
    review: await count('review'),
  }
  const rows = await listRiskBoard(deps.db, query(view), page)
  return {
    rows: rows.map(({ isPoliceTold, isSeen, ...row }) => ({
      ...row,
      isReviewLate: row.reviewOn !== null && row.reviewOn < today,
      isPoliceTold: isPoliceTold === 1,
      isSeen: isSeen === 1,
    })),
    total: { count: Math.min(counts[view], COUNT_LIMIT), isExact: counts[view] <= COUNT_LIMIT },
    page,
    counts,
  }
}
