import { paperDate } from '#center/documents/blocks/words.ts'
import { FOLLOW_UP_RULE } from '#center/domain/case-file/clock-of.ts'
import { findUnit } from '#db/repositories/center.ts'
import { insertFollowUp } from '#db/repositories/follow-up.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { write } from '../write.ts'
import { dueUnder } from './case-clock.ts'
import { wordsOf } from './case-words.ts'
import { dropMediation, END_REASON } from './drop-mediation.ts'
import { reachForAction, takeAction } from './take-action.ts'

type Versioned = { opId: string; id: number; version: number }

/** 答复: the unit replies with its opinion; afterwards the visitor is called and asked whether it holds. */
export async function replyToCaseFile(
  deps: Deps,
  actor: Actor,
  input: Versioned & { answer: string; basis: string | null },
) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'reply')
    const { to, matter } = await wordsOf(work.tx, file)
    const unit = (await findUnit(work.tx, file.ownerUnitId))?.name ?? ''
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'answerLetter',
      to,
      params: { matter, unit },
      rows: [
        { label: 'unit', value: unit },
        { label: 'basis', value: input.basis },
        { label: 'requests', value: (JSON.parse(file.requests) as string[]).join('；') },
      ],
      text: input.answer,
      signers: ['visitor', 'clerk'],
    })
    await dropMediation(work, file.id, END_REASON.other, input.answer)
    await insertFollowUp(work.tx, {
      caseFileId: file.id,
      status: 'due',
      dueOn: await dueUnder(deps, work, FOLLOW_UP_RULE),
    })
    const moved = await takeAction(deps, work, actor, file, 'reply', { change: { answer: input.answer } })
    return { ...moved, paperId }
  })
}

/** 撤回: the applicant wants no more; every clock stops, whoever held it is free, and the applicant is answered in writing. */
export async function withdrawCaseFile(deps: Deps, actor: Actor, input: Versioned & { reason: string }) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'withdraw')
    const { to, matter } = await wordsOf(work.tx, file)
    const unit = (await findUnit(work.tx, file.ownerUnitId))?.name ?? ''
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'answerLetter',
      words: 'withdrawalAnswer',
      to,
      params: {
        matter,
        registered: paperDate(file.registeredOn, PAPER_LANGUAGE),
        on: paperDate(work.today, PAPER_LANGUAGE),
      },
      rows: [
        { label: 'unit', value: unit },
        { label: 'requests', value: (JSON.parse(file.requests) as string[]).join('；') },
        { label: 'reason', value: input.reason },
      ],
      signers: ['visitor', 'clerk'],
    })
    await dropMediation(work, file.id, END_REASON.withdrawn, input.reason)
    const moved = await takeAction(deps, work, actor, file, 'withdraw', {
      change: { closedOn: work.today, closingWay: 'withdrawn' },
      detail: { reason: input.reason },
      leadBecomes: 'withdrawn',
    })
    return { ...moved, paperId }
  })
}

/** 收回: the other body is done without an end of the matter; the unit goes on with it. */
export async function takeBackCaseFile(deps: Deps, actor: Actor, input: Versioned & { reason: string }) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'takeBack')
    return takeAction(deps, work, actor, file, 'takeBack', { detail: { reason: input.reason } })
  })
}
