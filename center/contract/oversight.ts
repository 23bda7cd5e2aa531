import { z } from 'zod'
import { id, instant, opId, page, pathId, read, total, version, write } from './base.ts'
import { caseAction, reason, versioned } from './case-action.ts'
import { CASE_FILE_STATUSES, COMPLEXITIES, LAMPS, UNIT_MODES } from './statuses.ts'
import { LIMITS, shortText } from './values/text.ts'

export const OVERSIGHT_VIEWS = ['disputed', 'returnedTwice', 'ownerless', 'overdueTasks', 'sealed'] as const
export type OversightViewName = (typeof OVERSIGHT_VIEWS)[number]

/** A case as the manager oversees it: who holds it, how it stands; no names, no story. */
export const oversightRow = z.object({
  id,
  code: z.string(),
  version,
  typeCode: z.string(),
  status: z.enum(CASE_FILE_STATUSES),
  unitId: id,
  unitName: z.string(),
  ownerName: z.string().nullable(),
  nextDueOn: z.string().nullable(),
  lamp: z.enum(LAMPS).nullable(),
  /** How often a lead gave it back. */
  returns: z.int(),
  /** Text key of namespace `oversight` under `why`, for what is wrong with it; null: nothing. */
  why: z.enum(['unitClosed', 'personGone', 'personMoved']).nullable(),
  reason: z.string().nullable(),
  canMerge: z.boolean(),
})
export type OversightRow = z.infer<typeof oversightRow>

export const BULK_KINDS = ['reassign', 'remind', 'setComplexity', 'dispatch'] as const
export type BulkKind = (typeof BULK_KINDS)[number]
/** Cases of one bulk action. */
export const MAX_BULK = 200

/** What would happen to one case; `blockedBy` is a problem code where nothing would. */
export const bulkPreviewRow = z.object({
  id,
  code: z.string(),
  version,
  status: z.enum(CASE_FILE_STATUSES),
  unitId: id,
  unitName: z.string(),
  staffId: id.nullable(),
  ownerName: z.string().nullable(),
  complexity: z.enum(COMPLEXITIES),
  blockedBy: z.string().nullable(),
})
export type BulkPreviewRow = z.infer<typeof bulkPreviewRow>

export const oversightContract = {
  list: read('/oversight', { action: 'oversight.read', object: 'caseFile' })
    .input(z.strictObject({ view: z.enum(OVERSIGHT_VIEWS).default('disputed'), page }))
    .output(z.object({ rows: z.array(oversightRow), total, page: z.int() })),
  counts: read('/oversight-counts', { action: 'oversight.read', object: 'caseFile' }).output(
    z.record(z.enum(OVERSIGHT_VIEWS), z.int()),
  ),
  /** 封存: from here on only the manager opens a finished file. */
  seal: write('/case-files/{id}/seal', { action: 'caseFile.seal', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  unseal: write('/case-files/{id}/unsealing', { action: 'caseFile.seal', object: 'caseFile' })
    .input(z.strictObject({ ...versioned, reason }))
    .output(caseAction),
  /** Reads only: what a bulk action would do to each case, by the asker's own rights. */
  previewBulk: write('/bulk-previews', { action: 'caseFile.list', object: 'caseFile' })
    .input(
      z.strictObject({
        kind: z.enum(BULK_KINDS),
        ids: z.array(id).min(1, 'problems.value.required').max(MAX_BULK),
        unitId: id.nullable(),
        complexity: z.enum(COMPLEXITIES).nullable(),
      }),
    )
    .output(z.array(bulkPreviewRow)),
}

const name = shortText(LIMITS.name).min(1, 'problems.value.required')
export const unitFields = {
  name,
  mode: z.enum(UNIT_MODES),
  callPhone: shortText(30).nullable(),
  /** To whom it turns next (上报); null: to the center. */
  reportsTo: id.nullable(),
  desks: z.array(z.strictObject({ id: id.nullable(), name, isWindow: z.boolean() })).max(30),
}

export const managedUnit = z.object({
  id,
  code: z.string(),
  name: z.string(),
  mode: z.enum(UNIT_MODES),
  isCenter: z.boolean(),
  isActive: z.boolean(),
  callPhone: z.string().nullable(),
  reportsTo: id.nullable(),
  desks: z.array(z.object({ id, name: z.string(), isWindow: z.boolean() })),
  people: z.int(),
  openCases: z.int(),
  closedAt: instant.nullable(),
  closeReason: z.string().nullable(),
})
export type ManagedUnit = z.infer<typeof managedUnit>

const manage = { action: 'unit.manage', object: 'unit' } as const

export const closingPlan = z.object({
  cases: z.array(
    z.object({
      id,
      code: z.string(),
      typeCode: z.string(),
      status: z.enum(CASE_FILE_STATUSES),
      ownerName: z.string().nullable(),
      nextDueOn: z.string().nullable(),
    }),
  ),
  people: z.array(z.object({ id, name: z.string(), isOnlyManager: z.boolean() })),
  /** Cases of other units it helps in. */
  assists: z.int(),
  /** Things that have to be over first; each a text key of namespace `unitAdmin` under `obstacle`. */
  obstacles: z.array(z.object({ kind: z.enum(['waitingTickets', 'appointments', 'callOuts']), count: z.int() })),
})
export type ClosingPlan = z.infer<typeof closingPlan>

export const unitAdminContract = {
  list: read('/managed-units', manage).output(z.array(managedUnit)),
  enter: write('/units', manage)
    .input(z.strictObject({ opId, code: z.string().regex(/^[A-Z0-9]{3}$/, 'problems.value.unit-code'), ...unitFields }))
    .output(z.object({ id })),
  edit: write('/units/{id}', manage, 'PUT')
    .input(z.strictObject({ opId, id: pathId, ...unitFields }))
    .output(z.object({ id })),
  /** What a unit holds and has to be given away when it closes. */
  closingPlan: read('/units/{id}/closing', manage)
    .input(z.strictObject({ id: pathId }))
    .output(closingPlan),
  /** Closes a unit together with giving away every open case and person it holds; nothing of it half. */
  close: write('/units/{id}/closing', manage)
    .input(
      z.strictObject({
        opId,
        id: pathId,
        reason,
        /** Who takes a case that is not named below. */
        caseUnitId: id.nullable(),
        cases: z.array(z.strictObject({ id, unitId: id })).max(2000),
        /** unitId null: the account is disabled. */
        people: z.array(z.strictObject({ id, unitId: id.nullable() })).max(500),
      }),
    )
    .output(z.object({ id, cases: z.int(), people: z.int() })),
}
