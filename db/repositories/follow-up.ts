import { type Insertable, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { FollowUpTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import { withMerged } from './case-file.ts'

/** Adds a row. @returns its id */
export async function insertFollowUp(tx: Writer, row: Insertable<FollowUpTable>): Promise<number> {
  return (await tx.insertInto('followUp').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined where there is none. */
export async function findFollowUp(db: Reader, id: number) {
  return db.selectFrom('followUp').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes the columns of `set`. */
export async function updateFollowUp(tx: Writer, id: number, set: Updateable<FollowUpTable>): Promise<void> {
  await tx.updateTable('followUp').set(set).where('id', '=', id).execute()
}

/** Call-backs of a case and of the cases merged into it. */
export async function listFollowUps(db: Reader, caseFileId: number) {
  return db
    .selectFrom('followUp')
    .selectAll()
    .where('caseFileId', 'in', withMerged(db, caseFileId))
    .orderBy('id')
    .execute()
}

/** What an asker may follow: the whole center, a unit, or what is one's own. */
export type ItemReach =
  | { readonly kind: 'center' }
  | { readonly kind: 'unit'; readonly unitId: number }
  | { readonly kind: 'own'; readonly staffId: number }

function open(db: Reader, reach: ItemReach) {
  return (
    db
      .selectFrom('agreementItem as i')
      .innerJoin('agreement as a', 'a.id', 'i.agreementId')
      .innerJoin('procedure as p', 'p.id', 'a.procedureId')
      .innerJoin('caseFile as c', 'c.id', 'p.caseFileId')
      // Literals, so that the partial index of due items is used.
      .where('i.status', 'in', [sql.lit('pending' as const), sql.lit('partlyPerformed' as const)])
      .where('a.status', '=', 'effective')
      .$if(reach.kind === 'unit', query => query.where('c.ownerUnitId', '=', reach.kind === 'unit' ? reach.unitId : 0))
      .$if(reach.kind === 'own', query => query.where('c.ownerStaffId', '=', reach.kind === 'own' ? reach.staffId : 0))
  )
}

/** Performance items not yet done, nearest due date first. */
export async function listDueItems(db: Reader, reach: ItemReach, page: number) {
  return open(db, reach)
    .innerJoin('party as y', 'y.id', 'i.obligorId')
    .innerJoin('person as n', 'n.id', 'y.personId')
    .select([
      'i.id',
      'i.number',
      'i.kind',
      'i.what',
      'i.amountFen',
      'i.dueOn',
      'i.status',
      'a.documentNo',
      'a.effectiveOn',
      'c.id as caseFileId',
      'c.code',
      'n.name as obligor',
    ])
    .orderBy('i.dueOn')
    .orderBy('i.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

/** How many promised items within reach are due by a day (ISO date; null: ever), counted up to 1000. */
export async function countDueItems(db: Reader, reach: ItemReach, until: string | null): Promise<number> {
  const limited = open(db, reach)
    .select('i.id')
    .$if(until !== null, query => query.where('i.dueOn', '<=', until ?? ''))
    .limit(1001)
    .as('limited')
  return (
    await db
      .selectFrom(limited)
      .select(builder => builder.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count
}
