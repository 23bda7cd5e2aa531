import type { ClockRule, ExtensionApprover } from '#center/contract/values/clock-rule.ts'
import { type ClockExtension, extensionLeft } from './due-of.ts'

/** Who has to agree outside the center: both sides, with the day they did; a court or the police, by a paper of theirs. */
const NEEDS = {
  parties: 'consent',
  partiesAndCommittee: 'consent',
  unitHead: 'none',
  courtPresident: 'document',
  higherPolice: 'document',
} as const satisfies Record<ExtensionApprover, 'consent' | 'document' | 'none'>

/** What a request has to show for this approver. */
export const proofFor = (approver: ExtensionApprover): 'consent' | 'document' | 'none' => NEEDS[approver]

/** Whether somebody at the center still decides: the head of the unit, also where the committee agrees beside the parties. */
export const isDecidedHere = (approver: ExtensionApprover): boolean =>
  approver === 'unitHead' || approver === 'partiesAndCommittee'

export type ExtensionRefusal =
  | { readonly code: 'clock.no-extension' }
  | { readonly code: 'clock.extension-too-long'; readonly left: number }
  | { readonly code: 'clock.consent-needed' }
  | { readonly code: 'clock.document-needed' }

/** Why this much more time may not be asked for; null: it may. @param n in the unit of the rule */
export function refusalOf(
  rule: ClockRule,
  granted: readonly ClockExtension[],
  request: { readonly n: number; readonly consentOn: string | null; readonly documentNo: string | null },
): ExtensionRefusal | null {
  if (rule.extension === null) return { code: 'clock.no-extension' }
  const left = Math.min(rule.extension.n, extensionLeft(rule, granted))
  if (left <= 0) return { code: 'clock.no-extension' }
  if (request.n > left) return { code: 'clock.extension-too-long', left }
  const proof = proofFor(rule.extension.approver)
  if (proof === 'consent' && request.consentOn === null) return { code: 'clock.consent-needed' }
  if (proof === 'document' && (request.documentNo ?? '') === '') return { code: 'clock.document-needed' }
  return null
}
