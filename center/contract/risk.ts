import { z } from 'zod'
import { id, instant, opId, page, pathId, read, total, version, write } from './base.ts'
import { LAMPS, RISK_COLOURS } from './statuses.ts'
import { label } from './values/label.ts'
import { plainDate } from './values/plain-date.ts'
import { riskSheet } from './values/risk-sheet.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const required = (max: number) => longText(max).min(1, 'problems.value.required')
const line = (max: number) => shortText(max).min(1, 'problems.value.required')

/** How the police were told (人民调解法 art. 25). */
export const POLICE_WAYS = ['phone', 'inPerson', 'emergency'] as const
/** 内部、不公开、秘密: what stands on a warning letter. */
export const SECRECY_LEVELS = ['internal', 'unpublished', 'secret'] as const
export const RISK_VIEWS = ['high', 'medium', 'low', 'week', 'review'] as const
export type RiskView = (typeof RISK_VIEWS)[number]
export const HINT_REASONS = ['words', 'failedMediation', 'duration', 'visits'] as const

const colour = z.enum(RISK_COLOURS)
/** label null: restricted, not for this reader. */
const shownFactor = z.object({ code: z.string(), label: label.nullable() })

export const riskAssessmentView = z.object({
  id,
  sheetVersion: z.int(),
  colour,
  score: z.int(),
  involvedCount: z.int(),
  factors: z.array(shownFactor),
  reason: z.string().nullable(),
  measures: z.string().nullable(),
  reviewOn: z.string().nullable(),
  assessedAt: instant,
  assessedByName: z.string(),
})

export const riskCaseView = z.object({
  colour,
  score: z.int(),
  version,
  /** Codes this reader may see; hidden ones are counted only. */
  marks: z.array(z.string()),
  hiddenMarks: z.int(),
  alert: z.object({ id, raisedAt: instant, seenAt: instant.nullable(), seenByName: z.string().nullable() }).nullable(),
  /** The review within 24 hours, while it runs. */
  review: z.object({ dueAt: instant, lamp: z.enum(LAMPS) }).nullable(),
  assessments: z.array(riskAssessmentView),
  notices: z.array(
    z.object({
      id,
      toldAt: instant,
      toldByName: z.string(),
      station: z.string(),
      receiver: z.string(),
      phone: z.string(),
      way: z.enum(POLICE_WAYS),
      content: z.string(),
      answer: z.string().nullable(),
      paperId: id,
      documentNo: z.string(),
    }),
  ),
  letters: z.array(
    z.object({
      id,
      unitName: z.string(),
      colour,
      measures: z.string(),
      replyDueOn: z.string(),
      paperId: id,
      documentNo: z.string(),
      issuedAt: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  canAssess: z.boolean(),
  canTellPolice: z.boolean(),
  canWrite: z.boolean(),
})
export type RiskCaseView = z.infer<typeof riskCaseView>

export const riskRow = z.object({
  id,
  code: z.string(),
  typeCode: z.string(),
  unitName: z.string(),
  ownerName: z.string().nullable(),
  colour,
  score: z.int(),
  registeredOn: z.string(),
  nextDueOn: z.string().nullable(),
  measures: z.string().nullable(),
  reviewOn: z.string().nullable(),
  isReviewLate: z.boolean(),
  isPoliceTold: z.boolean(),
  isSeen: z.boolean(),
})
export type RiskRow = z.infer<typeof riskRow>

export const riskAlertView = z.object({
  id,
  caseFileId: id,
  caseCode: z.string(),
  typeCode: z.string(),
  unitName: z.string(),
  raisedAt: instant,
  seenAt: instant.nullable(),
  seenByName: z.string().nullable(),
})
export type RiskAlertView = z.infer<typeof riskAlertView>

export const riskHint = z.object({
  factor: z.string(),
  because: z.enum(HINT_REASONS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RiskHintView = z.infer<typeof riskHint>

const ofCase = { action: 'risk.assess', object: 'caseFile' } as const

export const riskContract = {
  /** The score sheet in force, for the form. */
  sheet: read('/risk-sheet', { action: 'signedIn', object: 'risk' }).output(
    z.object({ version: z.int(), sheet: riskSheet }),
  ),
  /** Factors the narrative and what is known speak for. Nothing is written; the story does not travel in an address. */
  hints: write('/risk-hints', { action: 'caseFile.register', object: 'risk' })
    .input(
      z.strictObject({
        facts: longText(LIMITS.facts),
        occurredOn: z.string().max(10).nullable(),
        visitId: id.nullable(),
      }),
    )
    .output(z.array(riskHint)),
  get: read('/case-files/{id}/risk', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(riskCaseView),
  /** Looks at the risk anew, up or down, with the reason; of a red case it is the review. */
  assess: write('/case-files/{id}/risk-assessments', ofCase)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        version,
        marks: z.array(z.string().max(40)).max(40),
        reason: required(LIMITS.reason),
        /** What is done about it and by when it is looked at again; both needed while it is red. */
        measures: longText(LIMITS.reason).nullable(),
        reviewOn: plainDate.nullable(),
      }),
    )
    .output(z.object({ id, version, colour, score: z.int() })),
  /** Who told whom at the police, when and how (人民调解法 art. 25). */
  tellPolice: write('/case-files/{id}/police-notices', ofCase)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        toldAt: instant,
        station: line(LIMITS.shortText),
        receiver: line(LIMITS.name),
        phone: line(30),
        way: z.enum(POLICE_WAYS),
        content: required(LIMITS.longText),
        answer: longText(LIMITS.reason).nullable(),
      }),
    )
    .output(z.object({ id, paperId: id, documentNo: z.string() })),
  board: read('/risk-board', { action: 'risk.read', object: 'caseFile' })
    .input(z.strictObject({ view: z.enum(RISK_VIEWS).default('high'), page }))
    .output(z.object({ rows: z.array(riskRow), total, page: z.int(), counts: z.record(z.enum(RISK_VIEWS), z.int()) })),
  /** Red cases nobody has looked at yet, and those seen last. */
  alerts: read('/risk-alerts', { action: 'risk.alert', object: 'risk' }).output(z.array(riskAlertView)),
  /** Seen, by name and time. */
  see: write('/risk-alerts/{id}/seeing', { action: 'risk.alert', object: 'risk' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(z.object({ id })),
  /** 预警函: tells a unit what may happen and what is asked of it. */
  warn: write('/case-files/{id}/risk-letters', { action: 'risk.alert', object: 'caseFile' })
    .input(
      z.strictObject({
        opId,
        id: pathId,
        unitId: id,
        consequence: required(LIMITS.reason),
        measures: required(LIMITS.longText),
        replyDueOn: plainDate,
        secrecy: z.enum(SECRECY_LEVELS),
      }),
    )
    .output(z.object({ id, paperId: id, documentNo: z.string() })),
  answerLetter: write('/risk-letters/{id}/answer', { action: 'risk.alert', object: 'risk' })
    .input(z.strictObject({ opId, id: pathId, answer: required(LIMITS.longText) }))
    .output(z.object({ id })),
}
