import type { CaseFileRow } from '#center/contract/case-list.ts'
import type { Lamp } from '#center/contract/statuses.ts'
import { addMonths } from '#center/contract/values/plain-date.ts'
import { maskName } from '#center/domain/mask.ts'

/** Months within which another visit about a case counts as a repeat (domain reference 9.1). */
const REPEAT_MONTHS = 12

/** The day from which visits make a repeat visit. */
export const repeatsSince = (today: string): string => addMonths(today, -REPEAT_MONTHS)

/** What a row of a list is made of, as storage tells it. */
type Told = Omit<CaseFileRow, 'lamp'> & { readonly registeredOn: string }

/** A row of a list: names masked, no narrative. @param lampOf lamps of the cases of the list (services/clock/case-lamps.ts) */
export function caseRowOf(told: Told, lampOf: (id: number) => Lamp | null): CaseFileRow {
  return {
    id: told.id,
    code: told.code,
    status: told.status,
    typeCode: told.typeCode,
    applicant: told.applicant === null ? null : maskName(told.applicant),
    respondent: told.respondent === null ? null : maskName(told.respondent),
    unitName: told.unitName,
    ownerName: told.ownerName,
    nextStep: told.nextStep,
    nextDueOn: told.nextDueOn,
    lamp: lampOf(told.id),
    riskColour: told.riskColour,
    registeredAt: told.registeredAt,
    visits: told.visits,
  }
}
