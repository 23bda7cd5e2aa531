import type { CaseFileView, Matter } from '#center/contract/case-file.ts'
import { formatYuan } from '#center/contract/values/money.ts'
import { fenOfField } from '../../components/staff/amount-field.tsx'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { type PlaceValue, placeInWords, placeOfField } from '../../components/staff/place-picker.tsx'

/** The matter while it is typed; the same paths as in the contract, so that refusals find their fields. */
export interface TypedMatter {
  readonly facts: string
  readonly requests: string[]
  readonly typeCode: string
  readonly amountFen: string
  readonly occurredOn: string
  readonly place: PlaceValue
  readonly involvedCount: string
  readonly complexity: Matter['complexity']
  readonly isWillingToMediate: boolean
}

export function typedMatter(matter: CaseFileView['matter']): TypedMatter {
  return {
    facts: matter.facts,
    requests: matter.requests,
    typeCode: matter.typeCode,
    amountFen: matter.amountFen === null ? '' : formatYuan(matter.amountFen),
    occurredOn: matter.occurredOn ?? '',
    place: { divisionCode: matter.place?.divisionCode ?? '', detail: matter.place?.detail ?? '' },
    involvedCount: String(matter.involvedCount),
    complexity: matter.complexity,
    isWillingToMediate: matter.isWillingToMediate,
  }
}

/**
 * What is sent: the typed fields over those this form does not show.
 * @param today 'YYYY-MM-DD', for dates typed as 昨天 or -3
 */
export function matterInput(typed: TypedMatter, stored: CaseFileView['matter'], today: string): unknown {
  return {
    ...typed,
    source: stored.source,
    riskMarks: stored.riskMarks,
    amountFen: fenOfField(typed.amountFen),
    occurredOn: dayOfField(typed.occurredOn, today),
    place: placeOfField(typed.place),
    involvedCount: Number(typed.involvedCount),
  }
}

const FIELDS = [
  ['desk:caseFile.overview.facts', typed => typed.facts],
  ['desk:caseFile.overview.requests', typed => typed.requests.join('\n')],
  ['desk:caseFile.overview.type', typed => typed.typeCode],
  ['desk:caseFile.overview.amount', typed => typed.amountFen],
  ['desk:caseFile.overview.occurredOn', typed => typed.occurredOn],
  ['desk:caseFile.overview.place', typed => placeInWords(typed.place)],
  ['desk:caseFile.overview.involved', typed => typed.involvedCount],
] as const satisfies readonly (readonly [string, (typed: TypedMatter) => string])[]

/** Both versions of every field that can differ; labels are text keys. */
export function differingFields(mine: TypedMatter, theirs: TypedMatter) {
  return FIELDS.map(([label, read]) => ({ label, mine: read(mine), theirs: read(theirs) }))
}
