import { OVERSIGHT_VIEWS, type OversightRow, type OversightViewName } from '#center/contract/oversight.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { countOverseen, listOverseen } from '#db/repositories/oversight.ts'
import { countTasks, listTasks } from '#db/repositories/task.ts'
import type { Actor } from '../actor.ts'
import { caseLamps } from '../clock/case-lamps.ts'
import { taskLamp, taskReader } from '../co-handling/view-tasks.ts'
import type { Deps } from '../deps.ts'

/**
 * M5: disputed leads, cases returned twice, cases that are nobody's (must be none), tasks that are late, sealed files.
 * Of an overdue task the case it belongs to is shown once a task.
 */
export async function listOversight(deps: Deps, actor: Actor, input: { view: OversightViewName; page: number }) {
  if (input.view === 'overdueTasks') {
    const reader = await taskReader(deps, actor)
    const query = { view: 'overdue', unitId: null, today: reader.today } as const
    const rows = (await listTasks(deps.db, query, input.page)).map(
      (task): OversightRow => ({
        id: task.caseFileId,
        code: task.caseCode,
        version: 1,
        typeCode: task.typeCode,
        status: task.caseStatus,
        unitId: task.unitId,
        unitName: task.unitName,
        ownerName: task.staffName,
        nextDueOn: task.dueOn,
        lamp: taskLamp(task, reader),
        returns: 0,
        why: null,
        reason: task.what,
        canMerge: false,
      }),
    )
    return { rows, total: await countTasks(deps.db, query), page: input.page }
  }
  const { view } = input
  const found = await listOverseen(deps.db, view, input.page)
  const lampOf = await caseLamps(deps, found)
  const rows = found.map(
    (row): OversightRow => ({
      id: row.id,
      code: row.code,
      version: row.version,
      typeCode: row.typeCode,
      status: row.status,
      unitId: row.unitId,
      unitName: row.unitName,
      ownerName: row.ownerName,
      nextDueOn: row.nextDueOn,
      lamp: lampOf(row.id),
      returns: row.returns ?? 0,
      why: whyOwnerless(row),
      reason: row.sealReason,
      canMerge: decide(CASE_FILE, 'merge', row.status).isAllowed,
    }),
  )
  const count = await countOverseen(deps.db, view)
  return { rows, total: { count, isExact: true }, page: input.page }
}

function whyOwnerless(row: {
  isActive: 0 | 1
  unitId: number
  ownerStatus: string | null
  ownerStaffUnitId: number | null
}): OversightRow['why'] {
  if (row.isActive === 0) return 'unitClosed'
  if (row.ownerStatus === null) return null
  if (row.ownerStatus !== 'active') return 'personGone'
  return row.ownerStaffUnitId === row.unitId ? null : 'personMoved'
}

/** How many cases or tasks stand in each list of the manager. */
export async function countOversight(deps: Deps): Promise<Record<OversightViewName, number>> {
  const today = shanghaiDateOf(deps.now())
  const counts: Partial<Record<OversightViewName, number>> = {}
  for (const view of OVERSIGHT_VIEWS)
    counts[view] =
      view === 'overdueTasks'
        ? (await countTasks(deps.db, { view: 'overdue', unitId: null, today })).count
        : await countOverseen(deps.db, view)
  return { disputed: 0, returnedTwice: 0, ownerless: 0, overdueTasks: 0, sealed: 0, ...counts }
}
