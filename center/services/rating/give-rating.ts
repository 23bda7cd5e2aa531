import { DomainError } from '#center/contract/domain-error.ts'
import type { RatingReason } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { getCenterUnit } from '#db/repositories/center.ts'
import { findRateableTicket, markRated } from '#db/repositories/rating.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { keepRating } from './keep-rating.ts'

/** As typed on the kiosk: case and blanks do not matter. */
const ticketNoOf = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase()

/** K12: whether a ticket of today can be rated. */
export async function viewRating(
  deps: Deps,
  _actor: Actor,
  input: { ticketNo: string },
): Promise<{ isOpen: boolean; deskName: string | null }> {
  const ticket = await findRateableTicket(deps.db, shanghaiDateOf(deps.now()), ticketNoOf(input.ticketNo))
  return { isOpen: ticket !== undefined, deskName: ticket?.deskName ?? null }
}

/**
 * K12: rates the service of a finished ticket, once. Neither the ticket nor the moment is kept with the rating.
 * @throws DomainError 'rating.not-open'
 */
export async function giveRating(
  deps: Deps,
  actor: Actor,
  input: { opId: string; ticketNo: string; face: number; reasons: readonly RatingReason[] },
): Promise<{ given: true }> {
  const ticketNo = ticketNoOf(input.ticketNo)
  // Face and reasons stay out of the operation's hash: there are so few that they could be guessed from it, with the moment.
  return write(deps, actor, { opId: input.opId, ticketNo }, async work => {
    const ticket = await findRateableTicket(work.tx, work.today, ticketNo)
    if (ticket === undefined) throw new DomainError('rating.not-open')
    await markRated(work.tx, ticket.id)
    await keepRating(deps, work, {
      source: 'kiosk',
      unitId: ticket.staffUnitId ?? ticket.unitId ?? (await getCenterUnit(work.tx)).id,
      staffId: ticket.staffId,
      face: input.face,
      reasons: input.reasons,
    })
    await work.journal({ object: 'ticket', objectId: ticket.id, action: 'ticket.rated' })
    return { given: true as const }
  })
}
