import type { CaseFileView, Matter } from '#center/contract/case-file.ts'
import { formatYuan } from '#center/contract/values/money.ts'
import { fenOfField } from '../../components/staff/amount-field.tsx'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { type PlaceValue, placeInWords, placeOfField } from '../../components/staff/place-picker.tsx'
import type { Choice, StaleRow } from '../../components/staff/stale-dialog.tsx'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'

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
    particulars: stored.particulars,
    amountFen: fenOfField(typed.amountFen),
    occurredOn: dayOfField(typed.occurredOn, today),
    place: placeOfField(typed.place),
    involvedCount: Number(typed.involvedCount),
  }
}

/** What a field of the matter reads like; labels are text keys. */
const FIELDS = {
  facts: ['desk:caseFile.overview.facts', typed => typed.facts],
  requests: ['desk:caseFile.overview.requests', typed => typed.requests.join('\n')],
  typeCode: ['desk:caseFile.overview.type', typed => typed.typeCode],
  amountFen: ['desk:caseFile.overview.amount', typed => typed.amountFen],
  occurredOn: ['desk:caseFile.overview.occurredOn', typed => typed.occurredOn],
  place: ['desk:caseFile.overview.place', typed => placeInWords(typed.place)],
  involvedCount: ['desk:caseFile.overview.involved', typed => typed.involvedCount],
  complexity: ['desk:caseFile.overview.complexity', typed => COMPLEXITY_KEYS[typed.complexity]],
  isWillingToMediate: [
    'desk:caseFile.overview.willing',
    typed => (typed.isWillingToMediate ? 'desk:caseFile.overview.yes' : 'desk:caseFile.overview.no'),
  ],
} as const satisfies Record<keyof TypedMatter, readonly [string, (typed: TypedMatter) => string]>
const NAMES = Object.keys(FIELDS) as (keyof TypedMatter)[]
const AS_KEYS: readonly (keyof TypedMatter)[] = ['complexity', 'isWillingToMediate']

/** Three versions of every field: when the form was opened, as typed, as it stands now. @param t for fields that are chosen, not typed */
export function matterVersions(
  t: (key: string) => string,
  before: TypedMatter,
  mine: TypedMatter,
  theirs: TypedMatter,
): readonly StaleRow[] {
  return NAMES.map(key => {
    const [label, read] = FIELDS[key]
    const words = (typed: TypedMatter) => (AS_KEYS.includes(key) ? t(read(typed)) : read(typed))
    return { key, label: t(label), before: words(before), mine: words(mine), theirs: words(theirs) }
  })
}

/** The typed matter with the fields of the other version that were chosen. */
export function mergedMatter(
  mine: TypedMatter,
  theirs: TypedMatter,
  choices: Readonly<Record<string, Choice>>,
): TypedMatter {
  const taken = NAMES.filter(name => choices[name] === 'theirs').map(name => [name, theirs[name]] as const)
  return { ...mine, ...Object.fromEntries(taken) }
}
