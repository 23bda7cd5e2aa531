import { DomainError } from '#center/contract/domain-error.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { type FoundCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import type { Work } from '../write.ts'

type Change = Omit<Parameters<typeof updateCaseFile>[2], 'status' | 'nextStep' | 'stageSince'>

/** The row of the case file alone, without what was joined to it. */
export function recordOf(file: FoundCaseFile & { readonly helpers?: unknown }) {
  const {
    assignmentId: _a,
    assignedUnitId: _u,
    assignedStaffId: _s,
    assignmentStatus: _t,
    helpers: _h,
    ...record
  } = file
  return record
}

/**
 * Takes an action on a case file: decides by the table, sets status and next step, writes the journal.
 * @param change what else moves; `nextDueOn` must be given, null for finished cases
 * @throws DomainError 'case-file.action-not-allowed'
 */
export async function moveCaseFile(
  work: Work,
  file: FoundCaseFile,
  action: CaseFileAction,
  change: Change & { nextDueOn: string | null },
  detail: Readonly<Record<string, string | number>> = {},
) {
  const decision = decide(CASE_FILE, action, file.status)
  if (!decision.isAllowed) throw new DomainError('case-file.action-not-allowed', { status: file.status })
  const version = await updateCaseFile(work.tx, recordOf(file), {
    ...change,
    status: decision.to,
    nextStep: nextStepOf(decision.to),
    stageSince: work.today,
  })
  await work.journal({
    object: 'caseFile',
    objectId: file.id,
    caseFileId: file.id,
    action: CASE_FILE[action].journal,
    from: file.status,
    to: decision.to,
    detail,
  })
  work.publish({ noun: 'caseFile', id: file.id })
  return { id: file.id, version, status: decision.to }
}
