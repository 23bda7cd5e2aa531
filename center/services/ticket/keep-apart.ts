import { DomainError } from '#center/contract/domain-error.ts'
import { insertApart, setTicket } from '#db/repositories/ticket.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { write } from '../write.ts'
import { getTicketToday, notAllowed, stateOf } from './reach-ticket.ts'

/**
 * Two visitors who must not meet: they wait in different zones where the hall has more than one, they are called apart in
 * time (hallRules.staggerMinutes), and where wished neither number shows on the wall.
 * @param input.zone where the first is to wait
 * @throws DomainError 'ticket.same-twice' | 'ticket.not-found' | 'ticket.action-not-allowed' where one of them is over
 */
export async function keepTicketsApart(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; otherId: number; zone: string; isHidden: boolean },
) {
  return write(deps, actor, input, async work => {
    const { tx, today } = work
    if (input.id === input.otherId) throw new DomainError('ticket.same-twice')
    const ticket = await getTicketToday(tx, input.id, today)
    const other = await getTicketToday(tx, input.otherId, today)
    for (const one of [ticket, other]) if (one.endedAt !== null) throw notAllowed(one)
    const { zones } = await settingInForce(tx, 'hallPlan', today)
    if (zones.every(zone => zone.code !== input.zone))
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['zone'], key: 'problems.value.required' }] })
    const otherZone =
      other.zone === input.zone ? (zones.find(zone => zone.code !== input.zone)?.code ?? other.zone) : other.zone
    // A number that was hidden for another reason stays hidden.
    const hidden = input.isHidden ? { isHidden: 1 as const } : {}
    await setTicket(tx, ticket.id, { zone: input.zone, ...hidden })
    await setTicket(tx, other.id, { zone: otherZone, ...hidden })
    await insertApart(tx, ticket.id, other.id)
    await work.journal({
      object: 'ticket',
      objectId: ticket.id,
      action: 'ticket.keptApart',
      detail: { ticketNo: ticket.ticketNo, otherNo: other.ticketNo },
    })
    work.publish({ noun: 'ticket', id: ticket.id })
    return stateOf(ticket, ticket.status, ticket.calls)
  })
}
