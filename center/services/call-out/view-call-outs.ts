import type { CallOutRow, CallOutView } from '#center/contract/call-out.ts'
import { addMinutes, shanghaiDateOf } from '#center/contract/values/instant.ts'
import { listCallOuts, listLegs, listSteps, listWaitingLegs } from '#db/repositories/call-out.ts'
import { findUnit } from '#db/repositories/center.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { advanceCallOuts } from './advance-call-outs.ts'
import { decisionsOf } from './decide-call-out.ts'
import { findContact } from './find-contact.ts'
import { isOrganizer, reachCallOut, reachOf } from './reach-call-out.ts'
import { movesOf } from './record-step.ts'

/** Days a list of past call-outs looks back. */
const RECENT_DAYS = 30

/** Open call-outs, those of the last thirty days, or those of a case, as far as one may see them. */
export async function listCallOutRows(
  deps: Deps,
  actor: Actor,
  input: { view: 'open' | 'recent'; caseFileId?: number | undefined },
): Promise<CallOutRow[]> {
  await advanceCallOuts(deps)
  const caseFileId = input.caseFileId ?? null
  // Who may open a case sees whom it has called, whoever did.
  if (caseFileId !== null) await reachCaseFile(deps, deps.db, actor, 'caseFile.open', caseFileId)
  const reach = caseFileId === null ? reachOf(actor, 'callOut.read') : ({ kind: 'center' } as const)
  const since = input.view === 'recent' && caseFileId === null ? addMinutes(deps.now(), -RECENT_DAYS * 1440) : null
  const rows = await listCallOuts(deps.db, reach, { since, caseFileId })
  const legs =
    rows.length === 0
      ? []
      : await listLegs(
          deps.db,
          rows.map(({ id }) => id),
        )
  return rows.map(row => ({
    id: row.id,
    documentNo: row.documentNo,
    caseFileId: row.caseFileId,
    caseCode: row.caseCode,
    status: row.status,
    reason: row.reason,
    place: row.place,
    gatherAt: row.gatherAt,
    raisedAt: row.raisedAt,
    raisedByName: row.raisedByName,
    legs: legs.filter(leg => leg.callOutId === row.id).map(({ unitName, status }) => ({ unitName, status })),
  }))
}

/** Call-outs one's own unit still has to answer or come to. */
export async function listOwnCalls(deps: Deps, actor: Actor) {
  await advanceCallOuts(deps)
  return listWaitingLegs(deps.db, actor.unitId ?? 0)
}

/** A call-out with every unit, every step, and what one may do now. @throws DomainError 'call-out.not-found' */
export async function viewCallOut(deps: Deps, actor: Actor, input: { id: number }): Promise<CallOutView> {
  await advanceCallOuts(deps)
  const now = deps.now()
  const { callOut, legs } = await reachCallOut(deps.db, actor, input.id)
  const rules = await settingInForce(deps.db, 'callOutRules', shanghaiDateOf(now))
  const steps = await listSteps(
    deps.db,
    legs.map(({ id }) => id),
  )
  const isTheirs = isOrganizer(actor, callOut)
  const views: CallOutView['legs'] = []
  for (const leg of legs) {
    const unit = await findUnit(deps.db, leg.unitId)
    const next =
      unit === undefined || callOut.status !== 'open' ? undefined : await findContact(deps.db, unit, rules, now, leg)
    views.push({
      id: leg.id,
      unitId: leg.unitId,
      unitName: leg.unitName,
      status: leg.status,
      isLead: leg.unitId === (callOut.ruledUnitId ?? callOut.leadUnitId),
      contactName: leg.contactName,
      contactPhone: isTheirs || leg.unitId === actor.unitId ? leg.contactPhone : null,
      calledAt: leg.calledAt,
      answerDueAt: leg.answerDueAt,
      arriveDueAt: leg.arriveDueAt,
      promisedAt: leg.promisedAt,
      answeredAt: leg.answeredAt,
      arrivedAt: leg.arrivedAt,
      joinedAt: leg.joinedAt,
      isLate: leg.isLate === 1,
      nextContactName: next?.name ?? null,
      steps: steps
        .filter(({ legId }) => legId === leg.id)
        .map(({ action, way, at, enteredAt, byName, contactName, note }) => ({
          action,
          way,
          at,
          enteredAt,
          byName,
          contactName,
          note,
        })),
      allowedMoves: movesOf(actor, callOut, leg, next !== undefined),
    })
  }
  return {
    id: callOut.id,
    documentNo: callOut.documentNo,
    caseFileId: callOut.caseFileId,
    caseCode: callOut.caseCode,
    status: callOut.status,
    reason: callOut.reason,
    question: callOut.question,
    place: callOut.place,
    gatherAt: callOut.gatherAt,
    raisedAt: callOut.raisedAt,
    enteredAt: callOut.enteredAt,
    raisedByName: callOut.raisedByName,
    way: callOut.way,
    version: callOut.version,
    leadUnitName: callOut.leadUnitName,
    ruledUnitName: callOut.ruledUnitName,
    ruledAt: callOut.ruledAt,
    rulingNote: callOut.rulingNote,
    endedAt: callOut.endedAt,
    result: callOut.result,
    paperId: callOut.paperId,
    legs: views,
    allowedActions: isTheirs ? decisionsOf(callOut.status) : [],
  }
}
