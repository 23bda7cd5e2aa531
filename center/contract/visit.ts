import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { LANES, NEEDS, PROXY_RELATIONS, TICKET_MOVES, TICKET_STATUSES } from './statuses.ts'
import { ink } from './values/ink.ts'
import { LIMITS, shortText } from './values/text.ts'

export const VISIT_WAYS = ['self', 'other', 'group', 'noCard', 'noName'] as const

/** What a document or a card says of a person. */
export const identity = z.strictObject({
  name: shortText(LIMITS.name).nullable(),
  documentType: z.string().max(3).nullable(),
  documentNumber: z.string().max(30).nullable(),
  /** ISO 3166-1 numeric, of passports that are not Chinese; null otherwise. */
  country: z
    .string()
    .regex(/^\d{3}$/, 'problems.value.country')
    .nullable()
    .default(null),
  readBy: z.enum(['reader', 'typed']),
  sex: z.enum(['0', '1', '2', '9']).nullable(),
  birthDate: z.string().nullable(),
  ethnicGroup: z.string().max(2).nullable(),
  address: shortText(LIMITS.shortText).nullable(),
})
export type Identity = z.infer<typeof identity>

/** What the door knows of the one who stands there. */
export const visitor = identity.extend({ phone: z.string().max(30).nullable() })
export type Visitor = z.infer<typeof visitor>

/** Persons who may speak for a group, the visitor included (信访工作条例 art. 20). */
export const MAX_REPRESENTATIVES = 5

export const registerVisitInput = z.strictObject({
  opId,
  way: z.enum(VISIT_WAYS),
  /** null: the visitor gives no name. */
  visitor: visitor.nullable(),
  /** Further persons who speak for the group. */
  representatives: z
    .array(identity)
    .max(MAX_REPRESENTATIVES - 1, 'problems.value.representatives')
    .default([]),
  /** Who comes for somebody else. */
  proxy: z
    .strictObject({ relation: z.enum(PROXY_RELATIONS), hasAuthorization: z.boolean() })
    .nullable()
    .default(null),
  /** The phone is a relative's. */
  isPhoneOfFamily: z.boolean().default(false),
  /** Persons who came together; 2–50 for a group. */
  headCount: z.int().min(1, 'problems.value.head-count').max(50, 'problems.value.head-count'),
  /** Code of the topics in force. */
  topic: z.string().max(20),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length),
  /** Drawn by finger for the clerk: the name, and a few words. */
  nameInk: ink.nullable().default(null),
  memoInk: ink.nullable().default(null),
  /** An open case of this visitor the visit is about; needs `proof`. */
  caseFileId: id.nullable().default(null),
  /** Rests in the quiet room first; the place is kept. */
  isQuiet: z.boolean().default(false),
  /** What the host gave with a card reading; null where nothing was read. */
  proof: z.string().max(200).nullable().default(null),
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
  /** Room of a meeting one is here for. */
  place: z.string().nullable(),
  takenAt: instant,
})
export type VisitTicket = z.infer<typeof visitTicket>

/** A ticket of today shown again: still in play, or missed and free to come back. */
export const ticketToday = visitTicket.extend({ status: z.enum(TICKET_STATUSES), canComeBack: z.boolean() })

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
  /** Unit a moved ticket waits for. */
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  roomName: z.string().nullable(),
  zone: z.string(),
  /** The number is not shown in the hall; somebody fetches the visitor. */
  isHidden: z.boolean(),
  /** Rests until then and is not called. */
  restUntil: instant.nullable(),
  /** Ticket numbers this visitor is kept apart from. */
  apartFrom: z.array(z.string()),
  /** Earliest moment the next call may be made; null: now. */
  callFrom: instant.nullable(),
  allowedActions: z.array(z.enum([...TICKET_MOVES, 'keepApart', 'undo'])),
  visit: z.object({
    id,
    topic: z.string(),
    way: z.enum(VISIT_WAYS),
    headCount: z.int(),
    needs: z.array(z.enum(NEEDS)),
    maskedName: z.string().nullable(),
    earlierVisits: z.int(),
    hasInk: z.boolean(),
    caseFileId: id.nullable(),
    /** The open case the visitor asks about. */
    askedCaseFileId: id.nullable(),
    /** Time of the appointment or meeting, where there is one. */
    appointedAt: instant.nullable(),
  }),
})
export type TicketView = z.infer<typeof ticketView>

const ticketAction = z.strictObject({ opId, id: pathId })
const ticketState = z.object({ id, ticketNo: z.string(), status: z.enum(TICKET_STATUSES), calls: z.int() })
const serve = { action: 'ticket.call', object: 'ticket' } as const

