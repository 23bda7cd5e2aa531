import { z } from 'zod'
import { id, instant, opId, page, pathId, read, total, write } from './base.ts'
import { CASE_FILE_STATUSES, LAMPS } from './statuses.ts'
import { ATTACHMENT_TYPES, MATERIAL_KINDS, MAX_ATTACHMENTS } from './values/attachment.ts'
import { plainDate } from './values/plain-date.ts'
import { SUPERVISION_LEVELS } from './values/supervision-rules.ts'
import { LIMITS, longText } from './values/text.ts'

/** Causes of 督办: the three of the national rules first, then those of the letter's form. */
export const SUPERVISION_CAUSES = [
  'notAccepted', // 应受理未受理
  'notHandled', // 应办理未办理
  'unlawful', // 不依法办理
  'overdue', // 超期
  'noFeedback', // 不反馈
  'falsified', // 弄虚作假
] as const
export type SupervisionCause = (typeof SUPERVISION_CAUSES)[number]

export const SUPERVISION_STATUSES = [
  'proposed', // 待签发: found by itself or asked for, nobody was written to
  'dropped', // 不予督办: looked at and not issued, with the reason
  'issued', // 已发函: the unit owes a reply
  'replied', // 已回复: waits for the center's decision
  'sentBack', // 退回重报: the reply was not enough
  'accepted', // 回复认可: promised by a day, watched until then
  'escalated', // 已升级: the next level, or the 问责建议, has it
  'lifted', // 已解除
] as const
export type SupervisionStatus = (typeof SUPERVISION_STATUSES)[number]

export const SUPERVISION_ACTIONS = [
  'propose',
  'drop',
  'issue',
  'reply',
  'sendBack',
  'accept',
  'escalate',
  'lift',
] as const
export type SupervisionAction = (typeof SUPERVISION_ACTIONS)[number]

