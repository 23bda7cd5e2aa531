import kinds from '#assets/reference/referral-kinds.json' with { type: 'json' }
import type { StaffRole } from '#center/contract/permissions.ts'
import type { CaseFileStatus, PaperKind, ReferralKind } from '#center/contract/statuses.ts'

/** One way somebody else decides: when it is open, what to pack, which clocks run (assets/reference/referral-kinds.json). */
export interface ReferralRule {
  readonly kind: ReferralKind
  readonly body: { readonly zh: string; readonly en: string }
  /** Whether the case goes to the other body with it; otherwise it stays where it is. */
  readonly leaves: boolean
  readonly at: readonly CaseFileStatus[]
  readonly basis: { readonly law: string; readonly article: string }
  readonly roles: readonly StaffRole[]
  readonly clocks: {
    readonly ends: readonly string[]
    readonly sent: readonly string[]
    readonly accepted: readonly string[]
    readonly decided: readonly string[]
  }
  readonly papers: readonly {
    readonly code: string
    readonly need: 'must' | 'asNeeded'
    readonly paper: PaperKind | null
    readonly label: { readonly zh: string; readonly en: string }
  }[]
}

const RULES = new Map((kinds as unknown as readonly ReferralRule[]).map(rule => [rule.kind, rule]))

export const REFERRAL_RULES: readonly ReferralRule[] = [...RULES.values()]

/** @throws Error where the table has no such way: a fault of the program */
export function getReferralRule(kind: ReferralKind): ReferralRule {
  const rule = RULES.get(kind)
  if (rule === undefined) throw new Error(`no rule for referrals of kind ${kind}`)
  return rule
}

/** Clocks a body's deciding runs by: they end with it. */
export const clocksOf = ({ clocks }: ReferralRule): string[] => [...clocks.sent, ...clocks.accepted]
