import { LEG_MOVES, type LegMove, type LegStatus, type StepInput } from '#center/contract/call-out.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { actionsFrom, decide } from '#center/domain/actions/action-table.ts'
import { CALL_OUT_LEG } from '#center/domain/actions/tables.ts'
import { findLeg, insertStep, updateLeg } from '#db/repositories/call-out.ts'
import { findUnit } from '#db/repositories/center.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { write } from '../write.ts'
import { advanceCallOuts } from './advance-call-outs.ts'
import { endCalled, signCalled } from './called-case.ts'
import { findContact } from './find-contact.ts'
import { assertMoment } from './raise-call-out.ts'
import { isOrganizer, reachCallOut } from './reach-call-out.ts'

/** What a called unit records of itself; the rest is for who called. */
const OWN_MOVES: readonly LegMove[] = ['answer', 'arrive']

/** What somebody may record of a called unit now. @param hasNext the ladder has another person */
export function movesOf(
  actor: Actor,
  callOut: { readonly status: string; readonly unitId: number },
  leg: { readonly status: LegStatus; readonly unitId: number },
  hasNext: boolean,
): LegMove[] {
  if (callOut.status !== 'open') return []
  const isTheirs = isOrganizer(actor, callOut)
  const possible = new Set<string>(actionsFrom(CALL_OUT_LEG, leg.status))
  return LEG_MOVES.filter(
    move =>
      possible.has(move) &&
      (isTheirs || (leg.unitId === actor.unitId && OWN_MOVES.includes(move))) &&
      (move !== 'callNext' || hasNext),
  )
}

/**
 * Records what happened with a called unit, when it happened and how it became known. What comes from paper or was told by
 * telephone keeps its own moment beside the one of entering.
 * @throws DomainError 'call-out.not-found' | 'call-out.action-not-allowed' | 'call-out.time-invalid' | 'call-out.ladder-ended'
 */
export async function recordStep(
  deps: Deps,
  actor: Actor,
  input: StepInput & { id: number },
): Promise<{ id: number; status: LegStatus }> {
  await advanceCallOuts(deps)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const { move } = input
    const leg = await findLeg(tx, input.id)
    if (leg === undefined) throw new DomainError('call-out.not-found')
    const { callOut } = await reachCallOut(tx, actor, leg.callOutId)
    const rules = await settingInForce(tx, 'callOutRules', today)
    const unit = await findUnit(tx, leg.unitId)
    const next = move !== 'callNext' || unit === undefined ? undefined : await findContact(tx, unit, rules, now, leg)
    const decision = decide(CALL_OUT_LEG, move, leg.status)
    if (!decision.isAllowed || !movesOf(actor, callOut, leg, true).includes(move))
      throw new DomainError('call-out.action-not-allowed')
    if (move === 'callNext' && next === undefined) throw new DomainError('call-out.ladder-ended')
    const at = assertMoment(rules, now, input, callOut.raisedAt)
    await updateLeg(tx, leg.id, {
      status: decision.to,
      ...(next === undefined
        ? {}
        : {
            rung: next.rung,
            staffId: next.staffId,
            contactName: next.name,
            contactPhone: next.phone,
            calledAt: at,
            answerDueAt: addMinutes(at, next.answer),
            answeredAt: null,
            promisedAt: null,
          }),
      ...(move === 'answer' ? { answeredAt: at, promisedAt: input.promisedAt } : {}),
      ...(move === 'arrive' ? { arrivedAt: at, isLate: at > leg.arriveDueAt ? 1 : 0 } : {}),
      ...(move === 'join' ? { joinedAt: at } : {}),
      ...(input.contactName !== null && (move === 'answer' || move === 'arrive')
        ? { contactName: input.contactName }
        : {}),
    })
    if (move === 'answer' || move === 'arrive' || move === 'join') await signCalled(work, actor, leg, at)
    if (move === 'release') await endCalled(work, leg, null)
    await insertStep(tx, {
      legId: leg.id,
      action: move,
      way: input.way,
      at,
      enteredAt: now,
      enteredBy: actor.staffId,
      contactName: next?.name ?? input.contactName,
      note: input.note,
    })
    await work.journal({
      object: 'callOut',
      objectId: callOut.id,
      caseFileId: callOut.caseFileId,
      action: `callOut.${move}`,
      from: leg.status,
      to: decision.to,
      detail: { number: callOut.documentNo, unit: unit?.name ?? '', way: input.way, at },
    })
    work.publish({ noun: 'callOut', id: callOut.id })
    return { id: leg.id, status: decision.to }
  })
}
