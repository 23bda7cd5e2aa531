import type { CaseFileStatus, ClosingWay, Outcome } from '#center/contract/statuses.ts'

/**
 * Outcome column of the month table. A closed case counts by the way it was closed; one that went to the archive without
 * such a way had been concluded (了结), which is no resolution.
 */
export function outcomeOf(status: CaseFileStatus, closingWay: ClosingWay | null): Outcome {
  switch (status) {
    case 'registered':
    case 'awaitingMaterial':
    case 'dispatched':
    case 'returned':
    case 'leadDisputed':
    case 'accepted':
    case 'handling':
    case 'suspended':
      return 'open'
    case 'settled':
    case 'answered':
    case 'failed':
    case 'handedOver':
    case 'notAccepted':
    case 'redirected':
    case 'concluded':
    case 'merged':
    case 'void':
      return status
    case 'closed':
    case 'archived':
      return closingWay ?? 'concluded'
    case 'adviceGiven':
      return 'advice'
  }
}
