import { z } from 'zod'
import { id, instant, opId, pathId, read, version, write } from './base.ts'
import {
  AGREEMENT_STATUSES,
  ITEM_KINDS,
  ITEM_STATUSES,
  ITEM_WAYS,
  MEDIATION_STATUSES,
  MEETING_RESULTS,
  MEETING_STATUSES,
  TICKET_STATUSES,
} from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const required = (max: number) => longText(max).min(1, 'problems.value.required')

export const attendance = z.strictObject({ partyId: id, isPresent: z.boolean(), isIdentityChecked: z.boolean() })

export const meetingView = z.object({
  id,
  version,
  status: z.enum(MEETING_STATUSES),
  startsAt: instant,
  endsAt: instant,
  roomId: id,
  roomName: z.string(),
  mediator: z.object({ id, name: z.string() }),
  recorderName: z.string().nullable(),
  isPublic: z.boolean(),
  invited: z.string().nullable(),
  notes: z.string(),
  attendance: z.array(attendance),
  result: z.enum(MEETING_RESULTS).nullable(),
  nextOn: z.string().nullable(),
  /** Tickets of those who have checked in for it, in the order of arrival. */
  arrived: z.array(z.object({ ticketId: id, ticketNo: z.string(), status: z.enum(TICKET_STATUSES) })),
  allowedActions: z.array(z.enum(['write', 'close', 'cancel'])),
})
export type MeetingView = z.infer<typeof meetingView>

export const itemInput = z.strictObject({
  /** Parties of the case; who owes and to whom. */
  obligorId: id.nullable(),
  obligeeId: id.nullable(),
  kind: z.enum(ITEM_KINDS),
  what: longText(LIMITS.request),
  /** Fen; needed for payments. */
  amountFen: z.int().min(1).max(9_999_999_999_999).nullable(),
  dueOn: plainDate.nullable(),
  way: z.enum(ITEM_WAYS),
  consequence: longText(LIMITS.request).nullable(),
})
export type ItemInput = z.infer<typeof itemInput>

/** A draft may be incomplete; issuing checks it whole. */
export const agreementDraft = z.strictObject({
  facts: longText(LIMITS.facts),
  clauses: z.array(required(LIMITS.longText)).max(LIMITS.items),
  items: z.array(itemInput).max(LIMITS.items),
  /** Fen; null: no total is stated. Must equal the sum of the payments. */
  totalFen: z.int().min(0).nullable(),
  performancePlace: shortText(LIMITS.shortText).nullable(),
})
export type AgreementDraft = z.infer<typeof agreementDraft>

export const agreementItemView = itemInput.extend({
  id,
  number: z.int(),
  status: z.enum(ITEM_STATUSES),
  isOverdue: z.boolean(),
  doneOn: z.string().nullable(),
  proof: z.string().nullable(),
  allowedActions: z.array(z.enum(['perform', 'performPartly', 'breach'])),
})

export const agreementView = z.object({
  id,
  version,
  status: z.enum(AGREEMENT_STATUSES),
  draft: agreementDraft,
  documentNo: z.string().nullable(),
  paperId: id.nullable(),
  copies: z.int(),
  items: z.array(agreementItemView),
  effectiveOn: z.string().nullable(),
  confirmationDueOn: z.string().nullable(),
  allowedActions: z.array(z.enum(['edit', 'issue', 'sign'])),
})
export type AgreementView = z.infer<typeof agreementView>

export const mediationView = z.object({
  id,
  status: z.enum(MEDIATION_STATUSES),
  openedAt: instant,
  rightsTold: z.array(z.object({ partyId: id, toldAt: instant })),
  meetings: z.array(meetingView),
  agreement: agreementView.nullable(),
  endReason: z.string().nullable(),
  endedOn: z.string().nullable(),
  allowedActions: z.array(z.enum(['tellRights', 'schedule', 'draft', 'end'])),
})
export type MediationView = z.infer<typeof mediationView>

