import type { Column, Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import { INK_SIZE } from '#center/contract/values/ink.ts'
import type {
  PaperColumns,
  PaperInk,
  PaperNode,
  PaperRun,
  PaperSpacing,
  PaperStack,
  PaperTable,
  PaperText,
} from '#center/documents/paper-definition.ts'
import type { GlyphCoverage } from './glyph-coverage.ts'

/**
 * pdfmake drops what an unbreakable block holds beyond one page. A block with more characters than this could be higher
 * than a page, so it is allowed to break: better torn than lost.
 */
const UNBREAKABLE_CHARACTERS = 900

const LONG_CHAIN = /([^\s\p{Ideographic}\u{10000}-\u{10ffff}]{30,})/u

const LINE = '#333333'
/** Width of a drawn line in points. */
const INK_WIDTH = 1.2

const LAYOUTS: Readonly<Record<PaperTable['layout'], CustomTableLayout>> = {
  grid: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    hLineColor: LINE,
    vLineColor: LINE,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  underline: {
    hLineWidth: (row: number) => (row === 0 ? 0 : 0.6),
    vLineWidth: () => 0,
    hLineColor: LINE,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  dashedBox: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: '#999999',
    vLineColor: '#999999',
    hLineStyle: () => ({ dash: { length: 2 } }),
    vLineStyle: () => ({ dash: { length: 2 } }),
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
}

/**
 * Translates nodes of a paper into what pdfmake lays out. Builds new objects each time, as pdfmake writes into them,
 * and passes on named fields only, so that nothing but text, tables and codes can reach it.
 * @param missing collects characters that no font draws
 */
export function pdfmakeContent(node: PaperNode, coverage: GlyphCoverage, missing: Set<string>): Content {
  if ('text' in node) return textContent(node, coverage, missing)
  if ('stack' in node) {
    return { stack: node.stack.map(child => pdfmakeContent(child, coverage, missing)), ...placing(node) }
  }
  if ('columns' in node) {
    const columns = node.columns.map(
      (column): Column => Object.assign(pdfmakeContent(column.node, coverage, missing), { width: column.width }),
    )
    return { columns, columnGap: node.columnGap ?? 0, ...placing(node) }
  }
  if ('table' in node) return tableContent(node, coverage, missing)
  if ('ink' in node) return inkContent(node)
  return { qr: node.qr, fit: node.fit, eccLevel: 'M', alignment: node.alignment ?? 'left', ...placing(node) }
}

/** Lines of a signature; a dot is a line to itself. */
function inkContent(node: PaperInk): Content {
  const canvas = node.ink.map(stroke => {
    const points = Array.from({ length: stroke.length / 2 }, (_, index) => ({
      x: ((stroke[2 * index] ?? 0) / INK_SIZE) * node.width,
      y: ((stroke[2 * index + 1] ?? 0) / INK_SIZE) * node.height,
    }))
    const [first = { x: 0, y: 0 }] = points
    const line = points.length > 1 ? points : [first, { x: first.x + INK_WIDTH, y: first.y }]
    return { type: 'polyline' as const, points: line, lineWidth: INK_WIDTH, lineColor: LINE, lineCap: 'round' as const }
  })
  return { canvas, ...placing(node) }
}

function textContent(node: PaperText, coverage: GlyphCoverage, missing: Set<string>): ContentText {
  const { text, margin, ...look } = node
  const runs: readonly PaperRun[] = typeof text === 'string' ? [{ text }] : text
  const covered = runs.flatMap(({ text: runText, ...runLook }) => {
    const isBold = runLook.bold ?? look.bold ?? false
    const parts = coverage.runs(String(runText), runLook.font ?? look.font ?? 'Song', isBold, missing)
    return parts.flatMap(part => breakable(part.text).map(piece => ({ ...runLook, font: part.font, ...piece })))
  })
  return { ...look, text: covered, ...(margin === undefined ? {} : { margin: [...margin] }) }
}

/**
 * Pieces of a run in which a chain of letters or signs longer than any word may be broken anywhere; pdfmake would set
 * it over the edge of the page. Characters of two code units stay out: pdfmake would tear them apart.
 */
function breakable(text: string): { readonly text: string; readonly wordBreak?: 'break-all' }[] {
  return text
    .split(LONG_CHAIN)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { text: piece, wordBreak: 'break-all' as const }))
    .filter(piece => piece.text !== '')
}

function tableContent(node: PaperTable, coverage: GlyphCoverage, missing: Set<string>): Content {
  const body = node.table.map(row =>
    row.flatMap(({ node: cell, colSpan = 1, fillColor }): TableCell[] => [
      Object.assign(pdfmakeContent(cell, coverage, missing), {
        colSpan,
        ...(fillColor === undefined ? {} : { fillColor }),
      }),
      ...Array.from({ length: colSpan - 1 }, () => ({})),
    ]),
  )
  return {
    table: { body, widths: [...node.widths], ...(node.rowHeight === undefined ? {} : { heights: node.rowHeight }) },
    layout: LAYOUTS[node.layout],
    ...placing(node),
  }
}

function placing(
  node: { readonly margin?: PaperSpacing; readonly unbreakable?: boolean } & Partial<
    PaperStack | PaperColumns | PaperTable
  >,
) {
  return {
    ...(node.margin === undefined
      ? {}
      : { margin: [...node.margin] satisfies number[] as [number, number, number, number] }),
    ...(node.unbreakable === true && characters(node) <= UNBREAKABLE_CHARACTERS ? { unbreakable: true } : {}),
  }
}

/** Characters of text below a node. */
function characters(node: object): number {
  return Object.entries(node).reduce((count, [key, value]) => {
    if (typeof value === 'object' && value !== null) return count + characters(value)
    return key === 'text' && typeof value === 'string' ? count + value.length : count
  }, 0)
}
