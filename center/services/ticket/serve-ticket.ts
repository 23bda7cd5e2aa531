import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { findUnit, listDesks } from '#db/repositories/center.ts'
import { findTicketOfDesk, listApart } from '#db/repositories/ticket.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { assertTimeToWalk } from './call-ticket.ts'
import {
  getOwnTicket,
  getTicketToday,
  isMine,
  notAllowed,
  rulesToday,
  takeAction,
  takenByOther,
} from './reach-ticket.ts'

type OnTicket = { opId: string; id: number }

/** The visitor stands at the desk. @throws those of getOwnTicket */
export async function markPresent(deps: Deps, actor: Actor, input: OnTicket) {
  return write(deps, actor, input, async work =>
    takeAction(work, actor, await getOwnTicket(work, actor, input.id, 'arrive'), 'arrive', {}),
  )
}

/**
 * F4: nobody came, after as many calls as the rules ask for and time to walk after the last.
 * @throws DomainError 'ticket.calls-missing' | 'ticket.called-just-now' and those of getOwnTicket
 */
export async function missTicket(deps: Deps, actor: Actor, input: OnTicket) {
  return write(deps, actor, input, async work => {
    const ticket = await getOwnTicket(work, actor, input.id, 'miss')
    const rules = await rulesToday(work.tx, work.today)
    const calls = rules.callsBeforeMissed - ticket.calls
    if (calls > 0) throw new DomainError('ticket.calls-missing', { ticketNo: ticket.ticketNo, calls })
    assertTimeToWalk(ticket, rules, work.now)
    return takeAction(work, actor, ticket, 'miss', {})
  })
}

/** The visitor sat down. @throws those of getOwnTicket */
export async function startService(deps: Deps, actor: Actor, input: OnTicket) {
  return write(deps, actor, input, async work =>
    takeAction(work, actor, await getOwnTicket(work, actor, input.id, 'start'), 'start', { servedAt: work.now }),
  )
}

/** The visitor fetches something; the desk is free for others meanwhile. @throws those of getOwnTicket */
export async function holdTicket(deps: Deps, actor: Actor, input: OnTicket) {
  return write(deps, actor, input, async work =>
    takeAction(work, actor, await getOwnTicket(work, actor, input.id, 'hold'), 'hold', {}),
  )
}

/** The visitor is back at the desk. @throws DomainError 'ticket.desk-busy' and those of getOwnTicket */
export async function resumeTicket(deps: Deps, actor: Actor, input: OnTicket) {
  return write(deps, actor, input, async work => {
    const ticket = await getOwnTicket(work, actor, input.id, 'resume')
    const busy = ticket.deskId === null ? undefined : await findTicketOfDesk(work.tx, work.today, ticket.deskId)
    if (busy !== undefined) throw new DomainError('ticket.desk-busy', { ticketNo: busy.ticketNo })
    return takeAction(work, actor, ticket, 'resume', { servedAt: ticket.servedAt ?? work.now })
  })
}

/** F10: done at this desk. @throws those of getOwnTicket */
export async function finishTicket(deps: Deps, actor: Actor, input: OnTicket) {
  return write(deps, actor, input, async work =>
    takeAction(work, actor, await getOwnTicket(work, actor, input.id, 'finish'), 'finish', { endedAt: work.now }),
  )
}

/**
 * To another unit: the ticket waits there at the place it had, from the moment its number was taken. Anybody may move on who
 * still waits; who stands at a desk only that desk.
 * @throws DomainError 'unit.not-found' | 'ticket.not-found' | 'ticket.taken-by-other-desk' | 'ticket.action-not-allowed'
 */
export async function moveTicketOn(deps: Deps, actor: Actor, input: OnTicket & { unitId: number }) {
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    const ticket = await getTicketToday(tx, input.id, today)
    const unit = await findUnit(tx, input.unitId)
    if (unit === undefined) throw new DomainError('unit.not-found')
    if (!decide(TICKET, 'moveOn', ticket.status).isAllowed || ticket.meetingId !== null) throw notAllowed(ticket)
    const stands = ticket.status !== 'waiting' && ticket.status !== 'moved'
    if (stands && !isMine(ticket, actor)) throw takenByOther(ticket)
    if (ticket.status === 'moved' && ticket.unitId === unit.id) throw notAllowed(ticket)
    // Who is kept apart from somebody stays in the zone that was chosen for that.
    const desk = (await listDesks(tx)).find(candidate => candidate.unitId === unit.id)
    const isApart = (await listApart(tx, ticket.id)).length > 0
    const zone = isApart ? ticket.zone : (desk?.zone ?? ticket.zone)
    const set = { unitId: unit.id, deskId: null, staffId: null, roomId: null, calls: 0, servedAt: null, zone }
    return takeAction(work, actor, ticket, 'moveOn', set, TICKET.moveOn.to, { unit: unit.name })
  })
}
