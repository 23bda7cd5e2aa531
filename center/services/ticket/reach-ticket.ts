import { DomainError } from '#center/contract/domain-error.ts'
import type { HallRules } from '#center/contract/setting.ts'
import type { TicketAction, TicketStatus } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { PERIOD_OF } from '#center/domain/visit/ticket-period.ts'
import { type FoundTicket, findTicket, moveTicket } from '#db/repositories/ticket.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import type { Work } from '../write.ts'

/** What an answer says of a ticket. */
export const stateOf = (ticket: Pick<FoundTicket, 'id' | 'ticketNo'>, status: TicketStatus, calls: number) => ({
  id: ticket.id,
  ticketNo: ticket.ticketNo,
  status,
  calls,
})

/** Columns an action changes; undo gives them back. */
type Columns = Pick<
  FoundTicket,
  | 'status'
  | 'orderAt'
  | 'deskId'
  | 'staffId'
  | 'unitId'
  | 'roomId'
  | 'calls'
  | 'zone'
  | 'restUntil'
  | 'calledAt'
  | 'servedAt'
  | 'endedAt'
>
/** What stood before the last action, and who took it. */
export interface BeforeAction {
  readonly by: { readonly deskId: number | null; readonly staffId: number | null }
  readonly columns: Columns
}

const columnsOf = (ticket: FoundTicket): Columns => ({
  status: ticket.status,
  orderAt: ticket.orderAt,
  deskId: ticket.deskId,
  staffId: ticket.staffId,
  unitId: ticket.unitId,
  roomId: ticket.roomId,
  calls: ticket.calls,
  zone: ticket.zone,
  restUntil: ticket.restUntil,
  calledAt: ticket.calledAt,
  servedAt: ticket.servedAt,
  endedAt: ticket.endedAt,
})

/** Whether a ticket stands before this desk, or before this person in a room. */
export const isMine = (
  ticket: Pick<FoundTicket, 'deskId' | 'roomId' | 'staffId'>,
  actor: Pick<Actor, 'deskId' | 'staffId'>,
): boolean =>
  ticket.roomId === null
    ? ticket.deskId !== null && ticket.deskId === actor.deskId
    : ticket.staffId !== null && ticket.staffId === actor.staffId

/** Whether the last action on a ticket was this desk's, or this person's where there was no desk. */
export const isOwnAction = ({ by }: BeforeAction, actor: Pick<Actor, 'deskId' | 'staffId'>): boolean =>
  by.deskId === null ? by.staffId !== null && by.staffId === actor.staffId : by.deskId === actor.deskId

/** A ticket of today. @throws DomainError 'ticket.not-found' */
export async function getTicketToday(db: Reader, id: number, today: string): Promise<FoundTicket> {
  const ticket = await findTicket(db, id)
  if (ticket === undefined || ticket.onDate !== today) throw new DomainError('ticket.not-found')
  return ticket
}

export const rulesToday = (db: Reader, today: string): Promise<HallRules> => settingInForce(db, 'hallRules', today)

/** Which desk or room was quicker. */
export const takenByOther = (ticket: FoundTicket): DomainError =>
  new DomainError('ticket.taken-by-other-desk', {
    ticketNo: ticket.ticketNo,
    desk: ticket.roomName ?? ticket.deskName ?? '',
  })

export const notAllowed = (ticket: FoundTicket): DomainError =>
  new DomainError('ticket.action-not-allowed', { ticketNo: ticket.ticketNo })

/**
 * A ticket that stands before the caller, for an action the table allows now.
 * @throws DomainError 'ticket.not-found' | 'ticket.taken-by-other-desk' | 'ticket.action-not-allowed'
 */
export async function getOwnTicket(work: Work, actor: Actor, id: number, action: TicketAction): Promise<FoundTicket> {
  const ticket = await getTicketToday(work.tx, id, work.today)
  const isSomewhere = ticket.deskId !== null || ticket.roomId !== null
  if (isSomewhere && !isMine(ticket, actor)) throw takenByOther(ticket)
  if (!isSomewhere || !decide(TICKET, action, ticket.status).isAllowed) throw notAllowed(ticket)
  return ticket
}

/** One journal word for each action. */
const JOURNAL: Readonly<Record<Exclude<TicketAction, 'take' | 'close'>, string>> = {
  call: 'ticket.called',
  callAgain: 'ticket.calledAgain',
  arrive: 'ticket.arrived',
  start: 'ticket.served',
  hold: 'ticket.held',
  resume: 'ticket.resumed',
  moveOn: 'ticket.movedOn',
  finish: 'ticket.finished',
  miss: 'ticket.missed',
  comeBack: 'ticket.cameBack',
}

/**
 * Takes an action: columns and period change together, what stood before is kept for undo, the journal says it, screens are told.
 * @param set what changes beside the status
 * @param status where it goes; absent: as the table says
 */
export async function takeAction(
  work: Work,
  actor: Actor,
  ticket: FoundTicket,
  action: Exclude<TicketAction, 'take' | 'close' | 'callAgain'>,
  set: Partial<Omit<Columns, 'status'>>,
  status: TicketStatus = TICKET[action].to,
  detail: Readonly<Record<string, string | number>> = {},
) {
  const before: BeforeAction = {
    by: { deskId: actor.deskId, staffId: actor.staffId },
    columns: columnsOf(ticket),
  }
  await moveTicket(
    work.tx,
    ticket.id,
    { ...set, status, beforeAction: JSON.stringify(before), actedAt: work.now },
    work.now,
    PERIOD_OF[status],
  )
  await work.journal({
    object: 'ticket',
    objectId: ticket.id,
    action: JOURNAL[action],
    from: ticket.status,
    to: status,
    detail: { ticketNo: ticket.ticketNo, ...detail },
  })
  work.publish({ noun: 'ticket', id: ticket.id })
  return stateOf(ticket, status, set.calls ?? ticket.calls)
}
