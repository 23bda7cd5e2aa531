import type { Database } from 'better-sqlite3'

const GROUP_MS = 400

/**
 * A wrong build, to show that the kill test notices it: transactions are answered as soon as their statements ran, and
 * committed together later.
 */
export function acknowledgeBeforeCommit(connection: Database): void {
  const prepare = connection.prepare.bind(connection)
  const begin = prepare('begin immediate')
  const nothing = { changes: 0, lastInsertRowid: 0 }
  const once = { reader: false, run: () => (connection.inTransaction ? nothing : begin.run()) }
  const never = { reader: false, run: () => nothing }
  connection.prepare = ((text: string) => {
    if (text === 'begin immediate') return once
    return text === 'commit' || text === 'rollback' ? never : prepare(text)
  }) as Database['prepare']
  setInterval(() => {
    if (connection.inTransaction) connection.exec('commit')
  }, GROUP_MS)
}
