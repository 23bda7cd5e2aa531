import type { Insertable, Updateable } from 'kysely'
import type { AgreementItemTable, AgreementTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertAgreement(tx: Writer, row: Insertable<AgreementTable>): Promise<number> {
  return (await tx.insertInto('agreement').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function findAgreement(db: Reader, id: number) {
  return db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findAgreementOfMediation(db: Reader, procedureId: number) {
  return db.selectFrom('agreement').selectAll().where('procedureId', '=', procedureId).executeTakeFirst()
}

export async function updateAgreement(tx: Writer, id: number, set: Updateable<AgreementTable>): Promise<void> {
  await tx.updateTable('agreement').set(set).where('id', '=', id).execute()
}

/** Writes the items of an agreement that is being issued; those of an earlier, voided issue go. */
export async function replaceItems(
  tx: Writer,
  agreementId: number,
  rows: readonly Insertable<AgreementItemTable>[],
): Promise<void> {
  await tx.deleteFrom('agreementItem').where('agreementId', '=', agreementId).execute()
  if (rows.length > 0) await tx.insertInto('agreementItem').values(rows).execute()
}

export async function listItems(db: Reader, agreementId: number) {
  return db.selectFrom('agreementItem').selectAll().where('agreementId', '=', agreementId).orderBy('number').execute()
}

/** An item with the case and agreement it belongs to. */
export async function findItem(db: Reader, id: number) {
  return db
    .selectFrom('agreementItem as i')
    .innerJoin('agreement as a', 'a.id', 'i.agreementId')
    .innerJoin('procedure as p', 'p.id', 'a.procedureId')
    .selectAll('i')
    .select(['p.caseFileId', 'a.status as agreementStatus', 'a.effectiveOn', 'a.documentNo'])
    .where('i.id', '=', id)
    .executeTakeFirst()
}

export async function updateItem(tx: Writer, id: number, set: Updateable<AgreementItemTable>): Promise<void> {
  await tx.updateTable('agreementItem').set(set).where('id', '=', id).execute()
}