/** What was owed; the sentence stands under `owed` of namespace supervision on screens, under `letter.owed` on papers. */
export const OWED_KINDS = ['clock', 'due', 'stage', 'stale', 'callOut', 'task', 'other'] as const
export const owed = z.strictObject({
  kind: z.enum(OWED_KINDS),
  /** Values of the sentence: rule code, dates 'YYYY-MM-DD', days, words of a person. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Owed = z.infer<typeof owed>

export const SUPERVISION_VIEWS = [
  'overdue',
  'atRisk',
  'noOwner',
  'returnedTwice',
  'proposed',
  'waiting',
  'replied',
  'watched',
  'escalated',
  'toAdvise',
  'ended',
] as const
export type SupervisionView = (typeof SUPERVISION_VIEWS)[number]
/** Views that list cases; the others list supervisions. */
export const CASE_VIEWS = [
  'overdue',
  'atRisk',
  'noOwner',
  'returnedTwice',
] as const satisfies readonly SupervisionView[]
export type SupervisedCaseView = (typeof CASE_VIEWS)[number]

const required = (max: number) => longText(max).min(1, 'problems.value.required')
const reason = required(LIMITS.reason)
const level = z.union(
  SUPERVISION_LEVELS.map(each => z.literal(each)) as [z.ZodLiteral<1>, z.ZodLiteral<2>, z.ZodLiteral<3>],
)

export const supervisionRow = z.object({
  id,
  caseFileId: id.nullable(),
  caseCode: z.string().nullable(),
  typeCode: z.string().nullable(),
  unitId: id,
  unitName: z.string(),
  cause: z.enum(SUPERVISION_CAUSES),
  level,
  times: z.int(),
  status: z.enum(SUPERVISION_STATUSES),
  owed,
  since: z.string(),
  raisedAt: instant,
  documentNo: z.string().nullable(),
  replyDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  /** Day it was over; days that are owed are counted until then. */
  endedOn: z.string().nullable(),
})
export type SupervisionRow = z.infer<typeof supervisionRow>

export const supervisionView = supervisionRow.extend({
  raisedByName: z.string().nullable(),
  requirement: z.string().nullable(),
  consequence: z.string().nullable(),
  to: z.string().nullable(),
  copyTo: z.array(z.string()),
  issuedAt: instant.nullable(),
  issuedByName: z.string().nullable(),
  paperId: id.nullable(),
  advicePaperId: id.nullable(),
  escalatedFromId: id.nullable(),
  escalatedToId: id.nullable(),
  endedAt: instant.nullable(),
  endedByName: z.string().nullable(),
  endReason: z.string().nullable(),
  /** Arithmetic of the reply's due date, as text keys of namespace clocks. */
  explain: z.array(z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  replies: z.array(
    z.object({
      id,
      text: z.string(),
      evidence: z.string().nullable(),
      materials: z.array(
        z.object({
          id,
          kind: z.enum(MATERIAL_KINDS),
          name: z.string(),
          pages: z.array(z.enum(ATTACHMENT_TYPES)),
          /** Taken out of the case since; the bytes stay. */
          isVoid: z.boolean(),
        }),
      ),
      doneBy: z.string().nullable(),
      repliedAt: instant,
      repliedByName: z.string(),
      decision: z.enum(['accepted', 'sentBack']).nullable(),
      decisionNote: z.string().nullable(),
      decidedAt: instant.nullable(),
      decidedByName: z.string().nullable(),
    }),
  ),
  allowedActions: z.array(z.enum(SUPERVISION_ACTIONS)),
})
export type SupervisionDetail = z.infer<typeof supervisionView>

export const supervisedCaseRow = z.object({
  id,
  code: z.string(),
  typeCode: z.string(),
  status: z.enum(CASE_FILE_STATUSES),
  unitId: id,
  unitName: z.string(),
  ownerName: z.string().nullable(),
  stageSince: z.string(),
  nextDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  returns: z.int(),
  remindedAt: instant.nullable(),
})
export type SupervisedCaseRow = z.infer<typeof supervisedCaseRow>

export const reminderView = z.object({
  id,
  caseFileId: id,
  caseCode: z.string(),
  unitName: z.string(),
  message: z.string(),
  remindedAt: instant,
  remindedByName: z.string(),
})

/** One line of the 通报 list: a unit in a period. */
export const circulatedUnit = z.object({
  unitId: id,
  unitName: z.string(),
  /** Letters received, by level. */
  levels: z.tuple([z.int(), z.int(), z.int()]),
  supervised: z.int(),
  repliedInTime: z.int(),
  repliedLate: z.int(),
  notReplied: z.int(),
  /** Reply not due yet. */
  pending: z.int(),
  advised: z.int(),
})
export type CirculatedUnit = z.infer<typeof circulatedUnit>

const issueFields = {
  level,
  requirement: required(LIMITS.longText),
  /** null: by the rule of the level. */
  replyDueOn: plainDate.nullable(),
}
const changed = z.object({ id, status: z.enum(SUPERVISION_STATUSES) })
const issued = changed.extend({ paperId: id, documentNo: z.string() })
const manage = { action: 'supervision.manage', object: 'supervision' } as const
const see = { action: 'supervision.read', object: 'supervision' } as const
const act = (path: `/${string}`) =>
  write(path, manage)
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(changed)
const ids = z.array(id).min(1, 'problems.value.required').max(200)
const period = { from: plainDate, to: plainDate }

export const supervisionContract = {
  /** Supervisions of one view, one case or one unit, as far as the asker reaches. */
  list: read('/supervisions', see)
    .input(
      z.strictObject({
        view: z
          .enum(SUPERVISION_VIEWS)
          .exclude([...CASE_VIEWS])
          .optional(),
        caseFileId: pathId.optional(),
        page,
      }),
    )
    .output(z.object({ rows: z.array(supervisionRow), total, page: z.int() })),
  /** How many each view holds. */
  counts: read('/supervision-counts', see).output(z.partialRecord(z.enum(SUPERVISION_VIEWS), z.int())),
  /** Cases that ask for a reminder or a letter. */
  cases: read('/supervised-cases', manage)
    .input(z.strictObject({ view: z.enum(CASE_VIEWS), page }))
    .output(z.object({ rows: z.array(supervisedCaseRow), total, page: z.int() })),
  get: read('/supervisions/{id}', see)
    .input(z.strictObject({ id: pathId }))
    .output(supervisionView),
  /** Letter of a supervision that was issued, or its 问责建议. */
  letter: read('/supervisions/{id}/letter', see)
    .input(z.strictObject({ id: pathId, which: z.enum(['letter', 'advice']) }))
    .output(z.file().mime('application/pdf')),
  /** What a letter about a case, a unit as such or a proposal would be filled in with; nothing is written. */
  draft: read('/supervision-draft', manage)
    .input(
      z.strictObject({ caseFileId: pathId.optional(), unitId: pathId.optional(), supervisionId: pathId.optional() }),
    )
    .output(
      z.object({
        unitId: id,
        unitName: z.string(),
        cause: z.enum(SUPERVISION_CAUSES),
        level,
        times: z.int(),
        owed,
        since: z.string(),
        requirement: z.string(),
        /** Day the reply is due, by level. */
        replyDueOn: z.tuple([z.string(), z.string(), z.string()]),
        to: z.tuple([z.string(), z.string(), z.string()]),
        copyTo: z.tuple([z.array(z.string()), z.array(z.string()), z.array(z.string())]),
        consequence: z.tuple([z.string(), z.string(), z.string()]),
      }),
    ),
  /** A letter of a manager's own finding: about a case, or about a unit as such. */
  raise: write('/supervisions', manage)
    .input(
      z.strictObject({
        opId,
        caseFileId: id.nullable(),
        unitId: id,
        cause: z.enum(SUPERVISION_CAUSES),
        /** What was found, in words; null: what the case itself says. About a unit as such it must be said. */
        finding: required(LIMITS.reason).nullable(),
        ...issueFields,
      }),
    )
    .output(issued),
  /** The letter before it is issued; nothing is stored. */
  preview: write('/supervision-previews', manage)
    .input(
      z.strictObject({
        supervisionId: id.nullable(),
        caseFileId: id.nullable(),
        unitId: id,
        cause: z.enum(SUPERVISION_CAUSES),
        finding: required(LIMITS.reason).nullable(),
        ...issueFields,
      }),
    )
    .output(z.file().mime('application/pdf')),
  issue: write('/supervisions/{id}/letter', manage)
    .input(z.strictObject({ opId, id: pathId, ...issueFields }))
    .output(issued),
  /** Not issued, with the reason. */
  drop: act('/supervisions/{id}/dropping'),
  reply: write('/supervisions/{id}/replies', { action: 'supervision.reply', object: 'supervision' })
    .input(
      z.strictObject({
        opId,
        id: pathId,
        text: required(LIMITS.longText),
        /** Where the proof is: file, page, photograph, number of a paper. */
        evidence: longText(LIMITS.reason).nullable(),
        /** Material of the case that proves it. */
        materials: z.array(id).max(MAX_ATTACHMENTS),
        /** Day by which it will be done; null: it is done. */
        doneBy: plainDate.nullable(),
      }),
    )
    .output(changed),
  /** A page of material a reply names, for both sides. */
  materialPage: read('/supervisions/{id}/materials/{attachmentId}/pages/{number}', see)
    .input(z.strictObject({ id: pathId, attachmentId: pathId, number: pathId }))
    .output(z.file()),
  /** Takes the reply: what is done is lifted with the note as its reason, what is promised is watched. */
  accept: act('/supervisions/{id}/acceptance'),
  sendBack: write('/supervisions/{id}/sending-back', manage)
    .input(z.strictObject({ opId, id: pathId, reason, replyDueOn: plainDate }))
    .output(changed),
  /** The next level with its letter; above the last level the 问责建议. */
  escalate: write('/supervisions/{id}/escalation', manage)
    .input(z.strictObject({ opId, id: pathId, reason, requirement: required(LIMITS.longText) }))
    .output(changed.extend({ nextId: id.nullable(), paperId: id, documentNo: z.string() })),
  lift: act('/supervisions/{id}/lifting'),
  /** 催办: a mild word before any letter, to many at once. */
  remind: write('/reminders', manage)
    .input(z.strictObject({ opId, caseFileIds: ids, message: required(LIMITS.reason) }))
    .output(z.object({ reminded: z.array(id), skipped: z.array(id) })),
  reminders: read('/reminders', see)
    .input(z.strictObject({ caseFileId: pathId.optional() }))
    .output(z.array(reminderView)),
  /** The 通报 list of a period as it stands. */
  circulation: read('/circulations/draft', manage)
    .input(z.strictObject(period))
    .output(z.object({ from: plainDate, to: plainDate, units: z.array(circulatedUnit) })),
  circulations: read('/circulations', manage).output(
    z.array(
      z.object({
        id,
        from: z.string(),
        to: z.string(),
        issuedAt: instant,
        issuedByName: z.string(),
        documentNo: z.string(),
        paperId: id,
        units: z.array(circulatedUnit),
      }),
    ),
  ),
  /** Freezes the list of a period as a numbered notice. */
  circulate: write('/circulations', manage)
    .input(z.strictObject({ opId, ...period, note: longText(LIMITS.longText).nullable() }))
    .output(z.object({ id, paperId: id, documentNo: z.string() })),
  circulationPdf: read('/circulations/{id}/pdf', manage)
    .input(z.strictObject({ id: pathId }))
    .output(z.file().mime('application/pdf')),
}
