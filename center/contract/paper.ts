import { z } from 'zod'
import { id, opId, pathId, read, write } from './base.ts'
import { approval, reason } from './case-action.ts'
import { agreementDraft } from './mediation.ts'
import { PRINT_STATES } from './statuses.ts'
import { progressByCard, progressByReceipt } from './visitor-self.ts'

const printState = z.object({ printId: id, state: z.enum(PRINT_STATES) })
const pdf = z.file().mime('application/pdf')

const slip = { opId, language: z.enum(['zh-CN', 'en']) }
const ofCase = { ...slip, caseFileId: id }
/** A page of the kiosk to take home. It says which one; what stands on it is gathered again here. */
export const slipInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...slip, kind: z.literal('guide'), topic: z.string().max(20) }),
  z.strictObject({ ...slip, kind: z.literal('proxy') }),
  progressByCard.extend({ ...ofCase, kind: z.literal('progress') }),
  progressByReceipt.extend({ ...ofCase, kind: z.literal('progressByReceipt') }),
])
export type SlipInput = z.infer<typeof slipInput>

/** Forms a window prints for the visitor to sign: 个人信息告知书, 申请书, 委托书. */
export const VISITOR_FORMS = ['dataNotice', 'mediationApplication', 'authorization'] as const
export type VisitorForm = (typeof VISITOR_FORMS)[number]

export const paperContract = {
  /** The stored bytes; the same for ever. */
  pdf: read('/papers/{id}/pdf', { action: 'caseFile.open', object: 'paper' })
    .input(z.strictObject({ id: pathId }))
    .output(pdf),
  /** A form for the visitor, filled in from the case; nothing is stored. */
  visitorForm: read('/case-files/{id}/visitor-forms/{form}', { action: 'caseFile.open', object: 'paper' })
    .input(z.strictObject({ id: pathId, form: z.enum(VISITOR_FORMS) }))
    .output(pdf),
  /** The agreement as it would be printed now, marked as a draft; nothing is stored. */
  previewAgreement: write('/mediations/{id}/agreement-preview', { action: 'agreement.issue', object: 'agreement' })
    .input(z.strictObject({ id: pathId, draft: agreementDraft }))
    .output(pdf),
  print: write('/papers/{id}/prints', { action: 'caseFile.open', object: 'paper' })
    .input(z.strictObject({ opId, id: pathId, copies: z.int().min(1).max(20) }))
    .output(printState),
  /** The ticket of a visit to the ticket printer of this machine. */
  printTicket: write('/visits/{id}/ticket-prints', { action: 'visit.register', object: 'ticket' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(printState),
  /** A slip to a printer of this machine; nothing of it is kept. */
  printSlip: write('/slips', { action: 'visitor.self', object: 'paper' })
    .input(slipInput)
    .output(z.object({ state: z.enum(PRINT_STATES) })),
  ticketPdf: read('/visits/{id}/ticket-pdf', { action: 'visit.register', object: 'ticket' })
    .input(z.strictObject({ id: pathId }))
    .output(pdf),
  /** Voids an issued paper; its number is kept with the reason. Needs a second person. */
  void: write('/papers/{id}/voiding', { action: 'paper.void', object: 'paper' })
    .input(z.strictObject({ opId, id: pathId, reason, approval }))
    .output(z.object({ id, status: z.literal('void') })),
}