export const visitContract = {
  register: write('/visits', { action: 'visit.register', object: 'visit' })
    .input(registerVisitInput)
    .output(visitTicket),
  /** "Is it you": checks a document and finds a ticket of today; answers masked. Cases and appointments need `proof`. */
  check: write('/visitor-checks', { action: 'visit.register', object: 'visit' })
    .input(
      z.strictObject({
        documentType: z.string().max(3),
        documentNumber: z.string().max(30),
        country: z.string().max(3).nullable().default(null),
        name: shortText(LIMITS.name).nullable(),
        proof: z.string().max(200).nullable().default(null),
      }),
    )
    .output(
      z.object({
        maskedName: z.string().nullable(),
        documentTail: z.string(),
        isMinor: z.boolean(),
        isElderly: z.boolean(),
        /** Masked phone on record, so that it need not be typed again; with proof only. */
        maskedPhone: z.string().nullable(),
        ticketToday: ticketToday.nullable(),
        openCases: z.array(z.object({ id, registeredOn: z.string(), unitName: z.string() })),
        appointments: z.array(
          z.object({
            kind: z.enum(['desk', 'meeting']),
            id,
            startsAt: instant,
            place: z.string(),
            when: z.enum(['today', 'late', 'otherDay']),
          }),
        ),
      }),
    ),
  /** K10: here for an appointment or a meeting of today; the one who waits for the visitor is told. */
  checkIn: write('/check-ins', { action: 'visitor.self', object: 'appointment' })
    .input(
      z.strictObject({
        opId,
        kind: z.enum(['desk', 'meeting']),
        id,
        documentType: z.string().max(3),
        documentNumber: z.string().max(30),
        country: z.string().max(3).nullable(),
        proof: z.string().max(200),
        noticeVersion: z.int().positive(),
      }),
    )
    .output(visitTicket),
  /** A missed visitor stands at the kiosk again. */
  comeBack: write('/visits/{id}/return', { action: 'visitor.self', object: 'ticket' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(visitTicket),
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
        representatives: z.array(z.object({ name: z.string().nullable(), documentTail: z.string().nullable() })),
        proxy: z.object({ relation: z.enum(PROXY_RELATIONS), hasAuthorization: z.boolean() }).nullable(),
        isPhoneOfFamily: z.boolean(),
        nameInk: ink.nullable(),
        memoInk: ink.nullable(),
        receiptCode: z.string(),
        ticketNo: z.string().nullable(),
        arrivedAt: instant,
        caseFileId: id.nullable(),
        askedCaseFileId: id.nullable(),
      }),
    ),
}

export const ticketContract = {
  /** Today's queue for staff, in the order of calling. */
  list: read('/tickets', serve).output(z.object({ tickets: z.array(ticketView), mine: id.nullable() })),
  /** F2: the next in order, or the one named. Two callers never get the same. */
  call: write('/tickets/calls', serve)
    .input(
      z.strictObject({
        opId,
        ticketId: id.nullable().default(null),
        lanes: z.array(z.enum(LANES)).default([...LANES]),
        /** Room a visitor of a meeting is called to; null: the desk of the caller. */
        roomId: id.nullable().default(null),
      }),
    )
    .output(ticketState),
  callAgain: write('/tickets/{id}/calls', serve).input(ticketAction).output(ticketState),
  /** The visitor stands at the desk. */
  arrive: write('/tickets/{id}/arrival', serve).input(ticketAction).output(ticketState),
  markMissed: write('/tickets/{id}/missing', serve).input(ticketAction).output(ticketState),
  startService: write('/tickets/{id}/service', serve).input(ticketAction).output(ticketState),
  /** The visitor fetches something; the desk may serve somebody else meanwhile. */
  hold: write('/tickets/{id}/hold', serve).input(ticketAction).output(ticketState),
  resume: write('/tickets/{id}/resumption', serve).input(ticketAction).output(ticketState),
  /** To another unit, without losing the turn. */
  moveOn: write('/tickets/{id}/move', serve)
    .input(ticketAction.extend({ unitId: id }))
    .output(ticketState),
  finish: write('/tickets/{id}/finish', serve).input(ticketAction).output(ticketState),
  comeBack: write('/tickets/{id}/return', serve).input(ticketAction).output(ticketState),
  /** Takes the last action of this desk on the ticket back. */
  undo: write('/tickets/{id}/undo', serve)
    .input(ticketAction.extend({ reason: shortText(LIMITS.shortText).min(1, 'problems.value.required') }))
    .output(ticketState),
  /** Two visitors who must not meet: zones apart, calls apart in time, numbers off the wall if wished. */
  keepApart: write('/tickets/{id}/apart', serve)
    .input(ticketAction.extend({ otherId: id, zone: z.string().regex(/^[1-9]$/), isHidden: z.boolean() }))
    .output(ticketState),
  /** After closing: what still waits is closed or keeps its place, as the rules say. */
  closeDay: write('/ticket-days/closing', serve)
    .input(z.strictObject({ opId }))
    .output(z.object({ closed: z.int() })),
}
