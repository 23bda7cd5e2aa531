import SQLite from 'better-sqlite3'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'

/** Migrates a file and is killed at the end of one step, before its commit. Arguments: file, number of the step. */
const [file = '', at = '0'] = process.argv.slice(2)
const connection = new SQLite(file)
connection.pragma('journal_mode = WAL')
connection.function('die', () => {
  process.kill(process.pid, 'SIGKILL')
  return null
})
migrate(
  connection,
  MIGRATIONS.map((step, index) => (index === Number(at) ? { ...step, sql: `${step.sql}; select die();` } : step)),
)
