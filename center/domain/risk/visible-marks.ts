import type { RiskSheet } from '#center/contract/values/risk-sheet.ts'

/** Marks a person may see: a factor that is restricted, or in no sheet any more, only who handles the case. */
export function visibleMarks(marks: readonly string[], sheet: RiskSheet, seesRestricted: boolean): string[] {
  if (seesRestricted) return [...marks]
  const open = new Set(sheet.factors.filter(({ isRestricted }) => !isRestricted).map(({ code }) => code))
  return marks.filter(mark => open.has(mark))
}
