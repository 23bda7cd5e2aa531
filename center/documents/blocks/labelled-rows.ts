import type { PaperCell, PaperNode, PaperTable } from '../paper-definition.ts'
import { gap, SIZE, TEXT_WIDTH } from './measure.ts'

const LABEL_FILL = '#f2f2f2'

/** What a column of a grid needs beside its width: padding and line. */
const COLUMN_EXTRA = 9

/**
 * Width of each of `rest` columns that share what fixed columns leave of the page. Columns with words of people have
 * fixed widths, as pdfmake widens other columns beyond the page for a long word.
 */
export function restWidth(fixed: readonly number[], rest = 1): number {
  const columns = fixed.length + rest
  const free = fixed.reduce((width, column) => width - column, TEXT_WIDTH - columns * COLUMN_EXTRA)
  return Math.floor(free / rest)
}

/** One row of a form: label and value; an unknown value stays empty for the pen. */
export interface LabelledRow {
  readonly label: string
  readonly value: string | PaperNode | null
}

/** Label cell, shaded and centred. */
export function labelCell(text: string): PaperCell {
  return { node: { text, fontSize: SIZE.small, alignment: 'center' }, fillColor: LABEL_FILL }
}

/** Value cell over `colSpan` columns. */
export function valueCell(value: string | PaperNode | null, colSpan = 1): PaperCell {
  const node: PaperNode =
    value === null || typeof value === 'string' ? { text: value ?? '', fontSize: SIZE.small } : value
  return { node, colSpan }
}

/** Heading over a whole table. */
export function headCell(text: string, colSpan: number): PaperCell {
  return { node: { text, fontSize: SIZE.body, bold: true }, colSpan, fillColor: LABEL_FILL }
}

/** Two-column form table. Long values break over pages. */
export function labelledRows(rows: readonly LabelledRow[], labelWidth = 92): PaperTable {
  return {
    table: rows.map(row => [labelCell(row.label), valueCell(row.value)]),
    widths: [labelWidth, restWidth([labelWidth])],
    layout: 'grid',
    margin: gap(2, 6),
  }
}
