import { DomainError } from '#center/contract/domain-error.ts'
import { millisecondsOf } from '#center/contract/values/instant.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { returnsUntil } from '#center/domain/visit/call-rules.ts'
import { returnOrderAt } from '#center/domain/visit/queue-order.ts'
import { getCenterUnit } from '#db/repositories/center.ts'
import { type FoundTicket, findOpenPeriod, findTicketOfVisit } from '#db/repositories/ticket.ts'
import { listLane } from '#db/repositories/ticket-queue.ts'
import { findVisit } from '#db/repositories/visit.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { describeTicket } from '../visit/visit-ticket.ts'
import { type Work, write } from '../write.ts'
import { getTicketToday, notAllowed, rulesToday, takeAction } from './reach-ticket.ts'

/** A missed visitor stands at a desk again. @throws DomainError 'ticket.not-found' | 'ticket.action-not-allowed' | 'ticket.return-too-late' */
export async function bringBack(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return write(deps, actor, input, async work =>
    comeBack(work, actor, await getTicketToday(work.tx, input.id, work.today)),
  )
}

/**
 * A missed visitor stands at the kiosk again and keeps the number.
 * @param input.id the visit
 * @throws DomainError 'visit.not-found' for another day's, and those of {@link bringBack}
 */
export async function comeBackAtKiosk(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number },
): Promise<VisitTicket> {
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    const visit = await findVisit(tx, input.id)
    const found = visit?.onDate === today ? await findTicketOfVisit(tx, input.id) : undefined
    if (found === undefined) throw new DomainError('visit.not-found')
    await comeBack(work, actor, await getTicketToday(tx, found.id, today))
    return describeTicket(tx, found.id, work.now)
  })
}

/** Back into the queue it was called from, some places behind the next of its lane. */
async function comeBack(work: Work, actor: Actor, ticket: FoundTicket) {
  const { tx, now, today } = work
  if (!decide(TICKET, 'comeBack', ticket.status).isAllowed) throw notAllowed(ticket)
  const rules = await rulesToday(tx, today)
  const away = await findOpenPeriod(tx, ticket.id)
  if (away === undefined || returnsUntil(away.startedAt, rules) < now)
    throw new DomainError('ticket.return-too-late', { ticketNo: ticket.ticketNo })
  const pool = { unitId: ticket.unitId, centerUnitId: (await getCenterUnit(tx)).id }
  const orderAt = returnOrderAt(await listLane(tx, today, ticket.lane, pool), rules.returnPlace, millisecondsOf(now))
  const set = { orderAt, deskId: null, staffId: null, roomId: null, calls: 0 }
  return takeAction(
    work,
    actor,
    ticket,
    'comeBack',
    set,
    ticket.unitId === null ? TICKET.comeBack.to : TICKET.moveOn.to,
  )
}
