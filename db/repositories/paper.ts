import type { Insertable, Updateable } from 'kysely'
import type { PrintState } from '#center/contract/statuses.ts'
import { insertRow } from '../compiled-query.ts'
import type { PaperPrintTable, PaperTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import { withMerged } from './case-file.ts'

/** Adds a row. @returns its id */
export async function insertPaper(tx: Writer, row: Insertable<PaperTable>): Promise<number> {
  return insertRow(tx, 'paper', row)
}

/** Undefined where there is none. */
export async function findPaper(db: Reader, id: number) {
  return db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Undefined where there is none. */
export async function findTicketPaper(db: Reader, visitId: number) {
  return db
    .selectFrom('paper')
    .selectAll()
    .where('visitId', '=', visitId)
    .where('kind', '=', 'ticket')
    .executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updatePaper(tx: Writer, id: number, set: Updateable<PaperTable>): Promise<void> {
  await tx.updateTable('paper').set(set).where('id', '=', id).execute()
}

/** Undefined where there is none. */
export async function findPaperBytes(db: Reader, paperId: number): Promise<Uint8Array | undefined> {
  return (await db.selectFrom('paperContent').select('bytes').where('paperId', '=', paperId).executeTakeFirst())?.bytes
}

/** Keeps the bytes of a paper once; the first ones stay. */
export async function insertPaperBytes(tx: Writer, paperId: number, bytes: Uint8Array): Promise<void> {
  await tx
    .insertInto('paperContent')
    .values({ paperId, bytes })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Adds a row. @returns its id */
export async function insertPrint(tx: Writer, row: Insertable<PaperPrintTable>): Promise<number> {
  return (await tx.insertInto('paperPrint').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** A print and the station whose visit it is of, where it is a ticket's. */
export async function findPrint(db: Reader, id: number) {
  return db
    .selectFrom('paperPrint as r')
    .innerJoin('paper as p', 'p.id', 'r.paperId')
    .leftJoin('visit as v', 'v.id', 'p.visitId')
    .select(['r.state', 'r.requestedBy', 'v.stationId'])
    .where('r.id', '=', id)
    .executeTakeFirst()
}

/** How a print ended. @param finishedAt ISO instant */
export async function finishPrint(tx: Writer, id: number, state: PrintState, finishedAt: string): Promise<void> {
  await tx.updateTable('paperPrint').set({ state, finishedAt }).where('id', '=', id).execute()
}

/** Papers of a case and of the cases merged into it, in the order they were issued. */
export async function listPapers(db: Reader, caseFileId: number) {
  return db
    .selectFrom('paper as p')
    .leftJoin('staff as s', 's.id', 'p.issuedBy')
    .select([
      'p.id',
      'p.kind',
      'p.documentNo',
      'p.copies',
      'p.status',
      'p.issuedAt',
      'p.voidReason',
      'p.verificationCode',
      'p.sha256',
      's.name as issuedByName',
    ])
    .select(builder =>
      builder
        .selectFrom('paperPrint as r')
        .select(print => print.fn.countAll<number>().as('count'))
        .whereRef('r.paperId', '=', 'p.id')
        .where('r.state', 'in', ['handedOver', 'confirmed'])
        .as('prints'),
    )
    .where('p.caseFileId', 'in', withMerged(db, caseFileId))
    .orderBy('p.id')
    .execute()
}
