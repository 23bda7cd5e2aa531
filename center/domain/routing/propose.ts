import { addDays } from '#center/contract/values/plain-date.ts'
import {
  type CaseType,
  type Level,
  ROUTING_WEIGHTS,
  type Routes,
  type RoutingLevers,
  type RoutingWeight,
  type StatutoryPath,
} from '#center/contract/values/routing-rules.ts'
import { type ConflictKind, personConflict, type RoutedParty, unitConflict } from './conflicts.ts'
import { fallbackChain, findRoute, levelOf, pathsOf, townUnitOf, unitCodes } from './route-of.ts'

export interface RoutingPerson {
  readonly staffId: number
  readonly name: string
  readonly phone: string | null
  readonly isOnDuty: boolean
  readonly openCases: number
  /** Instant of the last case given to this person by name; null: none yet. */
  readonly lastAssignedAt: string | null
  readonly declaredPersonIds: readonly number[]
}

export interface RoutingUnit {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly isCenter: boolean
  readonly isTown: boolean
  readonly isPresentNow: boolean
  /** ISO date; null: comes when called. */
  readonly nextDutyOn: string | null
  /** The holidays of that year are not published: the day may change. */
  readonly isNextDutyProvisional: boolean
  readonly openCases: number
  /** Cases sent to it in the days the levers look back. */
  readonly recentCases: number
  readonly people: readonly RoutingPerson[]
}

export interface RoutingMatter {
  readonly typeCode: string
  readonly divisionCode: string | null
  readonly complexity: string
  readonly riskColour: string
  readonly parties: readonly RoutedParty[]
}

export interface RoutingRules {
  readonly types: readonly CaseType[]
  readonly routes: Routes
  readonly levers: RoutingLevers
}

