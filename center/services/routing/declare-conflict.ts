import { DomainError } from '#center/contract/domain-error.ts'
import { insertInterestConflict, listDeclaredConflicts, listRoutedParties } from '#db/repositories/routing.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/**
 * Writes down that one of our people keeps away from every case of a party (回避).
 * @throws DomainError 'staff.not-found' | 'request.invalid' | 'route.conflict-declared'
 */
export async function declareConflict(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; staffId: number; partyId: number; reason: string },
): Promise<{ id: number }> {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.dispatch', input.id)
    const party = (await listRoutedParties(tx, [file.id])).find(({ id }) => id === input.partyId)
    if (party === undefined)
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['partyId'], key: 'problems.value.party' }] })
    const person = await findStaff(tx, input.staffId)
    if (person?.status !== 'active') throw new DomainError('staff.not-found')
    const known = await listDeclaredConflicts(tx, [party.personId])
    if (known.some(({ staffId }) => staffId === input.staffId)) throw new DomainError('route.conflict-declared')
    const id = await insertInterestConflict(tx, {
      staffId: input.staffId,
      personId: party.personId,
      reason: input.reason,
      declaredAt: now,
      declaredBy: by,
      endedAt: null,
      endedBy: null,
    })
    await work.journal({
      object: 'interestConflict',
      objectId: id,
      caseFileId: file.id,
      action: 'interestConflict.declared',
      detail: { staff: person.name },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id }
  })
}
