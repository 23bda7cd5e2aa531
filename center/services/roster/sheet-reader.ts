import type { SheetCell } from '#center/domain/roster/read-grid.ts'

/** What became of a spreadsheet: its first sheet with anything in it, or why there is none. */
export type SheetReading =
  | { readonly outcome: 'read'; readonly sheet: string; readonly cells: readonly SheetCell[] }
  | { readonly outcome: 'unreadable' | 'tooLarge' }

/** Reads XLSX files beside the database, so that a large one holds up no window. */
export interface SheetReader {
  read(bytes: Uint8Array): Promise<SheetReading>
}
