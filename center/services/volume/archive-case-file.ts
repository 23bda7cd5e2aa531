import { DomainError } from '#center/contract/domain-error.ts'
import type { Retention } from '#center/contract/life.ts'
import { contentsOf, endingOf } from '#center/domain/case-file/volume-contents.ts'
import { insertVolume } from '#db/repositories/life.ts'
import { listPapers } from '#db/repositories/paper.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachForAction, takeAction } from '../case-file/take-action.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { write } from '../write.ts'
import { listFiled } from './view-volume.ts'

/**
 * 归档: the volume is complete, its contents sheet is issued, and nothing in it changes any more. Never by who closed the case; not
 * with a gap.
 * @throws DomainError 'case-file.papers-missing' | 'volume.own-closing' | 'volume.changed-meanwhile'
 */
export async function archiveCaseFile(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; version: number; retention: Retention },
) {
  const by = staffOf(actor)
  // Pages are counted before: rendering takes its time and nobody waits for it inside a transaction.
  const filed = await listFiled(deps, input.id)
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'archive', true)
    const now = (await listPapers(work.tx, file.id)).filter(
      ({ status, kind }) => status === 'issued' && kind !== 'volumeContents',
    )
    if (now.length !== filed.length || now.some(({ id }) => !filed.some(paper => paper.id === id)))
      throw new DomainError('volume.changed-meanwhile')
    const { lines, pages } = contentsOf(endingOf(file.status, file.closingWay), filed)
    const texts = deps.texts(PAPER_LANGUAGE)
    const { paperId } = await issueLetter(
      deps,
      work,
      actor,
      file,
      {
        kind: 'volumeContents',
        to: null,
        params: { pages },
        rows: [
          { label: 'retention', value: texts(`letter.retention.${input.retention}`) },
          { label: 'archivedBy', value: actor.name },
        ],
        items: lines.map(({ kind, documentNo, firstPage, pages: count }) =>
          texts('letter.contentsLine', {
            name: texts(`letter.paper.${kind}`),
            number: documentNo ?? '',
            from: firstPage ?? 0,
            to: (firstPage ?? 1) + (count ?? 1) - 1,
          }),
        ),
        signers: ['archivist'],
      },
      1,
    )
    await insertVolume(work.tx, {
      caseFileId: file.id,
      retention: input.retention,
      pages,
      contents: JSON.stringify(lines),
      paperId,
      archivedAt: work.now,
      archivedBy: by,
    })
    const moved = await takeAction(deps, work, actor, file, 'archive', { detail: { pages } })
    return { ...moved, paperId }
  })
}
