import { DomainError } from '#center/contract/domain-error.ts'
import type { ReferralKind } from '#center/contract/statuses.ts'
import { getReferralRule } from '#center/domain/case-file/referral-kinds.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { insertReferral, insertReferralStep, listReferrals, updateReferral } from '#db/repositories/referral.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { type Preparation, preparationOf, reachReferral } from './reach-referral.ts'

const OPEN: readonly string[] = ['prepared', 'sent', 'accepted']

/**
 * Opens a way that somebody else decides; nothing leaves the center yet. Ways follow each other on a case; one of a kind at a time,
 * and only one that takes the case away.
 * @throws DomainError 'referral.not-yours' | 'referral.kind-not-open' | 'referral.already-open'
 */
export async function prepareReferral(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; kind: ReferralKind; body: string; note: string | null },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now, today } = work
    const file = await reachCaseFile(deps, tx, actor, 'referral.handle', input.id)
    const rule = getReferralRule(input.kind)
    if (!rule.roles.some(role => actor.roles.includes(role))) throw new DomainError('referral.not-yours')
    if (!rule.at.includes(file.status))
      throw new DomainError(
        'referral.kind-not-open',
        { status: file.status },
        { fields: [{ path: ['kind'], key: 'problems.referral.kind-not-open' }] },
      )
    const open = (await listReferrals(tx, file.id)).filter(({ status }) => OPEN.includes(status))
    if (open.some(({ kind }) => kind === input.kind || (rule.leaves && getReferralRule(kind).leaves)))
      throw new DomainError('referral.already-open')
    const preparation: Preparation = { consents: [], packed: [] }
    const id = await insertReferral(tx, {
      caseFileId: file.id,
      kind: input.kind,
      openedAt: now,
      body: input.body,
      consents: JSON.stringify(preparation),
    })
    await insertReferralStep(tx, {
      procedureId: id,
      action: 'prepare',
      onDate: today,
      note: input.note,
      referenceNo: null,
      paperId: null,
      at: now,
      by,
    })
    await work.journal({
      object: 'referral',
      objectId: id,
      caseFileId: file.id,
      action: 'referral.prepared',
      to: 'prepared',
      detail: { procedure: input.kind, body: input.body },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id, status: 'prepared' as const }
  })
}

/** Notes who of the parties agreed to apply together, and when: without both the court takes nothing (民诉法 205). */
export async function recordConsents(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; consents: readonly { partyId: number; on: string | null }[] },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { referral, file } = await reachReferral(deps, work, actor, input.id)
    if (referral.status !== 'prepared') throw new DomainError('referral.action-not-allowed')
    const parties = new Set((await listParties(work.tx, file.id)).map(({ id }) => id))
    const fields = input.consents.flatMap(({ partyId, on }, index) => [
      ...(parties.has(partyId) ? [] : [{ path: ['consents', index, 'partyId'], key: 'problems.value.party' }]),
      ...(on === null || on <= work.today
        ? []
        : [
            {
              path: ['consents', index, 'on'],
              key: 'problems.referral.date-invalid',
              params: { from: '', to: work.today },
            },
          ]),
    ])
    if (fields.length > 0) throw new DomainError('request.invalid', {}, { fields })
    const { packed } = preparationOf(referral.consents)
    await updateReferral(work.tx, referral.id, { consents: JSON.stringify({ consents: input.consents, packed }) })
    await insertReferralStep(work.tx, {
      procedureId: referral.id,
      action: 'consent',
      onDate: work.today,
      note: null,
      referenceNo: null,
      paperId: null,
      at: work.now,
      by,
    })
    await work.journal({
      object: 'referral',
      objectId: referral.id,
      caseFileId: file.id,
      action: 'referral.consented',
      detail: { count: input.consents.filter(({ on }) => on !== null).length },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: referral.id, status: referral.status }
  })
}

/** Ticks what lies in the pack; the center's own papers tick themselves. */
export async function packReferral(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; codes: readonly string[] },
) {
  return write(deps, actor, input, async work => {
    const { referral, file, rule } = await reachReferral(deps, work, actor, input.id)
    if (referral.status !== 'prepared') throw new DomainError('referral.action-not-allowed')
    const known = new Set(rule.papers.filter(({ paper }) => paper === null).map(({ code }) => code))
    if (!input.codes.every(code => known.has(code)))
      throw new DomainError('request.invalid', {}, { fields: [{ path: ['codes'], key: 'problems.value.required' }] })
    const { consents } = preparationOf(referral.consents)
    await updateReferral(work.tx, referral.id, { consents: JSON.stringify({ consents, packed: input.codes }) })
    await work.journal({
      object: 'referral',
      objectId: referral.id,
      caseFileId: file.id,
      action: 'referral.packed',
      detail: { count: input.codes.length },
    })
    work.publish({ noun: 'caseFile', id: file.id })
    return { id: referral.id, status: referral.status }
  })
}
