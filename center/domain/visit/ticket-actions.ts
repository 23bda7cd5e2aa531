import type { HallRules } from '#center/contract/setting.ts'
import type { TicketAction, TicketStatus } from '#center/contract/statuses.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { actionsFrom } from '../actions/action-table.ts'
import { TICKET } from '../actions/tables.ts'

/** What a desk may do with a ticket depends on. */
export interface TicketSeen {
  readonly status: TicketStatus
  readonly calls: number
  /** It stands before the desk, or the person in the room, that asks. */
  readonly isMine: boolean
  /** Unit it waits for; null: the windows. */
  readonly unitId: number | null
  readonly isForMeeting: boolean
  /** The one who asks leads the meeting it is for. */
  readonly isMediator: boolean
  readonly mayReturn: boolean
  readonly mayUndo: boolean
}

export interface AskingDesk {
  /** null: signed in at no desk. */
  readonly unitId: number | null
  /** Somebody has been called to it or is served there. */
  readonly isBusy: boolean
}

type Allowed = TicketView['allowedActions']

/**
 * What the desk that asks may do with a ticket, in the order of the table. Moments are not looked at but those of coming back
 * and undo: that a call comes too early is told by its own time.
 */
export function ticketActions(
  ticket: TicketSeen,
  desk: AskingDesk,
  rules: Pick<HallRules, 'callsBeforeMissed'>,
): Allowed {
  const stands = ticket.status !== 'waiting' && ticket.status !== 'moved'
  const may: Readonly<Record<Exclude<TicketAction, 'take' | 'close'>, boolean>> = {
    call: ticket.isForMeeting
      ? ticket.isMediator
      : desk.unitId !== null && !desk.isBusy && (ticket.status !== 'moved' || ticket.unitId === desk.unitId),
    callAgain: ticket.isMine,
    arrive: ticket.isMine,
    start: ticket.isMine,
    hold: ticket.isMine,
    resume: ticket.isMine && !desk.isBusy,
    moveOn: !ticket.isForMeeting && (ticket.isMine || !stands),
    finish: ticket.isMine,
    miss: ticket.isMine && ticket.calls >= rules.callsBeforeMissed,
    comeBack: ticket.mayReturn,
  }
  const actions: Allowed = actionsFrom(TICKET, ticket.status).flatMap(action =>
    action !== 'take' && action !== 'close' && may[action] ? [action] : [],
  )
  if (ticket.status !== 'done' && ticket.status !== 'closed') actions.push('keepApart')
  if (ticket.mayUndo) actions.push('undo')
  return actions
}
