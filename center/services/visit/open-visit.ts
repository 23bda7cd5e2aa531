import { DomainError } from '#center/contract/domain-error.ts'
import type { HallRules } from '#center/contract/setting.ts'
import type { Lane } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TICKET } from '#center/domain/actions/tables.ts'
import { receiptCode } from '#center/domain/numbering/receipt-code.ts'
import { ticketNumber } from '#center/domain/numbering/ticket-number.ts'
import { findStation, getCenterUnit, listDesks } from '#db/repositories/center.ts'
import { nextNumber } from '#db/repositories/counter.ts'
import { insertTicket, takeTicketNumber } from '#db/repositories/ticket.ts'
import { insertVisit } from '#db/repositories/visit.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { assistOf } from '../help/find-assist.ts'
import type { Work } from '../write.ts'

/** The station of whoever asks: its own, or the window's for a person at a desk. @throws DomainError 'station.unknown' */
export async function stationHere(db: Reader, actor: Actor) {
  const station = await findStation(db, actor.stationId === null ? 'window' : 'kiosk')
  if (station === undefined) throw new DomainError('station.unknown')
  return station
}

/** The next receipt code of the station the actor stands at; people at desks use the window's. */
export async function nextReceiptCode({ tx }: Work, actor: Actor) {
  const station = await stationHere(tx, actor)
  return { station, code: receiptCode(station.code, await nextNumber(tx, `receipt:${station.code}`, '')) }
}

export interface NewVisit {
  readonly visit: Omit<Parameters<typeof insertVisit>[1], 'arrivedAt' | 'onDate' | 'receiptCode' | 'stationId'>
  readonly representatives: readonly number[]
  readonly lane: Lane
  /** Moment the place counts from, milliseconds. */
  readonly orderAt: number
  /** Rests until then; null: is called in turn. */
  readonly restUntil: string | null
  /** Unit the visitor waits for; null: the windows. */
  readonly unitId: number | null
}

/**
 * Opens a visit with its receipt code and number. The receipt code is the station's own and valid for ever; the ticket
 * number is the day's.
 */
export async function openVisit(work: Work, actor: Actor, rules: HallRules, entry: NewVisit) {
  const { tx, now, today } = work
  const { station, code } = await nextReceiptCode(work, actor)
  const visitId = await insertVisit(
    tx,
    { ...entry.visit, arrivedAt: now, onDate: today, receiptCode: code, stationId: station.id },
    entry.representatives,
  )
  const ticketNo = ticketNumber(entry.lane, await takeTicketNumber(tx, today, entry.lane, station.id, rules.blockSize))
  const unitId = entry.unitId === null || entry.unitId === (await getCenterUnit(tx)).id ? null : entry.unitId
  const desk = unitId === null ? undefined : (await listDesks(tx)).find(candidate => candidate.unitId === unitId)
  const taken = decide(TICKET, 'take', null)
  if (!taken.isAllowed) throw new Error('a ticket cannot be taken')
  const status = unitId === null ? taken.to : TICKET.moveOn.to
  const ticketId = await insertTicket(tx, {
    visitId,
    onDate: today,
    lane: entry.lane,
    ticketNo,
    status,
    orderAt: entry.orderAt,
    deskId: null,
    staffId: null,
    unitId,
    roomId: null,
    zone: desk?.zone ?? station.zone,
    restUntil: entry.restUntil,
    takenAt: now,
    calledAt: null,
    servedAt: null,
    endedAt: null,
    beforeAction: null,
    actedAt: null,
  })
  const assist = actor.stationId === null ? undefined : await assistOf(tx, actor.stationId, now)
  await work.journal({
    object: 'visit',
    objectId: visitId,
    action: 'visit.registered',
    to: status,
    detail: { ticketNo, ...(assist === undefined ? {} : { assistedBy: assist.staffId }) },
  })
  work.publish({ noun: 'ticket', id: ticketId })
  return { visitId, ticketId, ticketNo }
}
