import { DomainError } from '#center/contract/domain-error.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findPaper } from '#db/repositories/paper.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { paperBytes } from './render-paper.ts'

/** A paper of a case the actor may open. @throws DomainError 'paper.not-found' */
export async function reachPaper(deps: Deps, actor: Actor, id: number) {
  const paper = await findPaper(deps.db, id)
  if (paper?.caseFileId == null) throw new DomainError('paper.not-found')
  // The clerk may hand out the receipt again on the same day, also when the case is with a unit already.
  const isOwnReceipt =
    paper.kind === 'receipt' &&
    paper.issuedBy === actor.staffId &&
    shanghaiDateOf(paper.issuedAt) === shanghaiDateOf(deps.now())
  if (!isOwnReceipt) await reachCaseFile(deps, deps.db, actor, 'caseFile.open', paper.caseFileId)
  return { ...paper, caseFileId: paper.caseFileId }
}

export async function readPaperPdf(deps: Deps, actor: Actor, input: { id: number }): Promise<File> {
  const paper = await reachPaper(deps, actor, input.id)
  return pdfFile((await paperBytes(deps, paper.id)).bytes, `${paper.kind}-${paper.id}.pdf`)
}

export function pdfFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })
}
