import { DomainError } from '#center/contract/domain-error.ts'
import type { TicketStatus } from '#center/contract/statuses.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { closingOf } from '#center/domain/visit/opening-hours.ts'
import { findDayLeftOver, listNotEnded, moveTicket } from '#db/repositories/ticket.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { type Work, write } from '../write.ts'

/**
 * After closing: closes what still waits today, and every earlier day that was left open. Who is being served stays.
 * Whether a closed place is kept for the next day is decided when its visitor comes (hallRules.endOfDay).
 * @returns tickets of visitors who had waited in vain
 * @throws DomainError 'ticket.still-open' before the closing time of a day on which nothing else is left over
 */
export async function closeDay(deps: Deps, actor: Actor, input: { opId: string }): Promise<{ closed: number }> {
  staffOf(actor)
  return write(deps, actor, input, async work => {
    const earlier = await closeEarlierDays(work)
    const closing = closingOf(work.today, await settingInForce(work.tx, 'openingHours', work.today))
    if (work.now < closing) {
      if (earlier.days === 0) throw new DomainError('ticket.still-open', { time: shanghaiTimeOf(closing) })
      return { closed: earlier.closed }
    }
    return { closed: earlier.closed + (await endDay(work, work.today, work.now, false)) }
  })
}

/** Ends every day before today that has tickets in play; called by the first write of a new day (one look where there is none). */
export async function closeEarlierDays(work: Work): Promise<{ days: number; closed: number }> {
  let days = 0
  let closed = 0
  for (;;) {
    const day = await findDayLeftOver(work.tx, work.today)
    if (day === undefined) return { days, closed }
    const hours = await settingInForce(work.tx, 'openingHours', day)
    closed += await endDay(work, day, closingOf(day, hours), true)
    days += 1
  }
}

/** @param closing moment the time of the tickets ends; a period that began later ends where it began */
async function endDay(work: Work, day: string, closing: string, isOver: boolean): Promise<number> {
  let closed = 0
  for (const ticket of await listNotEnded(work.tx, day)) {
    const status = endOf(ticket.status, isOver)
    if (status === null) continue
    if (status === 'closed') closed += 1
    const endedAt = ticket.startedAt > closing ? ticket.startedAt : closing
    await moveTicket(work.tx, ticket.id, { status, endedAt, beforeAction: null }, endedAt, null)
    work.publish({ noun: 'ticket', id: ticket.id })
  }
  await work.journal({ object: 'ticketDay', objectId: 0, action: 'ticketDay.closed', detail: { day, closed } })
  return closed
}

/** Who waits or did not come is closed; who was being served counts as served once the day is over. */
function endOf(status: TicketStatus, isOver: boolean): TicketStatus | null {
  const closing = decide(TICKET, 'close', status)
  if (closing.isAllowed) return closing.to
  const finishing = decide(TICKET, 'finish', status)
  return isOver && finishing.isAllowed ? finishing.to : null
}
