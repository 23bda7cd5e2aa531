import { DomainError } from '#center/contract/domain-error.ts'
import { CHANGES_SHOWN, type RoutingDraft, type RoutingTrial } from '#center/contract/routing.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { addDays, addMonths } from '#center/contract/values/plain-date.ts'
import type { RoutingRules } from '#center/domain/routing/propose.ts'
import { createTrialWorld, fairnessOf, type PastUnit } from '#center/domain/routing/trial-world.ts'
import { listUnits } from '#db/repositories/center.ts'
import {
  listDeclaredConflicts,
  listDutyOn,
  listPastCases,
  listRoutablePeople,
  listRoutedParties,
  type PastCase,
  type PastPlace,
} from '#db/repositories/routing.ts'
import { listStaff } from '#db/repositories/staff.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { routedParty, routingRulesOn, townCodes } from './routing-units.ts'

/** Cases looked at before other requests get their turn. */
const PORTION = 100
/** Days a trial may look back at once. */
const MOST_DAYS = 366
/** Days after the period in which the next duty of a unit is looked for. */
const DAYS_AHEAD = 31

/**
 * Sends every case of a past period once more, by the rules in force and by the draft, and lays the two side by side.
 * Writes nothing. Works in portions: others are answered in between.
 * @throws DomainError 'route.period-invalid'
 */
export async function simulateRouting(
  deps: Deps,
  _actor: Actor,
  input: { draft: RoutingDraft; from?: string | undefined; to?: string | undefined },
): Promise<RoutingTrial> {
  const today = shanghaiDateOf(deps.now())
  const period = periodOf(today, input)
  const rules = await routingRulesOn(deps.db, today)
  const drafted = withDraft(rules, input.draft)
  const worlds = { before: createTrialWorld(rules), after: createTrialWorld(drafted) }
  const past = { before: await pastUnitsOf(deps, rules, period), after: await pastUnitsOf(deps, drafted, period) }
  const units = new Map<number, Tally>()
  const people = new Map<number, Tally>()
  const changes: RoutingTrial['changes'] = []
  const names = new Map((await listUnits(deps.db)).map(unit => [unit.id, unit.name]))
  let [cases, changed] = [0, 0]
  let place: PastPlace = { on: period.from, id: 0 }
  for (;;) {
    const portion = await listPastCases(deps.db, period, place, PORTION)
    const matters = await mattersOf(deps, portion)
    for (const file of portion) {
      const at = { on: file.registeredOn, instant: file.registeredAt }
      const { matter, declared } = matters(file)
      const before = worlds.before.give(matter, past.before(at, declared), at)
      const after = worlds.after.give(matter, past.after(at, declared), at)
      count(units, 'actual', file.actualUnitId)
      count(units, 'before', before.unitId)
      count(units, 'after', after.unitId)
      count(people, 'actual', file.actualStaffId)
      count(people, 'before', before.staffId)
      count(people, 'after', after.staffId)
      if (before.unitId === after.unitId) continue
      changed += 1
      if (changes.length < CHANGES_SHOWN)
        changes.push({
          id: file.id,
          code: file.code,
          typeCode: file.typeCode,
          riskColour: file.riskColour,
          before: names.get(before.unitId) ?? '',
          after: names.get(after.unitId) ?? '',
          beforeReasons: before.reasons.map(({ key, params }) => ({ key, params: { ...params } })),
          afterReasons: after.reasons.map(({ key, params }) => ({ key, params: { ...params } })),
        })
    }
    cases += portion.length
    const last = portion.at(-1)
    if (last === undefined || portion.length < PORTION) break
    place = { on: last.registeredOn, id: last.id }
    await new Promise(resolve => setTimeout(resolve, 0))
  }
  const staff = new Map((await listStaff(deps.db)).map(person => [person.id, person]))
  const spread = [...units.values()]
  return {
    ...period,
    cases,
    units: [...units].map(([unitId, tally]) => ({ unitId, name: names.get(unitId) ?? '', ...tally })).sort(byCases),
    people: [...people]
      .map(([staffId, tally]) => {
        const person = staff.get(staffId)
        return { staffId, name: person?.name ?? '', unitName: person?.unitName ?? '', ...tally }
      })
      .sort(byCases),
    fairness: {
      before: fairnessOf(spread.map(({ before }) => before)),
      after: fairnessOf(spread.map(({ after }) => after)),
    },
    changed,
    changes,
  }
}

