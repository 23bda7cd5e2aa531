import { DomainError } from '#center/contract/domain-error.ts'
import { actionsFrom, decide } from '#center/domain/actions/action-table.ts'
import { CALL_OUT, CALL_OUT_LEG } from '#center/domain/actions/tables.ts'
import { insertStep, updateCallOut, updateLeg } from '#db/repositories/call-out.ts'
import { listUnits } from '#db/repositories/center.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { type Work, write } from '../write.ts'
import { endCalled } from './called-case.ts'
import { findContact } from './find-contact.ts'
import { callUnit } from './raise-call-out.ts'
import { reachOwnCallOut } from './reach-call-out.ts'

interface Opened {
  readonly opId: string
  readonly id: number
  readonly version: number
}

/** Calls one more unit to a call-out that is open. @throws DomainError 'call-out.unit-twice' | 'unit.not-found' | 'call-out.action-not-allowed' */
export async function addUnit(deps: Deps, actor: Actor, input: Opened & { unitId: number }): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    const { callOut, legs } = await reachOwnCallOut(work.tx, actor, input)
    assertAllowed('addUnit', callOut.status)
    if (legs.some(({ unitId }) => unitId === input.unitId))
      throw new DomainError(
        'call-out.unit-twice',
        {},
        { fields: [{ path: ['unitId'], key: 'problems.call-out.unit-twice' }] },
      )
    const unit = (await listUnits(work.tx)).find(({ id, isCenter }) => id === input.unitId && isCenter === 0)
    if (unit === undefined) throw new DomainError('unit.not-found')
    const rules = await settingInForce(work.tx, 'callOutRules', work.today)
    const contact = await findContact(work.tx, unit, rules, work.now)
    const { caseFileId, question, gatherAt } = callOut
    const call = { callOutId: callOut.id, caseFileId, question, gatherAt, at: work.now, way: 'screen' } as const
    await callUnit(work, actor, call, unit, contact, rules)
    await close(work, callOut, 'callOut.unitAdded', { unit: unit.name })
    return { id: callOut.id }
  })
}

/** Writes down which department leads, as the meeting decided. @throws DomainError 'call-out.lead-not-called' | 'call-out.action-not-allowed' */
export async function ruleLead(
  deps: Deps,
  actor: Actor,
  input: Opened & { unitId: number; note: string },
): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    const { callOut, legs } = await reachOwnCallOut(work.tx, actor, input)
    assertAllowed('rule', callOut.status)
    const leg = legs.find(({ unitId }) => unitId === input.unitId)
    if (leg === undefined)
      throw new DomainError(
        'call-out.lead-not-called',
        {},
        { fields: [{ path: ['unitId'], key: 'problems.call-out.lead-not-called' }] },
      )
    await updateCallOut(work.tx, callOut.id, { ruledUnitId: input.unitId, ruledAt: work.now, rulingNote: input.note })
    await close(work, callOut, 'callOut.ruled', { unit: leg.unitName })
    return { id: callOut.id }
  })
}

/** Ends a call-out with its result; units that did not come are no longer waited for. @throws DomainError 'call-out.action-not-allowed' */
export const endCallOut = (deps: Deps, actor: Actor, input: Opened & { result: string }) =>
  finish(deps, actor, input, 'end')

/** Takes a call-out back that is not needed any more. @throws DomainError 'call-out.action-not-allowed' */
export const withdrawCallOut = (deps: Deps, actor: Actor, input: Opened & { result: string }) =>
  finish(deps, actor, input, 'withdraw')

async function finish(
  deps: Deps,
  actor: Actor,
  input: Opened & { result: string },
  action: 'end' | 'withdraw',
): Promise<{ id: number }> {
  const endedBy = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    const { callOut, legs } = await reachOwnCallOut(tx, actor, input)
    const status = assertAllowed(action, callOut.status)
    for (const leg of legs) {
      await endCalled(work, leg, action === 'end' && leg.arrivedAt !== null ? input.result : null)
      const released = decide(CALL_OUT_LEG, 'release', leg.status)
      if (!released.isAllowed) continue
      await updateLeg(tx, leg.id, { status: released.to })
      await insertStep(tx, {
        legId: leg.id,
        action: 'release',
        way: 'screen',
        at: now,
        enteredAt: now,
        enteredBy: endedBy,
        contactName: null,
        note: null,
      })
    }
    await updateCallOut(tx, callOut.id, { status, endedAt: now, endedBy, result: input.result })
    await close(work, callOut, action === 'end' ? 'callOut.ended' : 'callOut.withdrawn', {}, status)
    return { id: callOut.id }
  })
}

function assertAllowed(action: keyof typeof CALL_OUT, status: 'open' | 'ended' | 'withdrawn') {
  const decision = decide(CALL_OUT, action, status)
  if (!decision.isAllowed) throw new DomainError('call-out.action-not-allowed')
  return decision.to
}

/** Actions of who leads a call-out. */
export const decisionsOf = (status: 'open' | 'ended' | 'withdrawn') =>
  actionsFrom(CALL_OUT, status).filter(action => action !== 'raise')

/** The last lines of every such act: version, journal, screens. */
async function close(
  work: Work,
  callOut: {
    readonly id: number
    readonly version: number
    readonly caseFileId: number | null
    readonly documentNo: string
    readonly status: string
  },
  action: string,
  detail: Readonly<Record<string, string>>,
  to: string = callOut.status,
): Promise<void> {
  await updateCallOut(work.tx, callOut.id, { version: callOut.version + 1 })
  await work.journal({
    object: 'callOut',
    objectId: callOut.id,
    caseFileId: callOut.caseFileId,
    action,
    from: callOut.status,
    to,
    detail: { number: callOut.documentNo, ...detail },
  })
  work.publish({ noun: 'callOut', id: callOut.id })
  if (callOut.caseFileId !== null) work.publish({ noun: 'caseFile', id: callOut.caseFileId })
}
