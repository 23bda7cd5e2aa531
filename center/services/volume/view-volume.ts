import { DomainError } from '#center/contract/domain-error.ts'
import type { VolumeView } from '#center/contract/life.ts'
import { contentsOf, endingOf, type FiledPaper, gapsOf } from '#center/domain/case-file/volume-contents.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { findVolume } from '#db/repositories/life.ts'
import { listPapers } from '#db/repositories/paper.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { paperBytes } from '../paper/render-paper.ts'

/** Issued papers of a case with how many pages each has; the contents sheet itself heads the volume without a number. */
export async function listFiled(deps: Deps, caseFileId: number): Promise<FiledPaper[]> {
  const papers = (await listPapers(deps.db, caseFileId)).filter(
    ({ status, kind }) => status === 'issued' && kind !== 'volumeContents',
  )
  const filed: FiledPaper[] = []
  for (const { id, kind, documentNo } of papers)
    filed.push({ id, kind, documentNo, pages: await deps.binder.pageCount((await paperBytes(deps, id)).bytes) })
  return filed
}

/** D10: the contents of the volume as they stand, with page numbers and gaps. */
export async function viewVolume(deps: Deps, actor: Actor, input: { id: number }): Promise<VolumeView> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  return volumeOf(deps, file)
}

async function volumeOf(deps: Deps, file: FoundCaseFile): Promise<VolumeView> {
  const ending = endingOf(file.status, file.closingWay)
  const filed = await listFiled(deps, file.id)
  const { lines, pages } = contentsOf(ending, filed)
  const kept = await findVolume(deps.db, file.id)
  return {
    ending,
    entries: lines,
    pages,
    gaps: gapsOf(
      ending,
      filed.map(({ kind }) => kind),
    ),
    archived:
      kept === undefined || file.status !== 'archived'
        ? null
        : {
            at: kept.archivedAt,
            by: kept.archivedByName,
            retention: kept.retention,
            pages: kept.pages,
            paperId: kept.paperId,
          },
  }
}

/** The whole volume as one file: the contents sheet, then every paper in its order with running page numbers. @throws DomainError 'volume.not-found' before it is filed */
export async function readVolumePdf(deps: Deps, actor: Actor, input: { id: number }): Promise<File> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const kept = await findVolume(deps.db, file.id)
  if (kept === undefined || file.status !== 'archived') throw new DomainError('volume.not-found')
  const { lines } = contentsOf(endingOf(file.status, file.closingWay), await listFiled(deps, file.id))
  const papers = lines.flatMap(({ paperId }) => (paperId === null ? [] : [paperId]))
  const cover = (await paperBytes(deps, kept.paperId)).bytes
  const bytes: Uint8Array[] = []
  for (const id of papers) bytes.push((await paperBytes(deps, id)).bytes)
  return pdfFile(await deps.binder.bind(cover, bytes), `volume-${file.code}.pdf`)
}
