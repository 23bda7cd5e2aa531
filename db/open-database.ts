import { createHmac, timingSafeEqual } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { migrate } from './migrate.ts'
import { DatabaseOpenError } from './open-error.ts'
import { assertPragmas, setPragmas } from './pragmas.ts'
import { withKeptStatements } from './statement-cache.ts'
import type { Tables } from './tables.ts'

export const DATABASE_FILE = 'center.db'
const KEY_CHECK_FILE = 'center.key-check'
const OLDEST_ENGINE = [3, 51, 3] as const

export interface OpenDatabase {
  readonly kysely: Kysely<Tables>
  /** The driver's own connection, for the few hot paths inside db/ and for checks. */
  readonly connection: Database
  close(): void
}

/**
 * Opens (or creates) the encrypted database of a center.
 * @param folder data folder; must be on a local disk
 * @param key raw 32 bytes
 * @throws DatabaseOpenError with a code that tells wrong key, damage, newer file and refused settings apart
 */
export function openDatabase(folder: string, key: Uint8Array): OpenDatabase {
  prepareFolder(folder)
  checkKey(folder, key)
  const lock = takeLock(folder)
  const connection = new SQLite(join(folder, DATABASE_FILE))
  try {
    unlock(connection, key)
    assertEngine(connection)
    setPragmas(connection)
    migrate(connection)
    assertPragmas(connection)
  } catch (error) {
    connection.close()
    lock.close()
    throw error
  }
  const close = () => {
    connection.close()
    lock.close()
  }
  return {
    kysely: new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withKeptStatements(connection) }),
      plugins: [new CamelCasePlugin()],
    }),
    connection,
    close,
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new DatabaseOpenError('folder-read-only', { folder }, { cause })
  }
}

/** A keyed value beside the file tells a wrong key from a damaged file: both fail the first read alike. */
function checkKey(folder: string, key: Uint8Array): void {
  const file = join(folder, KEY_CHECK_FILE)
  const value = createHmac('sha256', key).update('center key check').digest()
  if (existsSync(file)) {
    const kept = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
    if (kept.length !== value.length || !timingSafeEqual(kept, value)) throw new DatabaseOpenError('key-wrong')
    return
  }
  if (existsSync(join(folder, DATABASE_FILE))) return
  writeFileSync(`${file}.new`, `${value.toString('hex')}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** One process a database: the lock lives in a file of its own and goes with the process, however it ends. */
function takeLock(folder: string): Database {
  const lock = new SQLite(join(folder, 'center.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('begin exclusive')
    return lock
  } catch (cause) {
    lock.close()
    throw new DatabaseOpenError('already-running', { folder }, { cause })
  }
}

function unlock(connection: Database, key: Uint8Array): void {
  connection.pragma(`cipher = 'chacha20'`)
  connection.pragma(`key = "raw:${Buffer.from(key).toString('hex')}"`)
  try {
    connection.prepare('select count(*) from sqlite_master').get()
  } catch (cause) {
    throw new DatabaseOpenError('data-damaged', {}, { cause })
  }
}

function assertEngine(connection: Database): void {
  const version = String(connection.prepare('select sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  for (const [index, least] of OLDEST_ENGINE.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return
    if (part < least) throw new DatabaseOpenError('engine-too-old', { version })
  }
}
