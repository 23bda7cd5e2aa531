import { DomainError } from '#center/contract/domain-error.ts'
import type { ConclusionCause } from '#center/contract/statuses.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { insertConclusion } from '#db/repositories/conclusion.ts'
import { type Actor, staffOf } from '../actor.ts'
import { firstUnmet } from '../case-file/case-guards.ts'
import { assertVersion, reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/**
 * 提请了结: window or desk proposes to end a matter without substance, for one of exactly four causes, with what the visitor is
 * told; the case stays with its owner until somebody else has decided.
 * @throws DomainError 'conclusion.already-proposed'
 */
export async function proposeConclusion(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; cause: ConclusionCause; grounds: string; feedback: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'conclusion.propose', input.id)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    if (!decide(CASE_FILE, 'conclude', file.status).isAllowed)
      throw new DomainError('case-file.action-not-allowed', { status: file.status })
    const unmet = await firstUnmet(work.tx, file, actor, ['isNotProposed', 'areReferralsOver'])
    if (unmet !== null) throw new DomainError(unmet)
    const { cause, grounds, feedback } = input
    const id = await insertConclusion(work.tx, {
      caseFileId: file.id,
      cause,
      grounds,
      feedback,
      status: 'proposed',
      proposedAt: work.now,
      proposedBy: by,
    })
    await work.journal({
      object: 'conclusion',
      objectId: id,
      caseFileId: file.id,
      action: 'conclusion.proposed',
      to: 'proposed',
      detail: { cause },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id }
  })
}
