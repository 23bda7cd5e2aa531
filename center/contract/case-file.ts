import { z } from 'zod'
import { id, instant, opId, page, pathId, read, total, version, write } from './base.ts'
import { mediationView } from './mediation.ts'
import {
  ASSIGNMENT_STATUSES,
  CASE_FILE_ACTIONS,
  CASE_FILE_STATUSES,
  COMPLEXITIES,
  LAMPS,
  NEXT_STEPS,
  PAPER_KINDS,
  RISK_COLOURS,
} from './statuses.ts'
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
  /** Codes of assets/reference/risk-factors.json. */
  riskMarks: z.array(z.string().max(40)).max(20),
  isWillingToMediate: z.boolean(),
  complexity: z.enum(COMPLEXITIES),
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
  /** The visitor heard or read it back and agreed. */
  isReadBack: z.literal(true, 'problems.value.read-back'),
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

export const clockView = z.object({
  id,
  ruleCode: z.string(),
  status: z.enum(['running', 'met', 'late', 'stopped']),
  lamp: z.enum(LAMPS),
  startedAt: instant,
  dueOn: z.string(),
  nominalOn: z.string(),
  isProvisional: z.boolean(),
  endedAt: instant.nullable(),
  owes: z.string(),
  basis: z.object({ law: z.string(), article: z.string() }),
  /** "Why is it red": steps of the arithmetic as text keys of namespace clocks. */
  explain: z.array(z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
})
export type ClockView = z.infer<typeof clockView>

export const assignmentView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  staffId: id.nullable(),
  staffName: z.string().nullable(),
  status: z.enum(ASSIGNMENT_STATUSES),
  sentAt: instant,
  sentByName: z.string(),
  note: z.string().nullable(),
  answeredAt: instant.nullable(),
  returnReason: z.string().nullable(),
  allowedActions: z.array(z.enum(['sign', 'return'])),
})

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
  allowedActions: z.array(z.enum(CASE_FILE_ACTIONS)),
  /** Actions of this status that cannot be taken now, each with the text key of the reason. */
  blockedActions: z.array(z.object({ action: z.enum(CASE_FILE_ACTIONS), reasonKey: z.string() })),
  canReveal: z.boolean(),
  canEdit: z.boolean(),
})
export type CaseFileView = z.infer<typeof caseFileView>

export const caseFileRow = z.object({
  id,
  code: z.string(),
  status: z.enum(CASE_FILE_STATUSES),
  typeCode: z.string(),
  /** Masked names of both sides. */
  applicant: z.string().nullable(),
  respondent: z.string().nullable(),
  unitName: z.string(),
  ownerName: z.string().nullable(),
  nextStep: z.enum(NEXT_STEPS),
  nextDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  riskColour: z.enum(RISK_COLOURS),
  registeredAt: instant,
})
export type CaseFileRow = z.infer<typeof caseFileRow>

export const CASE_FILE_VIEWS = [
  'all',
  'toDispatch',
  'toSign',
  'handling',
  'dueToday',
  'overdue',
  'toFollowUp',
  'closed',
] as const

export const listCaseFilesInput = z.strictObject({
  view: z.enum(CASE_FILE_VIEWS).default('all'),
  /** Case code, receipt code, a name or words of the narrative. */
  q: z.string().trim().max(100).optional(),
  page,
})

export const routingProposal = z.object({
  /** Best first; why says what decided, as text keys of namespace routing. */
  units: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      isPresentNow: z.boolean(),
      nextDutyOn: z.string().nullable(),
      openCases: z.int(),
      reasons: z.array(z.string()),
    }),
  ),
  /** Owns the case while nobody else does; always there. */
  fallback: z.object({ unitId: id, name: z.string() }),
})

export const reason = required(LIMITS.reason)

/** The second person of an action that needs two, at the same screen. */
export const approval = z.strictObject({ username: z.string().max(64), password: z.string().max(200) })

const caseAction = z.object({ id, version, status: z.enum(CASE_FILE_STATUSES) })
const versioned = { opId, id: pathId, version }

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
  list: read('/case-files', { action: 'caseFile.list', object: 'caseFile' })
    .input(listCaseFilesInput)
    .output(
      z.object({
        rows: z.array(caseFileRow),
        total,
        page: z.int(),
        counts: z.partialRecord(z.enum(CASE_FILE_VIEWS), z.int()),
      }),
    ),
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
  routingProposal: read('/case-files/{id}/routing-proposal', { action: 'caseFile.dispatch', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(routingProposal),
  dispatch: write('/case-files/{id}/dispatches', { action: 'caseFile.dispatch', object: 'caseFile' })
    .input(
      z.strictObject({ ...versioned, unitId: id, staffId: id.nullable(), note: longText(LIMITS.longText).nullable() }),
    )
    .output(caseAction.extend({ assignmentId: id })),
  sign: write('/assignments/{id}/signature', { action: 'assignment.answer', object: 'assignment' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(caseAction),
  return: write('/assignments/{id}/return', { action: 'assignment.answer', object: 'assignment' })
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(caseAction),
  close: write('/case-files/{id}/closing', { action: 'caseFile.close', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, note: longText(LIMITS.longText).nullable() }))
    .output(caseAction),
  reopen: write('/case-files/{id}/reopening', { action: 'caseFile.close', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  void: write('/case-files/{id}/voiding', { action: 'caseFile.void', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason, approval }))
    .output(caseAction),
  timeline: read('/case-files/{id}/timeline', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(z.array(timelineEntry)),
}
