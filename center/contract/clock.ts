import { z } from 'zod'
import { base, id, instant, opId, page, pathId, read, total, write } from './base.ts'
import { CLOCK_STATUSES, EXTENSION_STATUSES, LAMPS, NEXT_STEPS } from './statuses.ts'
import { EVENT_DATE_KINDS, eventDates } from './values/citizen-limit.ts'
import { CLOCK_OWERS, CLOCK_UNITS, clockRules, EXTENSION_APPROVERS, PAUSE_REASONS } from './values/clock-rule.ts'
import { label } from './values/label.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const reason = longText(LIMITS.reason).min(1, 'problems.value.required')
const params = z.record(z.string(), z.union([z.string(), z.number()]))
/** A step of the arithmetic or the reason of a lamp: text key of namespace clocks with its values. */
const step = z.object({ key: z.string(), params })
const basis = z.object({ law: label, article: z.string() })

/** What an assignment has three of: to sign for it, to handle it, to verify the result. */
/** Rule of the clock that ends on the day by which whoever sent the matter wants an answer. */
export const SENDER_RULE = 'IN-12'

export const CLOCK_PARTS = ['sign', 'handle', 'verify'] as const
export type ClockPart = (typeof CLOCK_PARTS)[number]

export const clockPauseView = z.object({
  reason: z.enum(PAUSE_REASONS),
  /** null where the case itself may not be read. */
  note: z.string().nullable(),
  fromAt: instant,
  toAt: instant.nullable(),
  by: z.string(),
})

