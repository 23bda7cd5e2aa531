import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { caseAction, reason, versioned } from './case-action.ts'
import { ASSIGNMENT_KINDS, ASSIGNMENT_STATUSES, COMPLEXITIES, LAMPS, RETURN_CAUSES } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText } from './values/text.ts'

/** Units that may help in one case at a time. */
export const MAX_ASSISTS = 8

export const ASSIGNMENT_PAGE_ACTIONS = ['sign', 'return'] as const

/** What was sent to a unit about a case, as its page shows it. */
export const assignmentView = z.object({
  id,
  kind: z.enum(ASSIGNMENT_KINDS),
  unitId: id,
  unitName: z.string(),
  staffId: id.nullable(),
  staffName: z.string().nullable(),
  status: z.enum(ASSIGNMENT_STATUSES),
  /** Decided by a ruling on who leads; it cannot be returned. */
  isRuled: z.boolean(),
  sentAt: instant,
  sentByName: z.string(),
  note: z.string().nullable(),
  answeredAt: instant.nullable(),
  returnCause: z.enum(RETURN_CAUSES).nullable(),
  returnReason: z.string().nullable(),
  rulingReason: z.string().nullable(),
  rulingBasis: z.string().nullable(),
  result: z.string().nullable(),
  doneAt: instant.nullable(),
  /** Last moment to sign for it, and to object, while it is not answered; null: no clock runs. */
  signBy: instant.nullable(),
  objectBy: instant.nullable(),
  allowedActions: z.array(z.enum(ASSIGNMENT_PAGE_ACTIONS)),
})
export type AssignmentView = z.infer<typeof assignmentView>

/** Another unit that helps, and what it owes by when; it never owns the case. */
export const assistInput = z.strictObject({
  unitId: z.int('problems.value.required').positive('problems.value.required'),
  owes: longText(LIMITS.longText).min(1, 'problems.value.required'),
  dueOn: plainDate,
})
export type AssistInput = z.infer<typeof assistInput>

/** Words of the one who decides, with what they rest on. */
const basis = longText(LIMITS.reason).min(1, 'problems.value.required')

const dispute = z.object({
  id,
  code: z.string(),
  version: id,
  typeCode: z.string(),
  place: z.string().nullable(),
  complexity: z.enum(COMPLEXITIES),
  requests: z.array(z.string()),
  decideBy: z.string(),
  lamp: z.enum(LAMPS).nullable(),
  /** The refusals in a row that led here, oldest first. */
  objections: z.array(
    z.object({
      assignmentId: id,
      unitId: id,
      unitName: z.string(),
      staffName: z.string().nullable(),
      sentAt: instant,
      note: z.string().nullable(),
      answeredAt: instant,
      isLate: z.boolean(),
      cause: z.enum(RETURN_CAUSES),
      reason: z.string(),
    }),
  ),
})
export type LeadDispute = z.infer<typeof dispute>

export const assignmentContract = {
  /** Sends a case to the unit that leads, and to any that assist; each gets its slip. */
  dispatch: write('/case-files/{id}/dispatches', { action: 'caseFile.dispatch', object: 'caseFile' })
    .input(
      z.strictObject({
        ...versioned,
        unitId: z.int('problems.value.required').positive('problems.value.required'),
        staffId: id.nullable(),
        note: longText(LIMITS.longText).nullable(),
        /** Why a unit outside the proposal; asked for only then (center/services/routing/record-choice.ts). */
        overrideReason: reason.nullable().default(null),
        assists: z.array(assistInput).max(MAX_ASSISTS).default([]),
      }),
    )
    .output(caseAction.extend({ assignmentId: id, paperId: id })),
  sign: write('/assignments/{id}/signature', { action: 'assignment.answer', object: 'assignment' })
    .input(z.strictObject({ opId, id: pathId }))
    .output(caseAction),
  /** Gives a case back; the second lead in a row that refuses makes it a matter for the manager. */
  return: write('/assignments/{id}/return', { action: 'assignment.answer', object: 'assignment' })
    .input(z.strictObject({ opId, id: pathId, cause: z.enum(RETURN_CAUSES).default('other'), reason }))
    .output(caseAction),
  /** Both objections side by side. */
  dispute: read('/case-files/{id}/lead-dispute', { action: 'assignment.rule', object: 'caseFile' })
    .input(z.strictObject({ id: pathId }))
    .output(dispute),
  /** Rules who leads: the unit has to take it. */
  rule: write('/case-files/{id}/lead-ruling', { action: 'assignment.rule', object: 'caseFile' })
    .input(
      z.strictObject({
        ...versioned,
        unitId: z.int('problems.value.required').positive('problems.value.required'),
        staffId: id.nullable(),
        reason,
        basis,
      }),
    )
    .output(caseAction.extend({ assignmentId: id, paperId: id })),
  /** 改派: another person of the unit, or by the manager another unit. Clocks go on as they are. */
  reassign: write('/case-files/{id}/reassignment', { action: 'caseFile.reassign', object: 'caseFile' })
    .input(
      z.strictObject({
        ...versioned,
        unitId: z.int('problems.value.required').positive('problems.value.required'),
        staffId: id.nullable(),
        reason,
      }),
    )
    .output(caseAction),
  /** Simple, ordinary or complex, until a unit has signed and its time runs. */
  setComplexity: write('/case-files/{id}/complexity', { action: 'caseFile.dispatch', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, complexity: z.enum(COMPLEXITIES) }))
    .output(caseAction),
}
