import { DomainError } from '#center/contract/domain-error.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import type { Actor } from '../actor.ts'
import { assertVersion, reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { holderOf, passToUnit, passWithinUnit } from './pass-case-file.ts'

/**
 * 改派: the lead of a unit names another of its people, the manager any unit, each with a reason. The time for handling
 * keeps its start and its pauses.
 * @throws DomainError 'case-file.action-not-allowed' | 'assignment.other-unit' | 'assignment.already-theirs' | 'unit.not-found' | 'staff.not-of-unit'
 */
export async function reassignCaseFile(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; unitId: number; staffId: number | null; reason: string },
) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.reassign', input.id, true)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    if (file.nextStep === 'none') throw new DomainError('case-file.action-not-allowed', { status: file.status })
    if (holderOf(file).unitId === input.unitId) return passWithinUnit(work, file, input.staffId, input.reason)
    const isManager = grantsFor(actor.roles, 'caseFile.reassign').some(grant => grant.scope === 'center')
    if (!isManager) throw new DomainError('assignment.other-unit')
    // What waits at the window goes out by a dispatch or a ruling, which say who leads.
    if (
      file.assignmentId === null &&
      ['registered', 'returned', 'awaitingMaterial', 'leadDisputed'].includes(file.status)
    )
      throw new DomainError('case-file.action-not-allowed', { status: file.status })
    return passToUnit(deps, work, actor, file, input)
  })
}
