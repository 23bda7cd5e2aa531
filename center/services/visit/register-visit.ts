import topics from '#assets/reference/topics.json' with { type: 'json' }
import { DomainError } from '#center/contract/domain-error.ts'
import type { Lane } from '#center/contract/statuses.ts'
import { checkPersonName } from '#center/contract/values/person-name.ts'
import { checkPhone } from '#center/contract/values/phone.ts'
import type { RegisterVisitInput, Visitor, VisitTicket } from '#center/contract/visit.ts'
import { receiptCode } from '#center/domain/numbering/receipt-code.ts'
import { ticketNumber } from '#center/domain/numbering/ticket-number.ts'
import { estimatedWait } from '#center/domain/visit/estimated-wait.ts'
import { laneOf } from '#center/domain/visit/lane-of.ts'
import { refreshCaseTexts } from '#db/repositories/case-file.ts'
import { findStation } from '#db/repositories/center.ts'
import { nextNumber } from '#db/repositories/counter.ts'
import { enrichPerson, findPersonByDocument, insertPerson } from '#db/repositories/person.ts'
import { countAhead, countOpenWindows, insertTicket, listServiceLengths } from '#db/repositories/ticket.ts'
import { insertVisit } from '#db/repositories/visit.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { checkDocument } from './document-lookup.ts'

const WAIT_SAMPLES = 20

/**
 * Registers an arrival and gives its number: visit, visitor, receipt code and ticket in one transaction.
 * The receipt code is the station's own and valid for ever; the ticket number is the day's.
 */
export async function registerVisit(deps: Deps, actor: Actor, input: RegisterVisitInput): Promise<VisitTicket> {
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const topic = topics.find(entry => entry.code === input.topic)
    if (topic === undefined)
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['topic'], key: 'problems.value.topic' }] })
    const person = input.visitor === null ? null : await recordVisitor(deps, work, input.visitor)
    const { station, code } = await nextReceiptCode(work, actor)
    const lane =
      input.lane ??
      laneOf(
        {
          way: input.way,
          headCount: input.headCount,
          needs: input.needs,
          birthDate: person?.birthDate ?? null,
          topicLane: topic.lane as Lane,
        },
        today,
      )
    const visitId = await insertVisit(tx, {
      arrivedAt: now,
      onDate: today,
      way: input.way,
      headCount: input.headCount,
      topic: input.topic,
      needs: JSON.stringify(input.needs),
      personId: person?.id ?? null,
      receiptCode: code,
      stationId: station.id,
      noticeVersion: input.noticeVersion,
      caseFileId: null,
    })
    const ticketNo = ticketNumber(lane, await nextNumber(tx, `ticket:${lane}`, today))
    const ticketId = await insertTicket(tx, {
      visitId,
      onDate: today,
      lane,
      ticketNo,
      status: 'waiting',
      deskId: null,
      staffId: null,
      calls: 0,
      takenAt: now,
      calledAt: null,
      servedAt: null,
      endedAt: null,
    })
    await work.journal({
      object: 'visit',
      objectId: visitId,
      action: 'visit.registered',
      to: 'waiting',
      detail: { ticketNo },
    })
    work.publish({ noun: 'ticket', id: ticketId })
    const peopleAhead = await countAhead(tx, today, lane, ticketId)
    const wait = estimatedWait(
      peopleAhead,
      await listServiceLengths(tx, today, WAIT_SAMPLES),
      await countOpenWindows(tx, now),
    )
    return { visitId, ticketId, ticketNo, lane, receiptCode: code, peopleAhead, wait, zone: station.zone, takenAt: now }
  })
}

/** The next receipt code of the station the actor stands at; people at desks use the window's. */
export async function nextReceiptCode({ tx }: Work, actor: Actor) {
  const station = await findStation(tx, actor.stationId === null ? 'window' : 'kiosk')
  if (station === undefined) throw new DomainError('station.unknown')
  return { station, code: receiptCode(station.code, await nextNumber(tx, `receipt:${station.code}`, '')) }
}

async function recordVisitor(
  deps: Deps,
  { tx, now, today }: Work,
  visitor: Visitor,
): Promise<{ id: number; birthDate: string | null }> {
  const field = (name: keyof Visitor, key: string) =>
    new DomainError('request.invalid', {}, { fields: [{ path: ['visitor', name], key }] })
  const name = visitor.name === null ? null : checkPersonName(visitor.name)
  if (name !== null && !name.ok) throw field('name', name.reasonKey)
  const phone = visitor.phone === null ? null : checkPhone(visitor.phone)
  if (phone !== null && !phone.ok) throw field('phone', phone.reasonKey)
  const document =
    visitor.documentNumber === null
      ? null
      : checkDocument(
          deps,
          { documentType: visitor.documentType ?? '111', documentNumber: visitor.documentNumber },
          today,
          ['visitor', 'documentNumber'],
        )
  const birthDate = document?.birthDate ?? visitor.birthDate
  const row = {
    kind: 'person' as const,
    name: name?.normalised ?? null,
    documentType: document?.documentType ?? null,
    documentNumber: document?.documentNumber ?? null,
    documentLookup: document?.documentLookup ?? null,
    sex: document?.sex ?? visitor.sex,
    birthDate,
    ethnicGroup: visitor.ethnicGroup,
    occupation: null,
    phone: phone?.normalised ?? null,
    divisionCode: null,
    addressDetail: visitor.address,
    legalRepresentative: null,
    representativeDuty: null,
    createdAt: now,
  }
  const known = document === null ? undefined : await findPersonByDocument(tx, document.documentLookup)
  if (known === undefined) return { id: await insertPerson(tx, row), birthDate }
  await enrichPerson(tx, known.id, row)
  if (row.name !== null && row.name !== known.name) await refreshCaseTexts(tx, known.id)
  return { id: known.id, birthDate: known.birthDate ?? birthDate }
}
