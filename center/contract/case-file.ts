import { z } from 'zod'
import { assignmentView } from './assignment.ts'
import { id, instant, opId, pathId, read, version, write } from './base.ts'
import { caseAction, reason, versioned } from './case-action.ts'
import { caseListRoutes } from './case-list.ts'
import { clockView } from './clock.ts'
import { lifeContract } from './life.ts'
import { mediationView } from './mediation.ts'
import {
  CASE_FILE_ACTIONS,
  CASE_FILE_STATUSES,
  CLOSING_WAYS,
  COMPLEXITIES,
  LAMPS,
  LEVELS,
  NEXT_STEPS,
  PAPER_KINDS,
  RISK_COLOURS,
} from './statuses.ts'
import { attachmentInput, MAX_ATTACHMENTS } from './values/attachment.ts'
import { eventDates } from './values/citizen-limit.ts'
import { PLAIN_PARTICULARS, particulars } from './values/particulars.ts'
import { statement } from './values/statement.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const required = (max: number) => longText(max).min(1, 'problems.value.required')

export const PARTY_ROLES = ['applicant', 'respondent', 'thirdParty'] as const
export const REPRESENTATIVE_KINDS = [
  'lawyer',
  'legalWorker',
  'relative',
  'employee',
  'recommended',
  'guardian',
] as const

export const place = z.strictObject({
  /** 9- or 12-digit code of assets/reference/divisions; null: outside the county. */
  divisionCode: z
    .string()
    .regex(/^\d{6,12}$/, 'problems.value.place')
    .nullable(),
  detail: shortText(LIMITS.shortText),
})

export const representative = z.strictObject({
  name: shortText(LIMITS.name).min(1, 'problems.value.required'),
  kind: z.enum(REPRESENTATIVE_KINDS),
  phone: shortText(30).nullable(),
  authority: z.enum(['general', 'special']),
})

/** One side of the dispute as the clerk writes it down. */
export const partyInput = z.strictObject({
  role: z.enum(PARTY_ROLES),
  kind: z.enum(['person', 'organization']),
  /** null: 姓名不详, allowed for the other side only. */
  name: shortText(LIMITS.name).min(1, 'problems.value.required').nullable(),
  documentType: z.string().max(3).nullable(),
  documentNumber: shortText(30).nullable(),
  /** ISO 3166-1 numeric, of passports that are not Chinese; null otherwise. */
  country: z
    .string()
    .regex(/^\d{3}$/, 'problems.value.country')
    .nullable()
    .default(null),
  sex: z.enum(['0', '1', '2', '9']).nullable(),
  birthDate: z.string().nullable(),
  ethnicGroup: z.string().max(2).nullable(),
  occupation: shortText(LIMITS.name).nullable(),
  phone: shortText(30).nullable(),
  address: place.nullable(),
  /** Organizations only. */
  legalRepresentative: shortText(LIMITS.name).nullable(),
  representativeDuty: shortText(LIMITS.name).nullable(),
  representative: representative.nullable(),
})
export type PartyInput = z.infer<typeof partyInput>

export const matter = z.strictObject({
  typeCode: z.string().regex(/^\d{4}$|^99$/, 'problems.value.type'),
  source: z.string().max(2),
  facts: required(LIMITS.facts),
  requests: z.array(required(LIMITS.request)).min(1, 'problems.value.required').max(LIMITS.requests),
  /** Fen. */
  amountFen: z.int().min(0).max(9_999_999_999_999).nullable(),
  occurredOn: z.string().nullable(),
  place: place.nullable(),
  involvedCount: z.int().min(1).max(9999),
  /** Codes of factors of the score sheet in force; changed later by an assessment alone, never by an edit. */
  riskMarks: z.array(z.string().max(40)).max(20),
  isWillingToMediate: z.boolean(),
  complexity: z.enum(COMPLEXITIES),
  particulars: particulars.default(PLAIN_PARTICULARS),
})
export type Matter = z.infer<typeof matter>

export const REGISTER_OUTCOMES = ['register', 'giveAdvice', 'refuse', 'redirect'] as const

export const registerCaseFileInput = z.strictObject({
  opId,
  /** The visit being served; null: a matter without a visit today (letter, phone, handed over). */
  visitId: id.nullable(),
  outcome: z.enum(REGISTER_OUTCOMES),
  /** What the visitor was told; needed for every outcome but 'register'. */
  answer: longText(LIMITS.longText).nullable(),
  parties: z.array(partyInput).min(1, 'problems.value.required').max(LIMITS.parties),
  matter,
  /** Types that were suggested from the narrative, best first; kept beside the one chosen. */
  suggestedTypes: z.array(z.string().max(4)).max(3).optional(),
  /** Days from which limits run that bind the visitor. */
  eventDates: eventDates.optional(),
  /** The visitor heard or read it back and agreed. */
  isReadBack: z.literal(true, 'problems.value.read-back'),
  /** How it was signed for; null: no record of the statement is made. */
  statement: statement.nullable().default(null),
  /** Rule and door of a refusal or a redirection, for its slip. */
  refusal: z
    .strictObject({ basis: required(LIMITS.shortText), door: required(LIMITS.shortText) })
    .nullable()
    .default(null),
  /** What was handed in with it. */
  materials: z.array(attachmentInput).max(MAX_ATTACHMENTS).default([]),
})
export type RegisterCaseFileInput = z.infer<typeof registerCaseFileInput>

export const registered = z.object({
  id,
  code: z.string(),
  receiptCode: z.string(),
  status: z.enum(CASE_FILE_STATUSES),
  version,
})

