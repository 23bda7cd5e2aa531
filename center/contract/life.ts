import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { approval, caseAction, reason, versioned } from './case-action.ts'
import { CASE_FILE_ACTIONS, CASE_FILE_STATUSES, CLOSING_WAYS, PAPER_KINDS } from './statuses.ts'
import { MATERIAL_KINDS } from './values/attachment.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText, shortText } from './values/text.ts'

const told = longText(LIMITS.longText).min(1, 'problems.value.required')
const short = shortText(LIMITS.shortText).min(1, 'problems.value.required')
const withPaper = caseAction.extend({ paperId: id })

/** Why a case stands still; each may pause the clocks whose rules know it (assets/reference/clock-rules.json). */
export const SUSPENSION_REASONS = ['appraisal', 'hearing', 'announcement', 'consent', 'party', 'court'] as const
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number]

/** Ends of D7: the way, the action that leads there, and where it is done. */
export const CLOSING_CHOICES = [
  'settled',
  'answered',
  'failed',
  'terminated',
  'withdrawn',
  'handedOver',
  'concluded',
] as const
export type ClosingChoice = (typeof CLOSING_CHOICES)[number]

export const RETENTIONS = ['short', 'long', 'permanent'] as const
export type Retention = (typeof RETENTIONS)[number]

/** One line of the contents of a volume. */
export const volumeEntry = z.object({
  number: z.int(),
  kind: z.enum([...PAPER_KINDS, 'material']),
  need: z.enum(['must', 'asNeeded']),
  paperId: id.nullable(),
  documentNo: z.string().nullable(),
  /** What was handed in, in a line of its own. */
  material: z.object({ id, kind: z.enum(MATERIAL_KINDS), name: z.string() }).nullable(),
  /** Pages of the material that cannot be read, by their number in it: a gap of the volume. */
  unread: z.array(z.int()),
  /** First page in the volume and how many; null where there is none. */
  firstPage: z.int().nullable(),
  pages: z.int().nullable(),
})
export type VolumeEntry = z.infer<typeof volumeEntry>
/** The contents as they are kept with a filed volume. */
export const volumeContents = z.array(volumeEntry)

export const volumeView = z.object({
  ending: z.enum([...CLOSING_WAYS, 'concluded']),
  entries: z.array(volumeEntry),
  pages: z.int(),
  /** Kinds that must be there and are not. */
  gaps: z.array(z.enum(PAPER_KINDS)),
  archived: z
    .object({ at: instant, by: z.string(), retention: z.enum(RETENTIONS), pages: z.int(), paperId: id })
    .nullable(),
})
export type VolumeView = z.infer<typeof volumeView>

/** One paper a way of closing asks for. */
export const paperNeed = z.object({
  kind: z.enum(PAPER_KINDS),
  need: z.enum(['must', 'asNeeded']),
  isThere: z.boolean(),
})

export const closingCheck = z.object({
  choices: z.array(
    z.object({
      choice: z.enum(CLOSING_CHOICES),
      /** The next act on that way; null: none is open from here. */
      action: z.enum(CASE_FILE_ACTIONS).nullable(),
      isAllowed: z.boolean(),
      /** Text key of what stands in the way. */
      reasonKey: z.string().nullable(),
      papers: z.array(paperNeed),
    }),
  ),
})
export type ClosingCheck = z.infer<typeof closingCheck>

export const caseNote = z.object({
  id,
  text: z.string(),
  isPrivate: z.boolean(),
  writtenAt: instant,
  writtenBy: z.string(),
  unitName: z.string(),
})

/** What was told once, and what desks added; nothing is asked twice. */
export const telling = z.object({
  facts: z.string(),
  requests: z.array(z.string()),
  toldAt: instant,
  toldTo: z.string(),
  notes: z.array(caseNote),
  canWrite: z.boolean(),
})
export type Telling = z.infer<typeof telling>

const screen = { action: 'caseFile.screen', object: 'caseFile' } as const
const handle = { action: 'caseFile.handle', object: 'caseFile' } as const
const merge = { action: 'caseFile.merge', object: 'caseFile' } as const
const reopen = { action: 'caseFile.reopen', object: 'caseFile' } as const

