import { DomainError } from '#center/contract/domain-error.ts'
import type { Lane } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { findDesk } from '#db/repositories/center.ts'
import { countCall, findNextWaiting, findTicket, findTicketOfDesk, moveTicket } from '#db/repositories/ticket.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'

type TicketRow = NonNullable<Awaited<ReturnType<typeof findTicket>>>
const stateOf = (ticket: { id: number; ticketNo: string }, status: TicketRow['status'], calls: number) => ({
  id: ticket.id,
  ticketNo: ticket.ticketNo,
  status,
  calls,
})

/**
 * F2: calls the next, or the one named. The write transaction is the lock: of two callers one wins, the other is told
 * which desk was quicker.
 * @throws DomainError 'ticket.desk-needed' | 'ticket.desk-busy' | 'ticket.none-waiting' | 'ticket.taken-by-other-desk'
 */
export async function callTicket(
  deps: Deps,
  actor: Actor,
  input: { opId: string; ticketId: number | null; lanes: readonly Lane[] },
) {
  const staffId = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, today, journal, publish }) => {
    const deskId = actor.deskId
    const desk = deskId === null ? undefined : await findDesk(tx, deskId)
    if (desk === undefined) throw new DomainError('ticket.desk-needed')
    const busy = await findTicketOfDesk(tx, today, desk.id)
    if (busy !== undefined) throw new DomainError('ticket.desk-busy', { ticketNo: busy.ticketNo })
    const ticket =
      input.ticketId === null ? await findNextWaiting(tx, today, input.lanes) : await findTicket(tx, input.ticketId)
    if (ticket === undefined)
      throw new DomainError(input.ticketId === null ? 'ticket.none-waiting' : 'ticket.not-found')
    const decision = decide(TICKET, 'call', ticket.status)
    if (!decision.isAllowed) {
      const other = await findTicket(tx, ticket.id)
      throw new DomainError('ticket.taken-by-other-desk', { ticketNo: ticket.ticketNo, desk: other?.deskName ?? '' })
    }
    await moveTicket(
      tx,
      ticket.id,
      { status: decision.to, deskId: desk.id, staffId, calls: 1, calledAt: now },
      now,
      'called',
    )
    await journal({
      object: 'ticket',
      objectId: ticket.id,
      action: 'ticket.called',
      from: ticket.status,
      to: decision.to,
      detail: { ticketNo: ticket.ticketNo, desk: desk.name },
    })
    publish({ noun: 'ticket', id: ticket.id })
    return stateOf(ticket, decision.to, 1)
  })
}

/** F3: calls the same visitor again. */
export async function callTicketAgain(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return write(deps, actor, input, async work => {
    const ticket = await mine(work, actor, input.id, 'callAgain')
    const calls = ticket.calls + 1
    await countCall(work.tx, ticket.id, calls, work.now)
    await work.journal({
      object: 'ticket',
      objectId: ticket.id,
      action: 'ticket.calledAgain',
      detail: { ticketNo: ticket.ticketNo, calls },
    })
    work.publish({ noun: 'ticket', id: ticket.id })
    return stateOf(ticket, ticket.status, calls)
  })
}

/** F4: nobody came. */
export async function missTicket(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return end(deps, actor, input, 'miss', 'ticket.missed')
}

/** The visitor sat down. */
export async function startService(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return write(deps, actor, input, async work => {
    const ticket = await mine(work, actor, input.id, 'start')
    await moveTicket(work.tx, ticket.id, { status: 'inService', servedAt: work.now }, work.now, 'inService')
    await work.journal({
      object: 'ticket',
      objectId: ticket.id,
      action: 'ticket.served',
      from: ticket.status,
      to: 'inService',
      detail: { ticketNo: ticket.ticketNo },
    })
    work.publish({ noun: 'ticket', id: ticket.id })
    return stateOf(ticket, 'inService', ticket.calls)
  })
}

/** F10: done at this desk. */
export async function finishTicket(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return end(deps, actor, input, 'finish', 'ticket.finished')
}

async function end(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number },
  action: 'finish' | 'miss',
  journalAction: string,
) {
  return write(deps, actor, input, async work => {
    const ticket = await mine(work, actor, input.id, action)
    const status = TICKET[action].to
    await moveTicket(work.tx, ticket.id, { status, endedAt: work.now }, work.now, null)
    await work.journal({
      object: 'ticket',
      objectId: ticket.id,
      action: journalAction,
      from: ticket.status,
      to: status,
      detail: { ticketNo: ticket.ticketNo },
    })
    work.publish({ noun: 'ticket', id: ticket.id })
    return stateOf(ticket, status, ticket.calls)
  })
}

async function mine({ tx }: Work, actor: Actor, id: number, action: keyof typeof TICKET): Promise<TicketRow> {
  const ticket = await findTicket(tx, id)
  if (ticket === undefined) throw new DomainError('ticket.not-found')
  if (ticket.deskId !== null && ticket.deskId !== actor.deskId)
    throw new DomainError('ticket.taken-by-other-desk', { ticketNo: ticket.ticketNo, desk: ticket.deskName ?? '' })
  if (!decide(TICKET, action, ticket.status).isAllowed)
    throw new DomainError('ticket.action-not-allowed', { ticketNo: ticket.ticketNo })
  return ticket
}
