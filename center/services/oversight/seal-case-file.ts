import { DomainError } from '#center/contract/domain-error.ts'
import { updateCaseFile } from '#db/repositories/case-file.ts'
import { findSeal, insertSeal, updateSeal } from '#db/repositories/oversight.ts'
import { type Actor, staffOf } from '../actor.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { assertVersion, reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'

interface Sealing {
  readonly opId: string
  readonly id: number
  readonly version: number
  readonly reason: string
}

/**
 * 封存: from here on only the manager opens the file. Only what is over is sealed: an open case that its owner cannot
 * open would be nobody's.
 * @throws DomainError 'case-file.still-open' | 'case-file.action-not-allowed'
 */
export async function sealCaseFile(deps: Deps, actor: Actor, input: Sealing) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.seal', input.id, true)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    if (file.nextStep !== 'none') throw new DomainError('case-file.still-open')
    if (file.isSealed === 1) throw new DomainError('case-file.action-not-allowed', { status: file.status })
    await insertSeal(work.tx, {
      caseFileId: file.id,
      reason: input.reason,
      sealedAt: work.now,
      sealedBy: staffOf(actor),
      openedAt: null,
      openedBy: null,
      openReason: null,
    })
    const version = await updateCaseFile(work.tx, recordOf(file), { isSealed: 1 })
    await work.journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'caseFile.sealed',
      detail: { reason: input.reason },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: file.id, version, status: file.status }
  })
}

/** Opens a sealed file to those who could read it before. @throws DomainError 'case-file.action-not-allowed' */
export async function unsealCaseFile(deps: Deps, actor: Actor, input: Sealing) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.seal', input.id, true)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    const seal = await findSeal(work.tx, file.id)
    if (seal === undefined) throw new DomainError('case-file.action-not-allowed', { status: file.status })
    await updateSeal(work.tx, seal.id, { openedAt: work.now, openedBy: staffOf(actor), openReason: input.reason })
    const version = await updateCaseFile(work.tx, recordOf(file), { isSealed: 0 })
    await work.journal({
      object: 'caseFile',
      objectId: file.id,
      caseFileId: file.id,
      action: 'caseFile.unsealed',
      detail: { reason: input.reason },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: file.id, version, status: file.status }
  })
}
