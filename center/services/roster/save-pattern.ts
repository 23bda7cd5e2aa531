import { DomainError } from '#center/contract/domain-error.ts'
import type { PatternInput, PatternView, RecurrenceInput } from '#center/contract/roster.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { daysOfPattern, isProvisional, type RosterCalendar } from '#center/domain/roster/days-of-pattern.ts'
import { halvesOf } from '#center/domain/roster/half-day.ts'
import type { Pattern } from '#center/domain/roster/plan-duties.ts'
import { isRule } from '#center/domain/roster/recurrence.ts'
import { findUnit } from '#db/repositories/center.ts'
import {
  deletePattern,
  findPattern,
  insertPattern,
  listPatterns,
  listPatternsOfStaff,
  updatePattern,
} from '#db/repositories/roster.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { replan, rosterCalendar } from './plan-roster.ts'
import { assertDesk, assertMayChange, getColleague } from './roster-reach.ts'

/** How far ahead a new pattern is held against the others: a year and a day shows every rule of weeks and months. */
const COMPARED_DAYS = 366
const PREVIEWED = 12

/** Patterns of a unit that still count, or will. */
export async function listUnitPatterns(deps: Deps, _actor: Actor, input: { unitId: number }): Promise<PatternView[]> {
  return (await listPatterns(deps.db, input.unitId, shanghaiDateOf(deps.now()))).map(
    ({ savedAt: _at, savedBy: _by, ...pattern }) => pattern,
  )
}

/** The next days of a recurrence as the calendar makes them. @throws DomainError 'request.invalid' */
export async function previewPattern(deps: Deps, _actor: Actor, input: RecurrenceInput & { unitId: number }) {
  const today = shanghaiDateOf(deps.now())
  const year = await rosterCalendar(deps, deps.db, today)
  assertRecurrence(input, year)
  const from = input.startsOn < today ? today : input.startsOn
  const { mode } = await getUnit(deps.db, input.unitId)
  const days = daysOfPattern({ ...input, mode }, year, from, addDays(from, COMPARED_DAYS))
  return { days: days.slice(0, PREVIEWED).map(on => ({ on, isProvisional: isProvisional(on, year) })) }
}

/**
 * Saves a pattern, new or in place of one. A pattern that already counts is ended the day before and followed by the new
 * one, so that days that are over keep what was planned for them.
 * @throws DomainError 'unit.not-found' | 'staff.not-of-unit' | 'roster.desk-of-other-unit' | 'roster.person-twice' |
 *   'roster.pattern-not-found' | 'request.invalid'
 */
export async function savePattern(deps: Deps, actor: Actor, input: PatternInput): Promise<{ id: number }> {
  assertMayChange(actor, input.unitId)
  const savedBy = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, today, now } = work
    const { opId: _, id, ...given } = input
    const before = id === null ? undefined : await findPattern(tx, id)
    if (id !== null && before?.unitId !== input.unitId) throw new DomainError('roster.pattern-not-found')
    const pattern = { ...given, startsOn: given.startsOn < today ? today : given.startsOn }
    if (pattern.endsOn !== null && pattern.endsOn < pattern.startsOn) throw invalid('endsOn', 'date-order')
    const year = await rosterCalendar(deps, tx, today)
    assertRecurrence(pattern, year)
    await getColleague(tx, pattern.staffId, pattern.unitId, 'staffId')
    if (pattern.substituteId !== null) {
      if (pattern.substituteId === pattern.staffId) throw invalid('substituteId', 'same-person')
      await getColleague(tx, pattern.substituteId, pattern.unitId, 'substituteId')
    }
    await assertDesk(tx, pattern.deskId, pattern.unitId)
    const { mode } = await getUnit(tx, pattern.unitId)
    await assertNotTwice(tx, { ...pattern, mode }, id, year)
    const row = {
      ...pattern,
      dates: JSON.stringify(pattern.dates),
      exceptDates: JSON.stringify(pattern.exceptDates),
      isOnDaysOff: pattern.isOnDaysOff ? (1 as const) : (0 as const),
      savedAt: now,
      savedBy,
    }
    let savedId: number
    if (before !== undefined && before.startsOn >= today) {
      savedId = before.id
      await updatePattern(tx, before.id, { ...row, version: before.version + 1 })
    } else {
      if (before !== undefined)
        await updatePattern(tx, before.id, { endsOn: addDays(pattern.startsOn, -1), version: before.version + 1 })
      savedId = await insertPattern(tx, { ...row, version: 1 })
    }
    await work.journal({
      object: 'roster',
      objectId: savedId,
      action: 'roster.patternSaved',
      detail: { unit: pattern.unitId, staff: pattern.staffId, rule: pattern.rule ?? '', from: pattern.startsOn },
    })
    await replan(deps, work, pattern.unitId)
    work.publish({ noun: 'roster', id: pattern.unitId })
    return { id: savedId }
  })
}