export const extensionView = z.object({
  id,
  n: z.int(),
  unit: z.enum(CLOCK_UNITS),
  approver: z.enum(EXTENSION_APPROVERS).nullable(),
  status: z.enum(EXTENSION_STATUSES),
  /** null where the case itself may not be read. */
  reason: z.string().nullable(),
  askedAt: instant,
  askedBy: z.string(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  decisionNote: z.string().nullable(),
  consentOn: z.string().nullable(),
  documentNo: z.string().nullable(),
  canDecide: z.boolean(),
})
export type ExtensionView = z.infer<typeof extensionView>

export const clockView = z.object({
  id,
  ruleCode: z.string(),
  label,
  unit: z.enum(CLOCK_UNITS),
  status: z.enum(CLOCK_STATUSES),
  lamp: z.enum(LAMPS),
  lampReason: step,
  startedAt: instant,
  dueOn: z.string(),
  /** The moment hours end; null for rules in days. */
  dueAt: instant.nullable(),
  nominalOn: z.string(),
  isProvisional: z.boolean(),
  pausedAt: instant.nullable(),
  endedAt: instant.nullable(),
  owes: z.enum(CLOCK_OWERS),
  basis,
  otherBases: z.array(basis),
  isCertain: z.boolean(),
  /** What lateness brings, text key of namespace clocks. */
  lateKey: z.string(),
  /** The assignment it belongs to, and which of its three clocks it is. */
  assignmentId: id.nullable(),
  part: z.enum(CLOCK_PARTS).nullable(),
  /** "Why is it red": steps of the arithmetic. */
  explain: z.array(step),
  pauses: z.array(clockPauseView),
  extensions: z.array(extensionView),
  /** Reasons the rule knows. */
  pauseReasons: z.array(z.enum(PAUSE_REASONS)),
  /** How much more may be asked for; left null: as long as the approvers agree. */
  extension: z
    .object({
      approver: z.enum(EXTENSION_APPROVERS),
      unit: z.enum(CLOCK_UNITS),
      atOnce: z.int(),
      left: z.int().nullable(),
    })
    .nullable(),
  allowedActions: z.array(z.enum(['pause', 'resume', 'ask'])),
})
export type ClockView = z.infer<typeof clockView>

export const caseClocks = z.object({
  id,
  code: z.string(),
  nextStep: z.enum(NEXT_STEPS),
  nextDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  /** Running ones, the one the case is due by first. */
  clocks: z.array(clockView),
})
export type CaseClocks = z.infer<typeof caseClocks>

export const askExtensionInput = z.strictObject({
  opId,
  id: pathId,
  n: z.int('problems.value.number').min(1, 'problems.value.number').max(9_999, 'problems.value.number'),
  reason,
  /** Day both sides agreed, where the parties approve. */
  consentOn: plainDate.nullable(),
  /** Number of the approving paper, where a court or the police approves. */
  documentNo: shortText(LIMITS.name).nullable(),
})
export const pauseInput = z.strictObject({ opId, id: pathId, reason: z.enum(PAUSE_REASONS), note: reason })
export const decideExtensionInput = z.strictObject({
  opId,
  id: pathId,
  decision: z.enum(['grant', 'refuse']),
  note: reason,
})

const clockChanged = z.object({ id, dueOn: z.string(), nextDueOn: z.string().nullable() })

export const EXTENSION_VIEWS = ['open', 'decided'] as const
export const extensionRow = extensionView.extend({
  clockId: id,
  caseFileId: id,
  code: z.string(),
  rule: label,
  unitName: z.string(),
  dueOn: z.string(),
  /** When the request is to be answered, and whether that has passed. */
  replyDueOn: z.string().nullable(),
  isLate: z.boolean(),
})
export type ExtensionRow = z.infer<typeof extensionRow>

export const reminderRow = z.object({
  clockId: id,
  caseFileId: id,
  code: z.string(),
  rule: label,
  owes: z.enum(CLOCK_OWERS),
  unitName: z.string(),
  dueOn: z.string(),
  lamp: z.enum(LAMPS),
  remindedOn: z.string(),
})
export type ReminderRow = z.infer<typeof reminderRow>

/** A limit that binds the visitor, seen from the day it runs from. */
export const citizenWarning = z.object({
  ruleCode: z.string(),
  rule: label,
  event: z.enum(EVENT_DATE_KINDS),
  on: z.string(),
  dueOn: z.string(),
  isProvisional: z.boolean(),
  /** Negative: so many days ago. */
  daysLeft: z.int(),
  state: z.enum(['passed', 'near', 'open']),
  basis,
  isCertain: z.boolean(),
  doNow: label,
  explain: z.array(step),
})
export type CitizenWarning = z.infer<typeof citizenWarning>

export const citizenCheck = z.object({
  /** Days the window asks for with this type. */
  asked: z.array(z.enum(EVENT_DATE_KINDS)),
  dates: eventDates,
  /** The nearest first. */
  warnings: z.array(citizenWarning),
  /** Legal aid is given before it is examined: too few days are left. */
  aidFirst: label.nullable(),
})
export type CitizenCheck = z.infer<typeof citizenCheck>

const typeCode = z.string().regex(/^\d{2}(\d{2})?$/, 'problems.value.type')

/** What draft rules would have done to a clock of the last month. */
export const trialRow = z.object({
  clockId: id,
  caseFileId: id,
  code: z.string(),
  rule: label,
  startedAt: instant,
  endedAt: instant.nullable(),
  dueOn: z.string(),
  draftDueOn: z.string(),
  wasLate: z.boolean(),
  wouldBeLate: z.boolean(),
})
export type TrialRow = z.infer<typeof trialRow>
export const trialResult = z.object({
  since: z.string(),
  considered: z.int(),
  /** More clocks than one trial counts: the newest were taken. */
  isCut: z.boolean(),
  late: z.int(),
  wouldBeLate: z.int(),
  changed: z.int(),
  /** The first hundred whose day or lateness differs, those that become late first. */
  differences: z.array(trialRow),
})
export type TrialResult = z.infer<typeof trialResult>

export const clockContract = {
  /** Why a case's lamp is what it is; asks for no more than the list it stands in. */
  explain: read('/case-files/{id}/clocks', { action: 'caseFile.list', object: 'clock' })
    .input(z.strictObject({ id: pathId }))
    .output(caseClocks),
  /** Lets one clock stand still, for a reason its rule knows; the reason is journaled. */
  pause: write('/clocks/{id}/pauses', { action: 'clock.change', object: 'clock' })
    .input(pauseInput)
    .output(clockChanged),
  resume: write('/clocks/{id}/resumption', { action: 'clock.change', object: 'clock' })
    .input(z.strictObject({ opId, id: pathId, note: reason }))
    .output(clockChanged),
  /** Asks for more time; where the parties or another authority have agreed it runs at once. */
  askExtension: write('/clocks/{id}/extensions', { action: 'clock.change', object: 'clock' })
    .input(askExtensionInput)
    .output(z.object({ id, status: z.enum(EXTENSION_STATUSES) })),
  decideExtension: write('/clock-extensions/{id}/decision', { action: 'clock.decide', object: 'clock' })
    .input(decideExtensionInput)
    .output(z.object({ id, status: z.enum(EXTENSION_STATUSES) })),
  /** D12: requests for more time within reach. */
  extensions: read('/clock-extensions', { action: 'clock.read', object: 'clock' })
    .input(z.strictObject({ view: z.enum(EXTENSION_VIEWS).default('open'), page }))
    .output(z.object({ rows: z.array(extensionRow), total, page: z.int() })),
  /** Running clocks somebody has to be reminded of, nearest first. */
  reminders: read('/clock-reminders', { action: 'clock.read', object: 'clock' })
    .input(z.strictObject({ page }))
    .output(z.object({ rows: z.array(reminderRow), total, page: z.int() })),
  /** Limits that bind the visitor, while the story is being written. A read whose days stay out of the address. */
  checkCitizen: base
    .route({ method: 'POST', path: '/citizen-limit-checks' })
    .meta({ action: 'caseFile.register', object: 'clock' })
    .input(z.strictObject({ typeCode, dates: eventDates }))
    .output(citizenCheck),
  citizenLimits: read('/case-files/{id}/citizen-limits', { action: 'caseFile.open', object: 'clock' })
    .input(z.strictObject({ id: pathId }))
    .output(citizenCheck),
  /** Writes the days down; the clocks that bind the visitor run from them. */
  setEventDates: write('/case-files/{id}/event-dates', { action: 'caseFile.edit', object: 'clock' }, 'PUT')
    .input(z.strictObject({ opId, id: pathId, dates: eventDates }))
    .output(citizenCheck),
  /** What draft rules would have done to the clocks of the last month. */
  tryRules: base
    .route({ method: 'POST', path: '/clock-rule-trials' })
    .meta({ action: 'setting.change', object: 'clock' })
    .input(z.strictObject({ rules: clockRules }))
    .output(trialResult),
}
