import { gap, mm, SIZE } from './blocks/measure.ts'
import { paperMoment } from './blocks/words.ts'
import type { PaperDefinition, PaperLanguage, PaperNode, Texts } from './paper-definition.ts'
import type { PaperMoment } from './paper-party.ts'

/** Data of a queue ticket. It names nobody, as tickets are left lying about. */
export interface TicketData {
  readonly language: PaperLanguage
  readonly centerName: string
  readonly ticketNumber: string
  readonly laneName: string
  readonly takenAt: PaperMoment
  /** People before this one in the lane at that moment. */
  readonly ahead: number
  /** Where to wait, e.g. 一楼等候区. */
  readonly place: string
  /** Text of the code a station reads to find the ticket again. */
  readonly qr: string
  readonly hotline: string | null
}

/** Width between the margins, and the widest a character of a number is, in parts of its size. */
const WIDTH = mm(70)
const WIDEST = 0.63

/** The largest size at which the number stands on one line; a longer number is smaller. */
const numberSize = (number: string) => Math.floor(WIDTH / (WIDEST * Math.max(4, number.length)))

/** Ticket on an 80 mm roll (72 mm printable), as long as it needs to be. */
export function defineTicket(data: TicketData, texts: Texts): PaperDefinition {
  const title = texts('ticket.title', { number: data.ticketNumber })
  return {
    pageSize: { widthMm: 80, heightMm: 'auto' },
    marginsMm: { left: 5, top: 4, right: 5, bottom: 8 },
    title,
    language: data.language,
    createdOn: data.takenAt.on,
    content: [
      line(data.centerName, 13, true),
      line(data.laneName, 13, false, 4),
      line(data.ticketNumber, numberSize(data.ticketNumber), true),
      line(texts('ticket.ahead', { count: data.ahead }), 14, true),
      line(texts('ticket.place', { place: data.place }), SIZE.body, false, 4),
      { qr: data.qr, fit: mm(26), alignment: 'center', margin: gap(8, 4) },
      line(paperMoment(data.takenAt, data.language), SIZE.small, false, 2),
      line(texts('ticket.keep'), SIZE.small, false),
      line(texts('ticket.missed'), SIZE.small, false),
      ...(data.hotline === null ? [] : [line(texts('ticket.hotline', { phone: data.hotline }), SIZE.small, false)]),
    ],
  }
}

function line(text: string, fontSize: number, bold: boolean, above = 0): PaperNode {
  return { text, font: 'Hei', fontSize, bold, alignment: 'center', margin: gap(above, 2) }
}
