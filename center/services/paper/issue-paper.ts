import series from '#assets/reference/document-series.json' with { type: 'json' }
import { DomainError } from '#center/contract/domain-error.ts'
import type { PaperKind } from '#center/contract/statuses.ts'
import type { PaperLanguage } from '#center/documents/paper-definition.ts'
import type { PaperFrame } from '#center/documents/paper-frame.ts'
import { documentNumber } from '#center/domain/numbering/document-number.ts'
import { verificationCode } from '#center/domain/numbering/verification-code.ts'
import { findCenter } from '#db/repositories/center.ts'
import { nextNumber } from '#db/repositories/counter.ts'
import { insertPaper } from '#db/repositories/paper.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

/** Version of the templates in center/documents; a paper keeps the one it was issued with. */
export const TEMPLATE_VERSION = 1
/** Papers are Chinese; the law of the place asks for it. */
export const PAPER_LANGUAGE: PaperLanguage = 'zh-CN'

type NumberedKind = Exclude<PaperKind, 'ticket' | 'receipt'>

/** Names every paper carries: the center, its committee and the case. */
export async function frameOf(
  work: { readonly tx: Reader; readonly today: string },
  deps: Deps,
  caseCode: string,
): Promise<Omit<PaperFrame, 'issue'> & { readonly shortName: string }> {
  const center = await findCenter(work.tx)
  if (center === undefined) throw new DomainError('center.not-set-up')
  return {
    centerName: center.name,
    committeeName: deps.texts(PAPER_LANGUAGE)('frame.committee', { center: center.name }),
    caseCode,
    language: PAPER_LANGUAGE,
    issuedOn: work.today,
    shortName: center.shortName,
  }
}

/**
 * Issues a paper: its number is taken in the transaction that uses it, so a series has no gap; what stands on it is kept as
 * data and rendered after the commit, always to the same bytes.
 * @param actor null: the center's own clockwork
 * @param content the paper's own fields; the frame is added here
 */
export async function issuePaper(
  deps: Deps,
  work: Work,
  actor: Pick<Actor, 'staffId'> | null,
  paper: { kind: NumberedKind; caseFileId: number | null; caseCode: string; content: object; copies: number },
): Promise<{ paperId: number; documentNo: string }> {
  const { shortName, ...frame } = await frameOf(work, deps, paper.caseCode)
  const year = Number(work.today.slice(0, 4))
  const n = await nextNumber(work.tx, `document:${paper.kind}`, String(year))
  const documentNo = documentNumber(series[paper.kind], { place: shortName, year, n })
  const code = codeOf(deps, [paper.kind, documentNo, paper.content])
  const issue: PaperFrame['issue'] = {
    state: 'issued',
    number: documentNo,
    verificationCode: code,
    qr: `CMC1 ${code} ${documentNo}`,
  }
  const paperId = await insertPaper(work.tx, {
    kind: paper.kind,
    series: paper.kind,
    year,
    number: n,
    documentNo,
    caseFileId: paper.caseFileId,
    visitId: null,
    templateVersion: TEMPLATE_VERSION,
    language: PAPER_LANGUAGE,
    data: JSON.stringify({ ...frame, ...paper.content, issue }),
    copies: paper.copies,
    status: 'issued',
    issuedAt: work.now,
    issuedBy: actor?.staffId ?? null,
    verificationCode: code,
  })
  await work.journal({
    object: 'paper',
    objectId: paperId,
    caseFileId: paper.caseFileId,
    action: 'paper.issued',
    to: 'issued',
    detail: { kind: paper.kind, number: documentNo },
  })
  return { paperId, documentNo }
}

/** Short code under a paper, from the keyed hash of what stands on it: nobody outside can make one up. */
export function codeOf(deps: Deps, content: unknown): string {
  const hex = deps.keyedHash(`paper:${JSON.stringify(content)}`)
  return verificationCode(
    Uint8Array.from({ length: 5 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)),
  )
}
