import { zipOf } from './zip.ts'

/** A table as it leaves the center: a title, a header row, rows of texts and numbers. */
export interface TableSheet {
  readonly name: string
  readonly title: string
  /** Who exported it, when and for what; stands under the title. */
  readonly note: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** Column widths in characters. */
  readonly widths: readonly number[]
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))
}

function rowXml(cells: readonly (string | number)[], number: number, style: number): string {
  const xml = cells.map((cell, index) => {
    const reference = `${columnName(index)}${number}`
    if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`
    return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  })
  return `<row r="${number}">${xml.join('')}</row>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Styles: 0 plain with border, 1 title, 2 header row, 3 note. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="16"/><name val="SimSun"/></font><font><b/><sz val="11"/><name val="SimSun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0" borderId="1" applyBorder="1"/><xf fontId="1" applyFont="1"><alignment horizontal="center"/></xf><xf fontId="2" borderId="1" applyFont="1" applyBorder="1"><alignment horizontal="center" wrapText="1"/></xf><xf fontId="0"/></cellXfs></styleSheet>`

/** The table as XLSX: texts as texts (no formulas, no links), numbers as numbers, header repeated on each printed page, A4 landscape. */
export async function xlsxOf(sheet: TableSheet): Promise<Uint8Array> {
  const last = columnName(sheet.header.length - 1)
  const rows = [
    rowXml([sheet.title], 1, 1),
    rowXml([sheet.note], 2, 3),
    rowXml(sheet.header, 3, 2),
    ...sheet.rows.map((row, index) => rowXml(row, index + 4, 0)),
  ]
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const worksheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
  const name = escapeXml(sheet.name)
  return zipOf([
    {
      name: '[Content_Types].xml',
      text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$3:$3</definedName></definedNames></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', text: STYLES },
    { name: 'xl/worksheets/sheet1.xml', text: worksheet },
  ])
}

/** Cells a spreadsheet program would run as a formula are made plain text, their full-width twins too. */
function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""').replaceAll('\0', '')}"`
}

/** The table as CSV (RFC 4180) with a byte-order mark, so that spreadsheet programs read it as UTF-8. */
export function csvOf(sheet: TableSheet): Uint8Array {
  const lines = [sheet.header, ...sheet.rows].map(row => row.map(csvCell).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}
