import type { ProblemParams } from '#center/contract/problems.ts'
import type { Half } from '#center/contract/roster.ts'
import type { Recurrence } from '#center/domain/roster/recurrence.ts'
import type { DayChange } from './set-day.ts'

/** Somebody an import may name: only people whose roster one may change, so that others are as if not there. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly username: string
  readonly unitId: number
  readonly unitName: string
}

/** A pattern a file brings; without a rule and days: the person's patterns end. */
export interface NewPattern extends Recurrence {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  readonly substituteId: number | null
  readonly halves: Half | 'day'
  readonly isOnDaysOff: boolean
}

/** Everything a file would change, worked out before anything is written. */
export interface ImportPlan {
  readonly days: readonly DayChange[]
  /** A person named here loses the patterns of before from the first day on. */
  readonly patterns: readonly NewPattern[]
  /** Which patterns of a named person they take the place of: those with a rule, or all. */
  readonly replaces: 'weekly' | 'all'
  readonly faults: readonly { readonly place: string; readonly key: string; readonly params: ProblemParams }[]
}