/** The acts of a case's life beyond routing and mediation (center/domain/actions/case-file-table.ts). */
export const lifeContract = {
  /** 当场办结: answered on the spot after all. */
  giveAdvice: write('/case-files/{id}/advice', screen)
    .input(z.strictObject({ ...versioned, answer: told }))
    .output(withPaper),
  /** W9: not accepted, or shown the statutory way; the slip names the basis and the right door. */
  turnAway: write('/case-files/{id}/refusal', screen)
    .input(
      z.strictObject({
        ...versioned,
        outcome: z.enum(['refuse', 'redirect']),
        basis: short,
        door: short,
        note: longText(LIMITS.longText).nullable(),
      }),
    )
    .output(withPaper),
  /** 一次性告知补正: everything that is missing, once. */
  requestMaterial: write('/case-files/{id}/material-request', screen)
    .input(
      z.strictObject({
        ...versioned,
        items: z.array(short).min(1, 'problems.value.required').max(20),
        dueOn: plainDate,
      }),
    )
    .output(withPaper),
  supplyMaterial: write('/case-files/{id}/material', screen)
    .input(z.strictObject({ ...versioned, note: longText(LIMITS.longText).nullable() }))
    .output(caseAction),
  suspend: write('/case-files/{id}/suspension', handle)
    .input(
      z.strictObject({
        ...versioned,
        reasonCode: z.enum(SUSPENSION_REASONS),
        note: told,
      }),
    )
    .output(withPaper),
  resume: write('/case-files/{id}/resumption', handle)
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  /** 答复意见书; the visitor is asked afterwards whether it holds. */
  reply: write('/case-files/{id}/reply', handle)
    .input(z.strictObject({ ...versioned, answer: told, basis: shortText(LIMITS.shortText).nullable() }))
    .output(withPaper),
  /** The applicant wants no more, and is answered in writing. */
  withdraw: write('/case-files/{id}/withdrawal', { action: 'caseFile.withdraw', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason }))
    .output(withPaper),
  takeBack: write('/case-files/{id}/taking-back', { action: 'referral.handle', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  /** D7: every way a case can end, what it still needs, and the papers the volume will ask for. */
  closingCheck: read('/case-files/{id}/closing-check', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(closingCheck),
  close: write('/case-files/{id}/closing', { action: 'caseFile.close', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, note: longText(LIMITS.longText).nullable() }))
    .output(caseAction),
  /** Back to the unit that had it. */
  reopen: write('/case-files/{id}/reopening', reopen)
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  /** Back to the window, to be sent anew. */
  reopenIntake: write('/case-files/{id}/intake-reopening', reopen)
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  void: write('/case-files/{id}/voiding', { action: 'caseFile.void', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason, approval }))
    .output(caseAction),
  /** Goes on in another case: both codes and both receipts stay good. */
  merge: write('/case-files/{id}/merging', merge)
    .input(z.strictObject({ ...versioned, intoCode: z.string().max(40).min(1, 'problems.value.required'), reason }))
    .output(caseAction.extend({ intoId: id })),
  /** Stands alone again. */
  separate: write('/case-files/{id}/separation', merge)
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  /** Takes requests and persons out into a case of their own; the other side goes along. */
  split: write('/case-files/{id}/splitting', merge)
    .input(
      z.strictObject({
        ...versioned,
        facts: longText(LIMITS.facts).min(1, 'problems.value.required'),
        /** Places of the requests in the list of the case. */
        requests: z.array(z.int().min(0)).min(1, 'problems.value.required').max(LIMITS.requests),
        partyIds: z.array(id).min(1, 'problems.value.required').max(LIMITS.parties),
        reason,
      }),
    )
    .output(z.object({ id, code: z.string(), status: z.enum(CASE_FILE_STATUSES), version: z.int() })),
  telling: read('/case-files/{id}/telling', { action: 'caseFile.open', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(telling),
  addNote: write('/case-files/{id}/notes', { action: 'caseNote.write', object: 'caseNote' })
    .input(z.strictObject({ opId, id: pathId, text: told, isPrivate: z.boolean() }))
    .output(z.object({ id })),
  /** D10: the contents of the volume with pages and gaps. */
  volume: read('/case-files/{id}/volume', { action: 'caseFile.open', object: 'volume' })
    .input(z.strictObject({ id: pathId }))
    .output(volumeView),
  volumePdf: read('/case-files/{id}/volume-pdf', { action: 'caseFile.open', object: 'volume' })
    .input(z.strictObject({ id: pathId }))
    .output(z.file().mime('application/pdf')),
  archive: write('/case-files/{id}/archiving', { action: 'volume.archive', object: 'volume' })
    .input(z.strictObject({ ...versioned, retention: z.enum(RETENTIONS) }))
    .output(withPaper),
}
