import { parentPort, workerData } from 'node:worker_threads'
import { Workbook } from '@cj-tech-master/excelts'
import { columnName, type SheetCell } from '#center/domain/roster/read-grid.ts'
import type { SheetReading } from '#center/services/roster/sheet-reader.ts'

/** A roster of every unit for two months is far below; more is no roster. */
const MOST_ROWS = 5_010
const MOST_COLUMNS = 80

/** What the library's cell tells, so far as this needs it. */
interface LibraryCell {
  readonly value: unknown
  readonly text: string
  readonly isMerged: boolean
  readonly master: { readonly address: string }
  readonly address: string
}

async function read(bytes: Uint8Array): Promise<SheetReading> {
  const book = new Workbook()
  await book.xlsx.load(bytes, { maxRows: MOST_ROWS + 1, maxCols: MOST_COLUMNS + 1 })
  const sheet = book.worksheets.find(candidate => candidate.actualRowCount > 0)
  if (sheet === undefined) return { outcome: 'unreadable' }
  if (sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS) return { outcome: 'tooLarge' }
  const cells: SheetCell[] = []
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const { kind, text } = readCell(cell as unknown as LibraryCell)
      if (kind === 'text' && text.trim() === '') return
      cells.push({ ref: `${columnName(column)}${number}`, row: number, column, kind, text })
    })
  })
  return { outcome: 'read', sheet: sheet.name, cells }
}

function readCell({ value, isMerged, text }: LibraryCell): Pick<SheetCell, 'kind' | 'text'> {
  const plain = value instanceof Date ? value.toISOString().slice(0, 10) : String(text ?? '')
  if (isMerged) return { kind: 'merged', text: plain }
  if (value === null || value === undefined) return { kind: 'text', text: '' }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (value instanceof Date) return { kind: 'date', text: plain }
  if (typeof value === 'number') return { kind: 'number', text: String(value) }
  if (typeof value !== 'object') return { kind: 'other', text: plain }
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula', text: plain }
  return 'richText' in value ? { kind: 'text', text: plain } : { kind: 'other', text: plain }
}

const port = parentPort
if (port === null) throw new Error('sheet-worker runs in a worker thread')
const answer = await read(workerData as Uint8Array).catch((): SheetReading => ({ outcome: 'unreadable' }))
port.postMessage(answer)
