import type { BulkKind, BulkPreviewRow } from '#center/contract/oversight.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import type { ProblemCode } from '#center/contract/problems.ts'
import type { Complexity } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { type FoundCaseFile, findCaseFile } from '#db/repositories/case-file.ts'
import { findUnit } from '#db/repositories/center.ts'
import { findStaff } from '#db/repositories/staff.ts'
import type { Actor } from '../actor.ts'
import { holderOf } from '../assignment/pass-case-file.ts'
import { BEFORE_HANDLING } from '../assignment/set-complexity.ts'
import type { Deps } from '../deps.ts'

const NEEDS: Readonly<Record<BulkKind, PermissionAction>> = {
  reassign: 'caseFile.reassign',
  remind: 'supervision.manage',
  setComplexity: 'caseFile.dispatch',
  dispatch: 'caseFile.dispatch',
}

interface Asked {
  readonly kind: BulkKind
  readonly unitId: number | null
  readonly complexity: Complexity | null
}

/**
 * What a bulk action would do to each case, by the rights of the one who asks; nothing is written. What is not theirs and what
 * is not there are left out alike. Each case is then acted on by its own route and gives its own answer.
 */
export async function previewBulk(deps: Deps, actor: Actor, input: Asked & { ids: readonly number[] }) {
  const today = shanghaiDateOf(deps.now())
  const target = input.unitId === null ? undefined : await findUnit(deps.db, input.unitId)
  const rows: BulkPreviewRow[] = []
  for (const id of new Set(input.ids)) {
    const file = await findCaseFile(deps.db, id)
    if (file === undefined || reaching(actor, 'caseFile.list', file, today).length === 0) continue
    const holder = holderOf(file)
    const unit = await findUnit(deps.db, holder.unitId)
    const person = holder.staffId === null ? undefined : await findStaff(deps.db, holder.staffId)
    rows.push({
      id: file.id,
      code: file.code,
      version: file.version,
      status: file.status,
      unitId: holder.unitId,
      unitName: unit?.name ?? '',
      staffId: holder.staffId,
      ownerName: person?.name ?? null,
      complexity: file.complexity,
      blockedBy: obstacleOf(actor, file, input, today, target !== undefined),
    })
  }
  return rows
}

function obstacleOf(
  actor: Actor,
  file: FoundCaseFile,
  asked: Asked,
  today: string,
  hasTarget: boolean,
): ProblemCode | null {
  if (reaching(actor, NEEDS[asked.kind], file, today).length === 0) return 'permission.denied'
  if (file.nextStep === 'none') return 'case-file.action-not-allowed'
  switch (asked.kind) {
    case 'remind':
      return null
    case 'setComplexity':
      if (!BEFORE_HANDLING.includes(file.status)) return 'case-file.action-not-allowed'
      return asked.complexity === file.complexity ? 'bulk.nothing-to-do' : null
    case 'dispatch':
      if (!decide(CASE_FILE, 'dispatch', file.status).isAllowed) return 'case-file.action-not-allowed'
      return hasTarget ? null : 'unit.not-found'
    case 'reassign': {
      if (!hasTarget) return 'unit.not-found'
      if (holderOf(file).unitId === asked.unitId) return 'assignment.already-theirs'
      const isManager = grantsFor(actor.roles, 'caseFile.reassign').some(grant => grant.scope === 'center')
      if (!isManager) return 'assignment.other-unit'
      return file.assignmentId === null && BEFORE_HANDLING.includes(file.status) ? 'case-file.action-not-allowed' : null
    }
  }
}
