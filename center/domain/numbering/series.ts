import { CASE_CODE } from './case-code.ts'
import { DOCUMENT_NUMBER } from './document-number.ts'
import { RECEIPT_CODE } from './receipt-code.ts'
import { TICKET_NUMBER } from './ticket-number.ts'

/** Shape of every number the office prints, by series. */
export const SERIES = { case: CASE_CODE, doc: DOCUMENT_NUMBER, ticket: TICKET_NUMBER, receipt: RECEIPT_CODE } as const
