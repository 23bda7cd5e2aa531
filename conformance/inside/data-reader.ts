// Run as a program: prints one JSON value about the data of a center, also while its host runs. It writes nothing.
//   node conformance/inside/data-reader.ts verify|rows DATA_DIR KEY_FILE   (rows: {"sql","values"} on standard input)
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { DATABASE_FILE } from '#db/open-database.ts'
import { verifyJournal } from '#db/repositories/journal.ts'
import { countRollup } from '#db/statistics/rollup.ts'
import type { Tables } from '#db/tables.ts'
import { keyedHashOf } from '#host/center-thread/keyed-hash.ts'

function open(dataDir: string, key: Buffer): Database {
  const file = join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) throw new Error(`no ${DATABASE_FILE} in ${dataDir}`)
  const connection = new SQLite(file, { fileMustExist: true })
  connection.pragma(`cipher = 'chacha20'`)
  connection.pragma(`key = "raw:${key.toString('hex')}"`)
  connection.pragma('query_only = ON')
  return connection
}

async function verify(connection: Database, key: Buffer) {
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: connection }),
    plugins: [new CamelCasePlugin()],
  })
  const integrity = connection.pragma('integrity_check', { simple: true }) === 'ok'
  const foreignKeys = (connection.pragma('foreign_key_check') as unknown[]).length === 0
  const journal = await verifyJournal(db, keyedHashOf(key))
  const text = (row: object) => JSON.stringify(Object.entries(row).sort())
  const kept = (await db.selectFrom('caseRollup').selectAll().where('count', '>', 0).execute()).map(text).sort()
  const counted = (await countRollup(db)).map(text).sort()
  const rollup = JSON.stringify(kept) === JSON.stringify(counted)
  const schemaVersion = Number(connection.pragma('user_version', { simple: true }))
  const ok = integrity && foreignKeys && rollup && journal.firstBad === null
  return { ok, integrity, foreignKeys, rollup, journal, schemaVersion }
}

const [question, dataDir = '', keyFile = ''] = process.argv.slice(2)
const key = Buffer.from(readFileSync(keyFile, 'latin1').trim(), 'hex')
const connection = open(dataDir, key)
try {
  if (question === 'verify') process.stdout.write(JSON.stringify(await verify(connection, key)))
  else {
    const { sql, values } = JSON.parse(readFileSync(0, 'utf8')) as { sql: string; values: unknown[] }
    process.stdout.write(JSON.stringify(connection.prepare(sql).all(...values)))
  }
} finally {
  connection.close()
}
