import type { Matter } from '#center/contract/case-file.ts'

/** The day by which whoever sent the matter wants an answer, ISO date; null: none, or nobody sent it. */
export const senderDay = ({ particulars }: Pick<Matter, 'particulars'>): string | null =>
  particulars.sender?.dueOn ?? null

/** A matter as the columns of a case file; its risk is assessed apart (services/risk). */
export function matterColumns(matter: Matter) {
  const { originLevel, ...particulars } = matter.particulars
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
    isWillingToMediate: matter.isWillingToMediate ? (1 as const) : (0 as const),
    complexity: matter.complexity,
    originLevel,
    particulars: JSON.stringify(particulars),
  }
}