/** From a day on a pattern no longer counts. @throws DomainError 'roster.pattern-not-found' | 'roster.changed-meanwhile' | 'roster.in-past' */
export async function endPattern(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; from: PlainDate },
): Promise<{ id: number }> {
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    const pattern = await findPattern(tx, input.id)
    if (pattern === undefined) throw new DomainError('roster.pattern-not-found')
    assertMayChange(actor, pattern.unitId)
    if (pattern.version !== input.version) throw new DomainError('roster.changed-meanwhile')
    if (input.from < today)
      throw new DomainError('roster.in-past', {}, { fields: [{ path: ['from'], key: 'problems.roster.in-past' }] })
    if (input.from <= pattern.startsOn) await deletePattern(tx, pattern.id)
    else await updatePattern(tx, pattern.id, { endsOn: addDays(input.from, -1), version: pattern.version + 1 })
    await work.journal({
      object: 'roster',
      objectId: pattern.id,
      action: 'roster.patternEnded',
      detail: { unit: pattern.unitId, staff: pattern.staffId, from: input.from },
    })
    await replan(deps, work, pattern.unitId)
    work.publish({ noun: 'roster', id: pattern.unitId })
    return { id: pattern.id }
  })
}

/** @throws DomainError 'unit.not-found' */
async function getUnit(db: Reader, unitId: number) {
  const unit = await findUnit(db, unitId)
  if (unit === undefined) throw new DomainError('unit.not-found')
  return unit
}

const invalid = (field: string, key: string, params: Record<string, string> = {}): DomainError =>
  new DomainError('request.invalid', {}, { fields: [{ path: [field], key: `problems.value.${key}`, params }] })

/** A rule the library can walk, or single days, none of them a day off unless the pattern says so. */
function assertRecurrence(pattern: RecurrenceInput, year: RosterCalendar): void {
  if (pattern.rule === null && pattern.dates.length === 0) throw invalid('rule', 'required')
  if (pattern.rule !== null && !isRule(pattern.rule)) throw invalid('rule', 'rule')
  const off = pattern.dates.find(
    on => !pattern.isOnDaysOff && !isProvisional(on, year) && !year.calendar.isWorkingDay(on),
  )
  if (off !== undefined) throw invalid('dates', 'day-off', { day: off })
}

/** Nobody is at two desks in the same half-day. @throws DomainError 'roster.person-twice' naming the first such day */
async function assertNotTwice(db: Reader, pattern: Pattern, ownId: number | null, year: RosterCalendar): Promise<void> {
  const until = addDays(pattern.startsOn, COMPARED_DAYS)
  const days = new Set(daysOfPattern(pattern, year, pattern.startsOn, until))
  for (const other of await listPatternsOfStaff(db, pattern.staffId)) {
    if (other.id === ownId) continue
    if (!halvesOf(other.halves).some(half => halvesOf(pattern.halves).includes(half))) continue
    const twice = daysOfPattern(other, year, pattern.startsOn, until).find(on => days.has(on))
    if (twice !== undefined)
      throw new DomainError(
        'roster.person-twice',
        { day: twice },
        { fields: [{ path: ['staffId'], key: 'problems.roster.person-twice', params: { day: twice } }] },
      )
  }
}
