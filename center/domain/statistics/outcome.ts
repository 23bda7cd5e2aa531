import type { CaseFileStatus, Outcome } from '#center/contract/statuses.ts'

/**
 * Outcome column of the month table. A closed case counts by how it ended: with an agreement in effect or without.
 * @param isSettled an agreement took effect at some time
 */
export function outcomeOf(status: CaseFileStatus, isSettled: boolean): Outcome {
  switch (status) {
    case 'registered':
    case 'dispatched':
    case 'returned':
    case 'accepted':
    case 'handling':
      return 'open'
    case 'settled':
      return 'settled'
    case 'failed':
      return 'failed'
    case 'closed':
      return isSettled ? 'settled' : 'failed'
    case 'adviceGiven':
      return 'advice'
    case 'notAccepted':
      return 'notAccepted'
    case 'redirected':
      return 'redirected'
    case 'void':
      return 'void'
  }
}
