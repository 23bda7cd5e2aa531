import { z } from 'zod'
import { id, instant, opId, page, pathId, read, total, version, write } from './base.ts'
import { reason } from './case-action.ts'
import { CASE_FILE_STATUSES, LAMPS, TASK_STATUSES } from './statuses.ts'
import { plainDate } from './values/plain-date.ts'
import { LIMITS, longText } from './values/text.ts'

const required = longText(LIMITS.longText).min(1, 'problems.value.required')

export const TASK_PAGE_ACTIONS = [
  'approve',
  'decline',
  'accept',
  'refuse',
  'report',
  'sendBack',
  'verify',
  'withdraw',
] as const

/** What one unit does for a case of another, or for a task force (会办事项). */
export const taskView = z.object({
  id,
  caseFileId: id,
  taskForceId: id.nullable(),
  unitId: id,
  unitName: z.string(),
  staffName: z.string().nullable(),
  what: z.string(),
  dueOn: z.string(),
  /** null: nobody owes anything on it any more. */
  lamp: z.enum(LAMPS).nullable(),
  status: z.enum(TASK_STATUSES),
  version,
  approverName: z.string().nullable(),
  askedAt: instant,
  askedByName: z.string(),
  reply: z.string().nullable(),
  repliedAt: instant.nullable(),
  repliedByName: z.string().nullable(),
  /** How often the answer was not enough. */
  sentBack: z.int(),
  endNote: z.string().nullable(),
  allowedActions: z.array(z.enum(TASK_PAGE_ACTIONS)),
})
export type TaskView = z.infer<typeof taskView>

/** A task beside the case it belongs to, for the lists of a unit; nothing of the story. */
export const taskRow = taskView.extend({
  caseCode: z.string(),
  caseStatus: z.enum(CASE_FILE_STATUSES),
  typeCode: z.string(),
  leadUnitName: z.string(),
})
export type TaskRow = z.infer<typeof taskRow>

export const TASK_VIEWS = ['toAnswer', 'toVerify', 'toApprove', 'overdue'] as const
export type TaskViewName = (typeof TASK_VIEWS)[number]

const taskAction = z.object({ id, version, status: z.enum(TASK_STATUSES) })
export const askTaskInput = z.strictObject({
  opId,
  id: pathId,
  unitId: z.int('problems.value.required').positive('problems.value.required'),
  staffId: id.nullable(),
  what: required,
  dueOn: plainDate,
  /** Has to agree before it goes out; null: nobody. */
  approverId: id.nullable(),
})
const versionedTask = { opId, id: pathId, version }

const ask = { action: 'coHandling.ask', object: 'task' } as const
const answer = { action: 'coHandling.answer', object: 'task' } as const

export const coHandlingContract = {
  /** Tasks of a case with what may be done about each; who assists sees its own. */
  list: read('/case-files/{id}/tasks', { action: 'caseFile.open', object: 'task' })
    .input(z.strictObject({ id: pathId }))
    .output(z.object({ tasks: z.array(taskView), canAsk: z.boolean() })),
  /** What my unit owes, what I have to look at, what waits for my consent, what is late. */
  work: read('/tasks', { action: 'task.list', object: 'task' })
    .input(z.strictObject({ view: z.enum(TASK_VIEWS).default('toAnswer'), page }))
    .output(z.object({ rows: z.array(taskRow), total, page: z.int() })),
  /** Those who may agree to a request of this case. */
  approvers: read('/case-files/{id}/approvers', ask)
    .input(z.strictObject({ id: pathId }))
    .output(z.array(z.object({ id, name: z.string(), unitName: z.string() }))),
  ask: write('/case-files/{id}/tasks', ask).input(askTaskInput).output(taskAction),
  approve: write('/tasks/{id}/approval', { action: 'task.approve', object: 'task' })
    .input(z.strictObject(versionedTask))
    .output(taskAction),
  decline: write('/tasks/{id}/decline', { action: 'task.approve', object: 'task' })
    .input(z.strictObject({ ...versionedTask, reason }))
    .output(taskAction),
  accept: write('/tasks/{id}/acceptance', answer).input(z.strictObject(versionedTask)).output(taskAction),
  refuse: write('/tasks/{id}/refusal', answer)
    .input(z.strictObject({ ...versionedTask, reason }))
    .output(taskAction),
  report: write('/tasks/{id}/reply', answer)
    .input(z.strictObject({ ...versionedTask, reply: required }))
    .output(taskAction),
  verify: write('/tasks/{id}/verification', ask).input(z.strictObject(versionedTask)).output(taskAction),
  /** Not enough: it goes on, with a new day. */
  sendBack: write('/tasks/{id}/sending-back', ask)
    .input(z.strictObject({ ...versionedTask, dueOn: plainDate, reason }))
    .output(taskAction),
  withdraw: write('/tasks/{id}/withdrawal', ask)
    .input(z.strictObject({ ...versionedTask, reason }))
    .output(taskAction),
}
