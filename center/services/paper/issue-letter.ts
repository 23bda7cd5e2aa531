import type { LetterData } from '#center/documents/letter.ts'
import type { PaperFrame } from '#center/documents/paper-frame.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { issuePaper } from './issue-paper.ts'

/** What a letter says beside its frame; what is not given is left out of it. */
export type Letter = Pick<LetterData, 'kind' | 'to'> & Partial<Omit<LetterData, keyof PaperFrame | 'kind' | 'to'>>

/**
 * Issues a letter about a case, or about none.
 * @param copies sheets the receiving sides and the file need
 */
export async function issueLetter(
  deps: Deps,
  work: Work,
  actor: Pick<Actor, 'staffId'> | null,
  file: { readonly id: number; readonly code: string } | null,
  letter: Letter,
  copies = 2,
): Promise<{ paperId: number; documentNo: string }> {
  return issuePaper(deps, work, actor, {
    kind: letter.kind,
    caseFileId: file?.id ?? null,
    caseCode: file?.code ?? '',
    content: { params: {}, rows: [], text: null, items: [], signers: [], ...letter },
    copies,
  })
}
