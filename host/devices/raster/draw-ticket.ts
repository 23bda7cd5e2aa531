import { create as createQr } from 'qrcode'
import type { PaperDefinition, PaperNode, PaperQr, PaperText } from '#center/documents/paper-definition.ts'
import { type Bitmap, type Canvas, createCanvas } from './bitmap.ts'
import { fillOutline } from './fill-outline.ts'
import { createGlyphs, type Glyph } from './glyphs.ts'

/** Draws a ticket as dots. @param dots dots a line: 576 on 80 mm paper, 384 on 58 mm */
export type DrawTicket = (definition: PaperDefinition, dots: 576 | 384) => Promise<Bitmap>

/** Receipt printers have eight dots a millimetre (203 dpi). */
const DOTS_PER_MM = 8
const DOTS_PER_POINT = (DOTS_PER_MM * 25.4) / 72
const SIDE_MM = 1
const USUAL_SIZE = 12
/** Dots a side of a code's square at least; smaller ones bleed into each other on thermal paper. */
const LEAST_SQUARE = 3

/**
 * Draws the same definition the PDF is made of; only the width is the printer's. Text is wrapped, a word wider than the paper
 * is drawn smaller, and what stands side by side stands one under the other.
 */
export function createTicketPainter(): (definition: PaperDefinition, dots: 576 | 384) => Bitmap {
  const glyphs = createGlyphs()

  function drawText(canvas: Canvas, node: PaperText, top: number): number {
    const { font = 'Song', bold = false, fontSize = USUAL_SIZE, alignment, lineHeight = 1 } = node
    const text = typeof node.text === 'string' ? node.text : node.text.map(run => run.text).join('')
    const width = canvas.width - 2 * SIDE_MM * DOTS_PER_MM
    const words = wordsOf(glyphs.of(text, font, bold))
    const widest = Math.max(...words.map(advanceOf), 0)
    const size = Math.min(fontSize * DOTS_PER_POINT, width / widest)
    const { ascent, descent } = glyphs.measure(font, bold)
    let y = top
    for (const line of linesOf(words, width / size)) {
      const free = width - advanceOf(line) * size
      let x = SIDE_MM * DOTS_PER_MM + free * { left: 0, justify: 0, center: 0.5, right: 1 }[alignment ?? 'left']
      for (const glyph of line) {
        drawGlyph(canvas, glyph, { x, y: y + ascent * size, size })
        x += glyph.advance * size
      }
      y += (ascent + descent) * size * lineHeight
    }
    canvas.reach(Math.ceil(y))
    return y
  }

  function drawNode(canvas: Canvas, node: PaperNode, top: number): number {
    const [, above = 0, , below = 0] = node.margin ?? []
    const y = top + above * DOTS_PER_POINT
    return drawContent(canvas, node, y) + below * DOTS_PER_POINT
  }

  function drawContent(canvas: Canvas, node: PaperNode, top: number): number {
    if ('text' in node) return drawText(canvas, node, top)
    if ('qr' in node) return drawQr(canvas, node, top)
    return partsOf(node).reduce((y, part) => drawNode(canvas, part, y), top)
  }

  return (definition, dots) => {
    const canvas = createCanvas(dots)
    definition.content.reduce((y, node) => drawNode(canvas, node, y), definition.marginsMm.top * DOTS_PER_MM)
    return canvas.finish()
  }
}

function partsOf(node: Exclude<PaperNode, PaperText | PaperQr>): readonly PaperNode[] {
  if ('stack' in node) return node.stack
  // Nobody signs a ticket.
  if ('ink' in node) return []
  return 'columns' in node ? node.columns.map(column => column.node) : node.table.flat().map(cell => cell.node)
}

const advanceOf = (line: readonly Glyph[]) => line.reduce((sum, glyph) => sum + glyph.advance, 0)

/** Pieces a line may be broken between: every Chinese character, and words with the blank behind them. */
function wordsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = words.at(-1)
    const before = last?.at(-1)?.character
    const isBound =
      before !== undefined && /[^\s\p{Ideographic}]/u.test(before) && /[^\p{Ideographic}]/u.test(glyph.character)
    // Closing signs never begin a line.
    if (last !== undefined && (isBound || /[\p{Pe}\p{Po}\s]/u.test(glyph.character))) last.push(glyph)
    else words.push([glyph])
  }
  return words
}

function linesOf(words: readonly (readonly Glyph[])[], width: number): Glyph[][] {
  const lines: Glyph[][] = [[]]
  for (const word of words) {
    const line = lines.at(-1) ?? []
    // A breath of rounding, so that a word scaled to the width fits into it.
    if (line.length > 0 && advanceOf([...line, ...word]) > width + 1e-6) lines.push([...word])
    else line.push(...word)
  }
  return lines
}

function drawGlyph(canvas: Canvas, glyph: Glyph, at: { x: number; y: number; size: number }): void {
  if (glyph.edges.length === 0) return
  fillOutline(
    canvas,
    glyph.edges.map(({ x0, y0, x1, y1 }) => ({
      x0: at.x + x0 * at.size,
      y0: at.y - y0 * at.size,
      x1: at.x + x1 * at.size,
      y1: at.y - y1 * at.size,
    })),
  )
}

function drawQr(canvas: Canvas, node: PaperQr, top: number): number {
  const { size, data } = createQr(node.qr, { errorCorrectionLevel: 'M' }).modules
  const square = Math.max(LEAST_SQUARE, Math.floor((node.fit * DOTS_PER_POINT) / size))
  const left = Math.round(
    (canvas.width - size * square) * { left: 0.05, center: 0.5, right: 0.95 }[node.alignment ?? 'left'],
  )
  const y = Math.round(top)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (data[row * size + column] === 1)
        for (let dot = 0; dot < square * square; dot++)
          canvas.set(left + column * square + (dot % square), y + row * square + Math.floor(dot / square))
  canvas.reach(y + size * square)
  return y + size * square
}
