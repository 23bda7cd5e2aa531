import { type Insertable, sql, type Updateable } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { MergePlace, PersonMergeTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Merges a page shows, the newest first. */
const MOST_SHOWN = 100

/** Adds a row. @returns its id */
export const insertMerge = (tx: Writer, row: Insertable<PersonMergeTable>): Promise<number> =>
  insertRow(tx, 'personMerge', row)

/** Undefined where there is none. */
export async function findMerge(db: Reader, id: number) {
  return db.selectFrom('personMerge').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The merge of a row that is asked for or done. */
export async function findOpenMerge(db: Reader, mergedId: number) {
  return db
    .selectFrom('personMerge')
    .selectAll()
    .where('mergedId', '=', mergedId)
    .where('status', 'in', ['asked', 'done'])
    .executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateMerge(tx: Writer, id: number, set: Updateable<PersonMergeTable>): Promise<void> {
  await tx.updateTable('personMerge').set(set).where('id', '=', id).execute()
}

/** Merges with both people, those waiting for a decision first. */
export async function listMerges(db: Reader) {
  return db
    .selectFrom('personMerge as m')
    .innerJoin('person as k', 'k.id', 'm.personId')
    .innerJoin('person as o', 'o.id', 'm.mergedId')
    .innerJoin('staff as s', 's.id', 'm.askedBy')
    .selectAll('m')
    .select([
      'k.name as keptName',
      'k.documentNumber as keptDocument',
      'o.name as mergedName',
      'o.documentNumber as mergedDocument',
      's.name as askedByName',
      builder =>
        builder
          .selectFrom('personMergePlace as p')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('p.mergeId', '=', 'm.id')
          .as('places'),
    ])
    .orderBy(sql`m.status = 'asked'`, 'desc')
    .orderBy('m.id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
}

/** Every place that names a person, so that each can be named back. A representative who is there already stays. */
export async function movePlaces(tx: Writer, mergeId: number, from: number, to: number): Promise<void> {
  const keep = (place: MergePlace, rows: ReturnType<typeof sql>) =>
    sql`insert into person_merge_place (merge_id, place, row_id) select ${mergeId}, ${place}, row_id from (${rows})`.execute(
      tx,
    )
  await keep('party', sql`select id as row_id from party where person_id = ${from}`)
  await keep('visit', sql`select id as row_id from visit where person_id = ${from}`)
  await keep('appointment', sql`select id as row_id from appointment where person_id = ${from}`)
  await keep(
    'visitRepresentative',
    sql`select visit_id as row_id from visit_representative r where person_id = ${from}
        and not exists (select 1 from visit_representative where visit_id = r.visit_id and person_id = ${to})`,
  )
  await renamePlaces(tx, mergeId, from, to)
}

/** Names another person in every place of a merge that still names the first. */
export async function renamePlaces(tx: Writer, mergeId: number, from: number, to: number): Promise<void> {
  const rows = (place: MergePlace) =>
    sql`select row_id from person_merge_place where merge_id = ${mergeId} and place = ${place}`
  await sql`update party set person_id = ${to} where person_id = ${from} and id in (${rows('party')})`.execute(tx)
  await sql`update visit set person_id = ${to} where person_id = ${from} and id in (${rows('visit')})`.execute(tx)
  await sql`update appointment set person_id = ${to} where person_id = ${from} and id in (${rows('appointment')})`.execute(
    tx,
  )
  await sql`update visit_representative set person_id = ${to} where person_id = ${from} and visit_id in (${rows('visitRepresentative')})`.execute(
    tx,
  )
}

/** The person a row was merged into; null: stands for itself again. */
export async function setMergedInto(tx: Writer, personId: number, mergedInto: number | null): Promise<void> {
  await tx.updateTable('person').set({ mergedInto }).where('id', '=', personId).execute()
}

/** Cases a person is a party of. */
export async function listCaseIdsOfPerson(db: Reader, personId: number): Promise<number[]> {
  const rows = await db.selectFrom('party').select('caseFileId').distinct().where('personId', '=', personId).execute()
  return rows.map(({ caseFileId }) => caseFileId)
}

/** People who stand for themselves, by id. */
export async function listPeople(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db.selectFrom('person').selectAll().where('id', 'in', ids).where('mergedInto', 'is', null).execute()
}
