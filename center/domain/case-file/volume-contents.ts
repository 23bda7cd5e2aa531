import contents from '#assets/reference/volume-contents.json' with { type: 'json' }
import type { VolumeEntry } from '#center/contract/life.ts'
import type { CaseFileStatus, ClosingWay, PaperKind } from '#center/contract/statuses.ts'
import type { MaterialKind } from '#center/contract/values/attachment.ts'

/** How a case ends, as the volume asks. */
export type Ending = ClosingWay | 'concluded'

interface PaperPlace {
  readonly kind: PaperKind
  readonly must: readonly Ending[]
}
interface MaterialPlace {
  readonly materials: readonly MaterialKind[]
}

/** Order of a volume: kinds of papers with the endings that must have them, and where material stands (assets/reference/volume-contents.json). */
const ORDER = contents as readonly (PaperPlace | MaterialPlace)[]
const PAPERS = ORDER.filter((place): place is PaperPlace => 'kind' in place)

/** The ending a case has had, or is on its way to. */
export function endingOf(status: CaseFileStatus, closingWay: ClosingWay | null): Ending {
  if (closingWay !== null) return closingWay
  switch (status) {
    case 'settled':
    case 'answered':
    case 'handedOver':
      return status
    case 'concluded':
    case 'archived':
      return 'concluded'
    default:
      return 'failed'
  }
}

/** Kinds a volume with this ending must hold. */
export const mustHave = (ending: Ending): PaperKind[] =>
  PAPERS.filter(({ must }) => must.includes(ending)).map(({ kind }) => kind)

/** Kinds that must be there and are not. @param kinds of issued papers */
export const gapsOf = (ending: Ending, kinds: readonly PaperKind[]): PaperKind[] =>
  mustHave(ending).filter(kind => !kinds.includes(kind))

export interface FiledPaper {
  readonly id: number
  readonly kind: PaperKind
  readonly documentNo: string | null
  readonly pages: number
}

/** Material that is not void; `sheets` of each of its pages in their order, 0 where one cannot be read. */
export interface FiledMaterial {
  readonly id: number
  readonly kind: MaterialKind
  readonly name: string
  readonly sheets: readonly number[]
}

/**
 * The contents of a volume: papers and material in their order, each with its first page. What must be there and is not stands
 * empty; pages of material that cannot be read are named and take no number.
 */
export function contentsOf(
  ending: Ending,
  papers: readonly FiledPaper[],
  materials: readonly FiledMaterial[],
): { lines: VolumeEntry[]; pages: number } {
  const lines: VolumeEntry[] = []
  let page = 1
  const add = (line: Omit<VolumeEntry, 'number' | 'firstPage' | 'pages'>, sheets: number) => {
    const place = sheets === 0 ? { firstPage: null, pages: null } : { firstPage: page, pages: sheets }
    lines.push({ number: lines.length + 1, ...line, ...place })
    page += sheets
  }
  for (const place of ORDER)
    if ('materials' in place)
      for (const kind of place.materials)
        for (const { id, name, sheets } of materials.filter(material => material.kind === kind)) {
          const unread = sheets.flatMap((count, index) => (count === 0 ? [index + 1] : []))
          const about = { kind: 'material' as const, need: 'asNeeded' as const, paperId: null, documentNo: null }
          add({ ...about, material: { id, kind, name }, unread }, total(sheets))
        }
    else {
      const { kind, must } = place
      const need = must.includes(ending) ? ('must' as const) : ('asNeeded' as const)
      const filed = papers.filter(paper => paper.kind === kind)
      const about = { kind, need, material: null, unread: [] }
      if (filed.length === 0 && need === 'must') add({ ...about, paperId: null, documentNo: null }, 0)
      for (const paper of filed) add({ ...about, paperId: paper.id, documentNo: paper.documentNo }, paper.pages)
    }
  return { lines, pages: page - 1 }
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
