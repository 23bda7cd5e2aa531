import type { Insertable } from 'kysely'
import { addRow, insertRow } from '../compiled-query.ts'
import type { AttachmentContentTable, AttachmentTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import { withMerged } from './case-file.ts'

/** What this person has put aside, without the bytes. */
export async function findUpload(db: Reader, sha256: string, staffId: number) {
  return db
    .selectFrom('attachmentUpload')
    .select('sha256')
    .where('sha256', '=', sha256)
    .where('staffId', '=', staffId)
    .executeTakeFirst()
}

/** Undefined where there is none. */
export async function findContent(db: Reader, sha256: string) {
  return db.selectFrom('attachmentContent').select(['type', 'bytes']).where('sha256', '=', sha256).executeTakeFirst()
}

/** Keeps bytes once, however often they come, and that this person has them in hand. */
export async function keepContent(
  tx: Writer,
  row: Insertable<AttachmentContentTable>,
  upload: { staffId: number; at: string },
): Promise<void> {
  await tx
    .insertInto('attachmentContent')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await tx
    .insertInto('attachmentUpload')
    .values({ sha256: row.sha256, ...upload })
    .onConflict(conflict => conflict.columns(['sha256', 'staffId']).doUpdateSet({ at: upload.at }))
    .execute()
}

/** Forgets uploads from before `before`, and the bytes that nothing names any more. */
export async function sweepContents(tx: Writer, before: string): Promise<void> {
  const old = await tx.deleteFrom('attachmentUpload').where('at', '<', before).returning('sha256').execute()
  for (const { sha256 } of old) {
    const page = await tx.selectFrom('attachmentPage').select('number').where('sha256', '=', sha256).executeTakeFirst()
    const upload = await tx.selectFrom('attachmentUpload').select('at').where('sha256', '=', sha256).executeTakeFirst()
    if (page === undefined && upload === undefined)
      await tx.deleteFrom('attachmentContent').where('sha256', '=', sha256).execute()
  }
}

/** @param pages hashes of its pages in their order */
export async function insertAttachment(
  tx: Writer,
  row: Insertable<AttachmentTable>,
  pages: readonly string[],
): Promise<number> {
  const id = await insertRow(tx, 'attachment', row)
  for (const [index, sha256] of pages.entries())
    await addRow(tx, 'attachmentPage', { attachmentId: id, number: index + 1, sha256 })
  return id
}

/** Undefined where there is none. */
export async function findAttachment(db: Reader, id: number) {
  return db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Materials of a case and of what was merged into it, in the order they came, voided ones too. */
export async function listAttachments(db: Reader, caseFileId: number) {
  return db
    .selectFrom('attachment as a')
    .innerJoin('staff as s', 's.id', 'a.addedBy')
    .selectAll('a')
    .select('s.name as addedByName')
    .where('a.caseFileId', 'in', withMerged(db, caseFileId))
    .orderBy('a.id')
    .execute()
}

/** Pages of materials in order, with type and bytes of each. */
export async function listPages(db: Reader, attachmentIds: readonly number[]) {
  if (attachmentIds.length === 0) return []
  return db
    .selectFrom('attachmentPage as g')
    .innerJoin('attachmentContent as c', 'c.sha256', 'g.sha256')
    .select(['g.attachmentId', 'g.number', 'c.type', 'c.sheets', 'c.size', 'c.sha256'])
    .where('g.attachmentId', 'in', attachmentIds)
    .orderBy('g.attachmentId')
    .orderBy('g.number')
    .execute()
}

/** Undefined where there is none. */
export async function findPageBytes(db: Reader, attachmentId: number, number: number) {
  return db
    .selectFrom('attachmentPage as g')
    .innerJoin('attachmentContent as c', 'c.sha256', 'g.sha256')
    .select(['c.type', 'c.bytes'])
    .where('g.attachmentId', '=', attachmentId)
    .where('g.number', '=', number)
    .executeTakeFirst()
}

/** Material no longer counts; its pages stay. */
export async function voidAttachmentRow(
  tx: Writer,
  id: number,
  set: { voidReason: string; voidedAt: string; voidedBy: number },
): Promise<void> {
  await tx.updateTable('attachment').set(set).where('id', '=', id).execute()
}
