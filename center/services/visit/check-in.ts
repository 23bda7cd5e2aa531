import { DomainError } from '#center/contract/domain-error.ts'
import { startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import type { VisitTicket } from '#center/contract/visit.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { APPOINTMENT } from '#center/domain/actions/tables.ts'
import { findAppointment, listMeetingsOfPerson } from '#db/repositories/appointment.ts'
import { findPersonByDocument } from '#db/repositories/person.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkProof } from '../device/reading-proof.ts'
import { type Work, write } from '../write.ts'
import { type ArrivedFor, arriveFor } from './arrive-for.ts'
import { checkDocument } from './document-lookup.ts'
import { stationHere } from './open-visit.ts'
import { describeTicket } from './visit-ticket.ts'

/** Days around today within which a meeting is found, to say that it is on another day. */
const NEAR_DAYS = 31

export interface CheckInInput {
  readonly opId: string
  readonly kind: 'desk' | 'meeting'
  readonly id: number
  readonly documentType: string
  readonly documentNumber: string
  readonly country: string | null
  readonly proof: string
  readonly noticeVersion: number
}

/**
 * K10: here for an appointment or a meeting, with the card on the reader. Somebody else's is the same answer as none.
 * @throws DomainError 'proof.missing' | 'appointment.not-found' | 'appointment.other-day' | 'appointment.action-not-allowed'
 * where one has arrived already
 */
export async function checkIn(deps: Deps, actor: Actor, input: CheckInInput): Promise<VisitTicket> {
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const { documentLookup } = checkDocument(deps, input, today, ['documentNumber'])
    const stationId = (await stationHere(tx, actor)).id
    if (!checkProof(deps, { stationId, documentLookup, now, proof: input.proof }))
      throw new DomainError('proof.missing')
    const person = await findPersonByDocument(tx, documentLookup)
    if (person === undefined) throw new DomainError('appointment.not-found')
    const found =
      input.kind === 'desk' ? await atDesk(work, person.id, input.id) : await atMeeting(work, person.id, input.id)
    const { ticketId } = await arriveFor(work, actor, { ...found, noticeVersion: input.noticeVersion })
    return describeTicket(tx, ticketId, now)
  })
}

type Found = Omit<ArrivedFor, 'noticeVersion'>

async function atDesk({ tx }: Work, personId: number, id: number): Promise<Found> {
  const appointment = await findAppointment(tx, id)
  if (appointment === undefined || appointment.personId !== personId || appointment.status === 'cancelled')
    throw new DomainError('appointment.not-found')
  if (!decide(APPOINTMENT, 'arrive', appointment.status).isAllowed)
    throw new DomainError('appointment.action-not-allowed')
  const { startsAt, unitId } = appointment
  return { appointmentId: id, meeting: null, personId, startsAt, unitId }
}

async function atMeeting({ tx, today }: Work, personId: number, id: number): Promise<Found> {
  const from = startOfShanghaiDay(addDays(today, -NEAR_DAYS))
  const until = startOfShanghaiDay(addDays(today, NEAR_DAYS))
  const meeting = (await listMeetingsOfPerson(tx, personId, from, until)).find(candidate => candidate.id === id)
  if (meeting === undefined) throw new DomainError('appointment.not-found')
  if (meeting.visitId !== null) throw new DomainError('appointment.action-not-allowed')
  return {
    appointmentId: null,
    meeting: { id, caseFileId: meeting.caseFileId },
    personId,
    startsAt: meeting.startsAt,
    unitId: meeting.mediatorUnitId,
  }
}
