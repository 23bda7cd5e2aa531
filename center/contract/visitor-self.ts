import { z } from 'zod'
import { id, instant, opId, read, write } from './base.ts'
import { CASE_FILE_STATUSES, DEVICE_PORTS, NEXT_STEPS, PRINT_STATES, RATING_REASONS } from './statuses.ts'
import { identity } from './visit.ts'

const self = { action: 'visitor.self', object: 'caseFile' } as const

/** K9: how a case stands, in plain words; nothing of the matter, nothing of the other party. */
export const progressView = z.object({
  caseFileId: id,
  registeredOn: z.string(),
  status: z.enum(CASE_FILE_STATUSES),
  nextStep: z.enum(NEXT_STEPS),
  /** Day the next step is due; null where nothing is owed. */
  dueOn: z.string().nullable(),
  unitName: z.string(),
  deskName: z.string().nullable(),
})
export type ProgressView = z.infer<typeof progressView>

/** A card that lay on the reader of this station just now. */
export const progressByCard = z.strictObject({
  documentType: z.string().max(3),
  documentNumber: z.string().max(30),
  country: z.string().max(3).nullable(),
  proof: z.string().max(200),
})
/** The code of a receipt and the last four characters of the document or phone it was registered with. */
export const progressByReceipt = z.strictObject({
  receiptCode: z.string().max(20),
  secondFactor: z.string().regex(/^\d{3}[\dXx]$/, 'problems.value.second-factor'),
})

export const progressContract = {
  /** All cases of this person, newest first. */
  byCard: write('/progress/card', self).input(progressByCard).output(z.array(progressView)),
  byReceipt: write('/progress/receipt', self).input(progressByReceipt).output(z.array(progressView)),
}

/** 1 very bad … 5 very good. */
const face = z.int().min(1).max(5)
const reasons = z.array(z.enum(RATING_REASONS)).max(4, 'problems.value.reasons')
const counts = z.object({
  count: z.int(),
  /** Mean face in hundredths; null below three ratings. */
  meanHundredths: z.int().nullable(),
  faces: z.array(z.int()).length(5).nullable(),
  reasons: z.array(z.object({ reason: z.enum(RATING_REASONS), count: z.int() })),
})

export const ratingContract = {
  /** Whether a ticket of today can be rated: served, and not rated yet. */
  open: read('/rateable-tickets', { action: 'visitor.self', object: 'rating' })
    .input(z.strictObject({ ticketNo: z.string().max(6) }))
    .output(z.object({ isOpen: z.boolean(), deskName: z.string().nullable() })),
  /** Anonymous: neither the ticket nor the moment is kept with it. */
  give: write('/ratings', { action: 'visitor.self', object: 'rating' })
    .input(z.strictObject({ opId, ticketNo: z.string().max(6), face, reasons }))
    .output(z.object({ given: z.literal(true) })),
  /** Sums of one month: mine for who handles, by unit for the manager. Below three ratings only the count is told. */
  sums: read('/ratings', { action: 'rating.read', object: 'rating' })
    .input(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/, 'problems.value.month') }))
    .output(z.object({ mine: counts.nullable(), units: z.array(counts.extend({ unitId: id, unitName: z.string() })) })),
}
export type RatingSums = z.infer<typeof counts>
/** Ratings below this number are only counted, so that nobody is recognised (security: groups below three). */
export const LEAST_RATINGS = 3
export const ratingInput = z.strictObject({ face, reasons })

/** A card on the reader, or why there is none. */
export const cardReading = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('card'),
    identity,
    /** Last day the card is valid, null: for ever or unknown. */
    validUntil: z.string().nullable(),
    /** Signed by the host: this document lay on the reader of this station just now. */
    proof: z.string(),
  }),
  /** Nothing was put down in time; ask again. */
  z.object({ state: z.literal('nothing') }),
  /** The card that was read last still lies there; it has to be lifted. Not every reader can tell. */
  z.object({ state: z.literal('lying') }),
  /** A card of a kind the reader or the rules do not know. */
  z.object({ state: z.literal('unreadable') }),
  z.object({ state: z.literal('unavailable'), reason: z.enum(['absent', 'noAnswer', 'broken']) }),
])
export type CardReading = z.infer<typeof cardReading>

export const deviceTest = z.object({
  port: z.enum(DEVICE_PORTS),
  adapter: z.string(),
  state: z.enum(['works', 'absent', 'noAnswer', 'broken', 'noPaper', 'paperLow']),
  testedAt: instant,
})
export type DeviceTest = z.infer<typeof deviceTest>

const device = { action: 'device.use', object: 'device' } as const

export const deviceContract = {
  /** Waits up to three seconds for a card on the reader of this machine; answered on the host's own machine only. */
  readCard: read('/card-reading', device).output(cardReading),
  /** Puts a sample card on the simulated reader. */
  putDownSample: write('/sample-cards', device)
    .input(z.strictObject({ code: z.string().max(20) }))
    .output(z.object({ done: z.literal(true) })),
  /** K20: tests one device of this station. */
  test: write('/device-tests', device)
    .input(z.strictObject({ port: z.enum(DEVICE_PORTS) }))
    .output(deviceTest),
  /** K20: opens the service menu with number and PIN of a member of staff. */
  openService: write('/service-menus', device)
    .input(
      z.strictObject({
        opId,
        staffNumber: z.string().regex(/^\d{1,6}$/, 'problems.value.staff-number'),
        pin: z.string().regex(/^\d{6}$/, 'problems.value.pin'),
      }),
    )
    .output(z.object({ staffName: z.string() })),
  /** K20: what a pixel of this panel takes, measured with a bank card. */
  calibrate: write('/panel-calibrations', device)
    .input(z.strictObject({ opId, mmPerPixel: z.number().min(0.05).max(2) }))
    .output(z.object({ mmPerPixel: z.number() })),
  /** K20: what the devices of this station did lately, newest first; no personal data. */
  log: read('/device-log', device).output(
    z.array(z.object({ at: instant, port: z.enum(DEVICE_PORTS), state: z.string() })),
  ),
  /** State of a print, for the page that waits for its paper. */
  printState: read('/print-states/{id}', device)
    .input(z.strictObject({ id: z.coerce.number<string | number>().int().positive() }))
    .output(z.object({ state: z.enum(PRINT_STATES) })),
}

const clip = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/, 'problems.value.clip')
const language = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'problems.value.language')
const manage = { action: 'setting.change', object: 'recording' } as const

export const recordingContract = {
  /** Names of the phrases the county has read in, for a language. */
  list: read('/recordings', { action: 'ticketBoard.read', object: 'recording' })
    .input(z.strictObject({ language }))
    .output(z.array(clip)),
  /** Sound of one phrase. */
  get: read('/recordings/{language}/{clip}', { action: 'ticketBoard.read', object: 'recording' })
    .input(z.strictObject({ language, clip }))
    .output(z.file()),
  save: write('/recordings/{language}/{clip}', manage, 'PUT')
    .input(
      z.strictObject({
        opId,
        language,
        clip,
        /** Opus in WebM or Ogg, or WAV, as base64. */ sound: z.base64().max(700_000),
      }),
    )
    .output(z.object({ clip })),
  remove: write('/recordings/{language}/{clip}/removal', manage)
    .input(z.strictObject({ opId, language, clip }))
    .output(z.object({ clip })),
}
