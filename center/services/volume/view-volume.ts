import { DomainError } from '#center/contract/domain-error.ts'
import { type VolumeEntry, type VolumeView, volumeContents } from '#center/contract/life.ts'
import {
  contentsOf,
  endingOf,
  type FiledMaterial,
  type FiledPaper,
  gapsOf,
} from '#center/domain/case-file/volume-contents.ts'
import { findPageBytes, listAttachments, listPages } from '#db/repositories/attachment.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { findVolume } from '#db/repositories/life.ts'
import { listPapers } from '#db/repositories/paper.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { pdfFile } from '../paper/read-paper.ts'
import { paperBytes } from '../paper/render-paper.ts'
import type { VolumePart } from './volume-binder.ts'

/** What a volume would be bound of. */
export interface Filed {
  readonly papers: readonly FiledPaper[]
  readonly materials: readonly FiledMaterial[]
}

/** Issued papers and material of a case, without counting their sheets; the contents sheet itself heads the volume without a number. */
export async function fileable(db: Reader, caseFileId: number) {
  const papers = (await listPapers(db, caseFileId)).filter(
    ({ status, kind }) => status === 'issued' && kind !== 'volumeContents',
  )
  const materials = (await listAttachments(db, caseFileId)).filter(({ voidReason }) => voidReason === null)
  return { papers, materials }
}

/** Issued papers and material that is not void, with how many sheets each has. */
export async function listFiled(deps: Deps, caseFileId: number): Promise<Filed> {
  const found = await fileable(deps.db, caseFileId)
  const papers: FiledPaper[] = []
  for (const { id, kind, documentNo } of found.papers) {
    const { bytes } = await paperBytes(deps, id)
    papers.push({ id, kind, documentNo, pages: await deps.binder.sheetsOf({ kind: 'paper', bytes }) })
  }
  const pages = await listPages(
    deps.db,
    found.materials.map(({ id }) => id),
  )
  const materials: FiledMaterial[] = []
  for (const { id, kind, name } of found.materials) {
    const sheets: number[] = []
    for (const page of pages.filter(({ attachmentId }) => attachmentId === id))
      sheets.push(await deps.binder.sheetsOf(await materialPage(deps.db, id, page.number)))
    materials.push({ id, kind, name, sheets })
  }
  return { papers, materials }
}

async function materialPage(db: Reader, attachmentId: number, number: number): Promise<VolumePart> {
  const page = await findPageBytes(db, attachmentId, number)
  if (page === undefined) throw new Error('a page of a material has its bytes')
  return { kind: 'material', ...page }
}

/** D10: the contents of the volume as they stand, with page numbers and gaps. */
export async function viewVolume(deps: Deps, actor: Actor, input: { id: number }): Promise<VolumeView> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  return volumeOf(deps, file)
}

async function volumeOf(deps: Deps, file: FoundCaseFile): Promise<VolumeView> {
  const ending = endingOf(file.status, file.closingWay)
  const kept = file.status === 'archived' ? await findVolume(deps.db, file.id) : undefined
  if (kept !== undefined) {
    const { archivedAt: at, archivedByName: by, retention, pages, paperId } = kept
    return { ending, entries: entriesOf(kept), pages, gaps: [], archived: { at, by, retention, pages, paperId } }
  }
  const { papers, materials } = await listFiled(deps, file.id)
  const { lines, pages } = contentsOf(ending, papers, materials)
  const kinds = papers.map(({ kind }) => kind)
  return { ending, entries: lines, pages, gaps: gapsOf(ending, kinds), archived: null }
}

/** The contents as they were filed. */
const entriesOf = ({ contents }: { readonly contents: string }): VolumeEntry[] =>
  volumeContents.parse(JSON.parse(contents))

/**
 * The whole volume as one file: the contents sheet, then papers and material in the order of the contents with running page
 * numbers; what the contents name as unreadable is not in it.
 * @throws DomainError 'volume.not-found' before it is filed
 */
export async function readVolumePdf(deps: Deps, actor: Actor, input: { id: number }): Promise<File> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const kept = await findVolume(deps.db, file.id)
  if (kept === undefined || file.status !== 'archived') throw new DomainError('volume.not-found')
  const cover = (await paperBytes(deps, kept.paperId)).bytes
  return pdfFile(await deps.binder.bind(cover, partsOf(deps, entriesOf(kept))), `volume-${file.code}.pdf`)
}

async function* partsOf(deps: Deps, entries: readonly VolumeEntry[]): AsyncGenerator<VolumePart> {
  for (const { paperId, material, unread } of entries) {
    if (paperId !== null) yield { kind: 'paper', bytes: (await paperBytes(deps, paperId)).bytes }
    if (material === null) continue
    for (const { number } of await listPages(deps.db, [material.id]))
      if (!unread.includes(number)) yield await materialPage(deps.db, material.id, number)
  }
}
