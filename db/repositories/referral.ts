import { type Insertable, sql, type Updateable } from 'kysely'
import { PAGE_SIZE } from '#center/contract/base.ts'
import type { ReferralKind, ReferralStatus } from '#center/contract/statuses.ts'
import type { ProcedureTable, ReferralStepTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import type { ItemReach } from './follow-up.ts'

/** Procedures somebody else decides; the schema keeps their statuses apart from those of a mediation. */
const referrals = (db: Reader) =>
  db
    .selectFrom('procedure')
    .selectAll()
    .where('kind', '<>', 'mediation')
    .$narrowType<{ kind: ReferralKind; status: ReferralStatus; body: string }>()

/** Referrals of a case, oldest first. */
export async function listReferrals(db: Reader, caseFileId: number) {
  return referrals(db).where('caseFileId', '=', caseFileId).orderBy('id').execute()
}
export type ReferralRecord = Awaited<ReturnType<typeof listReferrals>>[number]

/** Undefined where there is none. */
export async function findReferral(db: Reader, id: number) {
  return referrals(db).where('id', '=', id).executeTakeFirst()
}

/** Adds a row. @returns its id */
export async function insertReferral(
  tx: Writer,
  row: Pick<Insertable<ProcedureTable>, 'caseFileId' | 'kind' | 'openedAt' | 'body' | 'consents'>,
): Promise<number> {
  return (
    await tx
      .insertInto('procedure')
      .values({ ...row, status: 'prepared' })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

/** Changes the columns of `set`. */
export async function updateReferral(tx: Writer, id: number, set: Updateable<ProcedureTable>): Promise<void> {
  await tx.updateTable('procedure').set(set).where('id', '=', id).execute()
}

/** Adds a row. */
export async function insertReferralStep(tx: Writer, row: Insertable<ReferralStepTable>): Promise<void> {
  await tx.insertInto('referralStep').values(row).execute()
}

/** Steps of referrals in the order they were written. */
export async function listReferralSteps(db: Reader, procedureIds: readonly number[]) {
  if (procedureIds.length === 0) return []
  return db
    .selectFrom('referralStep as r')
    .innerJoin('staff as s', 's.id', 'r.by')
    .selectAll('r')
    .select('s.name as byName')
    .where('r.procedureId', 'in', [...procedureIds])
    .orderBy('r.id')
    .execute()
}

/** Settled cases whose parties may still apply for confirmation together, the nearest day first. */
export async function listConfirmations(db: Reader, reach: ItemReach) {
  return db
    .selectFrom('caseFile as c')
    .innerJoin('clock as k', 'k.caseFileId', 'c.id')
    .leftJoin('agreement as a', 'a.procedureId', 'k.procedureId')
    .select(['c.id as caseFileId', 'c.code', 'a.documentNo', 'k.dueOn', 'k.startedAt'])
    .where('c.status', '=', 'settled')
    .where('k.ruleCode', '=', 'CONF-1')
    .where('k.status', '=', sql.lit('running' as const))
    .$if(reach.kind === 'unit', query => query.where('c.ownerUnitId', '=', reach.kind === 'unit' ? reach.unitId : 0))
    .$if(reach.kind === 'own', query => query.where('c.ownerStaffId', '=', reach.kind === 'own' ? reach.staffId : 0))
    .orderBy('k.dueOn')
    .limit(PAGE_SIZE)
    .execute()
}
