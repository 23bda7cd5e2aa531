import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import { isProvisional } from '#center/domain/roster/days-of-pattern.ts'
import { readIcs } from '#center/domain/roster/read-ics.ts'
import { daysOfRule } from '#center/domain/roster/recurrence.ts'
import { listPatternsOfStaff } from '#db/repositories/roster.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import type { ImportPlan, NewPattern, Person } from './import-plan.ts'
import { rosterCalendar } from './plan-roster.ts'

/** How far a rule is looked at to find the first day of it that still comes; no rule of the contract rests longer. */
const SEARCHED_DAYS = 800

/** What a calendar would change: the patterns of everybody it names, from a day on. */
export async function planCalendar(
  deps: Deps,
  db: Reader,
  text: string,
  people: readonly Person[],
  from: PlainDate,
): Promise<ImportPlan> {
  const { patterns, faults } = readIcs(text)
  const found: ImportPlan['faults'][number][] = faults.map(({ ref, ...fault }) => ({ place: ref, ...fault }))
  const year = await rosterCalendar(deps, db, from)
  const taken: NewPattern[] = []
  for (const { ref, person: named, ...pattern } of patterns) {
    const candidates = people.filter(({ username, name }) => username === named || name === named)
    const [person] = candidates
    if (person === undefined || candidates.length > 1) {
      const key = person === undefined ? 'person-unknown' : 'person-ambiguous'
      found.push({ place: ref, key: `problems.import.${key}`, params: { name: named.slice(0, 50) } })
      continue
    }
    const coming = comingOf(pattern, from)
    if (coming === undefined) continue
    const isDayOff = (on: PlainDate) => !isProvisional(on, year) && !deps.calendar.isWorkingDay(on)
    const [before] = await listPatternsOfStaff(db, person.id)
    taken.push({
      ...coming,
      unitId: person.unitId,
      deskId: before?.deskId ?? null,
      staffId: person.id,
      substituteId: before?.substituteId ?? null,
      halves: pattern.halves,
      // A single day off that is named is meant.
      isOnDaysOff: pattern.isOnDaysOff || pattern.dates.some(isDayOff),
    })
  }
  return { days: [], patterns: taken, replaces: 'all', faults: found }
}

/** The part of a recurrence from a day on, counted from its first day then; undefined where nothing comes any more. */
function comingOf<Pattern extends Omit<NewPattern, 'unitId' | 'deskId' | 'staffId' | 'substituteId'>>(
  pattern: Pattern,
  from: PlainDate,
): Pattern | undefined {
  const dates = pattern.dates.filter(on => on >= from)
  const exceptDates = pattern.exceptDates.filter(on => on >= from)
  const [next] = [...daysOfRule(pattern, from, addDays(from, SEARCHED_DAYS))].toSorted()
  const isOver = next === undefined || (pattern.endsOn !== null && next > pattern.endsOn)
  if (isOver && dates.length === 0) return undefined
  const startsOn = [...(isOver ? [] : [next]), ...dates].toSorted()[0] ?? from
  if (isOver) return { ...pattern, rule: null, dates, exceptDates, startsOn }
  // Single days before the first day of the rule would move its weeks; they are few and stand as they are.
  return { ...pattern, dates: dates.filter(on => on >= next), exceptDates, startsOn: next }
}
