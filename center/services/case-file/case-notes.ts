import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { insertCaseNote, listCaseNotes, listMerged } from '#db/repositories/life.ts'
import { findStaff } from '#db/repositories/staff.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { reachCaseFile } from './reach-case-file.ts'

/** What the visitor told once, then what desks added; those who come later read it and do not ask again. */
export async function tellTelling(deps: Deps, actor: Actor, input: { id: number }) {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const clerk = await findStaff(deps.db, file.registeredBy)
  const merged = await listMerged(deps.db, file.id)
  const notes = await listCaseNotes(deps.db, [file.id, ...merged.map(({ id }) => id)], actor.staffId)
  return {
    facts: file.facts,
    requests: JSON.parse(file.requests) as string[],
    toldAt: file.registeredAt,
    toldTo: clerk?.name ?? '',
    notes: notes.map(note => ({ ...note, isPrivate: note.isPrivate === 1 })),
    canWrite: reaching(actor, 'caseNote.write', file, shanghaiDateOf(deps.now())).length > 0,
  }
}

/** Adds to the telling; what stands is never changed. A private note is its author's alone. */
export async function addCaseNote(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; text: string; isPrivate: boolean },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseNote.write', input.id)
    const id = await insertCaseNote(work.tx, {
      caseFileId: file.id,
      text: input.text,
      isPrivate: input.isPrivate ? 1 : 0,
      writtenAt: work.now,
      writtenBy: by,
    })
    await work.journal({
      object: 'caseNote',
      objectId: id,
      caseFileId: file.id,
      action: input.isPrivate ? 'caseNote.kept' : 'caseNote.added',
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id }
  })
}

/** The case a paper or a note of this one is read at: the main one where it was merged. */
export async function mainCaseOf(deps: Deps, caseFileId: number): Promise<number> {
  return (await findCaseFile(deps.db, caseFileId))?.mergedInto ?? caseFileId
}
