import { LANES, type Need } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { TicketBoard, TicketView } from '#center/contract/visit.ts'
import { maskName } from '#center/domain/mask.ts'
import { countEarlierVisits, listBoard, listTickets } from '#db/repositories/ticket.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

const NEXT_SHOWN = 10

/** Today's queue for staff, names masked; `mine` is the ticket this desk has called or serves. */
export async function listQueue(deps: Deps, actor: Actor): Promise<{ tickets: TicketView[]; mine: number | null }> {
  const today = shanghaiDateOf(deps.now())
  const earlier = await countEarlierVisits(deps.db, today)
  const tickets = (await listTickets(deps.db, today)).map(row => ({
    id: row.id,
    ticketNo: row.ticketNo,
    lane: row.lane,
    status: row.status,
    takenAt: row.takenAt,
    calledAt: row.calledAt,
    calls: row.calls,
    deskId: row.deskId,
    deskName: row.deskName,
    visit: {
      id: row.visitId,
      topic: row.topic,
      way: row.way,
      headCount: row.headCount,
      needs: JSON.parse(row.needs) as Need[],
      maskedName: row.personName === null ? null : maskName(row.personName),
      earlierVisits: earlier.get(row.personId ?? 0) ?? 0,
      caseFileId: row.caseFileId,
    },
  }))
  const mine = tickets.find(
    ticket =>
      ticket.deskId !== null &&
      ticket.deskId === actor.deskId &&
      (ticket.status === 'called' || ticket.status === 'inService'),
  )
  return { tickets, mine: mine?.id ?? null }
}

/** What the wall shows: numbers and desks, nothing else. */
export async function readBoard(deps: Deps): Promise<TicketBoard> {
  const { calls, waiting } = await listBoard(deps.db, shanghaiDateOf(deps.now()))
  return {
    calls: calls.flatMap(call =>
      call.calledAt === null
        ? []
        : [{ ticketNo: call.ticketNo, deskName: call.deskName, calls: call.calls, calledAt: call.calledAt }],
    ),
    waiting: LANES.map(lane => {
      const ticketNos = waiting.filter(row => row.lane === lane).map(row => row.ticketNo)
      return { lane, ticketNos: ticketNos.slice(0, NEXT_SHOWN), count: ticketNos.length }
    }).filter(row => row.count > 0),
  }
}
