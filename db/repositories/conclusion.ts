import { type Insertable, sql, type Updateable } from 'kysely'
import type { ConclusionTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Conclusions shown at once; older ones stand in their cases. */
const SHOWN = 100

/** Adds a row. @returns its id */
export async function insertConclusion(tx: Writer, row: Insertable<ConclusionTable>): Promise<number> {
  return (await tx.insertInto('conclusion').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined where there is none. */
export async function findConclusion(db: Reader, id: number) {
  return db.selectFrom('conclusion').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The conclusion of a case that waits for its decision. */
export async function findProposed(db: Reader, caseFileId: number) {
  return db
    .selectFrom('conclusion')
    .selectAll()
    .where('caseFileId', '=', caseFileId)
    .where('status', '=', sql.lit('proposed' as const))
    .executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateConclusion(tx: Writer, id: number, set: Updateable<ConclusionTable>): Promise<void> {
  await tx.updateTable('conclusion').set(set).where('id', '=', id).execute()
}

/** Conclusions approved so far; the sample is drawn by it. */
export async function countApproved(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('conclusion')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('status', '=', sql.lit('approved' as const))
    .executeTakeFirstOrThrow()
  return count
}

/** Conclusions with their case and people: those that wait, the sample that waits for its check, or what was checked. */
export async function listConclusions(db: Reader, which: 'proposed' | 'toCheck' | 'checked') {
  const all = db
    .selectFrom('conclusion as n')
    .innerJoin('caseFile as c', 'c.id', 'n.caseFileId')
    .innerJoin('staff as p', 'p.id', 'n.proposedBy')
    .leftJoin('staff as d', 'd.id', 'n.decidedBy')
    .selectAll('n')
    .select(['c.code', 'c.typeCode', 'c.ownerUnitId', 'p.name as proposedByName', 'd.name as decidedByName'])
    .limit(SHOWN)
  switch (which) {
    case 'proposed':
      return all
        .where('n.status', '=', sql.lit('proposed' as const))
        .orderBy('n.proposedAt')
        .execute()
    case 'toCheck':
      return all
        .where('n.isSampled', '=', sql.lit(1 as const))
        .where('n.checkedAt', 'is', null)
        .orderBy('n.decidedAt')
        .execute()
    case 'checked':
      return all.where('n.checkedAt', 'is not', null).orderBy('n.checkedAt', 'desc').execute()
  }
}
export type ConclusionRecord = Awaited<ReturnType<typeof listConclusions>>[number]
