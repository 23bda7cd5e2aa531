import { DomainError } from '#center/contract/domain-error.ts'
import type { Need } from '#center/contract/statuses.ts'
import type { Ink } from '#center/contract/values/ink.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { addDays, ageOn } from '#center/contract/values/plain-date.ts'
import { maskName, maskPhone } from '#center/domain/mask.ts'
import { returnsUntil } from '#center/domain/visit/call-rules.ts'
import { ADULT_AGE, ELDERLY_AGE } from '#center/domain/visit/lane-of.ts'
import { listBooked, listMeetingsOfPerson } from '#db/repositories/appointment.ts'
import { findUnit } from '#db/repositories/center.ts'
import { findPersonByDocument } from '#db/repositories/person.ts'
import { listCasesOfPerson } from '#db/repositories/progress.ts'
import { findOpenPeriod, findTicket } from '#db/repositories/ticket.ts'
import { findTicketToday, findVisit, findVisitor, listRepresentatives } from '#db/repositories/visit.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkProof } from '../device/reading-proof.ts'
import { rulesToday } from '../ticket/reach-ticket.ts'
import { checkDocument } from './document-lookup.ts'
import { stationHere } from './open-visit.ts'
import { describeTicket, placeOfUnit, whenOf } from './visit-ticket.ts'

const CASES_SHOWN = 6
/** Days ahead of which appointments are told. */
const APPOINTMENT_DAYS = 30

/**
 * "Is it you": what the door may say of a document without giving anything away; a ticket of today is shown again. What the
 * center knows – name, phone, cases, appointments – is told only to who has just put the card down (docs/decisions/018).
 * @throws DomainError 'case-file.document-number-invalid'
 */
export async function checkVisitor(
  deps: Deps,
  actor: Actor,
  input: {
    documentType: string
    documentNumber: string
    country: string | null
    name: string | null
    proof: string | null
  },
) {
  const { db } = deps
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const document = checkDocument(deps, input, today, ['documentNumber'])
  const { documentLookup } = document
  const station = await stationHere(db, actor)
  const isProven =
    input.proof !== null && checkProof(deps, { stationId: station.id, documentLookup, now, proof: input.proof })
  const person = await findPersonByDocument(db, documentLookup)
  const told = isProven ? person : undefined
  const name = input.name ?? told?.name ?? null
  const age = document.birthDate === null ? null : ageOn(document.birthDate, today)
  return {
    maskedName: name === null ? null : maskName(name),
    documentTail: document.documentNumber.slice(-4),
    isMinor: age !== null && age < ADULT_AGE,
    isElderly: age !== null && age >= ELDERLY_AGE,
    maskedPhone: told?.phone == null ? null : maskPhone(told.phone),
    ticketToday: person === undefined ? null : await ticketToday(db, person.id, now),
    openCases:
      told === undefined
        ? []
        : (await listCasesOfPerson(db, told.id))
            .filter(({ nextStep }) => nextStep !== 'none')
            .slice(0, CASES_SHOWN)
            .map(({ id, registeredOn, unitName }) => ({ id, registeredOn, unitName })),
    appointments: told === undefined ? [] : await appointmentsOf(db, told.id, now),
  }
}

/** The ticket of today that is still in play, or missed and free to come back. */
async function ticketToday(db: Reader, personId: number, now: string) {
  const today = shanghaiDateOf(now)
  const found = await findTicketToday(db, personId, today)
  const ticket = found === undefined ? undefined : await findTicket(db, found.id)
  if (ticket === undefined) return null
  const away = ticket.status === 'missed' ? await findOpenPeriod(db, ticket.id) : undefined
  const canComeBack = away !== undefined && now <= returnsUntil(away.startedAt, await rulesToday(db, today))
  // A place that is lost does not keep anybody from a new number.
  if (ticket.status === 'missed' && !canComeBack) return null
  return { ...(await describeTicket(db, ticket.id, now)), status: ticket.status, canComeBack }
}

/** Appointments at a desk and meetings of the person's cases, by time; those one is here for already are left out. */
async function appointmentsOf(db: Reader, personId: number, now: string) {
  const today = shanghaiDateOf(now)
  const until = addDays(today, APPOINTMENT_DAYS)
  const booked = await listBooked(db, personId, today, until)
  const desks = await Promise.all(
    booked.map(async ({ id, startsAt, unitId }) => ({
      kind: 'desk' as const,
      id,
      startsAt,
      place: (await placeOfUnit(db, unitId)) ?? (await findUnit(db, unitId))?.name ?? '',
      when: whenOf(startsAt, now),
    })),
  )
  const span = [startOfShanghaiDay(today), startOfShanghaiDay(addDays(until, 1))] as const
  const meetings = (await listMeetingsOfPerson(db, personId, ...span)).flatMap(meeting =>
    meeting.visitId === null
      ? [
          {
            kind: 'meeting' as const,
            id: meeting.id,
            startsAt: meeting.startsAt,
            place: meeting.roomName,
            when: whenOf(meeting.startsAt, now),
          },
        ]
      : [],
  )
  return [...desks, ...meetings].sort((left, right) => left.startsAt.localeCompare(right.startsAt))
}

/** What the door wrote down, whole, for the clerk who takes the story. @throws DomainError 'visit.not-found' */
export async function getVisit(deps: Deps, input: { id: number }) {
  const visit = await findVisit(deps.db, input.id)
  if (visit === undefined || visit.onDate !== shanghaiDateOf(deps.now())) throw new DomainError('visit.not-found')
  const person = visit.personId === null ? undefined : await findVisitor(deps.db, visit.personId)
  const inkOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as Ink))
  return {
    id: visit.id,
    way: visit.way,
    headCount: visit.headCount,
    topic: visit.topic,
    needs: JSON.parse(visit.needs) as Need[],
    visitor:
      person === undefined
        ? null
        : {
            name: person.name,
            documentType: person.documentType,
            documentNumber: person.documentNumber,
            country: person.country,
            readBy: 'typed' as const,
            sex: person.sex,
            birthDate: person.birthDate,
            ethnicGroup: person.ethnicGroup,
            address: person.addressDetail,
            phone: person.phone,
          },
    representatives: (await listRepresentatives(deps.db, visit.id)).map(({ name, documentNumber }) => ({
      name,
      documentTail: documentNumber?.slice(-4) ?? null,
    })),
    proxy:
      visit.relation === null ? null : { relation: visit.relation, hasAuthorization: visit.hasAuthorization === 1 },
    isPhoneOfFamily: visit.isPhoneOfFamily === 1,
    nameInk: inkOf(visit.nameInk),
    memoInk: inkOf(visit.memoInk),
    receiptCode: visit.receiptCode,
    ticketNo: visit.ticketNo,
    arrivedAt: visit.arrivedAt,
    caseFileId: visit.caseFileId,
    askedCaseFileId: visit.askedCaseFileId,
  }
}
