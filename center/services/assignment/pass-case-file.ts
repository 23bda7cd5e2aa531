import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE, CLOCK_FAMILIES } from '#center/domain/actions/case-file-table.ts'
import { updateAssignment } from '#db/repositories/assignment.ts'
import { type FoundCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import type { Actor } from '../actor.ts'
import { endClocksOfAssignment, handOverClocks } from '../case-file/case-clock.ts'
import { moveCaseFile, recordOf } from '../case-file/move-case-file.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { checkUnit } from './check-unit.ts'
import { sendLead } from './send-assignment.ts'
import { windowOwner } from './window-owner.ts'

/** Who holds an open case now: the unit it was sent to, or its owner. */
export const holderOf = (file: FoundCaseFile): { unitId: number; staffId: number | null } =>
  file.assignedUnitId === null
    ? { unitId: file.ownerUnitId, staffId: file.ownerStaffId }
    : { unitId: file.assignedUnitId, staffId: file.assignedStaffId }

/**
 * Another person of the unit that holds a case; null: the unit as a whole. Status and clocks stay as they are.
 * @throws DomainError 'assignment.already-theirs'
 */
export async function passWithinUnit(work: Work, file: FoundCaseFile, staffId: number | null, reason: string) {
  const holder = holderOf(file)
  if (holder.staffId === staffId) throw new DomainError('assignment.already-theirs')
  const { unit, staff } = await checkUnit(work.tx, holder.unitId, staffId)
  if (file.assignmentId !== null) await updateAssignment(work.tx, file.assignmentId, { staffId })
  // A case the unit has not signed for is still the window's.
  const isOwner = file.ownerUnitId === holder.unitId
  const version = await updateCaseFile(work.tx, recordOf(file), isOwner ? { ownerStaffId: staffId } : {})
  await tell(work, file, [unit.name, staff?.name ?? ''].join(' ').trim(), reason)
  return { id: file.id, version, status: file.status }
}

/**
 * Sends an open case on to another unit (改派). One that is being handled waits for the new unit to sign, the window owns it
 * meanwhile, and the time for handling runs on; one that is past handling changes hands and stays where it stands.
 */
export async function passToUnit(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: FoundCaseFile,
  to: { readonly unitId: number; readonly staffId: number | null; readonly reason: string },
) {
  // What no unit has been asked for yet has nothing to be signed: it changes its owner.
  if (file.assignmentId === null && !decide(CASE_FILE, 'reassign', file.status).isAllowed) {
    const { unit, staff } = await checkUnit(work.tx, to.unitId, to.staffId)
    const version = await updateCaseFile(work.tx, recordOf(file), {
      ownerUnitId: unit.id,
      ownerStaffId: staff?.id ?? null,
    })
    await tell(work, file, unit.name, to.reason)
    return { id: file.id, version, status: file.status }
  }
  const before = file.assignmentId === null ? null : { id: file.assignmentId, caseFileId: file.id }
  if (before !== null) {
    await updateAssignment(work.tx, before.id, { status: 'withdrawn' })
    await endClocksOfAssignment(work, before, CLOCK_FAMILIES.signing, true)
  }
  const { assignmentId, nextDueOn, unit } = await sendLead(deps, work, actor, file, {
    unitId: to.unitId,
    staffId: to.staffId,
    note: to.reason,
  })
  if (decide(CASE_FILE, 'reassign', file.status).isAllowed)
    return moveCaseFile(
      work,
      file,
      'reassign',
      { nextDueOn, ...(await windowOwner(work.tx, file)) },
      { unit: unit.name, reason: to.reason },
    )
  if (before !== null) await handOverClocks(work, file.id, before.id, assignmentId)
  const version = await updateCaseFile(work.tx, recordOf(file), { ownerUnitId: to.unitId, ownerStaffId: to.staffId })
  await tell(work, file, unit.name, to.reason)
  return { id: file.id, version, status: file.status }
}

async function tell(work: Work, file: FoundCaseFile, unit: string, reason: string): Promise<void> {
  await work.journal({
    object: 'caseFile',
    objectId: file.id,
    caseFileId: file.id,
    action: 'caseFile.reassigned',
    from: file.status,
    to: file.status,
    detail: { unit, reason },
  })
  work.publish({ noun: 'caseFile', id: file.id })
}