export const roomBooking = z.object({
  meetingId: id,
  roomId: id,
  roomName: z.string(),
  startsAt: instant,
  endsAt: instant,
  mediatorId: id,
  mediatorName: z.string(),
  isMine: z.boolean(),
})

const handle = { action: 'caseFile.handle', object: 'mediation' } as const
const settle = { action: 'agreement.issue', object: 'agreement' } as const
const mediationState = z.object({ id, status: z.enum(MEDIATION_STATUSES) })
const meetingState = z.object({ id, version, status: z.enum(MEETING_STATUSES) })
const agreementState = z.object({ id, version, status: z.enum(AGREEMENT_STATUSES) })

export const mediationContract = {
  /** Rights and duties were told to these parties; prints the sheet. Nothing can be recorded before (人民调解法 art. 3, 23). */
  tellRights: write('/mediations/{id}/rights', handle)
    .input(
      z.strictObject({ opId, id: pathId, partyIds: z.array(id).min(1, 'problems.value.required').max(LIMITS.parties) }),
    )
    .output(mediationState.extend({ paperId: id })),
  bookings: read('/room-bookings', { action: 'signedIn', object: 'meeting' })
    .input(z.strictObject({ on: plainDate }))
    .output(z.array(roomBooking)),
  schedule: write('/mediations/{id}/meetings', handle)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        roomId: id,
        mediatorId: id,
        startsAt: instant,
        minutes: z.int().min(15, 'problems.value.minutes').max(480, 'problems.value.minutes'),
        isPublic: z.boolean(),
        invited: shortText(LIMITS.shortText).nullable(),
      }),
    )
    .output(meetingState),
  cancelMeeting: write('/meetings/{id}/cancelling', handle)
    .input(z.strictObject({ opId, id: pathId, version, reason: required(LIMITS.reason) }))
    .output(meetingState),
  /** Saves the record while it is being written (every two seconds); not yet a paper. */
  writeMeeting: write('/meetings/{id}/record', handle, 'PUT')
    .input(
      z.strictObject({
        opId,
        id: pathId,
        version,
        notes: longText(LIMITS.notes),
        attendance: z.array(attendance).max(LIMITS.parties),
        recorderName: shortText(LIMITS.name).nullable(),
      }),
    )
    .output(meetingState),
  /** Ends the meeting with its result and issues the mediation record. */
  closeMeeting: write('/meetings/{id}/closing', handle)
    .input(z.strictObject({ opId, id: pathId, version, result: z.enum(MEETING_RESULTS), nextOn: plainDate.nullable() }))
    .output(meetingState.extend({ paperId: id })),
  saveAgreement: write('/mediations/{id}/agreement', settle, 'PUT')
    .input(z.strictObject({ opId, id: pathId, version: z.int().min(0), draft: agreementDraft }))
    .output(agreementState),
  issueAgreement: write('/agreements/{id}/issue', settle)
    .input(z.strictObject({ opId, id: pathId, version }))
    .output(agreementState.extend({ paperId: id, documentNo: z.string() })),
  /** Marks the acts of 人民调解法 art. 29; the agreement takes effect on the latest of them. */
  signAgreement: write('/agreements/{id}/signatures', settle)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        version,
        parties: z.array(z.strictObject({ partyId: id, signedOn: plainDate })).max(LIMITS.parties),
        mediatorSignedOn: plainDate,
        sealedOn: plainDate,
      }),
    )
    .output(agreementState.extend({ effectiveOn: plainDate })),
  /** Ends without agreement; issues the termination notice (人民调解法 art. 26). */
  end: write('/mediations/{id}/end', settle)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        reasonCode: z.string().max(4),
        undisputedFacts: longText(LIMITS.facts).nullable(),
        openIssues: longText(LIMITS.facts).nullable(),
        note: longText(LIMITS.longText).nullable(),
      }),
    )
    .output(mediationState.extend({ paperId: id })),
}
