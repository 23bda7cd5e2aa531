import type { Database } from 'better-sqlite3'
import { DatabaseOpenError } from './open-error.ts'

/** What every connection runs with, and the value it must read back (security rules of storage, docs/decisions/002). */
export const PRAGMAS: readonly { readonly name: string; readonly set: string; readonly read: string | number }[] = [
  { name: 'journal_mode', set: 'WAL', read: 'wal' },
  { name: 'synchronous', set: 'FULL', read: 2 },
  { name: 'foreign_keys', set: 'ON', read: 1 },
  { name: 'temp_store', set: 'MEMORY', read: 2 },
  { name: 'secure_delete', set: 'ON', read: 1 },
  { name: 'trusted_schema', set: 'OFF', read: 0 },
  { name: 'cell_size_check', set: 'ON', read: 1 },
  { name: 'mmap_size', set: '0', read: 0 },
  { name: 'busy_timeout', set: '5000', read: 5000 },
]

export function setPragmas(connection: Database): void {
  for (const pragma of PRAGMAS) connection.pragma(`${pragma.name} = ${pragma.set}`)
}

/** @throws DatabaseOpenError 'pragma-refused' naming the first one that does not hold. */
export function assertPragmas(connection: Database): void {
  for (const pragma of PRAGMAS) {
    const value: unknown = connection.pragma(pragma.name, { simple: true })
    if (value !== pragma.read)
      throw new DatabaseOpenError('pragma-refused', { name: pragma.name, value: String(value) })
  }
}
