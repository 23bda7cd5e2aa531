import { DomainError } from '#center/contract/domain-error.ts'
import type { AgreementDraft } from '#center/contract/mediation.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { AGREEMENT } from '#center/domain/actions/tables.ts'
import { findAgreementOfMediation, insertAgreement, updateAgreement } from '#db/repositories/agreement.ts'
import { listParties } from '#db/repositories/case-file.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { reachMediation } from '../mediation/reach-mediation.ts'

/**
 * Keeps the draft of an agreement while it is written; may be incomplete. A working copy until it is issued, so no journal
 * row (docs/decisions/006).
 * @param input.version 0: none was kept yet
 */
export async function saveAgreement(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; draft: AgreementDraft },
) {
  return inTransaction(deps.db, async tx => {
    const { mediation, file } = await reachMediation(deps, { tx }, actor, input.id, 'draft', 'agreement.issue')
    const before = await findAgreementOfMediation(tx, mediation.id)
    const draft = JSON.stringify(input.draft)
    if (before !== undefined && before.draft === draft && before.status === 'drafted')
      return { id: before.id, version: before.version, status: before.status }
    if ((before?.version ?? 0) !== input.version) {
      throw new DomainError(
        'agreement.changed-meanwhile',
        {},
        {
          current:
            before === undefined
              ? null
              : { version: before.version, draft: JSON.parse(before.draft) as AgreementDraft },
        },
      )
    }
    const known = new Set((await listParties(tx, file.id)).map(party => party.id))
    const strange = input.draft.items.findIndex(item =>
      [item.obligorId, item.obligeeId].some(id => id !== null && !known.has(id)),
    )
    if (strange >= 0)
      throw new DomainError(
        'request.invalid',
        {},
        { fields: [{ path: ['draft', 'items', strange, 'obligorId'], key: 'problems.value.party' }] },
      )
    if (before === undefined) {
      const id = await insertAgreement(tx, { procedureId: mediation.id, version: 1, status: 'drafted', draft })
      return { id, version: 1, status: 'drafted' as const }
    }
    const decision = decide(AGREEMENT, 'edit', before.status)
    if (!decision.isAllowed) throw new DomainError('agreement.action-not-allowed')
    const version = before.version + 1
    await updateAgreement(tx, before.id, { draft, version, status: decision.to })
    return { id: before.id, version, status: decision.to }
  })
}
