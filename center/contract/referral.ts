import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { LAMPS, PAPER_KINDS, REFERRAL_KINDS, REFERRAL_STATUSES } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const short = shortText(LIMITS.shortText).min(1, 'problems.value.required')
const told = longText(LIMITS.longText).min(1, 'problems.value.required')

export const REFERRAL_ACTIONS = ['send', 'accept', 'refuse', 'decide', 'withdraw'] as const
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number]

/** A thing to bring, ours or the parties'; the office's own papers are looked up, the others are ticked by who packs. */
export const packLine = z.object({
  code: z.string(),
  need: z.enum(['must', 'asNeeded']),
  paper: z.enum(PAPER_KINDS).nullable(),
  isThere: z.boolean(),
})

export const referralStep = z.object({
  action: z.enum(['prepare', 'consent', ...REFERRAL_ACTIONS]),
  onDate: z.string(),
  note: z.string().nullable(),
  referenceNo: z.string().nullable(),
  paperId: id.nullable(),
  by: z.string(),
  at: instant,
})

export const referralView = z.object({
  id,
  kind: z.enum(REFERRAL_KINDS),
  status: z.enum(REFERRAL_STATUSES),
  body: z.string(),
  referenceNo: z.string().nullable(),
  outcome: z.string().nullable(),
  basis: z.object({ law: z.string(), article: z.string() }),
  /** Judicial confirmation: who of the parties agreed to apply, and when. */
  consents: z.array(z.object({ partyId: id, on: z.string().nullable() })),
  pack: z.array(packLine),
  steps: z.array(referralStep),
  allowedActions: z.array(z.enum([...REFERRAL_ACTIONS, 'consent', 'pack'])),
  blockedActions: z.array(z.object({ action: z.enum(REFERRAL_ACTIONS), reasonKey: z.string() })),
})
export type ReferralView = z.infer<typeof referralView>

export const referralsOfCase = z.object({
  referrals: z.array(referralView),
  /** Ways that may be opened now. */
  kinds: z.array(
    z.object({
      kind: z.enum(REFERRAL_KINDS),
      body: z.string(),
      basis: z.object({ law: z.string(), article: z.string() }),
      clocks: z.array(z.string()),
      isOpen: z.boolean(),
      reasonKey: z.string().nullable(),
    }),
  ),
})
export type ReferralsOfCase = z.infer<typeof referralsOfCase>

/** An agreement whose parties may still apply for confirmation together. */
export const confirmationDue = z.object({
  caseFileId: id,
  code: z.string(),
  documentNo: z.string().nullable(),
  dueOn: z.string(),
  daysLeft: z.int(),
  /** The next reminder that is due: 10 or 3 days before. */
  reminder: z.union([z.literal(10), z.literal(3)]).nullable(),
  lamp: z.enum(LAMPS),
})

const handle = { action: 'referral.handle', object: 'referral' } as const
const state = z.object({ id, status: z.enum(REFERRAL_STATUSES) })
const dated = { opId, id: pathId, onDate: plainDate }

export const referralContract = {
  list: read('/case-files/{id}/referrals', { action: 'caseFile.open', object: 'referral' })
    .input(z.strictObject({ id: pathId }))
    .output(referralsOfCase),
  prepare: write('/case-files/{id}/referrals', handle)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        kind: z.enum(REFERRAL_KINDS),
        body: short,
        note: longText(LIMITS.longText).nullable(),
      }),
    )
    .output(state),
  /** Who of the parties agreed to apply for confirmation, each with the day (民诉法 205: jointly). */
  recordConsents: write('/referrals/{id}/consents', handle, 'PUT')
    .input(
      z.strictObject({
        opId,
        id: pathId,
        consents: z.array(z.strictObject({ partyId: id, on: plainDate.nullable() })).max(LIMITS.parties),
      }),
    )
    .output(state),
  /** Ticks what lies in the pack. */
  pack: write('/referrals/{id}/pack', handle, 'PUT')
    .input(z.strictObject({ opId, id: pathId, codes: z.array(z.string().max(40)).max(30) }))
    .output(state),
  /** Sends: issues the letter, or for a confirmation the joint application. */
  send: write('/referrals/{id}/sending', handle)
    .input(z.strictObject({ opId, id: pathId, note: longText(LIMITS.longText).nullable() }))
    .output(state.extend({ paperId: id })),
  accept: write('/referrals/{id}/acceptance', handle)
    .input(z.strictObject({ ...dated, referenceNo: short, note: longText(LIMITS.longText).nullable() }))
    .output(state),
  refuse: write('/referrals/{id}/refusal', handle)
    .input(z.strictObject({ ...dated, note: told }))
    .output(state),
  decide: write('/referrals/{id}/decision', handle)
    .input(z.strictObject({ ...dated, outcome: told, referenceNo: shortText(LIMITS.shortText).nullable() }))
    .output(state),
  withdraw: write('/referrals/{id}/withdrawal', handle)
    .input(z.strictObject({ ...dated, note: told }))
    .output(state),
  /** Agreements in the 30 days of 人民调解法 art. 33, nearest first. */
  confirmations: read('/confirmations', { action: 'caseFile.handle', object: 'referral' }).output(
    z.array(confirmationDue),
  ),
}
