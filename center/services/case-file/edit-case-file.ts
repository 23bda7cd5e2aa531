import type { Matter } from '#center/contract/case-file.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { type FoundCaseFile, replaceCaseText, updateCaseFile } from '#db/repositories/case-file.ts'
import { findMatterEdit, insertMatterEdit } from '#db/repositories/matter-edit.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { riskOfCount } from '../risk/assess-at-intake.ts'
import { caseTypesOn } from '../routing/case-types.ts'
import { type Work, write } from '../write.ts'
import { followSender } from './case-clock.ts'
import { checkMatter } from './check-matter.ts'
import { matterColumns, senderDay } from './matter-columns.ts'
import { recordOf } from './move-case-file.ts'
import { assertVersion, reachCaseFile } from './reach-case-file.ts'
import { matterOf } from './view-case-file.ts'

/** Minutes within which one's own change of a matter can be taken back (staff conventions: a slip of the hand). */
const UNDO_MS = 5 * 60_000

/** Changes the facts of an open case; a stale form is told what stands there now. @throws DomainError 'case-file.changed-meanwhile' */
export async function editCaseFile(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; matter: Matter },
) {
  return write(deps, actor, input, async work => {
    const file = await reachForEdit(deps, work, actor, input)
    checkMatter(input.matter, work.today, await caseTypesOn(work.tx, work.today), file.typeCode)
    return changeMatter(deps, work, actor, file, input.matter, 'caseFile.edited')
  })
}

/**
 * Puts back what stood before one's own last change, as a further change on record.
 * @throws DomainError 'case-file.nothing-to-undo' where it was somebody else's, too long ago, or more has happened since
 */
export async function undoCaseFileEdit(deps: Deps, actor: Actor, input: { opId: string; id: number; version: number }) {
  return write(deps, actor, input, async work => {
    const file = await reachForEdit(deps, work, actor, input)
    const edit = await findMatterEdit(work.tx, file.id, file.version)
    const isFresh = edit !== undefined && Date.parse(work.now) - Date.parse(edit.editedAt) <= UNDO_MS
    if (!isFresh || edit.editedBy !== actor.staffId) throw new DomainError('case-file.nothing-to-undo')
    return changeMatter(deps, work, actor, file, JSON.parse(edit.before) as Matter, 'caseFile.editUndone')
  })
}

async function reachForEdit(
  deps: Deps,
  work: Work,
  actor: Actor,
  { id, version }: { id: number; version: number },
): Promise<FoundCaseFile> {
  const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.edit', id)
  // Marks are no part of an edit, and not everybody who edits may see them.
  assertVersion(file, version, { version: file.version, matter: { ...matterOf(file), riskMarks: [] } })
  if (nextStepOf(file.status) === 'none') throw new DomainError('case-file.action-not-allowed', { status: file.status })
  return file
}

/** The marks of the risk stay: they are changed by an assessment, with its reason. A group that grew counts at once. */
async function changeMatter(deps: Deps, work: Work, actor: Actor, file: FoundCaseFile, matter: Matter, action: string) {
  const { tx, now } = work
  const risk = await riskOfCount(deps, work, file, matter.involvedCount, staffOf(actor))
  const version = await updateCaseFile(tx, recordOf(file), { ...matterColumns(matter), ...risk })
  await insertMatterEdit(tx, {
    caseFileId: file.id,
    version,
    before: JSON.stringify(matterOf(file)),
    editedAt: now,
    editedBy: staffOf(actor),
  })
  await replaceCaseText(tx, file.id, matter.facts)
  // A clock that was ended by the answer is not begun anew by an edit of something else.
  if (senderDay(matter) !== senderDay(matterOf(file))) await followSender(deps, work, file.id, senderDay(matter))
  await work.journal({
    object: 'caseFile',
    objectId: file.id,
    caseFileId: file.id,
    action,
    detail: { version },
  })
  work.publish({ noun: 'caseFile', id: file.id })
  return { id: file.id, version, status: file.status }
}
