import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { caseAction, reason, versioned } from './case-action.ts'
import { CONCLUSION_CAUSES, CONCLUSION_STATUSES } from './statuses.ts'
import { LIMITS, longText } from './values/text.ts'

const told = longText(LIMITS.longText).min(1, 'problems.value.required')

/** A 了结: who proposed it, for which of the four causes, what the visitor is told. */
export const conclusionView = z.object({
  id,
  caseFileId: id,
  code: z.string(),
  typeCode: z.string(),
  cause: z.enum(CONCLUSION_CAUSES),
  grounds: z.string(),
  feedback: z.string(),
  status: z.enum(CONCLUSION_STATUSES),
  proposedAt: instant,
  proposedBy: z.string(),
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  decisionNote: z.string().nullable(),
  checkResult: z.enum(['right', 'wrong']).nullable(),
  checkNote: z.string().nullable(),
  canDecide: z.boolean(),
})
export type ConclusionView = z.infer<typeof conclusionView>

export const conclusionContract = {
  propose: write('/case-files/{id}/conclusions', { action: 'conclusion.propose', object: 'conclusion' })
    .input(
      z.strictObject({
        ...versioned,
        cause: z.enum(CONCLUSION_CAUSES),
        /** Why, for who decides. */
        grounds: told,
        /** What the visitor is told. */
        feedback: told,
      }),
    )
    .output(z.object({ id })),
  /** Waiting for a decision; the sample that waits for its check; what was checked. */
  list: read('/conclusions', { action: 'conclusion.decide', object: 'conclusion' }).output(
    z.object({ proposed: z.array(conclusionView), toCheck: z.array(conclusionView), checked: z.array(conclusionView) }),
  ),
  approve: write('/conclusions/{id}/approval', { action: 'conclusion.decide', object: 'conclusion' })
    .input(z.strictObject({ opId, id: pathId, note: longText(LIMITS.longText).nullable() }))
    .output(caseAction.extend({ paperId: id, isSampled: z.boolean() })),
  refuse: write('/conclusions/{id}/refusal', { action: 'conclusion.decide', object: 'conclusion' })
    .input(z.strictObject({ opId, id: pathId, reason }))
    .output(z.object({ id, status: z.enum(CONCLUSION_STATUSES) })),
  /** The sample: right stays; wrong opens the case again. */
  check: write('/conclusions/{id}/check', { action: 'conclusion.check', object: 'conclusion' })
    .input(z.strictObject({ opId, id: pathId, result: z.enum(['right', 'wrong']), note: told }))
    .output(z.object({ id, caseFileId: id })),
}