interface Tally {
  actual: number
  before: number
  after: number
}

const byCases = (a: Tally, b: Tally): number => b.after - a.after || b.before - a.before || b.actual - a.actual

function count(tallies: Map<number, Tally>, column: keyof Tally, id: number | null): void {
  if (id === null) return
  const tally = tallies.get(id) ?? { actual: 0, before: 0, after: 0 }
  tally[column] += 1
  tallies.set(id, tally)
}

/** The period asked for, or the last calendar month. */
function periodOf(today: string, { from, to }: { from?: string | undefined; to?: string | undefined }) {
  const month = `${today.slice(0, 7)}-01`
  const period = { from: from ?? addMonths(month, -1), to: to ?? addDays(month, -1) }
  if (period.from > period.to || period.to > today || addDays(period.from, MOST_DAYS) < period.to)
    throw new DomainError(
      'route.period-invalid',
      {},
      { fields: [{ path: ['from'], key: 'problems.route.period-invalid' }] },
    )
  return period
}

function withDraft(rules: RoutingRules, draft: RoutingDraft): RoutingRules {
  switch (draft.kind) {
    case 'caseTypes':
      return { ...rules, types: draft.value }
    case 'routes':
      return { ...rules, routes: draft.value }
    case 'routingLevers':
      return { ...rules, levers: draft.value }
  }
}

/** Parties of a portion of cases, and who of ours declared to keep away from them. */
async function mattersOf(deps: Deps, portion: readonly PastCase[]) {
  const rows = await listRoutedParties(
    deps.db,
    portion.map(({ id }) => id),
  )
  const declared = await listDeclaredConflicts(deps.db, [...new Set(rows.map(({ personId }) => personId))])
  return (file: PastCase) => {
    const parties = rows.filter(({ caseFileId }) => caseFileId === file.id).map(routedParty)
    return { matter: { ...file, parties }, declared }
  }
}

/** Units as they stood in any half-day of the period: who was on duty then, when the next duty was. */
async function pastUnitsOf(deps: Deps, rules: RoutingRules, period: { from: string; to: string }) {
  const duty = await listDutyOn(deps.db, period.from, addDays(period.to, DAYS_AHEAD))
  const people = await listRoutablePeople(deps.db)
  const towns = townCodes(rules)
  const units = (await listUnits(deps.db)).map(unit => ({
    unit,
    people: people.filter(({ unitId }) => unitId === unit.id),
    days: [...new Set(duty.flatMap(day => (day.unitId === unit.id ? [day.onDate] : [])))].sort(),
  }))
  const here = new Map<string, Set<number>>()
  for (const { onDate, half, staffId, unitId } of duty) {
    const key = `${onDate} ${half} ${unitId}`
    here.set(key, (here.get(key) ?? new Set()).add(staffId))
  }
  return (
    at: { on: string; instant: string },
    declared: readonly { staffId: number; personId: number }[],
  ): PastUnit[] => {
    const half = shanghaiTimeOf(at.instant) < '12:00' ? 'am' : 'pm'
    return units.map(({ unit, people: own, days }) => {
      const onDuty = here.get(`${at.on} ${half} ${unit.id}`)
      return {
        id: unit.id,
        code: unit.code,
        name: unit.name,
        isCenter: unit.isCenter === 1,
        isTown: towns.has(unit.code),
        isPresentNow: onDuty !== undefined,
        nextDutyOn: days.find(day => day > at.on) ?? null,
        // A trial is about days of the past.
        isNextDutyProvisional: false,
        people: own.map(({ staffId, name, phone }) => ({
          staffId,
          name,
          phone,
          isOnDuty: onDuty?.has(staffId) === true,
          declaredPersonIds: declared.flatMap(each => (each.staffId === staffId ? [each.personId] : [])),
        })),
      }
    })
  }
}
