import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf, startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { clocksOf, type ReferralRule } from '#center/domain/case-file/referral-kinds.ts'
import { LAWS } from '#center/domain/clocks/clock-rules.ts'
import { findAgreementOfMediation } from '#db/repositories/agreement.ts'
import { type FoundCaseFile, findCaseFile, listParties, updateCaseFile } from '#db/repositories/case-file.ts'
import { listRunningClocks } from '#db/repositories/clock.ts'
import { findMediationOfCase } from '#db/repositories/mediation.ts'
import { insertReferralStep, type ReferralRecord, updateReferral } from '#db/repositories/referral.ts'
import { type Actor, staffOf } from '../actor.ts'
import { endClocks, nextDueOfClocks, startClock } from '../case-file/case-clock.ts'
import { wordsOf } from '../case-file/case-words.ts'
import { dropMediation, END_REASON } from '../case-file/drop-mediation.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { takeAction } from '../case-file/take-action.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { type Work, write } from '../write.ts'
import { assertStepDate, decideReferral, reachReferral } from './reach-referral.ts'
import { sendingProblem } from './view-referrals.ts'

/**
 * Sends: the letter is issued (移送函), or for a confirmation the joint application; the body's clock starts, and a way that takes
 * the case away hands it over.
 * @throws DomainError 'referral.papers-missing' | 'referral.consent-missing' | 'referral.agreement-missing' | 'referral.action-not-allowed'
 */
export async function sendReferral(deps: Deps, actor: Actor, input: { opId: string; id: number; note: string | null }) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { referral, file, rule } = await reachReferral(deps, work, actor, input.id)
    const to = decideReferral('send', referral.status)
    const problem = await sendingProblem(work.tx, file, referral)
    if (problem !== null) throw new DomainError(problem)
    const { paperId } = await (referral.kind === 'judicialConfirmation'
      ? issueApplication(deps, work, actor, file, referral)
      : issueHandOver(deps, work, actor, file, referral, rule, input.note))
    await updateReferral(work.tx, referral.id, { status: to })
    await insertReferralStep(work.tx, {
      procedureId: referral.id,
      action: 'send',
      onDate: work.today,
      note: input.note,
      referenceNo: null,
      paperId,
      at: work.now,
      by,
    })
    await endClocks(work, file.id, rule.clocks.ends)
    for (const ruleCode of rule.clocks.sent)
      await startClock(deps, work, { caseFileId: file.id, ruleCode, procedureId: referral.id })
    await tell(work, file, referral, 'sent', { body: referral.body })
    if (rule.leaves) {
      await dropMediation(work, file.id, END_REASON.other, referral.body)
      await takeAction(deps, work, actor, file, 'handOver', { detail: { body: referral.body } })
    }
    await dueByBody(deps, work, file.id)
    return { id: referral.id, status: to, paperId }
  })
}

/** The body has accepted: its number is kept and its deciding clock runs. */
export async function acceptReferral(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; onDate: string; referenceNo: string; note: string | null },
) {
  return step(
    deps,
    actor,
    input,
    'accept',
    { referenceNo: input.referenceNo, note: input.note },
    async (work, found) => {
      await updateReferral(work.tx, found.referral.id, { status: found.to, referenceNo: input.referenceNo })
      await endClocks(work, found.file.id, found.rule.clocks.sent)
      for (const ruleCode of found.rule.clocks.accepted)
        await startClock(deps, work, {
          caseFileId: found.file.id,
          ruleCode,
          procedureId: found.referral.id,
          startedAt: startOf(work, input.onDate),
        })
    },
  )
}

/** The body does not take it: the matter comes back, or goes another way. */
export async function refuseReferral(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; onDate: string; note: string },
) {
  return step(deps, actor, input, 'refuse', { referenceNo: null, note: input.note }, async (work, found) => {
    await updateReferral(work.tx, found.referral.id, { status: found.to, endedOn: input.onDate, outcome: input.note })
    await endClocks(work, found.file.id, clocksOf(found.rule))
  })
}

/** The body has decided; what binds the citizen from here on runs. */
export async function decideByBody(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; onDate: string; outcome: string; referenceNo: string | null },
) {
  return step(
    deps,
    actor,
    input,
    'decide',
    { referenceNo: input.referenceNo, note: input.outcome },
    async (work, found) => {
      await updateReferral(work.tx, found.referral.id, {
        status: found.to,
        endedOn: input.onDate,
        outcome: input.outcome,
        referenceNo: input.referenceNo ?? found.referral.referenceNo,
      })
      await endClocks(work, found.file.id, clocksOf(found.rule))
      for (const ruleCode of found.rule.clocks.decided)
        await startClock(deps, work, {
          caseFileId: found.file.id,
          ruleCode,
          procedureId: found.referral.id,
          startedAt: startOf(work, input.onDate),
        })
    },
  )
}