export const partyView = partyInput
  .pick({
    role: true,
    kind: true,
    documentType: true,
    country: true,
    sex: true,
    ethnicGroup: true,
    occupation: true,
    representativeDuty: true,
  })
  .extend({
    id,
    name: z.string().nullable(),
    documentNumber: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    age: z.int().nullable(),
    /** Code of the merged case the party came with; null: this one's own. */
    fromCode: z.string().nullable(),
    legalRepresentative: z.string().nullable(),
    representative: z
      .object({
        name: z.string(),
        kind: z.enum(REPRESENTATIVE_KINDS),
        phone: z.string().nullable(),
        authority: z.enum(['general', 'special']),
      })
      .nullable(),
  })
export type PartyView = z.infer<typeof partyView>

export const paperView = z.object({
  id,
  kind: z.enum(PAPER_KINDS),
  documentNo: z.string().nullable(),
  copies: z.int(),
  status: z.enum(['issued', 'void']),
  issuedAt: instant,
  issuedByName: z.string(),
  voidReason: z.string().nullable(),
  verificationCode: z.string().nullable(),
  sha256: z.string().nullable(),
  prints: z.int(),
})
export type PaperView = z.infer<typeof paperView>

export const followUpView = z.object({
  id,
  status: z.enum(['due', 'done']),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  way: z.enum(['phone', 'visit', 'desk']).nullable(),
  performance: z.enum(['full', 'partial', 'none']).nullable(),
  satisfaction: z.enum(['satisfied', 'fairlySatisfied', 'dissatisfied']).nullable(),
  note: z.string().nullable(),
})

const person = z.object({ id, name: z.string() })

export const caseFileView = z.object({
  id,
  code: z.string(),
  receiptCode: z.string(),
  version,
  status: z.enum(CASE_FILE_STATUSES),
  nextStep: z.enum(NEXT_STEPS),
  nextDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  owner: z.object({ unitId: id, unitName: z.string(), staff: person.nullable() }),
  registeredAt: instant,
  registeredBy: person,
  matter: matter.extend({ place: z.object({ divisionCode: z.string().nullable(), detail: z.string() }).nullable() }),
  answer: z.string().nullable(),
  risk: z.object({ colour: z.enum(RISK_COLOURS), score: z.int() }),
  parties: z.array(partyView),
  assignments: z.array(assignmentView),
  mediation: mediationView.nullable(),
  clocks: z.array(clockView),
  papers: z.array(paperView),
  followUps: z.array(followUpView),
  /** Day the present status began, and how many days ago that is. */
  stageSince: z.string(),
  daysInStage: z.int(),
  originLevel: z.enum(LEVELS),
  level: z.enum(LEVELS),
  closingWay: z.enum(CLOSING_WAYS).nullable(),
  /** Cases this one has to do with by merging and splitting; what is merged into it is shown with it. */
  relatives: z.array(
    z.object({
      relation: z.enum(['mergedInto', 'merged', 'splitFrom', 'split']),
      id,
      code: z.string(),
      receiptCode: z.string(),
      status: z.enum(CASE_FILE_STATUSES),
      registeredAt: instant,
    }),
  ),
  /** What was asked to be supplied, newest last. */
  supplements: z.array(
    z.object({ items: z.array(z.string()), dueOn: z.string(), askedAt: instant, suppliedAt: instant.nullable() }),
  ),
  /** A conclusion that waits for its decision. */
  isConclusionProposed: z.boolean(),
  allowedActions: z.array(z.enum(CASE_FILE_ACTIONS)),
  /** Actions of this status that cannot be taken now, each with the text key of the reason. */
  blockedActions: z.array(z.object({ action: z.enum(CASE_FILE_ACTIONS), reasonKey: z.string() })),
  canReveal: z.boolean(),
  canEdit: z.boolean(),
})
export type CaseFileView = z.infer<typeof caseFileView>

export const timelineEntry = z.object({
  id,
  at: instant,
  by: z.string(),
  /** Text key in namespace timeline, with values for the sentence. */
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const caseFileContract = {
  register: write('/case-files', { action: 'caseFile.register', object: 'caseFile' })
    .input(registerCaseFileInput)
    .output(registered),
  ...caseListRoutes,
  get: read('/case-files/{id}', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(caseFileView),
  /** A manager gives a reason before reading a story; opens the file for this session for thirty minutes. */
  open: write('/case-files/{id}/openings', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(z.object({ id, until: instant })),
  /** Full ID number, phone and address of the parties; journaled with the reason. */
  reveal: write('/case-files/{id}/reveals', { action: 'caseFile.reveal', object: 'caseFile' })
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(
      z.object({
        parties: z.array(
          z.object({
            id,
            name: z.string().nullable(),
            documentNumber: z.string().nullable(),
            phone: z.string().nullable(),
            address: z.string().nullable(),
          }),
        ),
      }),
    ),
  edit: write('/case-files/{id}', { action: 'caseFile.edit', object: 'caseFile' }, 'PUT')
    .input(z.strictObject({ ...versioned, matter }))
    .output(caseAction),
  /** By when a case registered now must be sent, signed for and handled. */
  deadlines: read('/intake-deadlines', { action: 'caseFile.register', object: 'caseFile' })
    .input(z.strictObject({ complexity: z.enum(COMPLEXITIES), risk: z.enum(RISK_COLOURS) }))
    .output(z.object({ dispatchBy: z.string(), signBy: z.string(), handleBy: z.string() })),
  /** Puts back what stood before the last change of the matter, by who made it and within five minutes. */
  undoEdit: write('/case-files/{id}/edit-undoing', { action: 'caseFile.edit', object: 'caseFile' })
    .input(z.strictObject(versioned))
    .output(caseAction),
  timeline: read('/case-files/{id}/timeline', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(z.array(timelineEntry)),
  ...lifeContract,
}
