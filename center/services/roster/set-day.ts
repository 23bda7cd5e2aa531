import { DomainError } from '#center/contract/domain-error.ts'
import type { Half } from '#center/contract/roster.ts'
import { addDays, daysBetween, type PlainDate, weekday } from '#center/contract/values/plain-date.ts'
import { type HalfDay, halfKey, halvesOf } from '#center/domain/roster/half-day.ts'
import type { Duty } from '#center/domain/roster/plan-duties.ts'
import { listUnits } from '#db/repositories/center.ts'
import { setException } from '#db/repositories/roster.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { dutiesBetween } from './duties-between.ts'
import { replan } from './plan-roster.ts'
import { assertDesk, assertMayChange, getColleague, mayChange } from './roster-reach.ts'

/** One half-day of a person as it is to be. */
export interface DayChange extends HalfDay {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  /** asPlanned: what the patterns say. */
  readonly kind: 'on' | 'off' | 'asPlanned'
  readonly note: string | null
}

/** Writes single half-days; the plan is worked out again by the caller. */
export async function writeDays({ tx, now }: Work, actor: Actor, changes: readonly DayChange[]): Promise<void> {
  const savedBy = staffOf(actor)
  for (const { on: onDate, kind, ...change } of changes)
    await setException(
      tx,
      { staffId: change.staffId, onDate, half: change.half },
      kind === 'asPlanned' ? null : { ...change, onDate, kind, savedAt: now, savedBy },
    )
}

/**
 * Puts one person on or off duty for a half-day or a day, or back to what the patterns say.
 * @throws DomainError 'unit.not-found' | 'staff.not-of-unit' | 'roster.desk-of-other-unit' | 'roster.in-past'
 */
export async function setDay(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    unitId: number
    staffId: number
    deskId: number | null
    on: PlainDate
    halves: Half | 'day'
    kind: 'on' | 'off' | 'asPlanned'
    note: string | null
  },
): Promise<{ on: string }> {
  assertMayChange(actor, input.unitId)
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    if (input.on < today)
      throw new DomainError('roster.in-past', {}, { fields: [{ path: ['on'], key: 'problems.roster.in-past' }] })
    await getColleague(tx, input.staffId, input.unitId, 'staffId')
    await assertDesk(tx, input.deskId, input.unitId)
    const { opId: _, halves, ...change } = input
    await writeDays(
      work,
      actor,
      halvesOf(halves).map(half => ({ ...change, half })),
    )
    await work.journal({
      object: 'roster',
      objectId: input.staffId,
      action: 'roster.daySet',
      detail: { unit: input.unitId, staff: input.staffId, on: input.on, halves: input.halves, kind: input.kind },
    })
    await replan(deps, work, input.unitId)
    work.publish({ noun: 'roster', id: input.unitId })
    return { on: input.on }
  })
}

/**
 * Makes a week like another: who was on duty on its Monday morning is then on this Monday morning, and so on. Only half-days
 * that differ are written, as single days; days that are over are left alone.
 * @throws DomainError 'request.invalid' where a day is no Monday or both are the same | 'unit.not-found'
 */
export async function copyWeek(
  deps: Deps,
  actor: Actor,
  input: { opId: string; unitId: number | null; fromMonday: PlainDate; toMonday: PlainDate },
): Promise<{ changed: number }> {
  for (const field of ['fromMonday', 'toMonday'] as const)
    if (weekday(input[field]) !== 1) throw invalid(field, 'monday')
  if (input.fromMonday === input.toMonday) throw invalid('toMonday', 'same-week')
  if (input.unitId !== null) assertMayChange(actor, input.unitId)
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    const units = (await listUnits(tx)).filter(({ id }) => (input.unitId ?? id) === id && mayChange(actor, id))
    const unitIds = new Set(units.map(({ id }) => id))
    const week = async (monday: PlainDate) =>
      (await dutiesBetween(deps, tx, monday, addDays(monday, 6), today)).duties.filter(({ unitId }) =>
        unitIds.has(unitId),
      )
    const now = await week(input.toMonday)
    const shift = daysBetween(input.fromMonday, input.toMonday)
    const wanted = (await week(input.fromMonday)).map(duty => ({ ...duty, on: addDays(duty.on, shift) }))
    const changes = differences(now, wanted).filter(({ on }) => on >= today)
    await writeDays(work, actor, changes)
    for (const unitId of new Set(changes.map(change => change.unitId))) {
      await replan(deps, work, unitId)
      work.publish({ noun: 'roster', id: unitId })
    }
    await work.journal({
      object: 'roster',
      objectId: input.unitId ?? 0,
      action: 'roster.weekCopied',
      detail: { from: input.fromMonday, to: input.toMonday, changed: changes.length },
    })
    return { changed: changes.length }
  })
}

/** What has to be written so that `now` becomes `wanted`. */
export function differences(
  now: readonly Pick<Duty, 'unitId' | 'deskId' | 'staffId' | 'on' | 'half'>[],
  wanted: readonly Pick<Duty, 'unitId' | 'deskId' | 'staffId' | 'on' | 'half'>[],
): DayChange[] {
  const key = (duty: HalfDay & { readonly staffId: number }) => `${halfKey(duty)} ${duty.staffId}`
  const there = new Set(now.map(key))
  const kept = new Set(wanted.map(key))
  const one = ({ unitId, deskId, staffId, on, half }: (typeof now)[number], kind: 'on' | 'off'): DayChange => ({
    unitId,
    deskId,
    staffId,
    on,
    half,
    kind,
    note: null,
  })
  return [
    ...now.filter(duty => !kept.has(key(duty))).map(duty => one(duty, 'off')),
    ...wanted.filter(duty => !there.has(key(duty))).map(duty => one(duty, 'on')),
  ]
}

const invalid = (field: string, key: string): DomainError =>
  new DomainError('request.invalid', {}, { fields: [{ path: [field], key: `problems.value.${key}` }] })