/** Nobody wants it decided any more. */
export async function withdrawReferral(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; onDate: string; note: string },
) {
  return step(deps, actor, input, 'withdraw', { referenceNo: null, note: input.note }, async (work, found) => {
    await updateReferral(work.tx, found.referral.id, { status: found.to, endedOn: input.onDate, outcome: input.note })
    await endClocks(work, found.file.id, clocksOf(found.rule), true)
  })
}

type Found = Awaited<ReturnType<typeof reachReferral>> & { to: ReferralRecord['status'] }

async function step(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; onDate: string },
  action: 'accept' | 'refuse' | 'decide' | 'withdraw',
  said: { referenceNo: string | null; note: string | null },
  act: (work: Work, found: Found) => Promise<void>,
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const reached = await reachReferral(deps, work, actor, input.id)
    const to = decideReferral(action, reached.referral.status)
    await assertStepDate(work, reached.referral.id, input.onDate)
    await act(work, { ...reached, to })
    await insertReferralStep(work.tx, {
      procedureId: reached.referral.id,
      action,
      onDate: input.onDate,
      ...said,
      paperId: null,
      at: work.now,
      by,
    })
    await tell(work, reached.file, reached.referral, to, { body: reached.referral.body, on: input.onDate })
    await dueByBody(deps, work, reached.file.id)
    return { id: reached.referral.id, status: to }
  })
}

/** A case that is out of the center is due when the body is; while nobody decides, within the time to look at the result. */
async function dueByBody(deps: Deps, work: Work, caseFileId: number): Promise<void> {
  const file = await findCaseFile(work.tx, caseFileId)
  if (file?.status !== 'handedOver') return
  const clocks = await listRunningClocks(work.tx, caseFileId)
  const isDeciding = clocks.some(({ procedureId, ruleCode }) => procedureId !== null && !ruleCode.startsWith('IN-'))
  const verify = clocks.filter(({ ruleCode }) => ruleCode === 'IN-7')
  if (isDeciding && verify.length > 0) await endClocks(work, caseFileId, ['IN-7'], true)
  if (!isDeciding && verify.length === 0) await startClock(deps, work, { caseFileId, ruleCode: 'IN-7' })
  const nextDueOn = (await nextDueOfClocks(deps, work.tx, caseFileId)) ?? file.nextDueOn
  if (nextDueOn !== file.nextDueOn) await updateCaseFile(work.tx, recordOf(file), { nextDueOn })
}

/** A basis as letters say it: law and article. */
const lawOf = (deps: Deps, { basis: { law, article } }: ReferralRule): string =>
  deps.texts(PAPER_LANGUAGE)('letter.law', { law: LAWS[law]?.zh ?? law, article })

async function issueHandOver(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: FoundCaseFile,
  referral: ReferralRecord,
  rule: ReferralRule,
  note: string | null,
) {
  const { matter, applicants, respondents } = await wordsOf(work.tx, file)
  return issueLetter(deps, work, actor, file, {
    kind: 'handOverLetter',
    to: referral.body,
    params: { matter, basis: lawOf(deps, rule) },
    rows: [
      { label: 'applicant', value: applicants },
      { label: 'respondent', value: respondents },
      { label: 'requests', value: (JSON.parse(file.requests) as string[]).join('；') },
    ],
    text: note,
    items: rule.papers.map(({ label }) => label.zh),
    signers: ['clerk', 'receiver'],
  })
}

async function issueApplication(deps: Deps, work: Work, actor: Actor, file: FoundCaseFile, referral: ReferralRecord) {
  const mediation = await findMediationOfCase(work.tx, file.id)
  const agreement = mediation === undefined ? undefined : await findAgreementOfMediation(work.tx, mediation.id)
  const parties = await listParties(work.tx, file.id)
  const names = (role: 'applicant' | 'respondent') =>
    parties.flatMap(party => (party.role === role && party.name !== null ? [party.name] : [])).join('、')
  return issueLetter(
    deps,
    work,
    actor,
    file,
    {
      kind: 'confirmationApplication',
      to: referral.body,
      params: { effectiveOn: agreement?.effectiveOn ?? '', agreement: agreement?.documentNo ?? '' },
      rows: [
        { label: 'applicant', value: names('applicant') },
        { label: 'respondent', value: names('respondent') },
      ],
      signers: ['applicant', 'respondent'],
    },
    parties.length + 1,
  )
}

function tell(
  work: Work,
  file: FoundCaseFile,
  referral: ReferralRecord,
  to: ReferralRecord['status'],
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  work.publish({ noun: 'caseFile', id: file.id })
  return work.journal({
    object: 'referral',
    objectId: referral.id,
    caseFileId: file.id,
    action: `referral.${to}`,
    from: referral.status,
    to,
    detail: { procedure: referral.kind, ...detail },
  })
}

/** A period that begins with an act of this very day counts from now; one of an earlier day from that day. */
const startOf = (work: Work, onDate: string): string =>
  onDate === shanghaiDateOf(work.now) ? work.now : startOfShanghaiDay(onDate)
