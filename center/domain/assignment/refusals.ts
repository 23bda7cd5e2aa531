import type { AssignmentKind, AssignmentStatus } from '#center/contract/statuses.ts'

interface Sent {
  readonly kind: AssignmentKind
  readonly status: AssignmentStatus
}

/** The leads that refused one after another up to now, oldest first; whoever signed in between begins the count anew. */
export function refusalsInARow<Assignment extends Sent>(assignments: readonly Assignment[]): Assignment[] {
  const leads = assignments.filter(({ kind }) => kind === 'lead')
  const last = leads.findLastIndex(({ status }) => status !== 'returned')
  return leads.slice(last + 1)
}

/** Whether one more refusal makes it a question of who leads (docs/decisions/026): the second in a row does. */
export function isDisputedByReturn(assignments: readonly Sent[]): boolean {
  const others = assignments.filter(({ status }) => status !== 'sent')
  return refusalsInARow(others).length >= 1
}
