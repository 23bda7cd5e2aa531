import type { HalfDay } from './half-day.ts'

/** A half-day as it stands by itself, beside the patterns. */
export interface KeptDay {
  readonly unitId: number
  readonly deskId: number | null
  readonly kind: 'on' | 'off'
  readonly note: string | null
}

/** A pattern as it is stored; `dates` and `exceptDates` are JSON lists. */
export interface KeptPattern {
  readonly unitId: number
  readonly deskId: number | null
  readonly staffId: number
  readonly substituteId: number | null
  readonly halves: 'am' | 'pm' | 'day'
  readonly rule: string | null
  readonly dates: string
  readonly exceptDates: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly isOnDaysOff: 0 | 1
  readonly note: string | null
}

/** What an import changed, with how it was before and how it made it; enough to take it back. */
export interface ImportBatch {
  readonly days: readonly (HalfDay & {
    readonly unitId: number
    readonly staffId: number
    readonly before: KeptDay | null
    readonly after: KeptDay | null
  })[]
  readonly people: readonly {
    readonly unitId: number
    readonly staffId: number
    readonly before: readonly KeptPattern[]
    readonly after: readonly KeptPattern[]
  }[]
}

const dayText = (day: KeptDay | null) =>
  day === null ? '' : JSON.stringify([day.unitId, day.deskId, day.kind, day.note])

const patternText = (pattern: KeptPattern) =>
  JSON.stringify([
    pattern.unitId,
    pattern.deskId,
    pattern.staffId,
    pattern.substituteId,
    pattern.halves,
    pattern.rule,
    pattern.dates,
    pattern.exceptDates,
    pattern.startsOn,
    pattern.endsOn,
    pattern.isOnDaysOff,
    pattern.note,
  ])

/** Whether two days kept in an import say the same. */
export const isSameDay = (one: KeptDay | null, other: KeptDay | null): boolean => dayText(one) === dayText(other)

/** Whether somebody's patterns are these and no others, whatever their order. */
export const arePatterns = (some: readonly KeptPattern[], others: readonly KeptPattern[]): boolean =>
  JSON.stringify(some.map(patternText).sort()) === JSON.stringify(others.map(patternText).sort())

/** What has to go and what has to come so that `now` becomes `wanted`; what is the same stays untouched. */
export function patternsToSwap<Now extends KeptPattern>(now: readonly Now[], wanted: readonly KeptPattern[]) {
  const texts = new Set(now.map(patternText))
  const kept = new Set(wanted.map(patternText))
  return {
    gone: now.filter(pattern => !kept.has(patternText(pattern))),
    back: wanted.filter(pattern => !texts.has(patternText(pattern))),
  }
}
