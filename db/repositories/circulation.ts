import { type Insertable, type SqlBool, sql } from 'kysely'
import { insertRow } from '../compiled-query.ts'
import type { CirculationTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

/** What units were written to in a period and how they answered, for the 通报 list. @param today replies due later are pending */
export async function sumByUnit(db: Reader, period: { readonly from: string; readonly to: string }, today: string) {
  const times = (condition: ReturnType<typeof sql<SqlBool>>) => sql<number>`count(*) filter (where ${condition})`
  return db
    .selectFrom('supervision as sv')
    .innerJoin('unit as u', 'u.id', 'sv.unitId')
    .select(['sv.unitId', 'u.name as unitName', sql<number>`count(*)`.as('supervised')])
    .select([
      times(sql<SqlBool>`sv.level = 1`).as('first'),
      times(sql<SqlBool>`sv.level = 2`).as('second'),
      times(sql<SqlBool>`sv.level = 3`).as('third'),
      times(sql<SqlBool>`sv.is_reply_late = 0`).as('repliedInTime'),
      times(sql<SqlBool>`sv.is_reply_late = 1`).as('repliedLate'),
      times(sql<SqlBool>`sv.is_reply_late is null and sv.reply_due_on >= ${today} and sv.status = 'issued'`).as(
        'pending',
      ),
      times(sql<SqlBool>`sv.advice_paper_id is not null`).as('advised'),
    ])
    .where('sv.issuedOn', '>=', period.from)
    .where('sv.issuedOn', '<=', period.to)
    .groupBy(['sv.unitId', 'u.name'])
    .orderBy('supervised', 'desc')
    .orderBy('sv.unitId')
    .execute()
}

/** Adds a row. @returns its id */
export async function insertCirculation(tx: Writer, row: Insertable<CirculationTable>): Promise<number> {
  return insertRow(tx, 'circulation', row)
}

/** Undefined where there is none. */
export async function findCirculation(db: Reader, id: number) {
  return db.selectFrom('circulation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Notices that were issued, newest first. */
export async function listCirculations(db: Reader, limit: number) {
  return db
    .selectFrom('circulation as k')
    .innerJoin('staff as s', 's.id', 'k.issuedBy')
    .selectAll('k')
    .select('s.name as issuedByName')
    .orderBy('k.id', 'desc')
    .limit(limit)
    .execute()
}
