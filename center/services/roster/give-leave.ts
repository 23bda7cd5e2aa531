import { DomainError } from '#center/contract/domain-error.ts'
import type { Half, LeaveKind, LeaveView } from '#center/contract/roster.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { halfKey } from '#center/domain/roster/half-day.ts'
import { findStaff } from '#db/repositories/staff.ts'
import {
  findLeave,
  findOverlappingLeave,
  insertLeave,
  listLeaves,
  withdrawLeaveRow,
} from '#db/repositories/staff-leave.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { replan, workOutPlan } from './plan-roster.ts'
import { getColleague, mayChange } from './roster-reach.ts'

/** Leave is entered at most so long ahead; it also bounds what a list shows. */
const AHEAD = 400

export interface LeaveInput {
  readonly opId: string
  readonly staffId: number
  readonly kind: LeaveKind
  readonly fromOn: PlainDate
  readonly fromHalf: Half
  readonly toOn: PlainDate
  readonly toHalf: Half
  readonly substituteId: number | null
  readonly note: string | null
}

/**
 * Enters leave: one's own, or that of somebody whose roster one keeps. Who stands in is the one named here, else the one of
 * the pattern; half-days nobody stands in for are counted in the answer and shown as such.
 * @throws DomainError 'staff.not-of-unit' | 'roster.in-past' | 'roster.leave-twice' | 'request.invalid'
 */
export async function giveLeave(
  deps: Deps,
  actor: Actor,
  input: LeaveInput,
): Promise<{ id: number; uncovered: number }> {
  const enteredBy = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, today, now } = work
    const { opId: _, ...leave } = input
    const person = await findStaff(tx, leave.staffId)
    const unitId = person?.unitId ?? 0
    if (leave.staffId !== enteredBy && !mayChange(actor, unitId)) throw new DomainError('staff.not-found')
    await getColleague(tx, leave.staffId, unitId, 'staffId')
    const from = halfKey({ on: leave.fromOn, half: leave.fromHalf })
    const to = halfKey({ on: leave.toOn, half: leave.toHalf })
    if (to < from) throw refused('request.invalid', 'toOn', 'problems.value.date-order')
    if (leave.fromOn < today) throw refused('roster.in-past', 'fromOn', 'problems.roster.in-past')
    if (leave.toOn > addDays(today, AHEAD)) throw refused('request.invalid', 'toOn', 'problems.value.date')
    if (leave.substituteId !== null) {
      if (leave.substituteId === leave.staffId)
        throw refused('request.invalid', 'substituteId', 'problems.value.same-person')
      await getColleague(tx, leave.substituteId, unitId, 'substituteId')
    }
    const overlaps = (await findOverlappingLeave(tx, leave.staffId, leave.fromOn, leave.toOn)).some(
      other =>
        halfKey({ on: other.fromOn, half: other.fromHalf }) <= to &&
        from <= halfKey({ on: other.toOn, half: other.toHalf }),
    )
    if (overlaps) throw refused('roster.leave-twice', 'fromOn', 'problems.roster.leave-twice')
    const id = await insertLeave(tx, { ...leave, unitId, status: 'given', enteredAt: now, enteredBy })
    // The reason of a leave is nobody's business but the unit's; the journal keeps who, when and who stands in.
    await work.journal({
      object: 'roster',
      objectId: id,
      action: 'roster.leaveGiven',
      detail: { staff: leave.staffId, from, to, substitute: leave.substituteId ?? 0 },
    })
    await replan(deps, work, unitId)
    const { uncovered } = await workOutPlan(deps, tx, unitId, leave.fromOn, leave.toOn)
    work.publish({ noun: 'roster', id: unitId })
    return { id, uncovered: uncovered.filter(({ staffId }) => staffId === leave.staffId).length }
  })
}

/** Takes leave back that is not over. @throws DomainError 'roster.leave-not-found' */
export async function withdrawLeave(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number },
): Promise<{ id: number }> {
  const own = staffOf(actor)
  return write(deps, actor, input, async work => {
    const leave = await findLeave(work.tx, input.id)
    const isReached = leave !== undefined && (leave.staffId === own || mayChange(actor, leave.unitId))
    if (!isReached || leave.status !== 'given' || leave.toOn < work.today)
      throw new DomainError('roster.leave-not-found')
    await withdrawLeaveRow(work.tx, leave.id)
    await work.journal({
      object: 'roster',
      objectId: leave.id,
      action: 'roster.leaveWithdrawn',
      from: 'given',
      to: 'withdrawn',
      detail: { staff: leave.staffId },
    })
    await replan(deps, work, leave.unitId)
    work.publish({ noun: 'roster', id: leave.unitId })
    return { id: leave.id }
  })
}

/** Leave from today on: one's own, that of the unit one leads, or everybody's. */
export async function listLeaveViews(deps: Deps, actor: Actor): Promise<LeaveView[]> {
  const own = staffOf(actor)
  const today = shanghaiDateOf(deps.now())
  const until = addDays(today, AHEAD)
  const isCenter = grantsFor(actor.roles, 'roster.change').some(({ scope }) => scope === 'center')
  const rows = await listLeaves(deps.db, isCenter ? null : (actor.unitId ?? 0), today, until)
  const seen = rows.filter(leave => leave.staffId === own || mayChange(actor, leave.unitId))
  const last = seen.reduce((day, { toOn }) => (toOn > day ? toOn : day), today)
  const { uncovered } = await workOutPlan(deps, deps.db, null, today, last)
  return seen.map(leave => ({
    id: leave.id,
    staffId: leave.staffId,
    staffName: leave.staffName,
    unitName: leave.unitName,
    kind: leave.kind,
    fromOn: leave.fromOn,
    fromHalf: leave.fromHalf,
    toOn: leave.toOn,
    toHalf: leave.toHalf,
    substituteName: leave.substituteName,
    note: leave.note,
    status: leave.status,
    uncovered: uncovered
      .filter(({ staffId, on }) => staffId === leave.staffId && leave.fromOn <= on && on <= leave.toOn)
      .map(({ on, half }) => ({ on, half })),
  }))
}

const refused = (code: 'request.invalid' | 'roster.in-past' | 'roster.leave-twice', field: string, key: string) =>
  new DomainError(code, {}, { fields: [{ path: [field], key }] })
