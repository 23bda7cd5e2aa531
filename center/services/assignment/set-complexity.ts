import { DomainError } from '#center/contract/domain-error.ts'
import type { CaseFileStatus, Complexity } from '#center/contract/statuses.ts'
import { updateCaseFile } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { assertVersion, reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Until a unit has signed no time for handling runs; afterwards more time is asked for and granted, never set. */
export const BEFORE_HANDLING: readonly CaseFileStatus[] = [
  'registered',
  'awaitingMaterial',
  'dispatched',
  'returned',
  'leadDisputed',
]

/** Sorts a case as simple, ordinary or complex. @throws DomainError 'case-file.action-not-allowed' */
export async function setComplexity(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; complexity: Complexity },
) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.dispatch', input.id)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    if (!BEFORE_HANDLING.includes(file.status))
      throw new DomainError('case-file.action-not-allowed', { status: file.status })
    const version = await updateCaseFile(work.tx, recordOf(file), { complexity: input.complexity })
    await work.journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'caseFile.complexitySet',
      from: file.complexity,
      to: input.complexity,
      detail: { complexity: input.complexity },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: file.id, version, status: file.status }
  })
}
