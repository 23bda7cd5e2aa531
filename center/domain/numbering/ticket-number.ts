import type { Lane } from '#center/contract/statuses.ts'

export const TICKET_NUMBER = /^[APGYZ]\d{3,4}$/

/** Number of the hall: lane and at least three digits, e.g. 'A016'. Throws RangeError for n outside 1–9999. */
export function ticketNumber(lane: Lane, n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError('not a ticket number')
  return `${lane}${String(n).padStart(3, '0')}`
}
