import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketData } from '#center/documents/ticket.ts'
import { findCenter } from '#db/repositories/center.ts'
import { findPaper, findTicketPaper, insertPaper } from '#db/repositories/paper.ts'
import { findTicketOfVisit } from '#db/repositories/ticket.ts'
import { findVisit } from '#db/repositories/visit.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { describeTicket } from '../visit/visit-ticket.ts'
import { PAPER_LANGUAGE, TEMPLATE_VERSION } from './issue-paper.ts'
import { handToPrinter } from './print-paper.ts'
import { pdfFile } from './read-paper.ts'
import { definitionOf, paperBytes } from './render-paper.ts'

/** The ticket of a visit of today as a paper, made once. */
async function ticketPaper(deps: Deps, actor: Actor, visitId: number): Promise<{ id: number; ticketNo: string }> {
  return inTransaction(deps.db, async tx => {
    const visit = await findVisit(tx, visitId)
    const ticket = await findTicketOfVisit(tx, visitId)
    const now = deps.now()
    const today = shanghaiDateOf(now)
    // A kiosk prints what it gave out today, nothing else.
    if (visit === undefined || ticket === undefined || visit.onDate !== today) throw new DomainError('visit.not-found')
    if (actor.staffId === null && visit.stationId !== actor.stationId) throw new DomainError('visit.not-found')
    const before = await findTicketPaper(tx, visitId)
    if (before !== undefined) return { id: before.id, ticketNo: ticket.ticketNo }
    const center = await findCenter(tx)
    const { zones } = await settingInForce(tx, 'hallPlan', today)
    const told = await describeTicket(tx, ticket.id, now)
    const texts = deps.texts(PAPER_LANGUAGE)
    const data: TicketData = {
      language: PAPER_LANGUAGE,
      centerName: center?.name ?? '',
      ticketNumber: ticket.ticketNo,
      laneName: texts(`ticket.lane.${ticket.lane}`),
      takenAt: { on: today, time: shanghaiTimeOf(ticket.takenAt) },
      ahead: told.peopleAhead,
      place: told.place ?? zones.find(zone => zone.code === told.zone)?.label.zh ?? '',
      qr: visit.receiptCode,
      hotline: null,
    }
    const id = await insertPaper(tx, {
      kind: 'ticket',
      series: null,
      year: null,
      number: null,
      documentNo: ticket.ticketNo,
      caseFileId: null,
      visitId,
      templateVersion: TEMPLATE_VERSION,
      language: PAPER_LANGUAGE,
      data: JSON.stringify(data),
      copies: 1,
      status: 'issued',
      issuedAt: now,
      issuedBy: actor.staffId,
    })
    return { id, ticketNo: ticket.ticketNo }
  })
}

export async function readTicketPdf(deps: Deps, actor: Actor, input: { id: number }): Promise<File> {
  const paper = await ticketPaper(deps, actor, input.id)
  return pdfFile((await paperBytes(deps, paper.id)).bytes, `${paper.ticketNo}.pdf`)
}

/**
 * Prints the ticket on the ticket printer of this station.
 * @throws DomainError 'paper.no-printer' where it has none
 */
export async function printTicket(deps: Deps, actor: Actor, input: { opId: string; id: number }) {
  const { id: paperId, ticketNo } = await ticketPaper(deps, actor, input.id)
  const job = { opId: input.opId, paperId, caseFileId: null, copies: 1, name: ticketNo }
  return handToPrinter(deps, actor, job, {
    port: 'ticketPrinter',
    print: async ({ ticketPrinter }, name) => {
      const { bytes } = await paperBytes(deps, paperId)
      const paper = await findPaper(deps.db, paperId)
      if (paper === undefined) throw new DomainError('paper.not-found')
      return deps.devices.printTicket(ticketPrinter, { name, pdf: bytes, definition: definitionOf(deps, paper) })
    },
  })
}
