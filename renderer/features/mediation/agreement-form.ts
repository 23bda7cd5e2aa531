import type { FieldErrors, FieldPath, Resolver } from 'react-hook-form'
import { set } from 'react-hook-form'
import { type AgreementDraft, type ItemInput, itemInput } from '#center/contract/mediation.ts'
import { formatYuan, parseYuan } from '#center/contract/values/money.ts'
import { parseTypedDate } from '#center/contract/values/plain-date.ts'

/** One performance item while it is typed: parties as ids in text, amount and date as the person wrote them. */
export interface TypedItem {
  readonly obligorId: string
  readonly obligeeId: string
  readonly kind: string
  readonly what: string
  readonly amount: string
  readonly dueOn: string
  readonly way: string
  readonly consequence: string
}

/** The agreement while it is typed; every value is the text of its field. */
export interface TypedAgreement {
  readonly facts: string
  readonly clauses: { readonly text: string }[]
  readonly items: TypedItem[]
  readonly total: string
  readonly performancePlace: string
}

export const emptyItem = (): TypedItem => ({
  obligorId: '',
  obligeeId: '',
  kind: 'payment',
  what: '',
  amount: '',
  dueOn: '',
  way: 'transfer',
  consequence: '',
})

const yuan = (fen: number | null): string => (fen === null ? '' : formatYuan(fen))

/** The stored draft as the form shows it. */
export function toTyped(draft: AgreementDraft): TypedAgreement {
  return {
    facts: draft.facts,
    clauses: draft.clauses.map(text => ({ text })),
    items: draft.items.map(item => ({
      obligorId: String(item.obligorId ?? ''),
      obligeeId: String(item.obligeeId ?? ''),
      kind: item.kind,
      what: item.what,
      amount: yuan(item.amountFen),
      dueOn: item.dueOn ?? '',
      way: item.way,
      consequence: item.consequence ?? '',
    })),
    total: yuan(draft.totalFen),
    performancePlace: draft.performancePlace ?? '',
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const idOrNull = (text: string): number | null => (text === '' ? null : Number(text))

function itemOf(item: TypedItem, today: string): ItemInput {
  return {
    obligorId: idOrNull(item.obligorId),
    obligeeId: idOrNull(item.obligeeId),
    kind: itemInput.shape.kind.parse(item.kind),
    what: item.what.trim(),
    amountFen: parseYuan(item.amount) || null,
    dueOn: parseTypedDate(item.dueOn, today) ?? null,
    way: itemInput.shape.way.parse(item.way),
    consequence: orNull(item.consequence),
  }
}

/**
 * What can be stored of the form: amounts and dates that cannot be read stay with their field and are left out.
 * @param today day in Asia/Shanghai, for dates typed as 明天 or +3
 */
export function toDraft(typed: TypedAgreement, today: string): AgreementDraft {
  return {
    facts: typed.facts.trim(),
    clauses: typed.clauses.map(clause => clause.text.trim()).filter(text => text !== ''),
    items: typed.items.map(item => itemOf(item, today)),
    totalFen: parseYuan(typed.total) ?? null,
    performancePlace: orNull(typed.performancePlace),
  }
}

/** Sum of the payments in fen; undefined as long as one of them cannot be read. */
export function sumOfPayments(items: readonly Pick<TypedItem, 'kind' | 'amount'>[]): number | undefined {
  let sum = 0
  for (const item of items) {
    if (item.kind !== 'payment') continue
    const amount = parseYuan(item.amount)
    if (amount === undefined) return undefined
    sum += amount
  }
  return sum
}

function checkItem(item: TypedItem, today: string): Partial<Record<keyof TypedItem, string>> {
  const found: Partial<Record<keyof TypedItem, string>> = {}
  if (item.obligorId === '') found.obligorId = 'mediation.agreement.check.obligor'
  if (item.obligeeId === '') found.obligeeId = 'mediation.agreement.check.obligee'
  else if (item.obligorId === item.obligeeId) found.obligeeId = 'mediation.agreement.check.sameParty'
  if (item.what.trim() === '') found.what = 'mediation.agreement.check.what'
  if (item.kind === 'payment' && !parseYuan(item.amount)) found.amount = 'mediation.agreement.check.amount'
  const dueOn = parseTypedDate(item.dueOn, today)
  if (dueOn === undefined) found.dueOn = 'mediation.agreement.check.dueOn'
  else if (dueOn < today) found.dueOn = 'mediation.agreement.check.past'
  return found
}

/** Field path → text key ('mediation.…'); fields without an entry are in order. */
export type DraftFindings = ReadonlyMap<string, string>

/**
 * The clarity check before printing (who, to whom, what, how much, when; domain reference 5.2); the center checks again
 * when the agreement is issued.
 * @param today day in Asia/Shanghai; an item cannot fall due before it
 */
export function checkAgreement(typed: TypedAgreement, today: string): DraftFindings {
  const found = new Map<string, string>()
  if (typed.facts.trim() === '') found.set('facts', 'mediation.agreement.check.facts')
  if (typed.items.length === 0) found.set('items', 'mediation.agreement.check.noItems')
  for (const [index, clause] of typed.clauses.entries()) {
    if (clause.text.trim() === '') found.set(`clauses.${index}.text`, 'mediation.agreement.check.clause')
  }
  for (const [index, item] of typed.items.entries()) {
    for (const [field, key] of Object.entries(checkItem(item, today))) found.set(`items.${index}.${field}`, key)
  }
  if (typed.total.trim() !== '') {
    const total = parseYuan(typed.total)
    const sum = sumOfPayments(typed.items)
    if (total === undefined) found.set('total', 'mediation.agreement.check.unreadable')
    else if (sum !== undefined && sum !== total) found.set('total', 'mediation.agreement.check.sumDiffers')
  }
  return found
}

/** The same check as the form library wants it. */
export function agreementResolver(today: string): Resolver<TypedAgreement, unknown, TypedAgreement> {
  return values => {
    const errors: FieldErrors<TypedAgreement> = {}
    for (const [path, message] of checkAgreement(values, today)) {
      set(errors, path === 'items' ? 'root.items' : path, { type: 'clarity', message })
    }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
  }
}

/** The field of this form for a path of the stored draft, as the center names it in a refusal. */
export function typedPath(path: readonly (string | number)[]): FieldPath<TypedAgreement> {
  const names: Readonly<Record<string, string>> = { amountFen: 'amount', totalFen: 'total' }
  const own = path[0] === 'draft' ? path.slice(1) : path
  return own.map(part => names[part] ?? part).join('.') as FieldPath<TypedAgreement>
}
