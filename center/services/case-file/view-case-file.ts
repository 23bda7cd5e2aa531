import type { CaseFileView, Matter } from '#center/contract/case-file.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { type Particulars, PLAIN_PARTICULARS } from '#center/contract/values/particulars.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { type FoundCaseFile, listParties } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { listClocks } from '#db/repositories/clock.ts'
import { findProposed } from '#db/repositories/conclusion.ts'
import { listFollowUps } from '#db/repositories/follow-up.ts'
import { findRelative, listMerged, listSplit, listSupplements } from '#db/repositories/life.ts'
import { listPapers } from '#db/repositories/paper.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { viewAssignments } from '../assignment/view-assignments.ts'
import { caseLamp } from '../clock/case-lamps.ts'
import { clockRightsOf } from '../clock/explain-clocks.ts'
import { viewClocks } from '../clock/view-clocks.ts'
import type { Deps } from '../deps.ts'
import { viewMediation } from '../mediation/view-mediation.ts'
import { shownMarks } from '../risk/sheet-in-force.ts'
import { offeredActions } from './offered-actions.ts'
import { partyViewOf } from './party-view.ts'
import { reachCaseFile } from './reach-case-file.ts'

/** The matter as a form holds it. */
export function matterOf(
  file: Pick<
    FoundCaseFile,
    | 'typeCode'
    | 'source'
    | 'facts'
    | 'requests'
    | 'amountFen'
    | 'occurredOn'
    | 'divisionCode'
    | 'placeDetail'
    | 'involvedCount'
    | 'riskMarks'
    | 'isWillingToMediate'
    | 'complexity'
    | 'originLevel'
    | 'particulars'
  >,
): Matter {
  return {
    typeCode: file.typeCode,
    source: file.source,
    facts: file.facts,
    requests: JSON.parse(file.requests) as string[],
    amountFen: file.amountFen,
    occurredOn: file.occurredOn,
    place:
      file.divisionCode === null && file.placeDetail === null
        ? null
        : { divisionCode: file.divisionCode, detail: file.placeDetail ?? '' },
    involvedCount: file.involvedCount,
    riskMarks: JSON.parse(file.riskMarks) as string[],
    isWillingToMediate: file.isWillingToMediate === 1,
    complexity: file.complexity,
    particulars: {
      ...PLAIN_PARTICULARS,
      ...(JSON.parse(file.particulars) as Partial<Particulars>),
      originLevel: file.originLevel,
    },
  }
}

/** The whole case for one who may open it; numbers, phones and addresses masked here and nowhere else. */
export async function getCaseFile(deps: Deps, actor: Actor, input: { id: number }): Promise<CaseFileView> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const unit = await findUnit(deps.db, file.ownerUnitId)
  const owner = file.ownerStaffId === null ? undefined : await findStaff(deps.db, file.ownerStaffId)
  const clerk = await findStaff(deps.db, file.registeredBy)
  const may = (action: Parameters<typeof reaching>[1]) => reaching(actor, action, file, today).length > 0
  const actions = await offeredActions(deps.db, actor, file, today)
  return {
    id: file.id,
    code: file.code,
    receiptCode: file.receiptCode,
    version: file.version,
    status: file.status,
    nextStep: file.nextStep,
    nextDueOn: file.nextDueOn,
    lamp: await caseLamp(deps, file),
    owner: {
      unitId: file.ownerUnitId,
      unitName: unit?.name ?? '',
      staff: owner === undefined ? null : { id: owner.id, name: owner.name },
    },
    registeredAt: file.registeredAt,
    registeredBy: { id: file.registeredBy, name: clerk?.name ?? '' },
    matter: { ...matterOf(file), riskMarks: await shownMarks(deps.db, file, today, may('risk.restricted')) },
    answer: file.answer,
    risk: { colour: file.riskColour, score: file.riskScore },
    parties: (await listParties(deps.db, file.id)).map(party => partyViewOf(party, today)),
    assignments: await viewAssignments(deps, actor, file),
    mediation: await viewMediation(deps, actor, file, today),
    clocks: await viewClocks(deps, await listClocks(deps.db, file.id), clockRightsOf(actor, file, today, true)),
    papers: (await listPapers(deps.db, file.id)).map(paper => ({
      ...paper,
      issuedByName: paper.issuedByName ?? '',
      prints: paper.prints ?? 0,
    })),
    followUps: await listFollowUps(deps.db, file.id),
    stageSince: file.stageSince,
    daysInStage: daysBetween(file.stageSince, today),
    originLevel: file.originLevel,
    level: file.level,
    closingWay: file.closingWay,
    relatives: await listRelatives(deps.db, file),
    supplements: (await listSupplements(deps.db, file.id)).map(({ items, dueOn, askedAt, suppliedAt }) => ({
      items: JSON.parse(items) as string[],
      dueOn,
      askedAt,
      suppliedAt,
    })),
    isConclusionProposed: (await findProposed(deps.db, file.id)) !== undefined,
    allowedActions: actions.allowed,
    blockedActions: actions.blocked,
    canReveal: may('caseFile.reveal'),
    canEdit: may('caseFile.edit') && nextStepOf(file.status) !== 'none',
  }
}

/** Cases this one has to do with by merging and splitting. */
async function listRelatives(db: Reader, file: FoundCaseFile): Promise<CaseFileView['relatives']> {
  const one = async (relation: 'mergedInto' | 'splitFrom', id: number | null) => {
    const found = id === null ? undefined : await findRelative(db, id)
    return found === undefined ? [] : [{ relation, ...found }]
  }
  return [
    ...(await one('mergedInto', file.mergedInto)),
    ...(await listMerged(db, file.id)).map(row => ({ relation: 'merged' as const, ...row })),
    ...(await one('splitFrom', file.splitFrom)),
    ...(await listSplit(db, file.id)).map(row => ({ relation: 'split' as const, ...row })),
  ]
}
