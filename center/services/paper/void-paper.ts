import { DomainError } from '#center/contract/domain-error.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { AGREEMENT } from '#center/domain/actions/tables.ts'
import { findAgreementOfMediation, updateAgreement } from '#db/repositories/agreement.ts'
import { findMediationOfCase } from '#db/repositories/mediation.ts'
import { findPaper, updatePaper } from '#db/repositories/paper.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { checkSecondPerson } from '../session/second-person.ts'
import { write } from '../write.ts'

/**
 * Voids an issued paper: the number stays, with the reason and both people. An agreement in effect cannot be voided here:
 * only a court or the parties' own new agreement changes it (人民调解法 art. 31, 32).
 */
export async function voidPaper(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string; approval: { username: string; password: string } },
) {
  const staffId = staffOf(actor)
  const second = await checkSecondPerson(deps, actor, 'paper.void', input.approval)
  return write(
    deps,
    actor,
    { opId: input.opId, id: input.id, reason: input.reason },
    async ({ tx, now, journal, publish }) => {
      const paper = await findPaper(tx, input.id)
      if (paper?.caseFileId == null) throw new DomainError('paper.not-found')
      const file = await reachCaseFile(deps, tx, actor, 'paper.void', paper.caseFileId, true)
      if (paper.status !== 'issued') throw new DomainError('paper.action-not-allowed')
      const mediation = await findMediationOfCase(tx, file.id)
      const agreement = mediation === undefined ? undefined : await findAgreementOfMediation(tx, mediation.id)
      if (agreement?.paperId === paper.id) {
        const decision = decide(AGREEMENT, 'void', agreement.status)
        if (!decision.isAllowed) throw new DomainError('paper.action-not-allowed')
        await updateAgreement(tx, agreement.id, {
          status: decision.to,
          version: agreement.version + 1,
          paperId: null,
          documentNo: null,
          copies: 0,
        })
      }
      await updatePaper(tx, paper.id, {
        status: 'void',
        voidReason: input.reason,
        voidedAt: now,
        voidedBy: staffId,
        voidApprovedBy: second,
      })
      await journal({
        object: 'paper',
        objectId: paper.id,
        caseFileId: file.id,
        action: 'paper.voided',
        from: 'issued',
        to: 'void',
        detail: { number: paper.documentNo ?? '', reason: input.reason },
      })
      publish({ noun: 'caseFile', id: file.id })
      return { id: paper.id, status: 'void' as const }
    },
  )
}
