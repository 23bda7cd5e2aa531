import type { CaseFileViewName } from '#center/contract/case-list.ts'
import { type CaseFileStatus, FINAL_CASE_FILE_STATUSES } from '#center/contract/statuses.ts'

/** Statuses of each list; null: the list goes by the due date of what is open, or holds everything. */
const STATUSES: Readonly<Record<CaseFileViewName, readonly CaseFileStatus[] | null>> = {
  all: null,
  toDispatch: ['registered', 'awaitingMaterial', 'returned', 'leadDisputed'],
  toSign: ['dispatched'],
  handling: ['accepted', 'handling', 'suspended'],
  dueToday: null,
  overdue: null,
  toFollowUp: ['settled', 'answered', 'failed', 'handedOver'],
  closed: FINAL_CASE_FILE_STATUSES,
}

/** Statuses of a list; null: any. */
export const statusesOf = (view: CaseFileViewName): readonly CaseFileStatus[] | null => STATUSES[view]

/** True for lists whose cases all have a due date: they are sorted by it, the others newest first. */
export const isByDue = (view: CaseFileViewName): boolean => view !== 'all' && view !== 'closed'
