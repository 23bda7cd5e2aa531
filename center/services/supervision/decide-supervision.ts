import { DomainError } from '#center/contract/domain-error.ts'
import type { SupervisionStatus } from '#center/contract/supervision.ts'
import { decideReply, type FoundSupervision, findOpenReply, updateSupervision } from '#db/repositories/supervision.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { dateInPast } from './issue-supervision.ts'
import { assertAction, reachSupervision } from './reach-supervision.ts'

type Reasoned = { opId: string; id: number; reason: string }

/** Looks at a proposal and issues no letter; the reason stands in the journal. */
export async function dropSupervision(deps: Deps, actor: Actor, input: Reasoned) {
  return write(deps, actor, input, async work => {
    const found = await reachSupervision(work.tx, actor, 'supervision.manage', input.id)
    const status = assertAction(found, 'drop')
    await endWith(work, actor, found, status, input.reason)
    return { id: found.id, status }
  })
}

/** Ends a supervision before it is answered for, or when what was promised is done; never without a reason. */
export async function liftSupervision(deps: Deps, actor: Actor, input: Reasoned) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const found = await reachSupervision(work.tx, actor, 'supervision.manage', input.id)
    const status = assertAction(found, 'lift')
    const reply = await findOpenReply(work.tx, found.id)
    if (reply !== undefined) await decideOn(work, by, reply.id, 'accepted', input.reason)
    await endWith(work, actor, found, status, input.reason)
    return { id: found.id, status }
  })
}

/** Takes the reply of a unit: what is done is lifted with the note as its reason, what is promised is watched until that day. */
export async function acceptReply(deps: Deps, actor: Actor, input: Reasoned) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const found = await reachSupervision(work.tx, actor, 'supervision.manage', input.id)
    const status = assertAction(found, 'accept')
    const reply = await openReplyOf(work, found)
    await decideOn(work, by, reply.id, 'accepted', input.reason)
    await updateSupervision(work.tx, found.id, { status, replyDueOn: reply.doneBy ?? work.today })
    await note(work, found, 'supervision.accepted', status, { reason: input.reason })
    if (reply.doneBy !== null) return { id: found.id, status }
    await endWith(work, actor, { ...found, status }, 'lifted', input.reason)
    return { id: found.id, status: 'lifted' as const }
  })
}

/** The reply is not enough: the unit reports again by a day. */
export async function sendReplyBack(deps: Deps, actor: Actor, input: Reasoned & { replyDueOn: string }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const found = await reachSupervision(work.tx, actor, 'supervision.manage', input.id)
    const status = assertAction(found, 'sendBack')
    if (input.replyDueOn < work.today) throw dateInPast('replyDueOn')
    const reply = await openReplyOf(work, found)
    await decideOn(work, by, reply.id, 'sentBack', input.reason)
    await updateSupervision(work.tx, found.id, { status, replyDueOn: input.replyDueOn })
    await note(work, found, 'supervision.sentBack', status, { reason: input.reason, due: input.replyDueOn })
    return { id: found.id, status }
  })
}

async function openReplyOf({ tx }: Work, found: FoundSupervision) {
  const reply = await findOpenReply(tx, found.id)
  if (reply === undefined) throw new DomainError('supervision.action-not-allowed', { status: found.status })
  return reply
}

const decideOn = ({ tx, now }: Work, by: number, replyId: number, decision: 'accepted' | 'sentBack', reason: string) =>
  decideReply(tx, replyId, { decision, decisionNote: reason, decidedAt: now, decidedBy: by })

async function endWith(
  work: Work,
  actor: Actor,
  found: FoundSupervision,
  status: SupervisionStatus,
  reason: string,
): Promise<void> {
  await updateSupervision(work.tx, found.id, { status, endedAt: work.now, endedBy: actor.staffId, endReason: reason })
  await note(work, found, `supervision.${status}`, status, { reason })
}

async function note(
  { journal, publish }: Work,
  found: FoundSupervision,
  action: string,
  to: SupervisionStatus,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const { id, caseFileId, status: from } = found
  await journal({ object: 'supervision', objectId: id, caseFileId, action, from, to, detail })
  publish({ noun: 'supervision', id })
}
