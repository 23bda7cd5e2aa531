import { DomainError } from '#center/contract/domain-error.ts'
import type { TaskStatus } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { TASK } from '#center/domain/actions/tables.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { holds } from '#center/domain/permission/reach.ts'
import { type FoundCaseFile, findCaseFile } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { type FoundTask, findTask, updateTask } from '#db/repositories/task.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

type TaskAction = keyof typeof TASK

/** What an action on a task needs. */
export interface ReachedTask {
  readonly task: FoundTask
  readonly file: FoundCaseFile
  readonly to: TaskStatus
}

/** The task if the actor may answer for it: it is addressed to them or their unit. */
export async function reachTaskToAnswer(
  work: Work,
  actor: Actor,
  input: { readonly id: number; readonly version: number },
  action: TaskAction,
): Promise<ReachedTask> {
  const task = await findTask(work.tx, input.id)
  const file = task === undefined ? undefined : await findCaseFile(work.tx, task.caseFileId)
  const isMine =
    task !== undefined &&
    file?.isSealed === 0 &&
    grantsFor(actor.roles, 'coHandling.answer').some(grant => holds(grant.scope, actor, task))
  if (!isMine || file === undefined) throw new DomainError('task.not-found')
  return { task, file, to: allowed(task, input.version, action) }
}

/** The task if the actor may ask things of others in its case. */
export async function reachTaskToAsk(
  deps: Deps,
  work: Work,
  actor: Actor,
  input: { readonly id: number; readonly version: number },
  action: TaskAction,
): Promise<ReachedTask> {
  const task = await findTask(work.tx, input.id)
  if (task === undefined) throw new DomainError('task.not-found')
  const file = await reachCaseFile(deps, work.tx, actor, 'coHandling.ask', task.caseFileId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'case-file.not-found') throw new DomainError('task.not-found')
    throw error
  })
  return { task, file, to: allowed(task, input.version, action) }
}

/** The task if it waits for the consent of this person. */
export async function reachTaskToApprove(
  work: Work,
  actor: Actor,
  input: { readonly id: number; readonly version: number },
  action: TaskAction,
): Promise<ReachedTask> {
  const task = await findTask(work.tx, input.id)
  const file = task === undefined ? undefined : await findCaseFile(work.tx, task.caseFileId)
  if (task === undefined || file === undefined || task.approverId !== actor.staffId)
    throw new DomainError('task.not-found')
  return { task, file, to: allowed(task, input.version, action) }
}

function allowed(task: FoundTask, version: number, action: TaskAction): TaskStatus {
  const decision = decide(TASK, action, task.status)
  if (!decision.isAllowed) throw new DomainError('task.action-not-allowed')
  if (task.version !== version) throw new DomainError('task.changed-meanwhile')
  return decision.to
}

/** Writes a task's new state and tells it. */
export async function moveTask(
  work: Work,
  { task, file, to }: ReachedTask,
  action: string,
  change: Omit<Parameters<typeof updateTask>[2], 'status'>,
  detail: Readonly<Record<string, string>> = {},
) {
  const version = await updateTask(work.tx, task, { ...change, status: to })
  const unit = await findUnit(work.tx, task.unitId)
  await work.journal({
    object: 'task',
    objectId: task.id,
    caseFileId: file.id,
    action: `task.${action}`,
    from: task.status,
    to,
    detail: { unit: unit?.name ?? '', ...detail },
  })
  work.publish({ noun: 'task', id: task.id })
  work.publish({ noun: 'caseFile', id: file.id })
  return { id: task.id, version, status: to }
}
