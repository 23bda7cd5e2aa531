import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CONCLUSION } from '#center/domain/actions/tables.ts'
import { isSampled } from '#center/domain/case-file/sample.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import { countApproved, findConclusion, updateConclusion } from '#db/repositories/conclusion.ts'
import { type Actor, staffOf } from '../actor.ts'
import { wordsOf } from '../case-file/case-words.ts'
import { dropMediation, END_REASON } from '../case-file/drop-mediation.ts'
import { assertAllowed, takeAction } from '../case-file/take-action.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { type Work, write } from '../write.ts'

/**
 * 批准了结: the case ends without substance, the visitor is told in writing, and the sample for a second look is drawn.
 * @throws DomainError 'conclusion.not-found' | 'conclusion.own-proposal' | 'case-file.action-not-allowed' where the case has moved on
 */
export async function approveConclusion(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; note: string | null },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { conclusion, file, to } = await reachConclusion(work, actor, input.id, 'approve')
    await assertAllowed(work, actor, file, 'conclude')
    const cause = deps.texts(PAPER_LANGUAGE)(`letter.cause.${conclusion.cause}`)
    const words = await wordsOf(work.tx, file)
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'conclusionNotice',
      to: words.to,
      params: { matter: words.matter, cause },
      text: conclusion.feedback,
      signers: ['visitor', 'approver'],
    })
    const { samplePercent } = await settingInForce(work.tx, 'conclusionRules', work.today)
    const isDrawn = isSampled((await countApproved(work.tx)) + 1, samplePercent)
    await updateConclusion(work.tx, conclusion.id, {
      status: to,
      decidedAt: work.now,
      decidedBy: by,
      decisionNote: input.note,
      isSampled: isDrawn ? 1 : 0,
    })
    await dropMediation(work, file.id, END_REASON.other, cause)
    const moved = await takeAction(deps, work, actor, file, 'conclude', {
      change: { closedOn: work.today, answer: conclusion.feedback },
      detail: { cause },
    })
    return { ...moved, paperId, isSampled: isDrawn }
  })
}

/** 不同意了结: the case goes on as it stands. */
export async function refuseConclusion(deps: Deps, actor: Actor, input: { opId: string; id: number; reason: string }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { conclusion, file, to } = await reachConclusion(work, actor, input.id, 'refuse')
    await updateConclusion(work.tx, conclusion.id, {
      status: to,
      decidedAt: work.now,
      decidedBy: by,
      decisionNote: input.reason,
    })
    await work.journal({
      object: 'conclusion',
      objectId: conclusion.id,
      caseFileId: file.id,
      action: 'conclusion.refused',
      from: 'proposed',
      to,
      detail: { reason: input.reason },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: conclusion.id, status: to }
  })
}

/** A conclusion the actor may decide; who proposed it may not. */
async function reachConclusion({ tx, now }: Work, actor: Actor, id: number, action: 'approve' | 'refuse') {
  const conclusion = await findConclusion(tx, id)
  const file = conclusion === undefined ? undefined : await findCaseFile(tx, conclusion.caseFileId)
  if (conclusion === undefined || file === undefined) throw new DomainError('conclusion.not-found')
  if (reaching(actor, 'conclusion.decide', file, shanghaiDateOf(now)).length === 0)
    throw new DomainError('conclusion.not-found')
  if (conclusion.proposedBy === actor.staffId) throw new DomainError('conclusion.own-proposal')
  const decision = decide(CONCLUSION, action, conclusion.status)
  if (!decision.isAllowed) throw new DomainError('conclusion.none-proposed')
  return { conclusion, file, to: decision.to }
}
