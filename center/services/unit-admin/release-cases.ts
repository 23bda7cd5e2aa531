import { listCasesOfStaff, releaseAssignments } from '#db/repositories/assignment.ts'
import { findCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import type { Work } from '../write.ts'

/**
 * Takes a person's name off every open case they hold: each goes to their unit as a whole, so that none is with somebody who is
 * not there any more. @returns how many
 */
export async function releaseCasesOf(
  work: Work,
  person: { readonly id: number; readonly unitId: number },
): Promise<number> {
  const ids = await listCasesOfStaff(work.tx, person.id)
  for (const id of ids) {
    const file = await findCaseFile(work.tx, id)
    if (file === undefined) continue
    await updateCaseFile(work.tx, recordOf(file), { ownerStaffId: null })
    await work.journal({
      object: 'caseFile',
      objectId: id,
      caseFileId: id,
      action: 'caseFile.released',
      from: file.status,
      to: file.status,
    })
    work.publish({ noun: 'caseFile', id })
  }
  await releaseAssignments(work.tx, person.id, person.unitId)
  return ids.length
}
