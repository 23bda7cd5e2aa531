import { DomainError } from '#center/contract/domain-error.ts'
import type { SupervisionAction, SupervisionDetail } from '#center/contract/supervision.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { actionsFrom } from '#center/domain/actions/action-table.ts'
import { SUPERVISION } from '#center/domain/supervision/actions.ts'
import { findPageBytes, listPages } from '#db/repositories/attachment.ts'
import { type FoundSupervision, listReplies, listReplyMaterials } from '#db/repositories/supervision.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { pageFile } from '../attachment/upload-content.ts'
import type { Deps } from '../deps.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { paperBytes } from '../paper/render-paper.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { supervisionRowOf } from './list-supervisions.ts'
import { isInReach, reachSupervision } from './reach-supervision.ts'
import { replyDue } from './rules-in-force.ts'

/** One supervision with its letters, replies and what may be done now. */
export async function getSupervision(deps: Deps, actor: Actor, { id }: { id: number }): Promise<SupervisionDetail> {
  const found = await reachSupervision(deps.db, actor, 'supervision.read', id)
  const today = shanghaiDateOf(deps.now())
  const replies = await listReplies(deps.db, id)
  const materials = await materialsOf(deps.db, id)
  const due = found.issuedAt === null ? null : await replyDue(deps, deps.db, found.level, found.issuedAt)
  return {
    ...supervisionRowOf(found, today, await settingInForce(deps.db, 'lampLimits', today)),
    raisedByName: found.raisedByName,
    requirement: found.requirement,
    consequence: found.consequence,
    to: found.addressee,
    copyTo: JSON.parse(found.copyTo) as string[],
    issuedAt: found.issuedAt,
    issuedByName: found.issuedByName,
    paperId: found.paperId,
    advicePaperId: found.advicePaperId,
    escalatedFromId: found.escalatedFrom,
    escalatedToId: found.escalatedToId,
    endedAt: found.endedAt,
    endedByName: found.endedByName,
    endReason: found.endReason,
    // Told only while the date is the one the rule gives.
    explain: due !== null && due.dueOn === found.replyDueOn ? due.explain.map(step => ({ ...step })) : [],
    replies: replies.map(({ supervisionId: _, repliedBy: _by, decidedBy: _decider, ...reply }) => ({
      ...reply,
      materials: materials
        .filter(({ replyId }) => replyId === reply.id)
        .map(({ replyId: _reply, ...material }) => material),
    })),
    allowedActions: allowedActions(actor, found, today),
  }
}

async function materialsOf(db: Reader, supervisionId: number) {
  const named = await listReplyMaterials(db, supervisionId)
  const pages = await listPages(db, [...new Set(named.map(({ id }) => id))])
  return named.map(({ voidReason, ...material }) => ({
    ...material,
    isVoid: voidReason !== null,
    pages: pages.filter(({ attachmentId }) => attachmentId === material.id).map(({ type }) => type),
  }))
}

/**
 * A page of material a reply names, for whoever reaches the supervision: naming it is showing it.
 * @throws DomainError 'attachment.not-found' where no reply names it | 'supervision.not-found'
 */
export async function readReplyMaterial(
  deps: Deps,
  actor: Actor,
  { id, attachmentId, number }: { id: number; attachmentId: number; number: number },
): Promise<File> {
  const found = await reachSupervision(deps.db, actor, 'supervision.read', id)
  const named = await listReplyMaterials(deps.db, found.id)
  const page = named.some(material => material.id === attachmentId)
    ? await findPageBytes(deps.db, attachmentId, number)
    : undefined
  if (page === undefined) throw new DomainError('attachment.not-found')
  return pageFile(page, `${attachmentId}-${number}`)
}

function allowedActions(actor: Actor, found: FoundSupervision, today: string): SupervisionAction[] {
  const isDue = found.replyDueOn !== null && found.replyDueOn < today
  return actionsFrom(SUPERVISION, found.status).filter(action =>
    action === 'reply'
      ? isInReach(actor, 'supervision.reply', found)
      : isInReach(actor, 'supervision.manage', found) && (action !== 'escalate' || isDue),
  )
}

/** The letter, or the 问责建议, for who reaches the supervision. @throws DomainError 'paper.not-found' */
export async function readSupervisionLetter(
  deps: Deps,
  actor: Actor,
  { id, which }: { id: number; which: 'letter' | 'advice' },
): Promise<File> {
  const found = await reachSupervision(deps.db, actor, 'supervision.read', id)
  const paperId = which === 'letter' ? found.paperId : found.advicePaperId
  if (paperId === null) throw new DomainError('paper.not-found')
  return pdfFile((await paperBytes(deps, paperId)).bytes, `supervision-${paperId}.pdf`)
}
