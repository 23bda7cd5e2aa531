import { DomainError } from '#center/contract/domain-error.ts'
import type { ProblemField } from '#center/contract/problems.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { AGREEMENT } from '#center/domain/actions/tables.ts'
import { CONFIRMATION_RULE, FOLLOW_UP_RULE, handlingRule } from '#center/domain/case-file/clock-of.ts'
import { findAgreement, listItems, updateAgreement } from '#db/repositories/agreement.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { insertFollowUp } from '#db/repositories/follow-up.ts'
import { updateMediation } from '#db/repositories/mediation.ts'
import { findPaper } from '#db/repositories/paper.ts'
import type { Actor } from '../actor.ts'
import { dueUnder, endClocks, startClock } from '../case-file/case-clock.ts'
import { moveCaseFile } from '../case-file/move-case-file.ts'
import type { Deps } from '../deps.ts'
import { reachMediation } from '../mediation/reach-mediation.ts'
import { write } from '../write.ts'

/**
 * Marks the acts on paper. The agreement takes effect on the latest of them: all parties signed, mediator signed, committee
 * sealed (人民调解法 art. 29). The confirmation period of 30 days begins (art. 33) and the call-back is planned.
 */
export async function signAgreement(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    version: number
    parties: readonly { partyId: number; signedOn: string }[]
    mediatorSignedOn: string
    sealedOn: string
  },
) {
  return write(deps, actor, input, async work => {
    const { tx, today, journal } = work
    const agreement = await findAgreement(tx, input.id)
    if (agreement === undefined) throw new DomainError('agreement.not-found')
    const { mediation, file, to } = await reachMediation(
      deps,
      work,
      actor,
      agreement.procedureId,
      'agree',
      'agreement.issue',
    )
    const decision = decide(AGREEMENT, 'sign', agreement.status)
    if (!decision.isAllowed) throw new DomainError('agreement.action-not-allowed')
    if (agreement.version !== input.version)
      throw new DomainError('agreement.changed-meanwhile', {}, { current: { version: agreement.version } })
    const parties = await listParties(tx, file.id)
    const paper = agreement.paperId === null ? undefined : await findPaper(tx, agreement.paperId)
    const issuedOn = paper === undefined ? today : shanghaiDateOf(paper.issuedAt)
    const unsigned = parties.filter(party => !input.parties.some(signature => signature.partyId === party.id))
    if (unsigned.length > 0)
      throw new DomainError(
        'agreement.signature-incomplete',
        { count: unsigned.length },
        {
          fields: unsigned.map(party => ({
            path: ['parties', parties.indexOf(party)],
            key: 'problems.agreement.signature-incomplete',
            params: { count: unsigned.length },
          })),
        },
      )
    const dates: readonly (readonly [ProblemField['path'], string])[] = [
      ...input.parties.map((signature, index) => [['parties', index, 'signedOn'], signature.signedOn] as const),
      [['mediatorSignedOn'], input.mediatorSignedOn],
      [['sealedOn'], input.sealedOn],
    ]
    const wrong = dates.filter(([, on]) => !isPlainDate(on) || on < issuedOn || on > today)
    if (wrong.length > 0)
      throw new DomainError(
        'agreement.signature-date-invalid',
        { from: issuedOn, to: today },
        {
          fields: wrong.map(([path]) => ({
            path,
            key: 'problems.agreement.signature-date-invalid',
            params: { from: issuedOn, to: today },
          })),
        },
      )
    const effectiveOn = dates.map(([, on]) => on).reduce((latest, on) => (on > latest ? on : latest))
    const items = await listItems(tx, agreement.id)
    const firstDue = items
      .map(item => item.dueOn)
      .reduce((first, on) => (on < first ? on : first), items[0]?.dueOn ?? effectiveOn)
    const lastDue = items.map(item => item.dueOn).reduce((last, on) => (on > last ? on : last), effectiveOn)
    const version = agreement.version + 1
    await updateAgreement(tx, agreement.id, {
      status: decision.to,
      version,
      signatures: JSON.stringify(input.parties),
      mediatorSignedOn: input.mediatorSignedOn,
      sealedOn: input.sealedOn,
      effectiveOn,
    })
    await updateMediation(tx, mediation.id, { status: to, endedOn: effectiveOn })
    await endClocks(work, file.id, ['MED-1', handlingRule(file.complexity)])
    await startClock(deps, work, {
      caseFileId: file.id,
      ruleCode: CONFIRMATION_RULE,
      startedAt: startOfShanghaiDay(effectiveOn),
      procedureId: mediation.id,
    })
    await insertFollowUp(tx, {
      caseFileId: file.id,
      status: 'due',
      dueOn: await dueUnder(deps, work, FOLLOW_UP_RULE, lastDue),
      doneOn: null,
      doneBy: null,
      way: null,
      performance: null,
      satisfaction: null,
      note: null,
    })
    await journal({
      object: 'agreement',
      objectId: agreement.id,
      caseFileId: file.id,
      action: 'agreement.effective',
      from: 'issued',
      to: 'effective',
      detail: { number: agreement.documentNo ?? '', on: effectiveOn },
    })
    await moveCaseFile(work, file, 'settle', { nextDueOn: firstDue, settledOn: effectiveOn })
    return { id: agreement.id, version, status: decision.to, effectiveOn }
  })
}
