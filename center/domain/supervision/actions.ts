import type { SupervisionAction, SupervisionStatus } from '#center/contract/supervision.ts'
import type { ActionTable } from '../actions/action-table.ts'

/** Life of a 督办. Each end is told why: not issued, lifted, or taken up by the next level. */
export const SUPERVISION: ActionTable<SupervisionAction, SupervisionStatus> = {
  propose: { from: [null], to: 'proposed' },
  drop: { from: ['proposed'], to: 'dropped' },
  issue: { from: ['proposed'], to: 'issued' },
  reply: { from: ['issued', 'sentBack'], to: 'replied' },
  sendBack: { from: ['replied'], to: 'sentBack' },
  accept: { from: ['replied'], to: 'accepted' },
  escalate: { from: ['issued', 'sentBack', 'accepted'], to: 'escalated' },
  lift: { from: ['issued', 'replied', 'sentBack', 'accepted'], to: 'lifted' },
}

/** Statuses in which the unit owes something by `replyDueOn`: a reply, or what it promised. */
export const UNIT_OWES = ['issued', 'sentBack', 'accepted'] as const satisfies readonly SupervisionStatus[]

/** Statuses that are not over. */
export const OPEN_SUPERVISION = [
  'proposed',
  'issued',
  'replied',
  'sentBack',
  'accepted',
] as const satisfies readonly SupervisionStatus[]
