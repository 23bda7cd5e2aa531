import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { LANES, NEEDS, TICKET_STATUSES } from './statuses.ts'
import { LIMITS, shortText } from './values/text.ts'

export const VISIT_WAYS = ['self', 'other', 'group', 'noCard', 'noName'] as const

/** What the door knows of the one who stands there. */
export const visitor = z.strictObject({
  name: shortText(LIMITS.name).nullable(),
  documentType: z.string().max(3).nullable(),
  documentNumber: z.string().max(30).nullable(),
  readBy: z.enum(['reader', 'typed']),
  sex: z.enum(['0', '1', '2', '9']).nullable(),
  birthDate: z.string().nullable(),
  ethnicGroup: z.string().max(2).nullable(),
  address: shortText(LIMITS.shortText).nullable(),
  phone: z.string().max(30).nullable(),
})
export type Visitor = z.infer<typeof visitor>

export const registerVisitInput = z.strictObject({
  opId,
  way: z.enum(VISIT_WAYS),
  /** null: the visitor gives no name. */
  visitor: visitor.nullable(),
  /** Persons who came together; 2–50 for a group. */
  headCount: z.int().min(1, 'problems.value.head-count').max(50, 'problems.value.head-count'),
  /** Code of assets/reference/topics.json. */
  topic: z.string().max(20),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length),
  /** Version of the personal-data notice that was shown. */
  noticeVersion: z.int().positive(),
  /** The lane a clerk chooses; null: the center decides from way, age and needs. */
  lane: z.enum(LANES).nullable(),
})
export type RegisterVisitInput = z.infer<typeof registerVisitInput>

export const visitTicket = z.object({
  visitId: id,
  ticketId: id,
  ticketNo: z.string(),
  lane: z.enum(LANES),
  receiptCode: z.string(),
  peopleAhead: z.int(),
  /** Minutes, a range in steps of five; null while fewer than five services were measured. */
  wait: z.object({ from: z.int(), to: z.int() }).nullable(),
  zone: z.string(),
  takenAt: instant,
})
export type VisitTicket = z.infer<typeof visitTicket>

export const ticketView = z.object({
  id,
  ticketNo: z.string(),
  lane: z.enum(LANES),
  status: z.enum(TICKET_STATUSES),
  takenAt: instant,
  calledAt: instant.nullable(),
  calls: z.int(),
  deskId: id.nullable(),
  deskName: z.string().nullable(),
  visit: z.object({
    id,
    topic: z.string(),
    way: z.enum(VISIT_WAYS),
    headCount: z.int(),
    needs: z.array(z.enum(NEEDS)),
    maskedName: z.string().nullable(),
    earlierVisits: z.int(),
    caseFileId: id.nullable(),
  }),
})
export type TicketView = z.infer<typeof ticketView>

/** What the hall may see: numbers and desks, nothing of a person. */
export const ticketBoard = z.object({
  calls: z.array(z.object({ ticketNo: z.string(), deskName: z.string(), calls: z.int(), calledAt: instant })),
  waiting: z.array(z.object({ lane: z.enum(LANES), ticketNos: z.array(z.string()), count: z.int() })),
})
export type TicketBoard = z.infer<typeof ticketBoard>

const ticketAction = z.strictObject({ opId, id: pathId })
const ticketState = z.object({ id, ticketNo: z.string(), status: z.enum(TICKET_STATUSES), calls: z.int() })
const serve = { action: 'ticket.call', object: 'ticket' } as const

export const visitContract = {
  register: write('/visits', { action: 'visit.register', object: 'visit' })
    .input(registerVisitInput)
    .output(visitTicket),
  /** "Is it you": checks a document and finds a ticket of today; answers masked. */
  check: write('/visitor-checks', { action: 'visit.register', object: 'visit' })
    .input(
      z.strictObject({
        documentType: z.string().max(3),
        documentNumber: z.string().max(30),
        name: shortText(LIMITS.name).nullable(),
      }),
    )
    .output(
      z.object({
        maskedName: z.string().nullable(),
        documentTail: z.string(),
        isMinor: z.boolean(),
        isElderly: z.boolean(),
        ticketToday: visitTicket.nullable(),
      }),
    ),
  /** The full data of a visit for the clerk who serves it. */
  get: read('/visits/{id}', { action: 'caseFile.register', object: 'visit' })
    .input(z.strictObject({ id: pathId }))
    .output(
      z.object({
        id,
        way: z.enum(VISIT_WAYS),
        headCount: z.int(),
        topic: z.string(),
        needs: z.array(z.enum(NEEDS)),
        visitor: visitor.nullable(),
        receiptCode: z.string(),
        ticketNo: z.string().nullable(),
        arrivedAt: instant,
        caseFileId: id.nullable(),
      }),
    ),
}

export const ticketContract = {
  /** Today's queue for staff. */
  list: read('/tickets', serve).output(z.object({ tickets: z.array(ticketView), mine: id.nullable() })),
  board: read('/ticket-board', { action: 'ticketBoard.read', object: 'ticket' }).output(ticketBoard),
  /** F2: the next in order, or the one named. Two callers never get the same. */
  call: write('/tickets/calls', serve)
    .input(
      z.strictObject({
        opId,
        ticketId: id.nullable().default(null),
        lanes: z.array(z.enum(LANES)).default([...LANES]),
      }),
    )
    .output(ticketState),
  callAgain: write('/tickets/{id}/calls', serve).input(ticketAction).output(ticketState),
  markMissed: write('/tickets/{id}/missing', serve).input(ticketAction).output(ticketState),
  startService: write('/tickets/{id}/service', serve).input(ticketAction).output(ticketState),
  finish: write('/tickets/{id}/finish', serve).input(ticketAction).output(ticketState),
}
