import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PaperDefinition, PaperNode } from '#center/documents/paper-definition.ts'
import { FONT_FILES } from './font-files.ts'
import { createGlyphCoverage, type GlyphCoverage, PaperGlyphMissingError } from './glyph-coverage.ts'
import { pdfmakeContent } from './pdfmake-content.ts'

const POINTS_PER_MM = 72 / 25.4
const HEADER_TOP_MM = 10
const QR_MM = 16

/** Turns a definition into the bytes of a PDF. */
export interface PaperRenderer {
  /**
   * @returns PDF 1.7 with embedded, subsetted fonts and extractable text; equal definitions give equal bytes
   * @throws PaperGlyphMissingError if a character has no glyph in any font
   */
  render(definition: PaperDefinition): Promise<Uint8Array>
}

/**
 * Renderer with pdfmake (docs/decisions/015). pdfmake may open the font files and nothing else: no address, no
 * other file. Fonts are read when a text needs them.
 */
export function createPaperRenderer(): PaperRenderer {
  const fontPaths = new Set(Object.values(FONT_FILES).flatMap(files => [files.normal, files.bold]))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => fontPaths.has(path))
  pdfmake.setFonts(
    Object.fromEntries(
      Object.entries(FONT_FILES).map(([family, { normal, bold }]) => [
        family,
        { normal, bold, italics: normal, bolditalics: bold },
      ]),
    ),
  )
  const coverage = createGlyphCoverage()
  return {
    async render(definition) {
      const missing = new Set<string>()
      const document = documentDefinition(definition, coverage, missing)
      if (missing.size > 0) throw new PaperGlyphMissingError([...missing])
      const bytes = await pdfmake.createPdf(document).getBuffer()
      return new Uint8Array(bytes)
    },
  }
}

function documentDefinition(
  definition: PaperDefinition,
  coverage: GlyphCoverage,
  missing: Set<string>,
): TDocumentDefinitions {
  const convert = (node: PaperNode): Content => pdfmakeContent(node, coverage, missing)
  const { pageSize, marginsMm, watermark, footerPattern } = definition
  const margins = [marginsMm.left, marginsMm.top, marginsMm.right, marginsMm.bottom].map(points)
  const [left = 0, , right = 0] = margins
  // Header, footer and watermark are laid out later, page by page: their glyphs are looked up now.
  convert({ text: [definition.headerText, definition.headerQr?.caption, footerPattern, watermark].join('') })
  return {
    pageSize:
      pageSize === 'A4'
        ? 'A4'
        : {
            width: points(pageSize.widthMm),
            height: pageSize.heightMm === 'auto' ? 'auto' : points(pageSize.heightMm),
          },
    pageMargins: [left, margins[1] ?? 0, right, margins[3] ?? 0],
    content: definition.content.map(convert),
    defaultStyle: { font: 'Song', fontSize: 12 },
    version: '1.7',
    language: definition.language,
    // The day of issue at noon in China, so that the date is the same in every time zone of the country.
    info: { title: definition.title, creationDate: new Date(`${definition.createdOn}T12:00:00+08:00`) },
    header: page => ({ ...header(definition, page, convert), margin: [left, points(HEADER_TOP_MM), right, 0] }),
    ...(footerPattern === undefined ? {} : { footer: (page, pages) => convert(footer(footerPattern, page, pages)) }),
    ...(watermark === undefined
      ? {}
      : { watermark: { text: watermark, font: 'Song', fontSize: 110, color: '#888888', opacity: 0.16, angle: -45 } }),
  }
}

function header(definition: PaperDefinition, page: number, convert: (node: PaperNode) => Content) {
  const { headerText = '', headerQr } = definition
  const head: PaperNode = { text: headerText, fontSize: 8, color: '#555555', margin: [0, points(10), 0, 0] }
  const code: PaperNode =
    headerQr === undefined || page > 1
      ? { text: '' }
      : {
          stack: [
            { qr: headerQr.qr, fit: points(QR_MM), alignment: 'right' },
            { text: headerQr.caption, fontSize: 7, alignment: 'right', margin: [0, 1, 0, 0] },
          ],
        }
  return {
    stack: [
      convert({
        columns: [
          { width: '*', node: head },
          { width: points(48), node: code },
        ],
      }),
    ],
  }
}

function footer(pattern: string, page: number, pages: number): PaperNode {
  const text = pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages))
  return { text, fontSize: 10.5, alignment: 'center', margin: [0, points(12), 0, 0] }
}

function points(millimetres: number): number {
  return millimetres * POINTS_PER_MM
}
