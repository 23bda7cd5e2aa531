import { DomainError } from '#center/contract/domain-error.ts'
import type { RosterGrid } from '#center/contract/roster.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, daysBetween, type PlainDate } from '#center/contract/values/plain-date.ts'
import { isProvisional } from '#center/domain/roster/days-of-pattern.ts'
import { missingUnits } from '#center/domain/roster/missing-units.ts'
import { listDesks, listUnits } from '#db/repositories/center.ts'
import { listRosterStaff } from '#db/repositories/roster.ts'
import { listLeaves } from '#db/repositories/staff-leave.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { dutiesBetween } from './duties-between.ts'
import { rosterCalendar } from './plan-roster.ts'
import { mayChange } from './roster-reach.ts'

/** Six weeks: the most a month shows with the days around it. */
const MOST_DAYS = 42

/** @throws DomainError 'roster.span-too-long' | 'request.invalid' */
export function assertSpan({ from, to }: { from: PlainDate; to: PlainDate }, most = MOST_DAYS): void {
  if (to < from)
    throw new DomainError('request.invalid', {}, { fields: [{ path: ['to'], key: 'problems.value.date-order' }] })
  if (daysBetween(from, to) >= most) throw new DomainError('roster.span-too-long')
}

/** M6: everybody's duties from one day to another, with leave, who is missing and which days are not certain yet. */
export async function viewRoster(
  deps: Deps,
  actor: Actor,
  input: { from: PlainDate; to: PlainDate },
): Promise<RosterGrid> {
  assertSpan(input)
  const { from, to } = input
  const today = shanghaiDateOf(deps.now())
  const year = await rosterCalendar(deps, deps.db, today)
  const { duties, uncovered } = await dutiesBetween(deps, deps.db, from, to, today)
  const people = await listRosterStaff(deps.db)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const desks = await listDesks(deps.db)
  const units = await listUnits(deps.db)
  const first = from < today ? today : from
  const { missingDays } = await settingInForce(deps.db, 'rosterRules', today)
  const until = addDays(today, missingDays)
  const ahead = missingUnits(
    units,
    (await dutiesBetween(deps, deps.db, today, until, today)).duties,
    year,
    today,
    until,
  )
  const [gap] = ahead
  return {
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
      const on = addDays(from, index)
      const isUnknown = isProvisional(on, year)
      return {
        on,
        isWorkingDay: !isUnknown && deps.calendar.isWorkingDay(on),
        isProvisional: isUnknown,
        holiday: isUnknown ? null : (deps.calendar.specialDay(on)?.name ?? null),
      }
    }),
    units: units.map(unit => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      mode: unit.mode,
      desks: desks.filter(({ unitId }) => unitId === unit.id).map(({ id, name }) => ({ id, name })),
      people: people.filter(({ unitId }) => unitId === unit.id).map(({ id, name }) => ({ id, name })),
      mayChange: mayChange(actor, unit.id),
    })),
    duties: duties.map(({ standsInFor, isProvisional: _, ...duty }) => ({
      ...duty,
      standsInForName: standsInFor === null ? null : (names.get(standsInFor) ?? null),
    })),
    leaves: (await listLeaves(deps.db, null, from, to)).map(leave => ({
      id: leave.id,
      unitId: leave.unitId,
      staffId: leave.staffId,
      fromOn: leave.fromOn,
      fromHalf: leave.fromHalf,
      toOn: leave.toOn,
      toHalf: leave.toHalf,
      substituteName: leave.substituteName,
    })),
    // What is over cannot be mended any more.
    missing: to < first ? [] : [...missingUnits(units, duties, year, first, to)],
    ahead: {
      until,
      count: ahead.length,
      first:
        gap === undefined
          ? null
          : { unitName: units.find(({ id }) => id === gap.unitId)?.name ?? '', on: gap.on, half: gap.half },
    },
    uncovered: [...uncovered],
  }
}
