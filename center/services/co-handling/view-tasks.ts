import type { TaskRow, TaskView, TaskViewName } from '#center/contract/co-handling.ts'
import type { Lamp } from '#center/contract/statuses.ts'
import type { LampLimits } from '#center/contract/values/clock-rule.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { actionsFrom } from '#center/domain/actions/action-table.ts'
import { TASK } from '#center/domain/actions/tables.ts'
import { lampOf } from '#center/domain/clocks/lamp-of.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { holds, reaching } from '#center/domain/permission/reach.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { countTasks, listTasks, listTasksOfCase, type TaskQuery, type TaskRecord } from '#db/repositories/task.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** Who reads a task, and when. */
export interface TaskReader {
  readonly actor: Actor
  readonly today: string
  readonly limits: LampLimits
}

/** Who reads tasks, the day (ISO date) and the limits of the lamp, looked up once for many tasks. */
export async function taskReader(deps: Deps, actor: Actor): Promise<TaskReader> {
  const today = shanghaiDateOf(deps.now())
  return { actor, today, limits: await settingInForce(deps.db, 'lampLimits', today) }
}

/** Lamp of the day a task is due. */
export const taskLamp = (
  task: { dueOn: string; askedAt: string },
  { today, limits }: Omit<TaskReader, 'actor'>,
): Lamp => lampOf(task.dueOn, shanghaiDateOf(task.askedAt), today, limits).lamp

/** A task as pages show it. @param canAsk the reader may ask things of others in this case */
export function taskViewOf(task: TaskRecord, reader: TaskReader, canAsk: boolean): TaskView {
  const { actor } = reader
  const canAnswer = grantsFor(actor.roles, 'coHandling.answer').some(grant => holds(grant.scope, actor, task))
  const canApprove = task.approverId !== null && task.approverId === actor.staffId
  const isOwed = task.status === 'asked' || task.status === 'accepted'
  return {
    id: task.id,
    caseFileId: task.caseFileId,
    taskForceId: task.taskForceId,
    unitId: task.unitId,
    unitName: task.unitName,
    staffName: task.staffName,
    what: task.what,
    dueOn: task.dueOn,
    lamp: isOwed ? taskLamp(task, reader) : null,
    status: task.status,
    version: task.version,
    approverName: task.approverName,
    askedAt: task.askedAt,
    askedByName: task.askedByName,
    reply: task.reply,
    repliedAt: task.repliedAt,
    repliedByName: task.repliedByName,
    sentBack: task.sentBack,
    endNote: task.endNote,
    allowedActions: actionsFrom(TASK, task.status).flatMap(action => {
      switch (action) {
        case 'approve':
        case 'decline':
          return canApprove ? [action] : []
        case 'accept':
        case 'refuse':
        case 'report':
          return canAnswer ? [action] : []
        case 'sendBack':
        case 'verify':
        case 'withdraw':
          return canAsk ? [action] : []
        default:
          return []
      }
    }),
  }
}

/** Whether this person may ask things of others in a case. */
export const mayAsk = (actor: Actor, file: FoundCaseFile, today: string): boolean =>
  reaching(actor, 'coHandling.ask', file, today).length > 0

/** Tasks of a case, with what the reader may do about each. */
export async function listTasksOf(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const reader = await taskReader(deps, actor)
  const canAsk = mayAsk(actor, file, reader.today)
  const tasks = await listTasksOfCase(deps.db, file.id)
  return {
    tasks: tasks.filter(task => task.taskForceId === null).map(task => taskViewOf(task, reader, canAsk)),
    canAsk: canAsk && file.nextStep !== 'none',
  }
}

/** Lists of tasks across cases: what my unit owes, what I have to look at, what waits for my consent, what is late. */
export async function listTaskWork(deps: Deps, actor: Actor, input: { view: TaskViewName; page: number }) {
  const reader = await taskReader(deps, actor)
  const query = queryOf(input.view, actor, reader.today)
  const rows = await listTasks(deps.db, query, input.page)
  return {
    rows: rows.map((row): TaskRow => {
      const canAsk = grantsFor(actor.roles, 'coHandling.ask').some(
        grant =>
          grant.scope === 'center' || holds(grant.scope, actor, { unitId: row.ownerUnitId, staffId: row.ownerStaffId }),
      )
      return {
        ...taskViewOf(row, reader, canAsk),
        caseCode: row.caseCode,
        caseStatus: row.caseStatus,
        typeCode: row.typeCode,
        leadUnitName: row.leadUnitName,
      }
    }),
    total: await countTasks(deps.db, query),
    page: input.page,
  }
}

function queryOf(view: TaskViewName, actor: Actor, today: string): TaskQuery {
  const scopes = grantsFor(actor.roles, 'task.list').map(grant => grant.scope)
  const unitId = actor.unitId ?? 0
  const isCenter = scopes.includes('center')
  const staffId = scopes.every(scope => scope === 'own') ? staffOf(actor) : null
  switch (view) {
    case 'toAnswer':
      return { view, unitId, staffId }
    case 'toVerify':
      return { view, unitId: isCenter ? null : unitId, staffId }
    case 'toApprove':
      return { view, staffId: staffOf(actor) }
    case 'overdue':
      return { view, unitId: isCenter ? null : unitId, today }
  }
}
