import type { Insertable } from 'kysely'
import type { StaffRole } from '#center/contract/permissions.ts'
import { compiledOnce } from '../compiled-query.ts'
import type { StaffTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertStaff(
  tx: Writer,
  row: Insertable<StaffTable>,
  roles: readonly StaffRole[],
): Promise<number> {
  const { id } = await tx.insertInto('staff').values(row).returning('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('staffRole')
    .values(roles.map(role => ({ staffId: id, role })))
    .execute()
  return id
}

export async function findStaff(db: Reader, id: number) {
  return db
    .selectFrom('staff as s')
    .innerJoin('unit as u', 'u.id', 's.unitId')
    .selectAll('s')
    .select('u.name as unitName')
    .where('s.id', '=', id)
    .executeTakeFirst()
}

export async function findStaffByUsername(db: Reader, username: string) {
  return db.selectFrom('staff').selectAll().where('username', '=', username).executeTakeFirst()
}

export async function listStaff(db: Reader) {
  return db
    .selectFrom('staff as s')
    .innerJoin('unit as u', 'u.id', 's.unitId')
    .selectAll('s')
    .select('u.name as unitName')
    .orderBy('s.unitId')
    .orderBy('s.id')
    .execute()
}

const rolesOfOne = compiledOnce((db, staffId: number) =>
  db.selectFrom('staffRole').selectAll().where('staffId', '=', staffId),
)

/** Roles of everyone, or of one person. */
export async function listRoles(db: Reader, staffId?: number): Promise<Map<number, StaffRole[]>> {
  const rows =
    staffId === undefined ? await db.selectFrom('staffRole').selectAll().execute() : await rolesOfOne(db, staffId)
  const roles = new Map<number, StaffRole[]>()
  for (const row of rows) roles.set(row.staffId, [...(roles.get(row.staffId) ?? []), row.role])
  return roles
}

export async function setStaffStatus(
  tx: Writer,
  id: number,
  set: { status: StaffTable['status']; approvedBy?: number },
): Promise<void> {
  await tx.updateTable('staff').set(set).where('id', '=', id).execute()
}

export async function findCredential(db: Reader, staffId: number) {
  return db.selectFrom('credential').selectAll().where('staffId', '=', staffId).executeTakeFirst()
}

/** Sets the password of a person and keeps the one before in the history. */
export async function setCredential(
  tx: Writer,
  row: { staffId: number; hash: string; mustChange: 0 | 1; validUntil: string | null; changedAt: string },
): Promise<void> {
  await tx.insertInto('credentialHistory').values({ staffId: row.staffId, hash: row.hash }).execute()
  await tx
    .insertInto('credential')
    .values(row)
    .onConflict(conflict =>
      conflict.column('staffId').doUpdateSet({
        hash: row.hash,
        mustChange: row.mustChange,
        validUntil: row.validUntil,
        changedAt: row.changedAt,
      }),
    )
    .execute()
}

/** The newest hashes of a person, to refuse a password used before. */
export async function listOldHashes(db: Reader, staffId: number, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('credentialHistory')
    .select('hash')
    .where('staffId', '=', staffId)
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.map(row => row.hash)
}
