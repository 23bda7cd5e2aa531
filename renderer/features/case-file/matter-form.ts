import type { CaseFileView, Matter } from '#center/contract/case-file.ts'
import { formatYuan } from '#center/contract/values/money.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { fenOfField } from '../../components/staff/amount-field.tsx'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { type PlaceValue, placeInWords, placeOfField } from '../../components/staff/place-picker.tsx'
import type { Choice, StaleRow } from '../../components/staff/stale-dialog.tsx'
import { COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import { hasSender, type ParticularsValues, particularsOf, typedParticulars } from '../intake/particulars-values.ts'
import { WISH_KEYS } from '../intake/party-keys.ts'

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
  readonly particulars: ParticularsValues
}

/** @param today ISO date a sender's letter is taken to have come on where the matter came by word of mouth */
export function typedMatter(matter: CaseFileView['matter'], today: PlainDate): TypedMatter {
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
    particulars: typedParticulars(matter.particulars, today),
  }
}

/**
 * What is sent: the typed fields over those this form does not show.
 * @param today 'YYYY-MM-DD', for dates typed as 昨天 or -3
 */
export function matterInput(typed: TypedMatter, stored: CaseFileView['matter'], today: PlainDate): unknown {
  const particulars = particularsOf(typed.particulars, today)
  const isUnnamed = stored.particulars.sender === null && typed.particulars.sender.name.trim() === ''
  return {
    ...typed,
    source: stored.source,
    riskMarks: stored.riskMarks,
    // A letter whose sender nobody asked for stays one until somebody names it.
    particulars: isUnnamed ? { ...particulars, sender: null } : particulars,
    amountFen: fenOfField(typed.amountFen),
    occurredOn: dayOfField(typed.occurredOn, today),
    place: placeOfField(typed.place),
    involvedCount: Number(typed.involvedCount),
  }
}

/** Particulars this form shows, each a line of its own between two versions. */
type ParticularName = 'wish' | 'priorHandling' | 'sender'
type FieldName = Exclude<keyof TypedMatter, 'particulars'> | ParticularName

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
  wish: ['case:matter.wish', ({ particulars: { wish } }) => (wish === '' ? 'case:matter.noWish' : WISH_KEYS[wish])],
  priorHandling: [
    'case:matter.prior',
    ({ particulars }) => particulars.priorHandling.map(prior => inWords(Object.values(prior))).join('\n'),
  ],
  sender: [
    'case:sender.title',
    ({ particulars }) => (hasSender(particulars.channel) ? inWords(Object.values(particulars.sender)) : ''),
  ],
} as const satisfies Record<FieldName, readonly [string, (typed: TypedMatter) => string]>
const NAMES = Object.keys(FIELDS) as FieldName[]
const AS_KEYS: readonly FieldName[] = ['complexity', 'isWillingToMediate', 'wish']
const inWords = (parts: readonly string[]) => parts.filter(part => part.trim() !== '').join(' · ')

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

const isParticular = (name: FieldName): name is ParticularName =>
  name === 'wish' || name === 'priorHandling' || name === 'sender'

/** The typed matter with the fields of the other version that were chosen. */
export function mergedMatter(
  mine: TypedMatter,
  theirs: TypedMatter,
  choices: Readonly<Record<string, Choice>>,
): TypedMatter {
  const taken = NAMES.filter(name => choices[name] === 'theirs')
  const fields = taken.flatMap(name => (isParticular(name) ? [] : [[name, theirs[name]] as const]))
  const particulars = taken.flatMap(name => (isParticular(name) ? [[name, theirs.particulars[name]] as const] : []))
  return {
    ...mine,
    ...Object.fromEntries(fields),
    particulars: { ...mine.particulars, ...Object.fromEntries(particulars) },
  }
}
