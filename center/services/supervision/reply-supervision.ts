import { DomainError } from '#center/contract/domain-error.ts'
import { listAttachments } from '#db/repositories/attachment.ts'
import { type FoundSupervision, insertReply, nameMaterials, updateSupervision } from '#db/repositories/supervision.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { dateInPast } from './issue-supervision.ts'
import { assertAction, reachSupervision } from './reach-supervision.ts'

/**
 * The unit's answer to a letter, with what it did, where the proof is, and by when the rest is done.
 * @throws DomainError 'supervision.not-found' | 'supervision.action-not-allowed' | 'request.invalid' | 'attachment.not-found'
 */
export async function replyToSupervision(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    text: string
    evidence: string | null
    materials: readonly number[]
    doneBy: string | null
  },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, today, journal, publish }) => {
    const found = await reachSupervision(tx, actor, 'supervision.reply', input.id)
    const status = assertAction(found, 'reply')
    if (input.doneBy !== null && input.doneBy < today) throw dateInPast('doneBy')
    await assertMaterials(deps, tx, actor, found, input.materials)
    const replyId = await insertReply(tx, {
      supervisionId: found.id,
      text: input.text,
      evidence: input.evidence === '' ? null : input.evidence,
      doneBy: input.doneBy,
      repliedAt: now,
      repliedBy: by,
      decision: null,
      decisionNote: null,
      decidedAt: null,
      decidedBy: null,
    })
    await nameMaterials(tx, replyId, [...new Set(input.materials)])
    // The first answer counts for being in time; one that was sent back does not make it late.
    const isLate = found.isReplyLate ?? (found.replyDueOn !== null && today > found.replyDueOn ? 1 : 0)
    await updateSupervision(tx, found.id, { status, repliedOn: found.repliedOn ?? today, isReplyLate: isLate })
    await journal({
      object: 'supervision',
      objectId: found.id,
      caseFileId: found.caseFileId,
      action: 'supervision.replied',
      from: found.status,
      to: status,
      detail: { unit: found.unitName, materials: new Set(input.materials).size },
    })
    publish({ noun: 'supervision', id: found.id })
    return { id: found.id, status }
  })
}

/** Only what lies in the case and is not void can be named, by who may use it there. @throws DomainError 'attachment.not-found' */
async function assertMaterials(
  deps: Deps,
  db: Reader,
  actor: Actor,
  { caseFileId }: FoundSupervision,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  if (caseFileId === null) throw new DomainError('attachment.not-found')
  await reachCaseFile(deps, db, actor, 'attachment.use', caseFileId)
  const there = (await listAttachments(db, caseFileId)).filter(({ voidReason }) => voidReason === null)
  if (!ids.every(id => there.some(material => material.id === id))) throw new DomainError('attachment.not-found')
}
