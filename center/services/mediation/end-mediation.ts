import endReasons from '#assets/reference/end-reasons.json' with { type: 'json' }
import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import type { TerminationReason } from '#center/documents/termination-notice.ts'
import { handlingRule, VERIFY_RULE } from '#center/domain/case-file/clock-of.ts'
import { findAgreementOfMediation } from '#db/repositories/agreement.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { listMeetings, updateMediation, updateMeeting } from '#db/repositories/mediation.ts'
import type { Actor } from '../actor.ts'
import { endClocks, startClock } from '../case-file/case-clock.ts'
import { moveCaseFile } from '../case-file/move-case-file.ts'
import type { Deps } from '../deps.ts'
import { issuePaper, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { paperPartyOf } from '../paper/paper-party.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { write } from '../write.ts'
import { reachMediation } from './reach-mediation.ts'

/** Ends a mediation without agreement; the notice tells the parties of the other ways (人民调解法 art. 26). */
export async function endMediation(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    reasonCode: string
    undisputedFacts: string | null
    openIssues: string | null
    note: string | null
  },
) {
  return write(deps, actor, input, async work => {
    const { tx, today, journal } = work
    const reason = endReasons.find(entry => entry.code === input.reasonCode && entry.outcome !== 'success')
    if (reason === undefined)
      throw new DomainError(
        'request.invalid',
        {},
        { fields: [{ path: ['reasonCode'], key: 'problems.value.required' }] },
      )
    const { mediation, file, to } = await reachMediation(deps, work, actor, input.id, 'end', 'agreement.issue')
    const agreement = await findAgreementOfMediation(tx, mediation.id)
    if (agreement?.status === 'issued' || agreement?.status === 'effective')
      throw new DomainError('mediation.action-not-allowed')
    const meetings = await listMeetings(tx, mediation.id)
    for (const meeting of meetings)
      if (meeting.status === 'scheduled')
        await updateMeeting(tx, meeting.id, {
          status: 'cancelled',
          version: meeting.version + 1,
          cancelReason: reason.label.zh,
        })
    await updateMediation(tx, mediation.id, {
      status: to,
      endedOn: today,
      endReason: reason.code,
      undisputedFacts: input.undisputedFacts,
      openIssues: input.openIssues,
      endNote: input.note,
    })
    const parties = await listParties(tx, file.id)
    const content = {
      parties: parties.map(party => paperPartyOf(deps, party, PAPER_LANGUAGE, today)),
      matter: await typeNameOf(tx, file),
      receivedOn: shanghaiDateOf(mediation.openedAt),
      endedOn: today,
      meetings: meetings.filter(meeting => meeting.status === 'held').length,
      reason: reason.code as TerminationReason,
      reasonNote: input.note,
      undisputedFacts: lines(input.undisputedFacts),
      openIssues: lines(input.openIssues),
      otherWays: [],
      mediators: [actor.name],
    }
    const { paperId } = await issuePaper(deps, work, actor, {
      kind: 'terminationNotice',
      caseFileId: file.id,
      caseCode: file.code,
      content,
      copies: parties.length + 1,
    })
    await endClocks(work, file.id, ['MED-1', handlingRule(file.complexity)])
    const nextDueOn = await startClock(deps, work, {
      caseFileId: file.id,
      ruleCode: VERIFY_RULE,
      procedureId: mediation.id,
    })
    await journal({
      object: 'mediation',
      objectId: mediation.id,
      caseFileId: file.id,
      action: 'mediation.ended',
      from: mediation.status,
      to,
      detail: { reason: reason.label.zh },
    })
    await moveCaseFile(work, file, 'fail', { nextDueOn })
    return { id: mediation.id, status: to, paperId }
  })
}

const lines = (text: string | null) => (text ?? '').split('\n').filter(line => line.trim() !== '')
