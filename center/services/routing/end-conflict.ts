import { DomainError } from '#center/contract/domain-error.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { endInterestConflict, listOpenConflicts, listRoutedParties } from '#db/repositories/routing.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/** Who declared that somebody keeps away may end it, and who rules between units (the manager). */
export const canEndConflict = (actor: Actor, { declaredBy }: { readonly declaredBy: number }): boolean =>
  declaredBy === actor.staffId || grantsFor(actor.roles, 'assignment.rule').length > 0

/**
 * Ends a declared conflict of interest with its reason: from then on proposals may name that person again for this party.
 * The declaration stays on record. One of another case's party, or that somebody else declared, is not there.
 * @throws DomainError 'case-file.not-found' | 'route.conflict-not-found'
 */
export async function endConflict(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; conflictId: number; reason: string },
): Promise<{ id: number }> {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.dispatch', input.id)
    const parties = await listRoutedParties(tx, [file.id])
    const open = await listOpenConflicts(
      tx,
      parties.map(({ personId }) => personId),
    )
    const conflict = open.find(({ id }) => id === input.conflictId)
    if (conflict === undefined || !canEndConflict(actor, conflict)) throw new DomainError('route.conflict-not-found')
    await endInterestConflict(tx, conflict.id, { endedAt: now, endedBy: by, endReason: input.reason })
    await work.journal({
      object: 'interestConflict',
      objectId: conflict.id,
      caseFileId: file.id,
      action: 'interestConflict.ended',
      detail: { staff: conflict.staffName },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: conflict.id }
  })
}
