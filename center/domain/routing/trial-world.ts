import { addDays } from '#center/contract/values/plain-date.ts'
import { type Proposal, propose, type RoutingMatter, type RoutingRules, type RoutingUnit } from './propose.ts'

/** A unit as a trial knows it for one half-day of the past: who was on duty is a fact, load and turns are the trial's own. */
export type PastUnit = Omit<RoutingUnit, 'openCases' | 'recentCases' | 'people'> & {
  readonly people: readonly Omit<RoutingUnit['people'][number], 'openCases' | 'lastAssignedAt'>[]
}

/** One course of events under one set of rules. */
export interface TrialWorld {
  /** Proposes for a case and gives it to the best unit and person; `unit`: the center where none is proposed. */
  give(matter: RoutingMatter, units: readonly PastUnit[], at: { on: string; instant: string }): GivenCase
}

export interface GivenCase {
  readonly unitId: number
  readonly staffId: number | null
  readonly reasons: Proposal['units'][number]['reasons']
}

/**
 * A course of events: every case goes where the rules propose, so that load, share and turns grow as they would have.
 * All of them begin at nothing, in every world alike, so that worlds can be compared.
 */
export function createTrialWorld(rules: RoutingRules): TrialWorld {
  const days = new Map<number, string[]>()
  const turns = new Map<number, { openCases: number; lastAssignedAt: string }>()
  return {
    give(matter, units, { on, instant }) {
      const since = addDays(on, -rules.levers.fairnessDays)
      const known = units.map((unit): RoutingUnit => {
        const own = days.get(unit.id) ?? []
        return {
          ...unit,
          openCases: own.length,
          recentCases: own.filter(day => day >= since).length,
          people: unit.people.map(person => ({
            ...person,
            openCases: turns.get(person.staffId)?.openCases ?? 0,
            lastAssignedAt: turns.get(person.staffId)?.lastAssignedAt ?? null,
          })),
        }
      })
      const { units: ranked, fallback } = propose(matter, rules, known, on)
      const best = ranked[0]
      const unitId = best?.unit.id ?? fallback.id
      const staffId = best?.person?.staffId ?? null
      days.set(unitId, [...(days.get(unitId) ?? []), on])
      if (staffId !== null)
        turns.set(staffId, { openCases: (turns.get(staffId)?.openCases ?? 0) + 1, lastAssignedAt: instant })
      return { unitId, staffId, reasons: best?.reasons ?? [] }
    },
  }
}

/** How evenly cases are spread: most, fewest and standard deviation over units or people. */
export function fairnessOf(counts: readonly number[]): { most: number; fewest: number; deviation: number } {
  if (counts.length === 0) return { most: 0, fewest: 0, deviation: 0 }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length
  return {
    most: Math.max(...counts),
    fewest: Math.min(...counts),
    deviation: Math.round(Math.sqrt(variance) * 100) / 100,
  }
}
