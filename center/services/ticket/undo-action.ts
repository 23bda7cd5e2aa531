import { DomainError } from '#center/contract/domain-error.ts'
import { undoableUntil } from '#center/domain/visit/call-rules.ts'
import { PERIOD_OF } from '#center/domain/visit/ticket-period.ts'
import { findTicketOfDesk, moveTicket, reopenLastPeriod } from '#db/repositories/ticket.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { type BeforeAction, getTicketToday, isOwnAction, rulesToday, stateOf } from './reach-ticket.ts'

const ON_DESK: readonly string[] = ['called', 'present', 'inService']

/**
 * Takes the last action of this desk on a ticket back, once and with a reason. The time that has passed stays told: what was
 * undone ends now; a service that was finished by mistake goes on as if it had not ended.
 * @throws DomainError 'ticket.not-found' | 'ticket.nothing-to-undo' | 'ticket.desk-busy'
 */
export async function undoTicketAction(deps: Deps, actor: Actor, input: { opId: string; id: number; reason: string }) {
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const ticket = await getTicketToday(tx, input.id, today)
    const before = ticket.beforeAction === null ? null : (JSON.parse(ticket.beforeAction) as BeforeAction)
    const until = ticket.actedAt === null ? '' : undoableUntil(ticket.actedAt, await rulesToday(tx, today))
    if (before === null || until < now || !isOwnAction(before, actor))
      throw new DomainError('ticket.nothing-to-undo', { ticketNo: ticket.ticketNo })
    const { columns } = before
    if (columns.deskId !== null && columns.roomId === null && ON_DESK.includes(columns.status)) {
      const busy = await findTicketOfDesk(tx, today, columns.deskId)
      if (busy !== undefined && busy.id !== ticket.id)
        throw new DomainError('ticket.desk-busy', { ticketNo: busy.ticketNo })
    }
    if (ticket.endedAt !== null) await reopenLastPeriod(tx, ticket.id)
    await moveTicket(tx, ticket.id, { ...columns, beforeAction: null, actedAt: null }, now, PERIOD_OF[columns.status])
    await work.journal({
      object: 'ticket',
      objectId: ticket.id,
      action: 'ticket.undone',
      from: ticket.status,
      to: columns.status,
      detail: { ticketNo: ticket.ticketNo, reason: input.reason },
    })
    work.publish({ noun: 'ticket', id: ticket.id })
    return stateOf(ticket, columns.status, columns.calls)
  })
}
