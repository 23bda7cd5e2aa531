import { DomainError } from '#center/contract/domain-error.ts'
import type { PaperKind } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { findPaper } from '#db/repositories/paper.ts'
import type { Actor } from '../actor.ts'
import { mainCaseOf } from '../case-file/case-notes.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { paperBytes } from './render-paper.ts'

/** Papers a window gives to the visitor. */
const HANDED_OUT: readonly PaperKind[] = ['receipt', 'statementRecord', 'refusalNotice', 'consultSlip']

/** A paper of a case the actor may open. @throws DomainError 'paper.not-found' */
export async function reachPaper(deps: Deps, actor: Actor, id: number) {
  const paper = await findPaper(deps.db, id)
  if (paper === undefined) throw new DomainError('paper.not-found')
  // A sheet of no case belongs to who issued it.
  if (paper.caseFileId === null) {
    if (paper.issuedBy !== actor.staffId || actor.staffId === null) throw new DomainError('paper.not-found')
    return paper
  }
  // The clerk may hand out the visitor's papers again on the same day, also when the case is with a unit already.
  const isOwnReceipt =
    HANDED_OUT.includes(paper.kind) &&
    paper.issuedBy === actor.staffId &&
    shanghaiDateOf(paper.issuedAt) === shanghaiDateOf(deps.now())
  if (!isOwnReceipt)
    await reachCaseFile(deps, deps.db, actor, 'caseFile.open', await mainCaseOf(deps, paper.caseFileId))
  return paper
}

/**
 * A paper as a file, the bytes as issued.
 * @throws DomainError 'paper.not-found'
 */
export async function readPaperPdf(deps: Deps, actor: Actor, input: { id: number }): Promise<File> {
  const paper = await reachPaper(deps, actor, input.id)
  return pdfFile((await paperBytes(deps, paper.id)).bytes, `${paper.kind}-${paper.id}.pdf`)
}

/** Bytes of a PDF as a file to answer with. */
export function pdfFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' })
}
