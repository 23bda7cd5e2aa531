import { z } from 'zod'
import { id, opId, pathId, read, write } from './base.ts'
import { approval, reason } from './case-file.ts'
import { agreementDraft } from './mediation.ts'

const printState = z.object({ printId: id, state: z.enum(['queued', 'handedOver', 'failed']) })
const pdf = z.file().mime('application/pdf')

export const paperContract = {
  /** The stored bytes; the same for ever. */
  pdf: read('/papers/{id}/pdf', { action: 'caseFile.open', object: 'paper' })
    .input(z.strictObject({ id: pathId }))
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
  ticketPdf: read('/visits/{id}/ticket-pdf', { action: 'visit.register', object: 'ticket' })
    .input(z.strictObject({ id: pathId }))
    .output(pdf),
  /** Voids an issued paper; its number is kept with the reason. Needs a second person. */
  void: write('/papers/{id}/voiding', { action: 'paper.void', object: 'paper' })
    .input(z.strictObject({ opId, id: pathId, reason, approval }))
    .output(z.object({ id, status: z.literal('void') })),
}
