import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { MEDIATION } from '#center/domain/actions/tables.ts'
import { findMediation } from '#db/repositories/mediation.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'

/** A mediation of a case the actor may work on, in a state that lets the action happen. */
export async function reachMediation(
  deps: Deps,
  { tx }: { readonly tx: Reader },
  actor: Actor,
  id: number,
  action: keyof typeof MEDIATION,
  permission: 'caseFile.handle' | 'agreement.issue' = 'caseFile.handle',
) {
  const mediation = await findMediation(tx, id)
  if (mediation === undefined) throw new DomainError('mediation.not-found')
  const file = await reachCaseFile(deps, tx, actor, permission, mediation.caseFileId)
  // While a case stands still so does its mediation.
  if (file.status === 'suspended') throw new DomainError('case-file.action-not-allowed', { status: file.status })
  const decision = decide(MEDIATION, action, mediation.status)
  if (!decision.isAllowed)
    throw new DomainError(mediation.status === 'opened' ? 'mediation.rights-not-told' : 'mediation.action-not-allowed')
  return { mediation, file, to: decision.to }
}
