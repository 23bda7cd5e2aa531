import { DomainError } from '#center/contract/domain-error.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { deleteDraft } from '#db/repositories/draft.ts'
import { insertCaseNote } from '#db/repositories/life.ts'
import { countVisitsOfCase } from '#db/repositories/match.ts'
import { findVisit, linkVisit } from '#db/repositories/visit.ts'
import { type Actor, staffOf } from '../actor.ts'
import { repeatsSince } from '../case-file/case-row.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

/**
 * 并入: the visit belongs to a case that stands. What the visitor adds is a note of the case; nothing is asked again and no
 * second case is made.
 * @throws DomainError 'visit.not-found' | 'case-file.not-found' | 'case-file.action-not-allowed' where the case is over
 */
export async function joinVisit(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; caseFileId: number; note: string | null },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const visit = await findVisit(tx, input.id)
    if (visit === undefined || visit.caseFileId !== null || visit.onDate !== today)
      throw new DomainError('visit.not-found')
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.list', input.caseFileId)
    if (nextStepOf(file.status) === 'none')
      throw new DomainError('case-file.action-not-allowed', { status: file.status })
    await linkVisit(tx, visit.id, file.id)
    if (input.note !== null && input.note !== '')
      await insertCaseNote(tx, { caseFileId: file.id, text: input.note, isPrivate: 0, writtenAt: now, writtenBy: by })
    await deleteDraft(tx, by, `intake:${visit.id}`)
    const visits = await countVisitsOfCase(tx, file.id, repeatsSince(today))
    await work.journal({
      object: 'visit',
      objectId: visit.id,
      caseFileId: file.id,
      action: 'visit.joined',
      detail: { count: visits },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    work.publish({ noun: 'ticket', id: null })
    return { id: file.id, code: file.code, visits }
  })
}
