import type { SuspensionReason } from '#center/contract/life.ts'
import { findMediationOfCase } from '#db/repositories/mediation.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { write } from '../write.ts'
import { wordsOf } from './case-words.ts'
import { reachForAction, takeAction } from './take-action.ts'

type Versioned = { opId: string; id: number; version: number }

/** 中止: the case waits for something outside; clocks that know the reason stand still, and the review of the pause is due instead. */
export async function suspendCaseFile(
  deps: Deps,
  actor: Actor,
  input: Versioned & { reasonCode: SuspensionReason; note: string },
) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'suspend')
    const { to, matter } = await wordsOf(work.tx, file)
    const reason = deps.texts(PAPER_LANGUAGE)(`letter.suspension.${input.reasonCode}`)
    const { paperId } = await issueLetter(deps, work, actor, file, {
      kind: 'suspensionNotice',
      to,
      params: { matter, reason, from: work.today },
      text: input.note,
      signers: ['clerk'],
    })
    const moved = await takeAction(deps, work, actor, file, 'suspend', {
      pause: { reason: input.reasonCode, note: input.note },
      detail: { reason },
    })
    return { ...moved, paperId }
  })
}

/** 恢复: clocks run on by exactly the time they stood; a mediation that was going on goes on. */
export async function resumeCaseFile(deps: Deps, actor: Actor, input: Versioned & { reason: string }) {
  return write(deps, actor, input, async work => {
    const mediation = await findMediationOfCase(work.tx, input.id)
    const action = mediation?.status === 'rightsTold' ? 'resumeMediation' : 'resume'
    const file = await reachForAction(deps, work, actor, input, action)
    return takeAction(deps, work, actor, file, action, { detail: { reason: input.reason } })
  })
}
