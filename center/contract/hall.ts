import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { ARROWS, hallPlan, openingHours, SETTINGS, wallPage } from './setting.ts'
import { HELP_KINDS, LANES, NEEDS } from './statuses.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

/** What the hall may see: numbers, desks and rooms, nothing of a person. */
export const ticketBoard = z.object({
  calls: z.array(
    z.object({
      ticketNo: z.string(),
      place: z.string(),
      arrow: z.enum(ARROWS).nullable(),
      calls: z.int(),
      calledAt: instant,
    }),
  ),
  waiting: z.array(z.object({ lane: z.enum(LANES), ticketNos: z.array(z.string()), count: z.int() })),
  /** Meetings of today: where, when, and the numbers of who is here for them. */
  rooms: z.array(
    z.object({
      roomName: z.string(),
      startsAt: instant,
      ticketNos: z.array(z.string()),
      state: z.enum(['soon', 'now']),
    }),
  ),
  emergency: z.object({ text: z.string(), arrow: z.enum(ARROWS).nullable(), startedAt: instant }).nullable(),
  isOpen: z.boolean(),
})
export type TicketBoard = z.infer<typeof ticketBoard>

/** What kiosk and wall need to know of the hall; nothing of a person. */
export const hallView = z.object({
  isOpen: z.boolean(),
  /** Next opening, where it is closed; null where the calendar of that year is not published. */
  opensAt: instant.nullable(),
  hours: openingHours,
  plan: hallPlan,
  topics: SETTINGS.topics,
  guides: SETTINGS.guides,
  wallPages: z.array(wallPage),
  asksNeeds: z.boolean(),
  quietMinutes: z.int(),
  /** Code of the zone this station stands in: "you are here". */
  zone: z.string(),
  /** Millimetres a pixel of this station's panel takes. */
  mmPerPixel: z.number(),
  cardReader: z.string(),
  /** Cards of the simulated reader; empty with a real one. */
  sampleCards: z.array(z.object({ code: z.string(), name: z.string() })),
  ticketPrinter: z.string(),
  pagePrinter: z.string(),
  /** A clerk stands by at this kiosk. */
  assist: z.object({ staffName: z.string(), openedAt: instant }).nullable(),
  /** A call for help of this kiosk, until somebody answers. */
  help: z
    .object({ id, kind: z.enum(HELP_KINDS), raisedAt: instant, isAnswered: z.boolean(), isSecond: z.boolean() })
    .nullable(),
})
export type HallView = z.infer<typeof hallView>

export const helpView = z.object({
  id,
  kind: z.enum(HELP_KINDS),
  /** Kiosk or desk it comes from. */
  place: z.string(),
  /** Page of the kiosk the visitor was on. */
  page: z.string().nullable(),
  needs: z.array(z.enum(NEEDS)),
  ticketNo: z.string().nullable(),
  raisedAt: instant,
  /** Nobody answered in time: called a second time. */
  isSecond: z.boolean(),
})
export type HelpView = z.infer<typeof helpView>

const staffNumber = z.string().regex(/^\d{1,6}$/, 'problems.value.staff-number')
/** Six digits; trivial ones are refused when they are set. */
export const pin = z.string().regex(/^\d{6}$/, 'problems.value.pin')
const self = { action: 'visitor.self', object: 'help' } as const
const helpState = z.object({ id, raisedAt: instant })

export const hallContract = {
  get: read('/hall', { action: 'ticketBoard.read', object: 'hall' }).output(hallView),
  board: read('/ticket-board', { action: 'ticketBoard.read', object: 'ticket' }).output(ticketBoard),
  /** H4: the wall shows this text over everything until it is ended. */
  startEmergency: write('/emergencies', { action: 'emergency.start', object: 'emergency' })
    .input(
      z.strictObject({
        opId,
        text: longText(LIMITS.shortText).min(1, 'problems.value.required'),
        arrow: z.enum(ARROWS).nullable(),
        /** Typed or ticked in the second step. */
        isConfirmed: z.literal(true, 'problems.value.required'),
      }),
    )
    .output(z.object({ id })),
  endEmergency: write('/emergencies/ending', { action: 'emergency.start', object: 'emergency' })
    .input(z.strictObject({ opId }))
    .output(z.object({ ended: z.literal(true) })),
}

export const helpContract = {
  /** A visitor at the kiosk calls for a person. */
  raise: write('/help-calls', self)
    .input(
      z.strictObject({
        opId,
        kind: z.enum(['visitor', 'quiet']),
        page: z.string().max(20),
        needs: z.array(z.enum(NEEDS)).max(NEEDS.length),
        visitId: id.nullable(),
      }),
    )
    .output(helpState),
  /** Silent help of a desk: the others and the manager see it, nothing sounds or shows at the desk. */
  raiseAtDesk: write('/desk-help-calls', { action: 'help.answer', object: 'help' })
    .input(z.strictObject({ opId }))
    .output(helpState),
  /** Calls nobody has answered yet; one's own silent call is not among them. */
  list: read('/help-calls', { action: 'help.answer', object: 'help' }).output(z.array(helpView)),
  answer: write('/help-calls/{id}/answer', { action: 'help.answer', object: 'help' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(z.object({ id })),
  /** A clerk opens assist mode at the kiosk, with number and PIN; what is registered then is journaled with the clerk. */
  openAssist: write('/assists', self)
    .input(z.strictObject({ opId, staffNumber, pin }))
    .output(z.object({ staffName: z.string() })),
  closeAssist: write('/assists/closing', self)
    .input(z.strictObject({ opId }))
    .output(z.object({ closed: z.literal(true) })),
  /** Sets one's own PIN; the password is asked again. */
  setPin: write('/sessions/current/pin', { action: 'signedIn', object: 'session' }, 'PUT')
    .input(z.strictObject({ opId, password: z.string().min(1, 'problems.value.required').max(200), pin }))
    .output(z.object({ staffNumber: z.string() })),
}

export const appointmentView = z.object({
  id,
  startsAt: instant,
  unitId: id,
  unitName: z.string(),
  maskedName: z.string(),
  maskedPhone: z.string().nullable(),
  note: z.string().nullable(),
  status: z.enum(['booked', 'arrived', 'cancelled']),
  ticketNo: z.string().nullable(),
})
export type AppointmentView = z.infer<typeof appointmentView>

const book = { action: 'appointment.book', object: 'appointment' } as const

export const appointmentContract = {
  list: read('/appointments', book)
    .input(z.strictObject({ on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'problems.value.date') }))
    .output(z.array(appointmentView)),
  book: write('/appointments', book)
    .input(
      z.strictObject({
        opId,
        startsAt: instant,
        unitId: id,
        name: shortText(LIMITS.name).min(1, 'problems.value.required'),
        documentType: z.string().max(3).nullable(),
        documentNumber: z.string().max(30).nullable(),
        country: z.string().max(3).nullable(),
        phone: z.string().max(30).nullable(),
        note: shortText(LIMITS.shortText).nullable(),
      }),
    )
    .output(z.object({ id })),
  cancel: write('/appointments/{id}/cancelling', book)
    .input(z.strictObject({ opId, id: pathId, reason: shortText(LIMITS.shortText).min(1, 'problems.value.required') }))
    .output(z.object({ id })),
  /** Here without a card: the clerk finds the appointment and gives the number. */
  arrive: write('/appointments/{id}/arrival', book)
    .input(z.strictObject({ opId, id: pathId }))
    .output(z.object({ ticketNo: z.string() })),
}
