import { DomainError } from '#center/contract/domain-error.ts'
import type { PaperKind } from '#center/contract/statuses.ts'
import { type AgreementData, defineAgreement } from '#center/documents/agreement.ts'
import { type CallOutSlipData, defineCallOutSlip } from '#center/documents/call-out-slip.ts'
import { defineFollowUpRecord, type FollowUpRecordData } from '#center/documents/follow-up-record.ts'
import { defineLetter, LETTER_KINDS, type LetterData, type LetterKind } from '#center/documents/letter.ts'
import { defineMediationRecord, type MediationRecordData } from '#center/documents/mediation-record.ts'
import type { PaperDefinition, Texts } from '#center/documents/paper-definition.ts'
import { defineReceipt, type ReceiptData } from '#center/documents/receipt.ts'
import { defineRightsSheet, type RightsSheetData } from '#center/documents/rights-sheet.ts'
import { defineStatementRecord, type StatementRecordData } from '#center/documents/statement-record.ts'
import { defineTerminationNotice, type TerminationNoticeData } from '#center/documents/termination-notice.ts'
import { defineTicket, type TicketData } from '#center/documents/ticket.ts'
import { findPaper, findPaperBytes, insertPaperBytes, updatePaper } from '#db/repositories/paper.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'

const letters = Object.fromEntries(
  LETTER_KINDS.map(kind => [kind, (data: string, texts: Texts) => defineLetter(JSON.parse(data) as LetterData, texts)]),
) as Record<LetterKind, (data: string, texts: Texts) => PaperDefinition>

/** The definition of a kept paper; its data were written by the service that issued it. */
const DEFINE: Readonly<Record<PaperKind, (data: string, texts: Texts) => PaperDefinition>> = {
  ticket: (data, texts) => defineTicket(JSON.parse(data) as TicketData, texts),
  receipt: (data, texts) => defineReceipt(JSON.parse(data) as ReceiptData, texts),
  rightsSheet: (data, texts) => defineRightsSheet(JSON.parse(data) as RightsSheetData, texts),
  mediationRecord: (data, texts) => defineMediationRecord(JSON.parse(data) as MediationRecordData, texts),
  agreement: (data, texts) => defineAgreement(JSON.parse(data) as AgreementData, texts),
  terminationNotice: (data, texts) => defineTerminationNotice(JSON.parse(data) as TerminationNoticeData, texts),
  ...letters,
  callOutSlip: (data, texts) => defineCallOutSlip(JSON.parse(data) as CallOutSlipData, texts),
  statementRecord: (data, texts) => defineStatementRecord(JSON.parse(data) as StatementRecordData, texts),
  followUpRecord: (data, texts) => defineFollowUpRecord(JSON.parse(data) as FollowUpRecordData, texts),
}

/** A kept paper as definition. */
export function definitionOf(
  deps: Deps,
  paper: { readonly kind: PaperKind; readonly data: string; readonly language: string },
): PaperDefinition {
  return DEFINE[paper.kind](paper.data, deps.texts(paper.language))
}

/**
 * The bytes of a paper: the kept ones, or rendered now and kept for ever. Rendering runs beside the database, so nobody
 * waits for it; a crash in between loses nothing because the data are committed.
 */
export async function paperBytes(deps: Deps, paperId: number): Promise<{ bytes: Uint8Array; sha256: string }> {
  const kept = await findPaperBytes(deps.db, paperId)
  if (kept !== undefined) return { bytes: kept, sha256: deps.hash(kept) }
  const paper = await findPaper(deps.db, paperId)
  if (paper === undefined) throw new DomainError('paper.not-found')
  const bytes = await deps.papers.render(definitionOf(deps, paper))
  const sha256 = deps.hash(bytes)
  return inTransaction(deps.db, async tx => {
    await insertPaperBytes(tx, paperId, bytes)
    const first = (await findPaperBytes(tx, paperId)) ?? bytes
    await updatePaper(tx, paperId, { sha256: deps.hash(first) })
    return { bytes: first, sha256: first === bytes ? sha256 : deps.hash(first) }
  })
}
