import type { AgreementDraft } from '#center/contract/mediation.ts'
import type { ProblemCode, ProblemField } from '#center/contract/problems.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'

export interface AgreementFlaw {
  readonly code: ProblemCode
  readonly field: ProblemField
}

/**
 * What keeps a draft from being issued: every item must say who owes what to whom, how much and by when, and the sums must
 * agree (人民调解法 art. 29; clarity check before judicial confirmation, 民诉法解释 art. 358).
 * @param today day of issue; nothing can be due before it
 */
export function flawsOf(draft: AgreementDraft, today: PlainDate): AgreementFlaw[] {
  const flaws: AgreementFlaw[] = []
  const flaw = (code: ProblemCode, path: (string | number)[], key: string = `problems.${code}`) =>
    flaws.push({ code, field: { path: ['draft', ...path], key } })
  if (draft.facts.trim() === '') flaw('request.invalid', ['facts'], 'problems.value.required')
  if (draft.items.length === 0) flaw('agreement.items-missing', ['items'])
  for (const [index, item] of draft.items.entries()) {
    const at = (name: string) => ['items', index, name]
    if (item.obligorId === null) flaw('request.invalid', at('obligorId'), 'problems.value.required')
    if (item.obligeeId === null) flaw('request.invalid', at('obligeeId'), 'problems.value.required')
    if (item.obligorId !== null && item.obligorId === item.obligeeId) flaw('agreement.item-same-party', at('obligeeId'))
    if (item.what.trim() === '') flaw('request.invalid', at('what'), 'problems.value.required')
    if (item.kind === 'payment' && item.amountFen === null) flaw('agreement.item-without-amount', at('amountFen'))
    if (item.dueOn === null || !isPlainDate(item.dueOn)) flaw('agreement.item-without-date', at('dueOn'))
    else if (item.dueOn < today) flaw('agreement.item-date-in-past', at('dueOn'))
  }
  if (draft.totalFen !== null && draft.totalFen !== sumOf(draft)) flaw('agreement.sum-differs', ['totalFen'])
  return flaws
}

/** Sum of the payments in fen. */
export function sumOf(draft: AgreementDraft): number {
  return draft.items.reduce((sum, item) => sum + (item.kind === 'payment' ? (item.amountFen ?? 0) : 0), 0)
}