/** A sentence of namespace routing with its values. */
export interface RoutingReason {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface ProposedPerson extends Omit<RoutingPerson, 'phone' | 'declaredPersonIds'> {
  readonly conflict: ConflictKind | null
}

export interface ProposedUnit {
  readonly unit: RoutingUnit
  /** 0–100. */
  readonly score: number
  readonly parts: readonly { readonly weight: RoutingWeight; readonly points: number; readonly of: number }[]
  readonly reasons: readonly RoutingReason[]
  readonly conflict: ConflictKind | null
  /** Whose turn it is among those on duty; null: nobody is, the unit names somebody. */
  readonly person: ProposedPerson | null
  readonly people: readonly ProposedPerson[]
}

export interface Proposal {
  /** May lead, best first. */
  readonly units: readonly ProposedUnit[]
  /** Left out because of a conflict of interest. */
  readonly excluded: readonly ProposedUnit[]
  /** Ids of units usually asked to help. */
  readonly assistUnitIds: readonly number[]
  readonly paths: readonly StatutoryPath[]
  readonly level: Level
  readonly complexity: string
  /** Owns the case while nobody else does; always there. */
  readonly fallback: RoutingUnit
}

/** What a part says of a unit, 0–1, and in words. */
interface Finding {
  readonly value: number
  readonly reason: RoutingReason | null
}

/**
 * Where a case should go. Pure: the table of types and statutory ways, who is here, load, fair share, level and conflicts
 * of interest as the levers weigh them (docs/decisions/023). Equal scores keep the order of the table.
 * @param units all active units, the center among them
 * @param today ISO date
 */
export function propose(
  matter: RoutingMatter,
  { types, routes, levers }: RoutingRules,
  units: readonly RoutingUnit[],
  today: string,
): Proposal {
  const center = units.find(unit => unit.isCenter)
  if (center === undefined) throw new Error('a center without a unit of its own')
  const rule = findRoute(routes, types, matter.typeCode)
  const byCode = new Map(units.map(unit => [unit.code, unit]))
  const leads = unitCodes(rule?.units ?? [], routes, matter.divisionCode)
  const paths = rule === undefined ? [] : pathsOf(routes, rule)
  const level = rule === undefined ? 'county' : levelOf(rule, matter)
  const town = townUnitOf(routes, matter.divisionCode)
  const walked = unitCodes(
    paths.flatMap(path => path.unit ?? []),
    routes,
    matter.divisionCode,
  )
  const firstOf = paths[0]?.unit
  const first = firstOf == null ? undefined : unitCodes([firstOf], routes, matter.divisionCode)[0]
  const wanted = [
    ...leads,
    ...(first === undefined ? [] : [first]),
    ...(level === 'county' || town === undefined ? [] : [town]),
  ]
  // A unit the center does not have is stood in for along its chain.
  const codes = [
    ...new Set(wanted.flatMap(code => [code, ...fallbackChain(routes, code)].find(each => byCode.has(each)) ?? [])),
  ]
  const candidates = codes.flatMap(code => byCode.get(code) ?? [])
  const most = Math.max(1, ...candidates.map(({ recentCases }) => recentCases))

  const findings = (unit: RoutingUnit): Readonly<Record<RoutingWeight, Finding>> => ({
    leads: leadFinding(leads.indexOf(unit.code), leads.length),
    statutory: statutoryFinding(walked.indexOf(unit.code), walked.length, paths, routes, unit, matter.divisionCode),
    presence: presenceFinding(unit, today),
    load: {
      value: levers.casesAtHalfLoad / (levers.casesAtHalfLoad + unit.openCases),
      reason: { key: 'routing.reason.load', params: { count: unit.openCases } },
    },
    fairness: {
      value: 1 - unit.recentCases / most,
      reason: { key: 'routing.reason.share', params: { count: unit.recentCases, days: levers.fairnessDays } },
    },
    level: levelFinding(unit, level, town),
  })
  const sum = ROUTING_WEIGHTS.reduce((total, name) => total + levers.weights[name], 0)
  const scored = candidates.map((unit, at): ProposedUnit & { at: number } => {
    const found = findings(unit)
    const parts = ROUTING_WEIGHTS.map(weight => {
      const of = sum === 0 ? 0 : (100 * levers.weights[weight]) / sum
      return { weight, points: of * found[weight].value, of }
    })
    const conflict = levers.conflict === 'off' ? null : unitConflict(unit.name, matter.parties)
    const people = unit.people.map(person => proposedPerson(person, matter.parties, levers))
    const person = turnOf(people, levers)
    return {
      at,
      unit,
      score: parts.reduce((total, { points }) => total + points, 0),
      parts,
      reasons: [
        ...(conflict === null ? [] : [{ key: `routing.conflict.${conflict}`, params: {} }]),
        ...ROUTING_WEIGHTS.flatMap(weight => found[weight].reason ?? []),
      ],
      conflict,
      person,
      people,
    }
  })
  const ranked = scored.sort((a, b) => b.score - a.score || a.at - b.at).map(({ at: _at, ...proposed }) => proposed)
  const isExcluded = ({ conflict }: ProposedUnit) => conflict !== null && levers.conflict === 'exclude'
  const coUnits = unitCodes(rule?.coUnits ?? [], routes, matter.divisionCode)
  return {
    units: ranked.filter(unit => !isExcluded(unit)),
    excluded: ranked.filter(isExcluded),
    assistUnitIds: coUnits.flatMap(code => byCode.get(code)?.id ?? []),
    paths,
    level,
    complexity: rule?.complexity ?? 'ordinary',
    fallback: center,
  }
}

function leadFinding(at: number, count: number): Finding {
  if (at < 0) return { value: 0, reason: null }
  return {
    value: (count - at) / count,
    reason: { key: at === 0 ? 'routing.reason.leadsType' : 'routing.reason.mayLead', params: { place: at + 1 } },
  }
}

function statutoryFinding(
  at: number,
  count: number,
  paths: readonly StatutoryPath[],
  routes: Routes,
  unit: RoutingUnit,
  divisionCode: string | null,
): Finding {
  const path = paths.find(
    ({ unit: code }) => code !== null && unitCodes([code], routes, divisionCode).includes(unit.code),
  )
  if (at < 0 || path === undefined) return { value: 0, reason: null }
  return {
    value: (count - at) / count,
    reason: {
      key: path.certain ? 'routing.reason.statutory' : 'routing.reason.statutoryUnchecked',
      params: { path: path.label.zh, pathEn: path.label.en, law: path.law, article: path.article },
    },
  }
}

/** Here now counts whole; on call half; away until a day: the nearer the more, never as much as on call. */
function presenceFinding(unit: RoutingUnit, today: string): Finding {
  if (unit.isPresentNow) return { value: 1, reason: { key: 'routing.reason.present', params: {} } }
  if (unit.nextDutyOn === null) return { value: 0.5, reason: { key: 'routing.reason.onCall', params: {} } }
  const isSoon = unit.nextDutyOn <= addDays(today, 1)
  return {
    value: isSoon ? 0.4 : 0.2,
    reason: {
      key: unit.isNextDutyProvisional ? 'routing.reason.nextDutyProvisional' : 'routing.reason.nextDuty',
      params: { day: unit.nextDutyOn },
    },
  }
}

function levelFinding(unit: RoutingUnit, level: Level, town: string | undefined): Finding {
  const isHere = level === 'county' ? !unit.isTown : unit.code === town
  return { value: isHere ? 1 : 0, reason: isHere ? { key: `routing.reason.level.${level}`, params: {} } : null }
}

function proposedPerson(person: RoutingPerson, parties: readonly RoutedParty[], { conflict }: RoutingLevers) {
  const { phone: _phone, declaredPersonIds: _declared, ...shown } = person
  return { ...shown, conflict: conflict === 'off' ? null : personConflict(person, parties) }
}

/** Whose turn it is among those on duty: longest without a case, or with the fewest open; warned of only where nobody else is. */
function turnOf(people: readonly ProposedPerson[], levers: RoutingLevers): ProposedPerson | null {
  const here = people.filter(person => person.isOnDuty && (person.conflict === null || levers.conflict !== 'exclude'))
  const waited = (a: ProposedPerson, b: ProposedPerson) => compare(a.lastAssignedAt ?? '', b.lastAssignedAt ?? '')
  const load = (a: ProposedPerson, b: ProposedPerson) => a.openCases - b.openCases
  const [first, second] = levers.person === 'roundRobin' ? [waited, load] : [load, waited]
  return (
    here.toSorted(
      (a, b) =>
        Number(a.conflict !== null) - Number(b.conflict !== null) ||
        first(a, b) ||
        second(a, b) ||
        a.staffId - b.staffId,
    )[0] ?? null
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
