import type { Insertable } from 'kysely'
import { compiledOnce } from '../compiled-query.ts'
import type { SessionTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertSession(tx: Writer, row: Insertable<SessionTable>): Promise<number> {
  return (await tx.insertInto('session').values(row).returning('id').executeTakeFirstOrThrow()).id
}

const byToken = compiledOnce((db, tokenHash: string) =>
  db
    .selectFrom('session as s')
    .leftJoin('staff as p', 'p.id', 's.staffId')
    .leftJoin('credential as c', 'c.staffId', 's.staffId')
    .leftJoin('station as t', 't.id', 's.stationId')
    .leftJoin('unit as u', 'u.id', 'p.unitId')
    .leftJoin('desk as d', 'd.id', 's.deskId')
    .selectAll('s')
    .select([
      'p.name as staffName',
      'p.username',
      'p.unitId',
      'p.status as staffStatus',
      'u.name as unitName',
      'c.mustChange',
      't.code as stationCode',
      't.kind as stationKind',
      'd.name as deskName',
    ])
    .where('s.tokenHash', '=', tokenHash)
    .where('s.endedAt', 'is', null),
)

/** The session of a token that was not ended, with who stands behind it. */
export async function findSession(db: Reader, tokenHash: string) {
  return (await byToken(db, tokenHash)).at(0)
}

export async function touchSession(tx: Writer, id: number, lastSeenAt: string): Promise<void> {
  await tx.updateTable('session').set({ lastSeenAt }).where('id', '=', id).execute()
}

export async function endSession(tx: Writer, id: number, endedAt: string): Promise<void> {
  await tx.updateTable('session').set({ endedAt }).where('id', '=', id).execute()
}

/** Ends all sessions of a person but one. */
export async function endSessionsOf(
  tx: Writer,
  staffId: number,
  endedAt: string,
  except: number | null,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ endedAt })
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .where('id', '!=', except ?? 0)
    .execute()
}

/** Frees a desk that somebody else left without signing out. */
export async function releaseDesk(tx: Writer, deskId: number): Promise<void> {
  await tx
    .updateTable('session')
    .set({ deskId: null })
    .where('deskId', '=', deskId)
    .where('endedAt', 'is', null)
    .execute()
}

export async function listFailures(db: Reader, subject: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('signInFailure')
    .select(builder => builder.fn.countAll<number>().as('count'))
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function insertFailure(tx: Writer, subject: string, at: string): Promise<void> {
  await tx.insertInto('signInFailure').values({ subject, at }).execute()
}

export async function clearFailures(tx: Writer, subject: string): Promise<void> {
  await tx.deleteFrom('signInFailure').where('subject', '=', subject).execute()
}

export async function findLock(db: Reader, subject: string): Promise<string | undefined> {
  return (await db.selectFrom('signInLock').select('until').where('subject', '=', subject).executeTakeFirst())?.until
}

export async function setLock(tx: Writer, subject: string, until: string): Promise<void> {
  await tx
    .insertInto('signInLock')
    .values({ subject, until })
    .onConflict(conflict => conflict.column('subject').doUpdateSet({ until }))
    .execute()
}

export async function findGrant(db: Reader, sessionId: number, caseFileId: number): Promise<string | undefined> {
  return (
    await db
      .selectFrom('accessGrant')
      .select('until')
      .where('sessionId', '=', sessionId)
      .where('caseFileId', '=', caseFileId)
      .executeTakeFirst()
  )?.until
}

export async function setGrant(tx: Writer, sessionId: number, caseFileId: number, until: string): Promise<void> {
  await tx
    .insertInto('accessGrant')
    .values({ sessionId, caseFileId, until })
    .onConflict(conflict => conflict.columns(['sessionId', 'caseFileId']).doUpdateSet({ until }))
    .execute()
}
