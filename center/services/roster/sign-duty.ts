import { DomainError } from '#center/contract/domain-error.ts'
import { lateFrom } from '#center/domain/roster/attendance.ts'
import { halfOf } from '#center/domain/roster/half-day.ts'
import { findOpenSignIn, findSignIn, listDutiesOf, signOutOf, upsertSignIn } from '#db/repositories/roster.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { write } from '../write.ts'
import { keepPlan } from './plan-roster.ts'

/**
 * Signs in to the half-day of duty that is now, planned or called; who has left comes back with the first moment kept.
 * @throws DomainError 'roster.signed-in-already'
 */
export async function signInToDuty(deps: Deps, actor: Actor, input: { opId: string }): Promise<{ isLate: boolean }> {
  const staffId = staffOf(actor)
  await keepPlan(deps)
  return write(deps, actor, input, async work => {
    const { tx, now, today: on } = work
    const half = halfOf(now)
    const before = await findSignIn(tx, staffId, on, half)
    if (before !== undefined && before.signedOutAt === null) throw new DomainError('roster.signed-in-already')
    const unitId = actor.unitId ?? 0
    await upsertSignIn(tx, { staffId, unitId, onDate: on, half, signedInAt: now })
    const rules = await settingInForce(tx, 'rosterRules', on)
    const isPlanned = (await listDutiesOf(tx, staffId, on)).some(duty => duty.on === on && duty.half === half)
    const isLate = before === undefined && isPlanned && now > lateFrom({ on, half }, rules)
    await work.journal({
      object: 'roster',
      objectId: staffId,
      action: 'roster.signedIn',
      detail: { on, half, late: isLate ? 1 : 0, planned: isPlanned ? 1 : 0 },
    })
    work.publish({ noun: 'roster', id: unitId })
    return { isLate }
  })
}

/** Signs out of the half-day of today one has signed in to. @throws DomainError 'roster.not-signed-in' */
export async function signOutOfDuty(deps: Deps, actor: Actor, input: { opId: string }): Promise<{ out: true }> {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today: on } = work
    // Who leaves after noon may leave the morning.
    const before = await findOpenSignIn(tx, staffId, on)
    if (before === undefined) throw new DomainError('roster.not-signed-in')
    const { half } = before
    await signOutOf(tx, staffId, on, half, now)
    await work.journal({ object: 'roster', objectId: staffId, action: 'roster.signedOut', detail: { on, half } })
    work.publish({ noun: 'roster', id: before.unitId })
    return { out: true }
  })
}
