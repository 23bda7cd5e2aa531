import type { Matter } from '#center/contract/case-file.ts'
import { riskOf } from '#center/domain/case-file/risk.ts'

/** A matter as the columns of a case file, with the risk that follows from it. */
export function matterColumns(matter: Matter) {
  const risk = riskOf(matter.riskMarks, matter.involvedCount)
  return {
    typeCode: matter.typeCode,
    source: matter.source,
    facts: matter.facts,
    requests: JSON.stringify(matter.requests),
    amountFen: matter.amountFen,
    occurredOn: matter.occurredOn,
    divisionCode: matter.place?.divisionCode ?? null,
    placeDetail: matter.place?.detail ?? null,
    involvedCount: matter.involvedCount,
    riskMarks: JSON.stringify(matter.riskMarks),
    riskScore: risk.score,
    riskColour: risk.colour,
    isWillingToMediate: matter.isWillingToMediate ? (1 as const) : (0 as const),
    complexity: matter.complexity,
  }
}
