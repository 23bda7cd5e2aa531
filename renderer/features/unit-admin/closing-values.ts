import type { ClosingPlan } from '#center/contract/oversight.ts'
import { idOf } from '../co-handling/unit-fields.tsx'

/** What the form of a closing holds; '' is nothing chosen. */
export interface ClosingValues {
  reason: string
  caseUnitId: string
  /** Unit of each case that goes elsewhere; '' as the others. */
  cases: Record<string, string>
  /** Unit of each person, or 'disable'. */
  people: Record<string, string>
}

export const DISABLED = 'disable'

/** What the route takes: exceptions only where one was chosen, people only where it was decided. */
export function toClosingInput(values: ClosingValues, plan: ClosingPlan, opId: string, id: number) {
  return {
    opId,
    id,
    reason: values.reason,
    caseUnitId: idOf(values.caseUnitId),
    cases: plan.cases.flatMap(({ id: caseId }) => {
      const unitId = idOf(values.cases[caseId] ?? '')
      return unitId === null ? [] : [{ id: caseId, unitId }]
    }),
    people: plan.people.flatMap(({ id: staffId }) => {
      const chosen = values.people[staffId] ?? ''
      if (chosen === '') return []
      return [{ id: staffId, unitId: chosen === DISABLED ? null : Number(chosen) }]
    }),
  }
}
