import { DomainError } from '#center/contract/domain-error.ts'
import type { HallRules } from '#center/contract/setting.ts'
import type { Lane } from '#center/contract/statuses.ts'
import { addMinutes } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { apartUntil, minutesLeft, nextCallAt, secondsLeft } from '#center/domain/visit/call-rules.ts'
import { findDesk, getCenterUnit } from '#db/repositories/center.ts'
import { type FoundTicket, findTicketOfDesk, listApart, setTicket } from '#db/repositories/ticket.ts'
import { findNextWaiting } from '#db/repositories/ticket-queue.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { closeEarlierDays } from './close-day.ts'
import {
  getOwnTicket,
  getTicketToday,
  notAllowed,
  rulesToday,
  stateOf,
  takeAction,
  takenByOther,
} from './reach-ticket.ts'

/**
 * F2: calls the next in the order of docs/decisions/020, or the one named; the mediator calls a visitor of a meeting into
 * its room. The write transaction is the lock: of two callers one wins, the other is told which desk was quicker.
 * @throws DomainError 'ticket.desk-needed' | 'ticket.desk-busy' | 'ticket.none-waiting' | 'ticket.not-found' |
 * 'ticket.taken-by-other-desk' | 'ticket.action-not-allowed' | 'ticket.resting' | 'ticket.kept-apart'
 */
export async function callTicket(
  deps: Deps,
  actor: Actor,
  input: { opId: string; ticketId: number | null; lanes: readonly Lane[]; roomId: number | null },
) {
  staffOf(actor)
  return write(deps, actor, input, async work => {
    await closeEarlierDays(work)
    const rules = await rulesToday(work.tx, work.today)
    return input.roomId === null
      ? callToDesk(work, actor, rules, input)
      : callToRoom(work, actor, rules, input.ticketId, input.roomId)
  })
}

async function callToDesk(
  work: Work,
  actor: Actor,
  rules: HallRules,
  { ticketId, lanes }: { ticketId: number | null; lanes: readonly Lane[] },
) {
  const { tx, now, today } = work
  const desk = actor.deskId === null ? undefined : await findDesk(tx, actor.deskId)
  if (desk === undefined) throw new DomainError('ticket.desk-needed')
  const busy = await findTicketOfDesk(tx, today, desk.id)
  if (busy !== undefined) throw new DomainError('ticket.desk-busy', { ticketNo: busy.ticketNo })
  const next =
    ticketId ??
    (
      await findNextWaiting(tx, {
        on: today,
        now,
        lanes,
        pool: { unitId: desk.isWindow === 1 ? null : desk.unitId, centerUnitId: (await getCenterUnit(tx)).id },
        headStarts: rules.headStartMinutes,
        apartSince: addMinutes(now, -rules.staggerMinutes),
      })
    )?.id
  if (next === undefined) throw new DomainError('ticket.none-waiting')
  const ticket = await getTicketToday(tx, next, today)
  await assertCallable(work, ticket, rules)
  if (ticket.meetingId !== null) throw notAllowed(ticket)
  if (ticket.status === 'moved' && ticket.unitId !== desk.unitId) throw notAllowed(ticket)
  return called(work, actor, ticket, { deskId: desk.id, roomId: null }, desk.name)
}

/** A meeting's visitor is called by its mediator into its room, and by nobody else. */
async function callToRoom(work: Work, actor: Actor, rules: HallRules, ticketId: number | null, roomId: number) {
  if (ticketId === null) throw new DomainError('ticket.not-found')
  const ticket = await getTicketToday(work.tx, ticketId, work.today)
  await assertCallable(work, ticket, rules)
  if (ticket.meetingId === null || ticket.mediatorId !== actor.staffId || ticket.meetingRoomId !== roomId)
    throw notAllowed(ticket)
  return called(work, actor, ticket, { deskId: null, roomId }, '')
}

async function assertCallable({ tx, now }: Work, ticket: FoundTicket, rules: HallRules): Promise<void> {
  if (!decide(TICKET, 'call', ticket.status).isAllowed)
    throw ticket.deskId === null && ticket.roomId === null ? notAllowed(ticket) : takenByOther(ticket)
  if (ticket.restUntil !== null && ticket.restUntil > now)
    throw new DomainError('ticket.resting', {
      ticketNo: ticket.ticketNo,
      minutes: minutesLeft(now, ticket.restUntil),
    })
  const apart = apartUntil(await listApart(tx, ticket.id), rules, now)
  if (apart !== null)
    throw new DomainError('ticket.kept-apart', { ticketNo: ticket.ticketNo, minutes: minutesLeft(now, apart) })
}

function called(
  work: Work,
  actor: Actor,
  ticket: FoundTicket,
  where: { deskId: number | null; roomId: number | null },
  desk: string,
) {
  return takeAction(
    work,
    actor,
    ticket,
    'call',
    { ...where, staffId: actor.staffId, calls: 1, calledAt: work.now },
    TICKET.call.to,
    desk === '' ? {} : { desk },
  )
}

/**
 * F3: calls the same visitor again; what undo gives back is still what stood before the first call.
 * @throws DomainError 'ticket.called-just-now' and those of {@link getOwnTicket}
 */
export async function callTicketAgain(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const ticket = await getOwnTicket(work, actor, input.id, 'callAgain')
    assertTimeToWalk(ticket, await rulesToday(tx, today), now)
    const calls = ticket.calls + 1
    await setTicket(tx, ticket.id, { calls, calledAt: now })
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

/** Between two calls there is time to walk. @throws DomainError 'ticket.called-just-now' */
export function assertTimeToWalk(ticket: FoundTicket, rules: HallRules, now: string): void {
  const next = ticket.calledAt === null ? now : nextCallAt(ticket.calledAt, rules)
  if (next > now)
    throw new DomainError('ticket.called-just-now', { ticketNo: ticket.ticketNo, seconds: secondsLeft(now, next) })
}
