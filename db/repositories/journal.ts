import { sql } from 'kysely'
import { addRow, compiledOnce } from '../compiled-query.ts'
import type { Reader, Writer } from '../transaction.ts'
import { withMerged } from './case-file.ts'

export interface JournalRow {
  readonly at: string
  readonly staffId: number | null
  readonly stationId: number | null
  readonly object: string
  readonly objectId: number
  readonly caseFileId: number | null
  /** What was done, as the timeline names it: 'caseFile.dispatched'. */
  readonly action: string
  readonly fromStatus: string | null
  readonly toStatus: string | null
  /** JSON of the values the timeline sentence needs. */
  readonly detail: string
}

const FIRST = '0'.repeat(64)

/** What the chain signs of a row, in fixed order. */
export function journalText(row: JournalRow, previousHash: string): string {
  return JSON.stringify([
    previousHash,
    row.at,
    row.staffId,
    row.stationId,
    row.object,
    row.objectId,
    row.caseFileId,
    row.action,
    row.fromStatus,
    row.toStatus,
    row.detail,
  ])
}

const newestHash = compiledOnce(db => db.selectFrom('journal').select('hash').orderBy('id', 'desc').limit(sql.lit(1)))

/** Adds a row to the chain. @param sign keyed hash of the center */
export async function appendJournal(tx: Writer, row: JournalRow, sign: (text: string) => string): Promise<void> {
  const previousHash = (await newestHash(tx)).at(0)?.hash ?? FIRST
  await addRow(tx, 'journal', { ...row, previousHash, hash: sign(journalText(row, previousHash)) })
}

/** Walks the chain. @returns rows read and the id of the first row that does not fit, or null */
export async function verifyJournal(
  db: Reader,
  sign: (text: string) => string,
): Promise<{ rows: number; firstBad: number | null; head: string }> {
  let previous = FIRST
  let rows = 0
  for (let after = 0; ; ) {
    const batch = await db.selectFrom('journal').selectAll().where('id', '>', after).orderBy('id').limit(2000).execute()
    for (const row of batch) {
      rows += 1
      if (row.previousHash !== previous || row.hash !== sign(journalText(row, previous)))
        return { rows, firstBad: row.id, head: previous }
      previous = row.hash
    }
    const last = batch.at(-1)
    if (last === undefined) return { rows, firstBad: null, head: previous }
    after = last.id
  }
}

/** The story of one case and of what was merged into it, oldest first, with the name of who acted. */
export async function listCaseJournal(db: Reader, caseFileId: number) {
  return db
    .selectFrom('journal as j')
    .leftJoin('staff as s', 's.id', 'j.staffId')
    .leftJoin('station as t', 't.id', 'j.stationId')
    .select(['j.id', 'j.at', 'j.action', 'j.detail', 's.name as staffName', 't.code as stationCode'])
    .where('j.caseFileId', 'in', withMerged(db, caseFileId))
    .orderBy('j.id')
    .execute()
}

/** Who last did one of these in a case. */
export async function findActor(db: Reader, caseFileId: number, actions: readonly string[]): Promise<number | null> {
  const row = await db
    .selectFrom('journal')
    .select('staffId')
    .where('caseFileId', '=', caseFileId)
    .where('action', 'in', [...actions])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.staffId ?? null
}
