import { DomainError } from '#center/contract/domain-error.ts'
import type { Retention, VolumeEntry } from '#center/contract/life.ts'
import type { Texts } from '#center/documents/paper-definition.ts'
import { contentsOf, endingOf } from '#center/domain/case-file/volume-contents.ts'
import { insertVolume } from '#db/repositories/life.ts'
import { type Actor, staffOf } from '../actor.ts'
import { reachForAction, takeAction } from '../case-file/take-action.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { write } from '../write.ts'
import { type Filed, fileable, listFiled } from './view-volume.ts'

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
    const now = await fileable(work.tx, file.id)
    if (idsOf(now) !== idsOf(filed)) throw new DomainError('volume.changed-meanwhile')
    const { lines, pages } = contentsOf(endingOf(file.status, file.closingWay), filed.papers, filed.materials)
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
        items: lines.map(line => contentsLine(line, texts)),
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

/** Which papers and which material, to be held against each other. */
const idsOf = ({ papers, materials }: { [Part in keyof Filed]: readonly { readonly id: number }[] }): string =>
  JSON.stringify([papers.map(({ id }) => id), materials.map(({ id }) => id)])

/** A line of the contents sheet; what cannot be read of a material stands in its line. */
function contentsLine({ kind, documentNo, material, unread, firstPage, pages }: VolumeEntry, texts: Texts): string {
  const name =
    kind === 'material' ? texts(`letter.material.${material?.kind ?? 'other'}`) : texts(`letter.paper.${kind}`)
  const number = material?.name ?? documentNo ?? ''
  const line =
    firstPage === null
      ? texts('letter.contentsNone', { name, number })
      : texts('letter.contentsLine', { name, number, from: firstPage, to: firstPage + (pages ?? 1) - 1 })
  return unread.length === 0 ? line : line + texts('letter.contentsUnread', { pages: unread.join('、') })
}
