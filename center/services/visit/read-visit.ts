import { DomainError } from '#center/contract/domain-error.ts'
import type { Need } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { ageOn } from '#center/contract/values/plain-date.ts'
import { maskName } from '#center/domain/mask.ts'
import { estimatedWait } from '#center/domain/visit/estimated-wait.ts'
import { ADULT_AGE, ELDERLY_AGE } from '#center/domain/visit/lane-of.ts'
import { findStation } from '#db/repositories/center.ts'
import { findPersonByDocument } from '#db/repositories/person.ts'
import { countAhead, countOpenWindows, listServiceLengths } from '#db/repositories/ticket.ts'
import { findVisit, findVisitor, findVisitToday } from '#db/repositories/visit.ts'
import type { Deps } from '../deps.ts'
import { checkDocument } from './document-lookup.ts'

/** "Is it you": what the door may say of a document without giving anything away; a ticket of today is shown again. */
export async function checkVisitor(
  deps: Deps,
  input: { documentType: string; documentNumber: string; name: string | null },
) {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const document = checkDocument(deps, input, today, ['documentNumber'])
  const known = await findPersonByDocument(deps.db, document.documentLookup)
  const ticket = known === undefined ? undefined : await findVisitToday(deps.db, known.id, today)
  const name = input.name ?? known?.name ?? null
  const age = document.birthDate === null ? null : ageOn(document.birthDate, today)
  const peopleAhead = ticket === undefined ? 0 : await countAhead(deps.db, today, ticket.lane, ticket.ticketId)
  const station = await findStation(deps.db, 'kiosk')
  return {
    maskedName: name === null ? null : maskName(name),
    documentTail: document.documentNumber.slice(-4),
    isMinor: age !== null && age < ADULT_AGE,
    isElderly: age !== null && age >= ELDERLY_AGE,
    ticketToday:
      ticket === undefined
        ? null
        : {
            visitId: ticket.id,
            ticketId: ticket.ticketId,
            ticketNo: ticket.ticketNo,
            lane: ticket.lane,
            receiptCode: ticket.receiptCode,
            peopleAhead,
            wait: estimatedWait(
              peopleAhead,
              await listServiceLengths(deps.db, today, 20),
              await countOpenWindows(deps.db, now),
            ),
            zone: station?.zone ?? '1',
            takenAt: ticket.takenAt,
          },
  }
}

/** What the door wrote down, whole, for the clerk who takes the story. @throws DomainError 'visit.not-found' */
export async function getVisit(deps: Deps, input: { id: number }) {
  const visit = await findVisit(deps.db, input.id)
  if (visit === undefined || visit.onDate !== shanghaiDateOf(deps.now())) throw new DomainError('visit.not-found')
  const person = visit.personId === null ? undefined : await findVisitor(deps.db, visit.personId)
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
            readBy: 'typed' as const,
            sex: person.sex,
            birthDate: person.birthDate,
            ethnicGroup: person.ethnicGroup,
            address: person.addressDetail,
            phone: person.phone,
          },
    receiptCode: visit.receiptCode,
    ticketNo: visit.ticketNo,
    arrivedAt: visit.arrivedAt,
    caseFileId: visit.caseFileId,
  }
}
