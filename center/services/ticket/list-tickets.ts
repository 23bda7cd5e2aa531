import type { Need } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { maskName } from '#center/domain/mask.ts'
import { apartUntil, nextCallAt, returnsUntil, undoableUntil } from '#center/domain/visit/call-rules.ts'
import { type AskingDesk, ticketActions } from '#center/domain/visit/ticket-actions.ts'
import { findDesk } from '#db/repositories/center.ts'
import { listApartPairs } from '#db/repositories/ticket.ts'
import { countEarlierVisits, type ListedTicket, listTickets } from '#db/repositories/ticket-queue.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type BeforeAction, isMine, isOwnAction, rulesToday } from './reach-ticket.ts'

/** A desk that holds somebody is free; only these stand at it. */
const AT_DESK: readonly string[] = ['called', 'present', 'inService']

/**
 * Today's queue for staff in the order of calling, names masked, with what the asking desk may do; `mine` is the ticket this
 * desk has called or serves, or the person in a room.
 */
export async function listQueue(deps: Deps, actor: Actor): Promise<{ tickets: TicketView[]; mine: number | null }> {
  const { db } = deps
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const rules = await rulesToday(db, today)
  const rows = await listTickets(db, today, rules.headStartMinutes)
  const earlier = await countEarlierVisits(db, today)
  const desk = actor.deskId === null ? undefined : await findDesk(db, actor.deskId)
  const mine = rows.find(row => AT_DESK.includes(row.status) && isMine(row, actor))
  const asking: AskingDesk = {
    unitId: desk?.unitId ?? null,
    isBusy: rows.some(row => AT_DESK.includes(row.status) && row.roomId === null && isMine(row, actor)),
  }
  const apart = await apartOf(deps, rows, today)
  const tickets = rows.map((row): TicketView => {
    const others = apart.get(row.id) ?? []
    return {
      id: row.id,
      ticketNo: row.ticketNo,
      lane: row.lane,
      status: row.status,
      takenAt: row.takenAt,
      calledAt: row.calledAt,
      calls: row.calls,
      deskId: row.deskId,
      deskName: row.deskName,
      unitId: row.unitId,
      unitName: row.unitName,
      roomName: row.roomName,
      zone: row.zone,
      isHidden: row.isHidden === 1,
      restUntil: row.restUntil !== null && row.restUntil > now ? row.restUntil : null,
      apartFrom: others.map(other => other.ticketNo),
      callFrom: callFrom(row, others),
      allowedActions: ticketActions(
        {
          status: row.status,
          calls: row.calls,
          isMine: isMine(row, actor),
          unitId: row.unitId,
          isForMeeting: row.meetingId !== null,
          isMediator: row.mediatorId !== null && row.mediatorId === actor.staffId,
          mayReturn: row.periodStartedAt !== null && now <= returnsUntil(row.periodStartedAt, rules),
          mayUndo: mayUndo(row),
        },
        asking,
        rules,
      ),
      visit: {
        id: row.visitId,
        topic: row.topic,
        way: row.way,
        headCount: row.headCount,
        needs: JSON.parse(row.needs) as Need[],
        maskedName: row.personName === null ? null : maskName(row.personName),
        earlierVisits: earlier.get(row.personId ?? 0) ?? 0,
        hasInk: Boolean(row.hasInk),
        caseFileId: row.caseFileId,
        askedCaseFileId: row.askedCaseFileId,
        appointedAt: row.appointedAt,
      },
    }
  })
  return { tickets, mine: mine?.id ?? null }

  function callFrom(row: ListedTicket, others: readonly ListedTicket[]): string | null {
    if (row.status === 'called' && row.calledAt !== null) return later(nextCallAt(row.calledAt, rules))
    if (row.status !== 'waiting' && row.status !== 'moved') return null
    const moments = [row.restUntil, apartUntil(others, rules, now)].flatMap(moment => moment ?? [])
    return later(moments.toSorted().at(-1) ?? now)
  }

  function later(moment: string): string | null {
    return moment > now ? moment : null
  }

  function mayUndo(row: ListedTicket): boolean {
    if (row.beforeAction === null || row.actedAt === null || undoableUntil(row.actedAt, rules) < now) return false
    const before = JSON.parse(row.beforeAction) as BeforeAction
    // What would bring a visitor back to a desk that serves somebody else is refused.
    const isBlocked =
      AT_DESK.includes(before.columns.status) &&
      before.columns.roomId === null &&
      mine !== undefined &&
      mine.id !== row.id
    return isOwnAction(before, actor) && !isBlocked
  }
}

async function apartOf({ db }: Deps, rows: readonly ListedTicket[], today: string) {
  const byId = new Map(rows.map(row => [row.id, row]))
  const apart = new Map<number, ListedTicket[]>()
  const add = (id: number, other: ListedTicket | undefined) => {
    if (other !== undefined) apart.set(id, [...(apart.get(id) ?? []), other])
  }
  for (const { ticketId, otherId } of await listApartPairs(db, today)) {
    add(ticketId, byId.get(otherId))
    add(otherId, byId.get(ticketId))
  }
  return apart
}
