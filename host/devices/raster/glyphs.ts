import { type Font, openSync } from 'fontkit'
import type { PaperFont } from '#center/documents/paper-definition.ts'
import { FONT_FILES, type FontFamily } from '../../paper/font-files.ts'
import { createGlyphCoverage } from '../../paper/glyph-coverage.ts'
import type { Edge } from './fill-outline.ts'

/** A character ready to be drawn: its outline and how far the next one stands, in parts of the font size. */
export interface Glyph {
  readonly character: string
  readonly advance: number
  /** Edges from the base line, y upwards. */
  readonly edges: readonly Edge[]
}

export interface LineMeasure {
  readonly ascent: number
  readonly descent: number
}

/** Pieces a curve is drawn with; at the size of a ticket's number a piece is shorter than a dot. */
const CURVE_PIECES = 8

/** The fonts of the papers, opened once when a text first asks for them. */
export function createGlyphs() {
  const coverage = createGlyphCoverage()
  const fonts = new Map<string, Font>()
  const known = new Map<string, Glyph>()

  function fontOf(family: FontFamily, isBold: boolean): Font {
    const file = FONT_FILES[family][isBold ? 'bold' : 'normal']
    const opened = fonts.get(file) ?? openSync(file)
    if (!('glyphForCodePoint' in opened)) throw new Error(`${file} is a font collection`)
    fonts.set(file, opened)
    return opened
  }

  function glyphOf(character: string, family: FontFamily, isBold: boolean): Glyph {
    const name = `${family} ${isBold} ${character}`
    const before = known.get(name)
    if (before !== undefined) return before
    const font = fontOf(family, isBold)
    const drawn = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    const glyph = {
      character,
      advance: drawn.advanceWidth / font.unitsPerEm,
      edges: edgesOf(drawn.path.commands, 1 / font.unitsPerEm),
    }
    known.set(name, glyph)
    return glyph
  }

  return {
    /** Glyphs of a text; characters no font draws are left out, the paper itself refuses them. */
    of: (text: string, font: PaperFont, isBold: boolean): Glyph[] =>
      coverage
        .runs(text, font, isBold, new Set())
        .flatMap(run => [...run.text].map(character => glyphOf(character, run.font, isBold))),
    measure(font: PaperFont, isBold: boolean): LineMeasure {
      const { ascent, descent, unitsPerEm } = fontOf(font, isBold)
      return { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm }
    },
  }
}

interface Command {
  readonly command: string
  readonly args: readonly number[]
}

/** Straight edges of an outline; curves are drawn in pieces. */
function edgesOf(commands: readonly Command[], scale: number): Edge[] {
  const edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const to = (x1: number, y1: number) => {
    edges.push({ x0: x * scale, y0: y * scale, x1: x1 * scale, y1: y1 * scale })
    x = x1
    y = y1
  }
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    const [fromX, fromY] = [x, y]
    if (command === 'moveTo') [x, y, startX, startY] = [a, b, a, b]
    else if (command === 'lineTo') to(a, b)
    else if (command === 'closePath') to(startX, startY)
    else
      for (let piece = 1; piece <= CURVE_PIECES; piece++) {
        const t = piece / CURVE_PIECES
        const u = 1 - t
        if (command === 'quadraticCurveTo')
          to(u * u * fromX + 2 * u * t * a + t * t * c, u * u * fromY + 2 * u * t * b + t * t * d)
        else
          to(
            u ** 3 * fromX + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e,
            u ** 3 * fromY + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f,
          )
      }
  }
  return edges
}
