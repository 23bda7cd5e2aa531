import type { PaperNode, PaperText } from '../paper-definition.ts'
import { gap, SIZE, TEXT_WIDTH } from './measure.ts'

/** Notes in small print are set tight, running text is not. */
function lineHeightOf(fontSize: number): number {
  return fontSize < SIZE.body ? 1 : 1.1
}

/** Room for two lines that a heading asks for below itself, so that it never ends a page. */
const ROOM_BELOW = 40

/**
 * Heading of a section, e.g. 一、纠纷的主要事实. The heading and the room below it move to the next page as one block;
 * the negative margin then gives the room back to what follows.
 */
export function heading(text: string, fontSize: number = SIZE.body): PaperNode {
  return {
    stack: [{ text, bold: true, fontSize, margin: gap(6, 2 + ROOM_BELOW) }],
    unbreakable: true,
    margin: gap(0, -ROOM_BELOW),
  }
}

/**
 * Pieces of a paragraph, ended after a stop where there is one. pdfmake takes time with the square of a paragraph's
 * length (7 s for 50,000 characters in one, under 1 s in pieces); readers see a new line without indent.
 */
const PIECES = /.{1,3999}[。；！？.;!?]|.{1,4000}/gsu

/** Running text with the first line indented by two characters; each line typed becomes a paragraph. */
export function paragraphs(text: string, fontSize: number = SIZE.body): PaperText[] {
  return text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .flatMap(line => {
      const pieces: readonly string[] = line.trim().match(PIECES) ?? []
      return pieces.map(
        (piece, index): PaperText => ({
          text: piece,
          fontSize,
          alignment: 'justify',
          lineHeight: lineHeightOf(fontSize),
          leadingIndent: index === 0 ? 2 * fontSize : 0,
          margin: gap(0, 2),
        }),
      )
    })
}

/** Numbered items 1. 2. 3. with a hanging indent. */
export function numberedItems(items: readonly string[], fontSize: number = SIZE.body): PaperNode[] {
  const lineHeight = lineHeightOf(fontSize)
  return items.map((item, index) => ({
    columns: [
      { width: 2 * fontSize, node: { text: `${index + 1}.`, fontSize, lineHeight, alignment: 'right' } },
      { width: TEXT_WIDTH - 2.5 * fontSize, node: { text: item, fontSize, lineHeight, alignment: 'justify' } },
    ],
    columnGap: fontSize / 2,
    margin: gap(0, 2),
  }))
}

/** '（以下空白）' after the last line, so that nothing can be added to a signed paper. */
export function endMark(text: string): PaperText {
  return { text, fontSize: SIZE.small, alignment: 'center', color: '#444444', margin: gap(3) }
}
