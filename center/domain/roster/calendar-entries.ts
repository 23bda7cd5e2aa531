import type { Half } from '#center/contract/roster.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { daysOfPattern, isProvisional, type RosterCalendar } from './days-of-pattern.ts'
import { type HalfDay, halfKey, halvesOf } from './half-day.ts'
import type { Duty, Pattern } from './plan-duties.ts'
import { daysOfRule } from './recurrence.ts'

/** Duties of one person in one half of the day as a calendar writes them: a rule with days less and more, or single days. */
export interface DutySeries {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  readonly half: Half
  readonly standsInFor: number | null
  readonly rule: string | null
  /** Days of the rule, in order; empty where there is none. */
  readonly ruleDays: readonly PlainDate[]
  readonly lessDays: readonly PlainDate[]
  readonly moreDays: readonly PlainDate[]
  readonly isProvisional: boolean
  /** Days off count for it too. */
  readonly isOnDaysOff: boolean
}

/**
 * A plan as series: what a pattern brings keeps its rule, with the holidays, leave and swaps as days left out and make-up
 * days as days more; everything else becomes single days. Days of years without a published calendar are a series apart.
 */
export function dutySeries(
  patterns: readonly Pattern[],
  duties: readonly Duty[],
  year: RosterCalendar,
  from: PlainDate,
  to: PlainDate,
): readonly DutySeries[] {
  const key = (staffId: number, at: HalfDay) => `${halfKey(at)} ${staffId}`
  const left = new Map(duties.map(duty => [key(duty.staffId, duty), duty]))
  const series: DutySeries[] = []
  for (const pattern of patterns) {
    const first = from < pattern.startsOn ? pattern.startsOn : from
    const last = pattern.endsOn !== null && pattern.endsOn < to ? pattern.endsOn : to
    const ofRule = [...daysOfRule(pattern, first, last)].toSorted()
    for (const half of halvesOf(pattern.halves)) {
      const kept: PlainDate[] = []
      const meant = daysOfPattern(pattern, year, first, last)
      for (const on of meant) {
        const duty = left.get(key(pattern.staffId, { on, half }))
        if (duty === undefined || duty.standsInFor !== null || duty.unitId !== pattern.unitId) continue
        kept.push(on)
        left.delete(key(pattern.staffId, { on, half }))
      }
      for (const unsure of [false, true]) {
        const is = (on: PlainDate) => isProvisional(on, year) === unsure
        const days = kept.filter(is)
        const ruleDays = ofRule.filter(is)
        if (days.length === 0) continue
        const { unitId, deskId, staffId } = pattern
        series.push({
          ...{ unitId, deskId, staffId, half },
          standsInFor: null,
          rule: ruleDays.length === 0 ? null : pattern.rule,
          ruleDays,
          // Make-up days that fall out are named too, so that the pattern read back does not bring them again.
          lessDays: [...new Set([...ruleDays, ...meant.filter(is)])].filter(on => !days.includes(on)).toSorted(),
          moreDays: days.filter(on => !ruleDays.includes(on)),
          isProvisional: unsure,
          isOnDaysOff: pattern.isOnDaysOff,
        })
      }
    }
  }
  return [...series, ...singleDays([...left.values()])]
}

function singleDays(duties: readonly Duty[]): DutySeries[] {
  const groups = Map.groupBy(
    duties,
    ({ unitId, deskId, staffId, half, standsInFor, isProvisional: unsure }) =>
      `${unitId} ${deskId} ${staffId} ${half} ${standsInFor} ${unsure}`,
  )
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const { on: _on, kind: _kind, ...same } = first
    return [
      {
        ...same,
        isOnDaysOff: false,
        rule: null,
        ruleDays: [],
        lessDays: [],
        moreDays: group.map(({ on }) => on).toSorted(),
      },
    ]
  })
}
