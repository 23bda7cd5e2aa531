import { addMinutes, shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import { estimatedWait } from '#center/domain/visit/estimated-wait.ts'
import { findUnit, getCenterUnit, listDesks, listRooms } from '#db/repositories/center.ts'
import { type FoundTicket, findTicket } from '#db/repositories/ticket.ts'
import { countAhead, countOpenWindows, listServiceLengths } from '#db/repositories/ticket-queue.ts'
import { findVisit } from '#db/repositories/visit.ts'
import type { Reader } from '#db/transaction.ts'
import { rulesToday } from '../ticket/reach-ticket.ts'

const WAIT_SAMPLES = 20

/** People who would be called before a ticket; nobody where it does not wait, or is for a meeting. */
export async function peopleAhead(db: Reader, ticket: FoundTicket): Promise<number> {
  const waits = ticket.status === 'waiting' || ticket.status === 'moved'
  if (!waits || ticket.meetingId !== null) return 0
  const { headStartMinutes } = await rulesToday(db, ticket.onDate)
  const pool = { unitId: ticket.status === 'moved' ? ticket.unitId : null, centerUnitId: (await getCenterUnit(db)).id }
  return countAhead(db, ticket, pool, headStartMinutes)
}

/** Where somebody who waits for a unit is called to: its desk where it has one only, else the unit; null: any window. */
export async function placeOfUnit(db: Reader, unitId: number): Promise<string | null> {
  if (unitId === (await getCenterUnit(db)).id) return null
  const desks = (await listDesks(db)).filter(desk => desk.unitId === unitId)
  const [only] = desks
  return only !== undefined && desks.length === 1 ? only.name : ((await findUnit(db, unitId))?.name ?? null)
}

/** A ticket as its visitor is told of it: people ahead, wait, where to go. */
export async function describeTicket(db: Reader, ticketId: number, now: string): Promise<VisitTicket> {
  const ticket = await findTicket(db, ticketId)
  const visit = ticket === undefined ? undefined : await findVisit(db, ticket.visitId)
  if (ticket === undefined || visit === undefined) throw new Error(`no ticket ${ticketId}`)
  const ahead = await peopleAhead(db, ticket)
  // Waits are measured at the windows; a unit's own desk is not foretold.
  const isForWindow = ticket.status === 'waiting'
  return {
    visitId: visit.id,
    ticketId,
    ticketNo: ticket.ticketNo,
    lane: ticket.lane,
    receiptCode: visit.receiptCode,
    peopleAhead: ahead,
    wait: isForWindow
      ? estimatedWait(
          ahead,
          await listServiceLengths(db, shanghaiDateOf(now), WAIT_SAMPLES),
          await countOpenWindows(db, now),
        )
      : null,
    zone: ticket.zone,
    place: await placeOf(db, ticket),
    takenAt: ticket.takenAt,
  }
}

async function placeOf(db: Reader, ticket: FoundTicket): Promise<string | null> {
  const roomId = ticket.roomId ?? ticket.meetingRoomId
  if (roomId !== null) return (await listRooms(db)).find(room => room.id === roomId)?.name ?? null
  if (ticket.deskName !== null) return ticket.deskName
  return ticket.unitId === null ? null : placeOfUnit(db, ticket.unitId)
}

/** Minutes after its beginning until which one may still check in for an appointment as on time. */
export const LATE_AFTER_MINUTES = 30

/** Whether an appointment is of today, over for more than half an hour, or of another day. */
export function whenOf(startsAt: string, now: string): 'today' | 'late' | 'otherDay' {
  if (shanghaiDateOf(startsAt) !== shanghaiDateOf(now)) return 'otherDay'
  return addMinutes(startsAt, LATE_AFTER_MINUTES) < now ? 'late' : 'today'
}
