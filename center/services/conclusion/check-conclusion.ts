import type { ConclusionView } from '#center/contract/conclusion.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import {
  type ConclusionRecord,
  findConclusion,
  listConclusions,
  updateConclusion,
} from '#db/repositories/conclusion.ts'
import { type Actor, staffOf } from '../actor.ts'
import { firstUnmet } from '../case-file/case-guards.ts'
import { reopenAtIntake, reopenAtUnit } from '../case-file/reopen-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** What waits for a decision, the sample that waits for its check, and what was checked, as far as the actor decides. */
export async function listConclusionsToDecide(deps: Deps, actor: Actor) {
  const scopes = grantsFor(actor.roles, 'conclusion.decide').map(({ scope }) => scope)
  const isMine = (row: ConclusionRecord) => scopes.includes('center') || row.ownerUnitId === actor.unitId
  const view = async (which: 'proposed' | 'toCheck' | 'checked') =>
    (await listConclusions(deps.db, which)).filter(isMine).map(row => viewOf(row, actor))
  return { proposed: await view('proposed'), toCheck: await view('toCheck'), checked: await view('checked') }
}

const viewOf = (row: ConclusionRecord, actor: Actor): ConclusionView => ({
  id: row.id,
  caseFileId: row.caseFileId,
  code: row.code,
  typeCode: row.typeCode,
  cause: row.cause,
  grounds: row.grounds,
  feedback: row.feedback,
  status: row.status,
  proposedAt: row.proposedAt,
  proposedBy: row.proposedByName,
  decidedAt: row.decidedAt,
  decidedBy: row.decidedByName,
  decisionNote: row.decisionNote,
  checkResult: row.checkResult,
  checkNote: row.checkNote,
  canDecide: row.status === 'proposed' && row.proposedBy !== actor.staffId,
})

/**
 * 抽查了结: a conclusion of the sample was looked at again; a wrong one opens the case, at the unit that had it or at the window.
 * @throws DomainError 'conclusion.not-found' | 'conclusion.not-to-check'
 */
export async function checkConclusion(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; result: 'right' | 'wrong'; note: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const conclusion = await findConclusion(work.tx, input.id)
    const file = conclusion === undefined ? undefined : await findCaseFile(work.tx, conclusion.caseFileId)
    if (conclusion === undefined || file === undefined) throw new DomainError('conclusion.not-found')
    if (conclusion.isSampled !== 1 || conclusion.checkedAt !== null) throw new DomainError('conclusion.not-to-check')
    await updateConclusion(work.tx, conclusion.id, {
      checkedAt: work.now,
      checkedBy: by,
      checkResult: input.result,
      checkNote: input.note,
    })
    await work.journal({
      object: 'conclusion',
      objectId: conclusion.id,
      caseFileId: file.id,
      action: 'conclusion.checked',
      detail: { result: input.result, note: input.note },
    })
    // Reopened meanwhile: there is nothing left to mend.
    if (input.result === 'wrong' && decide(CASE_FILE, 'reopenIntake', file.status).isAllowed) {
      const hadUnit = (await firstUnmet(work.tx, file, actor, ['hadUnit'])) === null
      await (hadUnit ? reopenAtUnit : reopenAtIntake)(deps, work, actor, file, input.note)
    }
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: conclusion.id, caseFileId: file.id }
  })
}
