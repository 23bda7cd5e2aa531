import type { Database } from 'better-sqlite3'
import { journalText } from '#db/repositories/journal.ts'

/** Signs journal rows of registered cases one after the other, going on from the newest row of the file. */
export function appendedHash(connection: Database, sign: (text: string) => string) {
  let previousHash = String(connection.prepare('select hash from journal order by id desc limit 1').pluck().get())
  return (row: { at: string; staffId: number; caseFileId: number; code: string }) => {
    const before = previousHash
    previousHash = sign(
      journalText(
        {
          at: row.at,
          staffId: row.staffId,
          stationId: null,
          object: 'caseFile',
          objectId: row.caseFileId,
          caseFileId: row.caseFileId,
          action: 'caseFile.registered',
          fromStatus: null,
          toStatus: 'registered',
          detail: JSON.stringify({ code: row.code }),
        },
        before,
      ),
    )
    return { previousHash: before, hash: previousHash }
  }
}
