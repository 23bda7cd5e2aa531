import { DomainError } from '#center/contract/domain-error.ts'
import type { AgreementDraft } from '#center/contract/mediation.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { AGREEMENT } from '#center/domain/actions/tables.ts'
import { flawsOf } from '#center/domain/case-file/agreement-check.ts'
import { findAgreement, replaceItems, updateAgreement } from '#db/repositories/agreement.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { reachMediation } from '../mediation/reach-mediation.ts'
import { issuePaper } from '../paper/issue-paper.ts'
import { write } from '../write.ts'
import { agreementContent } from './agreement-content.ts'

/**
 * Issues the written agreement: checks it whole, takes its number, freezes text and items, one copy for each party and one
 * for the committee (人民调解法 art. 29). Every flaw is answered at its field.
 */
export async function issueAgreement(deps: Deps, actor: Actor, input: { opId: string; id: number; version: number }) {
  return write(deps, actor, input, async work => {
    const { tx, today, journal, publish } = work
    const agreement = await findAgreement(tx, input.id)
    if (agreement === undefined) throw new DomainError('agreement.not-found')
    const { file } = await reachMediation(deps, work, actor, agreement.procedureId, 'draft', 'agreement.issue')
    const decision = decide(AGREEMENT, 'issue', agreement.status)
    if (!decision.isAllowed) throw new DomainError('agreement.action-not-allowed')
    const draft = JSON.parse(agreement.draft) as AgreementDraft
    if (agreement.version !== input.version)
      throw new DomainError('agreement.changed-meanwhile', {}, { current: { version: agreement.version, draft } })
    const flaws = flawsOf(draft, today)
    const first = flaws[0]
    if (first !== undefined) throw new DomainError(first.code, {}, { fields: flaws.map(flaw => flaw.field) })
    const content = await agreementContent(deps, tx, actor, file, draft, today)
    const { paperId, documentNo } = await issuePaper(deps, work, actor, {
      kind: 'agreement',
      caseFileId: file.id,
      caseCode: file.code,
      content,
      copies: content.copies,
    })
    await replaceItems(
      tx,
      agreement.id,
      draft.items.flatMap((item, index) =>
        item.obligorId === null || item.obligeeId === null || item.dueOn === null
          ? []
          : [
              {
                agreementId: agreement.id,
                number: index + 1,
                obligorId: item.obligorId,
                obligeeId: item.obligeeId,
                kind: item.kind,
                what: item.what,
                amountFen: item.amountFen,
                dueOn: item.dueOn,
                way: item.way,
                consequence: item.consequence,
                status: 'pending' as const,
                doneOn: null,
                proof: null,
              },
            ],
      ),
    )
    const version = agreement.version + 1
    await updateAgreement(tx, agreement.id, {
      status: decision.to,
      version,
      paperId,
      documentNo,
      copies: content.copies,
    })
    await journal({
      object: 'agreement',
      objectId: agreement.id,
      caseFileId: file.id,
      action: 'agreement.issued',
      from: agreement.status,
      to: decision.to,
      detail: { number: documentNo, copies: content.copies },
    })
    publish({ noun: 'caseFile', id: file.id })
    return { id: agreement.id, version, status: decision.to, paperId, documentNo }
  })
}
