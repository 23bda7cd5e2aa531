import { hexOf } from '#center/contract/values/hex.ts'
import { addMinutes, type Instant, shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { CallOutRules } from '#center/contract/values/roster-rules.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CALL_OUT_LEG } from '#center/domain/actions/tables.ts'
import { dueStep } from '#center/domain/call-out/ladder-clock.ts'
import { findCallOut, findLeg, insertStep, listDueLegs, updateLeg } from '#db/repositories/call-out.ts'
import { findUnit } from '#db/repositories/center.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { raiseSupervision } from '../supervision/raise-supervision.ts'
import { type Work, write } from '../write.ts'
import { findContact } from './find-contact.ts'

/**
 * Lets time pass for every called unit: who does not answer is followed by the next of the ladder, who does not come is
 * late, and what stays so goes to supervision. Each step stands at the moment it fell due, so that it makes no difference
 * when somebody looks. The host calls it every minute, and every page of call-outs when it opens.
 */
export async function advanceCallOuts(deps: Deps): Promise<void> {
  if (!(await hasDue(deps, deps.now()))) return
  await write(deps, null, { opId: hexOf(deps.randomBytes(16)) }, async work => {
    const rules = await settingInForce(work.tx, 'callOutRules', work.today)
    for (const { id } of await listDueLegs(work.tx, work.now)) await advanceLeg(deps, work, rules, id)
    return {}
  })
}

/** Whether any leg really moves; a leg whose ladder has ended and that waits for its supervision does not. */
async function hasDue(deps: Deps, now: Instant): Promise<boolean> {
  const legs = await listDueLegs(deps.db, now)
  if (legs.length === 0) return false
  const rules = await settingInForce(deps.db, 'callOutRules', shanghaiDateOf(now))
  for (const leg of legs) {
    const unit = await findUnit(deps.db, leg.unitId)
    const next = unit === undefined ? undefined : await findContact(deps.db, unit, rules, now, leg)
    if (dueStep(leg, rules, next !== undefined, now) !== undefined) return true
  }
  return false
}

async function advanceLeg(deps: Deps, work: Work, rules: CallOutRules, legId: number): Promise<void> {
  const { tx, now } = work
  for (;;) {
    const leg = await findLeg(tx, legId)
    const unit = leg === undefined ? undefined : await findUnit(tx, leg.unitId)
    const callOut = leg === undefined ? undefined : await findCallOut(tx, leg.callOutId)
    if (leg === undefined || unit === undefined || callOut?.status !== 'open') return
    const next = await findContact(tx, unit, rules, now, leg)
    const step = dueStep(leg, rules, next !== undefined, now)
    if (step === undefined) return
    const { action, at } = step
    const decision = decide(CALL_OUT_LEG, action, leg.status)
    if (!decision.isAllowed) return
    await updateLeg(tx, leg.id, {
      status: decision.to,
      ...(action === 'markLate' ? { isLate: 1 as const } : {}),
      ...(action === 'callNext' && next !== undefined
        ? {
            rung: next.rung,
            staffId: next.staffId,
            contactName: next.name,
            contactPhone: next.phone,
            calledAt: at,
            answerDueAt: addMinutes(at, next.answer),
          }
        : {}),
    })
    await insertStep(tx, {
      legId: leg.id,
      action,
      way: 'clock',
      at,
      enteredAt: now,
      enteredBy: null,
      contactName: action === 'callNext' ? (next?.name ?? null) : leg.contactName,
      note: null,
    })
    if (action === 'supervise')
      await raiseSupervision(deps, work, {
        caseFileId: callOut.caseFileId,
        unitId: unit.id,
        cause: 'notHandled',
        owed: {
          kind: 'callOut',
          params: { number: callOut.documentNo, place: callOut.place, time: timeOf(callOut.gatherAt) },
        },
        since: shanghaiDateOf(leg.arriveDueAt),
        origin: `callOut:${leg.id}`,
      })
    await work.journal({
      object: 'callOut',
      objectId: callOut.id,
      caseFileId: callOut.caseFileId,
      action: `callOut.${action}`,
      from: leg.status,
      to: decision.to,
      detail: { number: callOut.documentNo, unit: unit.name, way: 'clock', at },
    })
    work.publish({ noun: 'callOut', id: callOut.id })
  }
}

const timeOf = (moment: Instant): string => `${shanghaiDateOf(moment)} ${shanghaiTimeOf(moment)}`
