import { DomainError } from '#center/contract/domain-error.ts'
import type { RatingReason } from '#center/contract/statuses.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { findAgreementOfMediation, listItems } from '#db/repositories/agreement.ts'
import { listParties, updateCaseFile } from '#db/repositories/case-file.ts'
import { findFollowUp, updateFollowUp } from '#db/repositories/follow-up.ts'
import { findMediationOfCase } from '#db/repositories/mediation.ts'
import { type Actor, staffOf } from '../actor.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { issuePaper, PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { paperPartyOf } from '../paper/paper-party.ts'
import { keepRating } from '../rating/keep-rating.ts'
import { typeNameOf } from '../routing/case-types.ts'
import { write } from '../write.ts'
import { nextOf } from './follow-performance.ts'

export interface PartyRating {
  readonly partyId: number
  readonly face: number
  readonly reasons: readonly RatingReason[]
}

/** Records the call back to the parties, keeps what each thinks of the work without a name, and issues its paper (national form 人民调解回访记录). */
export async function recordFollowUp(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    doneOn: string
    way: 'phone' | 'visit' | 'desk'
    performance: 'full' | 'partial' | 'none'
    satisfaction: 'satisfied' | 'fairlySatisfied' | 'dissatisfied'
    note: string
    ratings: readonly PartyRating[]
  },
) {
  const by = staffOf(actor)
  const { ratings, ...kept } = input
  // Ratings stay out of the operation's hash, from which so few choices could be guessed (center/services/rating).
  return write(deps, actor, kept, async work => {
    const { tx, now, today, journal } = work
    const followUp = await findFollowUp(tx, input.id)
    if (followUp === undefined) throw new DomainError('follow-up.not-found')
    const file = await reachCaseFile(deps, tx, actor, 'caseFile.handle', followUp.caseFileId)
    if (followUp.status !== 'due') throw new DomainError('follow-up.action-not-allowed')
    const earliest = file.settledOn ?? file.registeredOn
    if (!isPlainDate(input.doneOn) || input.doneOn > today || input.doneOn < earliest) {
      throw new DomainError(
        'follow-up.date-invalid',
        { from: earliest, to: today },
        {
          fields: [{ path: ['doneOn'], key: 'problems.follow-up.date-invalid', params: { from: earliest, to: today } }],
        },
      )
    }
    const partyRows = await listParties(tx, file.id)
    checkRatings(
      ratings,
      partyRows.map(party => party.id),
    )
    await updateFollowUp(tx, followUp.id, {
      status: 'done',
      doneOn: input.doneOn,
      doneBy: by,
      way: input.way,
      performance: input.performance,
      satisfaction: input.satisfaction,
      note: input.note,
    })
    for (const { face, reasons } of ratings)
      await keepRating(deps, work, {
        source: 'followUp',
        unitId: file.ownerUnitId,
        staffId: file.ownerStaffId,
        face,
        reasons,
      })
    const mediation = await findMediationOfCase(tx, file.id)
    const agreement = mediation === undefined ? undefined : await findAgreementOfMediation(tx, mediation.id)
    const items = agreement === undefined ? [] : await listItems(tx, agreement.id)
    const texts = deps.texts(PAPER_LANGUAGE)
    const parties = partyRows.map(party => paperPartyOf(deps, party, PAPER_LANGUAGE, today))
    const content = {
      parties,
      agreementNumber: agreement?.documentNo ?? null,
      matter: await typeNameOf(tx, file),
      calledAt: { on: input.doneOn, time: shanghaiTimeOf(now) },
      way: texts(`followUp.ways.${input.way}`),
      interviewees: parties.map(party => party.name),
      items: items.map(item => ({ what: item.what, dueOn: item.dueOn, status: item.status, note: item.proof })),
      satisfaction: texts(`followUp.opinions.${input.satisfaction}`),
      lawsuit: null,
      escalationSigns: null,
      measures: input.note,
      nextFollowUpOn: null,
      staff: [actor.name],
      signingParties: input.way === 'phone' ? [] : parties,
    }
    const { paperId } = await issuePaper(deps, work, actor, {
      kind: 'followUpRecord',
      caseFileId: file.id,
      caseCode: file.code,
      content,
      copies: 1,
    })
    await journal({
      object: 'followUp',
      objectId: followUp.id,
      caseFileId: file.id,
      action: 'followUp.recorded',
      from: 'due',
      to: 'done',
      detail: { satisfaction: input.satisfaction, performance: input.performance },
    })
    if (file.status === 'settled' && agreement !== undefined)
      await updateCaseFile(tx, recordOf(file), await nextOf(deps, work, file.id, agreement.id))
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: followUp.id, paperId }
  })
}

/** Each party of this case rates once. @throws DomainError 'request.invalid' */
function checkRatings(ratings: readonly PartyRating[], partyIds: readonly number[]): void {
  const rated = ratings.map(rating => rating.partyId)
  const fields = rated.flatMap((partyId, index) => {
    const key = partyIds.includes(partyId) ? 'problems.value.twice' : 'problems.value.party'
    const isRight = partyIds.includes(partyId) && rated.indexOf(partyId) === index
    return isRight ? [] : [{ path: ['ratings', index, 'partyId'], key }]
  })
  if (fields.length > 0) throw new DomainError('request.invalid', {}, { fields })
}
