import { insertReply, updateSupervision } from '#db/repositories/supervision.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { dateInPast } from './issue-supervision.ts'
import { assertAction, reachSupervision } from './reach-supervision.ts'

/** The unit's answer to a letter, with what it did, where the proof is, and by when the rest is done. */
export async function replyToSupervision(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; text: string; evidence: string | null; doneBy: string | null },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async ({ tx, now, today, journal, publish }) => {
    const found = await reachSupervision(tx, actor, 'supervision.reply', input.id)
    const status = assertAction(found, 'reply')
    if (input.doneBy !== null && input.doneBy < today) throw dateInPast('doneBy')
    await insertReply(tx, {
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
      detail: { unit: found.unitName },
    })
    publish({ noun: 'supervision', id: found.id })
    return { id: found.id, status }
  })
}
