import { HALVES, type Half } from '#center/contract/roster.ts'
import { type PlainDate, parseTypedDate, weekday } from '#center/contract/values/plain-date.ts'

/** A cell that holds anything, or that belongs to a merged block. */
export interface SheetCell {
  /** 'B7' */
  readonly ref: string
  readonly row: number
  readonly column: number
  readonly kind: 'text' | 'date' | 'number' | 'formula' | 'merged' | 'other'
  /** What stands in it; ISO date of a date. */
  readonly text: string
}

/** A cell to mend and what is wrong with it. */
export interface GridFault {
  readonly ref: string
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A column of the grid: one date, or one weekday of every week. */
export type GridColumn =
  | { readonly kind: 'date'; readonly on: PlainDate }
  | { readonly kind: 'weekday'; readonly weekday: number }

/** One person of the grid with the halves of each column; nothing in a column means not on duty. */
export interface GridRow {
  readonly ref: string
  readonly staffId: number
  readonly deskName: string | null
  readonly deskRef: string | null
  readonly cells: readonly { readonly ref: string; readonly column: GridColumn; readonly halves: readonly Half[] }[]
}

export interface GridPerson {
  readonly id: number
  readonly name: string
  readonly username: string
  readonly unitName: string
}

/** Words a county writes into its sheet, as the export writes them and a few others that mean the same. */
export interface GridWords {
  readonly unit: readonly string[]
  readonly person: readonly string[]
  readonly username: readonly string[]
  readonly desk: readonly string[]
  readonly day: readonly string[]
  readonly am: readonly string[]
  readonly pm: readonly string[]
  readonly off: readonly string[]
  /** Monday first. */
  readonly weekdays: readonly (readonly string[])[]
}

/** Rows above the header: title and notes. */
const HEAD_ROWS = 10

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
const isOneOf = (text: string, words: readonly string[]): boolean => words.some(word => plain(word) === plain(text))

/**
 * Reads a grid as people write it: a row a person, a column a date or a weekday. Every cell that cannot be taken as it stands
 * is named; a fault anywhere means that nothing is taken (the caller decides so). Title rows above the header are passed over.
 * @param today for the reading of typed dates only
 */
export function readGrid(
  cells: readonly SheetCell[],
  people: readonly GridPerson[],
  words: GridWords,
  today: PlainDate,
): { readonly rows: readonly GridRow[]; readonly faults: readonly GridFault[] } {
  const faults: GridFault[] = []
  // One thing to mend at a cell is enough.
  const fault = (ref: string, key: string, params: GridFault['params'] = {}) => {
    if (!faults.some(known => known.ref === ref)) faults.push({ ref, key: `problems.import.${key}`, params })
  }
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const headRow = findHead(byRow, words)
  if (headRow === undefined) {
    fault('A1', 'no-header')
    return { rows: [], faults }
  }
  const body = cells.filter(({ row }) => row >= headRow)
  for (const cell of body) {
    if (cell.kind === 'merged') fault(cell.ref, 'merged')
    if (cell.kind === 'formula') fault(cell.ref, 'formula')
    if (cell.kind === 'other') fault(cell.ref, 'not-text')
  }
  const head = readHead(byRow.get(headRow) ?? [], words, today, fault)
  const seen = new Map<number, string>()
  const rows: GridRow[] = []
  for (const [row, own] of [...byRow].toSorted(([one], [other]) => one - other)) {
    if (row <= headRow) continue
    const filled = own.filter(({ text }) => text.trim() !== '')
    if (filled.length === 0) continue
    const at = (column: number | undefined) => filled.find(cell => cell.column === column)
    for (const cell of filled)
      if (!head.fixed.has(cell.column) && !head.columns.has(cell.column)) fault(cell.ref, 'empty-header')
    const place = `${columnName(head.person)}${row}`
    const person = findPerson(people, {
      unit: at(head.unit)?.text ?? '',
      name: at(head.person)?.text ?? '',
      username: at(head.username)?.text ?? '',
    })
    if (typeof person === 'string') {
      fault(place, person, { name: at(head.person)?.text ?? '' })
      continue
    }
    const before = seen.get(person.id)
    if (before !== undefined) {
      fault(place, 'person-twice', { place: before })
      continue
    }
    seen.set(person.id, place)
    const desk = at(head.desk)
    rows.push({
      ref: place,
      staffId: person.id,
      deskName: desk?.text.trim() ?? null,
      deskRef: desk?.ref ?? null,
      cells: [...head.columns].map(([column, meaning]) => {
        const cell = at(column)
        const halves = cell === undefined ? [] : halvesIn(cell.text, words)
        if (halves === undefined) fault(cell?.ref ?? place, 'cell-unknown', { text: cell?.text.slice(0, 20) ?? '' })
        return { ref: cell?.ref ?? `${columnName(column)}${row}`, column: meaning, halves: halves ?? [] }
      }),
    })
  }
  if (rows.length === 0 && faults.length === 0) fault(`A${headRow + 1}`, 'no-rows')
  return { rows, faults }
}

/** The first row that names both unit and person. */
const findHead = (byRow: ReadonlyMap<number, readonly SheetCell[]>, words: GridWords): number | undefined =>
  [...byRow.keys()]
    .toSorted((one, other) => one - other)
    .slice(0, HEAD_ROWS)
    .find(row => {
      const texts = byRow.get(row) ?? []
      return (
        texts.some(({ text }) => isOneOf(text, words.unit)) && texts.some(({ text }) => isOneOf(text, words.person))
      )
    })

function readHead(
  cells: readonly SheetCell[],
  words: GridWords,
  today: PlainDate,
  fault: (ref: string, key: string, params?: GridFault['params']) => void,
) {
  const place = (names: readonly string[]) => cells.find(({ text }) => isOneOf(text, names))?.column
  const unit = place(words.unit) ?? 1
  const person = place(words.person) ?? 2
  const username = place(words.username)
  const desk = place(words.desk)
  const fixed = new Set([unit, person, username, desk].filter(column => column !== undefined))
  const columns = new Map<number, GridColumn>()
  const seen = new Map<string, string>()
  for (const cell of cells) {
    if (fixed.has(cell.column) || cell.text.trim() === '') continue
    const column = readColumn(cell, words, today)
    if (typeof column === 'string') {
      fault(cell.ref, column, { text: cell.text.slice(0, 20) })
      // The column is known to be wrong; its cells are not counted a second time.
      fixed.add(cell.column)
      continue
    }
    const key = column.kind === 'date' ? column.on : String(column.weekday)
    const before = seen.get(key)
    if (before !== undefined) fault(cell.ref, 'column-twice', { place: before })
    seen.set(key, cell.ref)
    columns.set(cell.column, column)
  }
  const kinds = new Set([...columns.values()].map(({ kind }) => kind))
  const [first] = cells
  if (kinds.size > 1) fault(first?.ref ?? 'A1', 'dates-and-weekdays')
  if (columns.size === 0) fault(first?.ref ?? 'A1', 'no-days')
  return { unit, person, username, desk, fixed, columns }
}

/** What a header cell means, or what is wrong with it. A weekday written beside a date must be that of the date. */
function readColumn(cell: SheetCell, words: GridWords, today: PlainDate): GridColumn | string {
  const named = (text: string) => words.weekdays.findIndex(names => isOneOf(text, names)) + 1
  if (cell.kind === 'number') return 'date-unknown'
  const [day = '', ...rest] = cell.text.trim().split(/\s+/)
  const alone = named(cell.text)
  if (alone > 0) return { kind: 'weekday', weekday: alone }
  // 今天 and +3 mean another day tomorrow: a sheet names its days.
  const on = /\d{4}|\d{8}/.test(day) ? parseTypedDate(day, today) : undefined
  if (on === undefined) return 'date-unknown'
  if (rest.length > 0 && named(rest.join(' ')) !== weekday(on)) return 'weekday-wrong'
  return { kind: 'date', on }
}

function halvesIn(text: string, words: GridWords): readonly Half[] | undefined {
  if (text.trim() === '' || isOneOf(text, words.off)) return []
  if (isOneOf(text, words.day)) return HALVES
  if (isOneOf(text, words.am)) return ['am']
  return isOneOf(text, words.pm) ? ['pm'] : undefined
}

function findPerson(
  people: readonly GridPerson[],
  { unit, name, username }: { unit: string; name: string; username: string },
): GridPerson | string {
  if (name.trim() === '') return 'person-missing'
  if (!people.some(person => plain(person.unitName) === plain(unit))) return 'unit-unknown'
  const found = people.filter(
    person =>
      plain(person.unitName) === plain(unit) &&
      plain(person.name) === plain(name) &&
      (username.trim() === '' || plain(person.username) === plain(username)),
  )
  const [first] = found
  if (first === undefined) return 'person-unknown'
  return found.length > 1 ? 'person-ambiguous' : first
}

/** 'A', 'Z', 'AA' of a column counted from 1. */
export function columnName(column: number): string {
  const index = column - 1
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26))
}
