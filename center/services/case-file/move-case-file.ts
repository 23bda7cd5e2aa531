import { DomainError } from '#center/contract/domain-error.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/tables.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { type FoundCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import type { Work } from '../write.ts'

type Change = Omit<Parameters<typeof updateCaseFile>[2], 'status' | 'nextStep' | 'stageSince'>

/** The row of the case file alone, without what was joined to it. */
export function recordOf(file: FoundCaseFile) {
  const { assignmentId: _a, assignedUnitId: _u, assignedStaffId: _s, assignmentStatus: _t, ...record } = file
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
    action: `caseFile.${TIMELINE[action]}`,
    from: file.status,
    to: decision.to,
    detail,
  })
  work.publish({ noun: 'caseFile', id: file.id })
  return { id: file.id, version, status: decision.to }
}

/** Journal action of each action, in the past tense: what the timeline tells. */
const TIMELINE: Readonly<Record<CaseFileAction, string>> = {
  register: 'registered',
  giveAdvice: 'adviceGiven',
  refuse: 'notAccepted',
  redirect: 'redirected',
  requestMaterial: 'materialRequested',
  supplyMaterial: 'materialSupplied',
  dispatch: 'dispatched',
  return: 'returned',
  disputeLead: 'leadDisputed',
  ruleLead: 'leadRuled',
  accept: 'accepted',
  reassign: 'reassigned',
  startMediation: 'mediationStarted',
  suspend: 'suspended',
  resume: 'resumed',
  resumeMediation: 'resumed',
  settle: 'settled',
  reply: 'answered',
  fail: 'failed',
  withdraw: 'withdrawn',
  handOver: 'handedOver',
  takeBack: 'takenBack',
  close: 'closed',
  archive: 'archived',
  conclude: 'concluded',
  merge: 'merged',
  split: 'split',
  separate: 'separated',
  reopen: 'reopened',
  reopenIntake: 'reopened',
  void: 'voided',
}
