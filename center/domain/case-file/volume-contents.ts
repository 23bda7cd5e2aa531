import contents from '#assets/reference/volume-contents.json' with { type: 'json' }
import type { CaseFileStatus, ClosingWay, PaperKind } from '#center/contract/statuses.ts'

/** How a case ends, as the volume asks. */
export type Ending = ClosingWay | 'concluded'

/** Order of papers in a volume with the endings that must have them (assets/reference/volume-contents.json). */
const ORDER = contents as readonly { readonly kind: PaperKind; readonly must: readonly Ending[] }[]

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
  ORDER.filter(({ must }) => must.includes(ending)).map(({ kind }) => kind)

/** Kinds that must be there and are not. @param kinds of issued papers */
export const gapsOf = (ending: Ending, kinds: readonly PaperKind[]): PaperKind[] =>
  mustHave(ending).filter(kind => !kinds.includes(kind))

export interface FiledPaper {
  readonly id: number
  readonly kind: PaperKind
  readonly documentNo: string | null
  readonly pages: number
}

export interface ContentsLine {
  readonly number: number
  readonly kind: PaperKind
  readonly need: 'must' | 'asNeeded'
  readonly paperId: number | null
  readonly documentNo: string | null
  readonly firstPage: number | null
  readonly pages: number | null
}

/** The contents of a volume: papers in their order, each with its first page; what must be there and is not stands empty. */
export function contentsOf(ending: Ending, papers: readonly FiledPaper[]): { lines: ContentsLine[]; pages: number } {
  const lines: ContentsLine[] = []
  let page = 1
  for (const { kind, must } of ORDER) {
    const need = must.includes(ending) ? ('must' as const) : ('asNeeded' as const)
    const filed = papers.filter(paper => paper.kind === kind)
    if (filed.length === 0 && need === 'must')
      lines.push({
        number: lines.length + 1,
        kind,
        need,
        paperId: null,
        documentNo: null,
        firstPage: null,
        pages: null,
      })
    for (const paper of filed) {
      lines.push({
        number: lines.length + 1,
        kind,
        need,
        paperId: paper.id,
        documentNo: paper.documentNo,
        firstPage: page,
        pages: paper.pages,
      })
      page += paper.pages
    }
  }
  return { lines, pages: page - 1 }
}
