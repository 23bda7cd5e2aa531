import { z } from 'zod'
import { id, opId, page, pathId, read, total, write } from './base.ts'
import { ITEM_KINDS, ITEM_STATUSES, LAMPS } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'
import { ratingInput } from './visitor-self.ts'

const handle = { action: 'caseFile.handle', object: 'agreementItem' } as const

export const dueItem = z.object({
  id,
  caseFileId: id,
  code: z.string(),
  documentNo: z.string(),
  number: z.int(),
  kind: z.enum(ITEM_KINDS),
  what: z.string(),
  amountFen: z.int().nullable(),
  obligor: z.string().nullable(),
  dueOn: z.string(),
  status: z.enum(ITEM_STATUSES),
  lamp: z.enum(LAMPS),
})

export const followUpContract = {
  /** Performance items that are due or overdue, nearest first. */
  dueItems: read('/agreement-items', { action: 'caseFile.list', object: 'agreementItem' })
    .input(z.strictObject({ page }))
    .output(z.object({ rows: z.array(dueItem), total })),
  markItem: write('/agreement-items/{id}/performance', handle)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        status: z.enum(['performed', 'partlyPerformed', 'breached']),
        doneOn: plainDate,
        proof: shortText(LIMITS.shortText).nullable(),
      }),
    )
    .output(z.object({ id, status: z.enum(ITEM_STATUSES) })),
  /** The call back to the parties; issues the follow-up record. */
  record: write('/follow-ups/{id}/record', { action: 'caseFile.handle', object: 'followUp' })
    .input(
      z.strictObject({
        opId,
        id: pathId,
        doneOn: plainDate,
        way: z.enum(['phone', 'visit', 'desk']),
        performance: z.enum(['full', 'partial', 'none']),
        satisfaction: z.enum(['satisfied', 'fairlySatisfied', 'dissatisfied']),
        note: longText(LIMITS.longText).min(1, 'problems.value.required'),
        /** What each party thinks of the center's work, where they said so; kept without the party. */
        ratings: z
          .array(ratingInput.extend({ partyId: id }))
          .max(LIMITS.parties)
          .default([]),
      }),
    )
    .output(z.object({ id, paperId: id })),
}
