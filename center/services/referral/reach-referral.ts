import { DomainError } from '#center/contract/domain-error.ts'
import type { ReferralAction } from '#center/contract/referral.ts'
import { isPlainDate } from '#center/contract/values/plain-date.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { REFERRAL } from '#center/domain/actions/tables.ts'
import { getReferralRule } from '#center/domain/case-file/referral-kinds.ts'
import { findReferral, listReferralSteps } from '#db/repositories/referral.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

/** What a referral keeps beside its status: who agreed to it when, what lies in its pack. */
export interface Preparation {
  readonly consents: readonly { readonly partyId: number; readonly on: string | null }[]
  readonly packed: readonly string[]
}

/** What was agreed and packed for a referral, of its JSON column. */
export const preparationOf = (text: string | null): Preparation =>
  text === null ? { consents: [], packed: [] } : (JSON.parse(text) as Preparation)

/**
 * A referral of a case the actor may refer, by somebody whose role may do so for this way.
 * @throws DomainError 'referral.not-found' | 'referral.not-yours'
 */
export async function reachReferral(deps: Deps, work: Work, actor: Actor, id: number) {
  const referral = await findReferral(work.tx, id)
  if (referral === undefined) throw new DomainError('referral.not-found')
  const file = await reachCaseFile(deps, work.tx, actor, 'referral.handle', referral.caseFileId)
  const rule = getReferralRule(referral.kind)
  if (!rule.roles.some(role => actor.roles.includes(role))) throw new DomainError('referral.not-yours')
  return { referral, file, rule }
}

/** The status an action leads to. @throws DomainError 'referral.action-not-allowed' */
export function decideReferral(
  action: ReferralAction,
  status: Parameters<typeof decide<keyof typeof REFERRAL, string>>[2],
) {
  const decision = decide<keyof typeof REFERRAL, (typeof REFERRAL)['send']['to']>(
    REFERRAL,
    action,
    status as (typeof REFERRAL)['send']['to'],
  )
  if (!decision.isAllowed) throw new DomainError('referral.action-not-allowed')
  return decision.to
}

/** A day of the other body: not to come, and not before the step before it. @throws DomainError 'referral.date-invalid' */
export async function assertStepDate({ tx, today }: Work, procedureId: number, onDate: string): Promise<void> {
  const earlier = (await listReferralSteps(tx, [procedureId])).filter(({ action }) => action !== 'consent').at(-1)
  const from = earlier?.onDate ?? ''
  if (isPlainDate(onDate) && onDate >= from && onDate <= today) return
  const key = 'problems.referral.date-invalid'
  throw new DomainError(
    'referral.date-invalid',
    { from, to: today },
    { fields: [{ path: ['onDate'], key, params: { from, to: today } }] },
  )
}
