import { type Insertable, sql, type Updateable } from 'kysely'
import type { ClosingWay } from '#center/contract/statuses.ts'
import { addRow, insertRow } from '../compiled-query.ts'
import { nameTokens } from '../search/name-tokens.ts'
import { pairsOf } from '../search/pairs.ts'
import { type RollupKey, shiftRollup } from '../statistics/rollup.ts'
import type { CaseFileTable, PartyTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export type CaseFileRecord = Awaited<ReturnType<typeof getCaseFileRow>>

async function getCaseFileRow(db: Reader, id: number) {
  return db.selectFrom('caseFile').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The case file with the assignment that is sent or signed, or undefined. */
export async function findCaseFile(db: Reader, id: number) {
  return db
    .selectFrom('caseFile as c')
    .leftJoin('assignment as a', join =>
      join.onRef('a.caseFileId', '=', 'c.id').on('a.kind', '=', 'lead').on('a.status', 'in', ['sent', 'signed']),
    )
    .selectAll('c')
    .select([
      'a.id as assignmentId',
      'a.unitId as assignedUnitId',
      'a.staffId as assignedStaffId',
      'a.status as assignmentStatus',
    ])
    .where('c.id', '=', id)
    .executeTakeFirst()
}
export type FoundCaseFile = NonNullable<Awaited<ReturnType<typeof findCaseFile>>>

/** Writes a new case file with its search rows and its place in the rollup. @param names of its parties, to find it by */
export async function insertCaseFile(
  tx: Writer,
  row: Insertable<CaseFileTable>,
  names: readonly string[],
): Promise<number> {
  const id = await insertRow(tx, 'caseFile', row)
  await addRow(tx, 'caseText', { rowid: id, pairs: pairsOf(row.facts) })
  await addRow(tx, 'caseName', { rowid: id, tokens: nameTokens(names) })
  await shiftRollup(tx, null, rollupKey(row))
  return id
}

/** Writes the search row of a case's narrative anew. */
export async function replaceCaseText(tx: Writer, id: number, facts: string): Promise<void> {
  await sql`update case_text set pairs = ${pairsOf(facts)} where rowid = ${id}`.execute(tx)
}

/** Writes the search row of the names of a case anew, from its parties as they stand. */
export async function refreshNamesOfCase(tx: Writer, id: number): Promise<void> {
  const names = (await listParties(tx, id)).map(party => party.name ?? '')
  await sql`update case_name set tokens = ${nameTokens(names)} where rowid = ${id}`.execute(tx)
}

/** The same for every case of a person, after what the person is called has changed. */
export async function refreshNamesOfPerson(tx: Writer, personId: number): Promise<void> {
  const files = await tx.selectFrom('party').select('caseFileId').distinct().where('personId', '=', personId).execute()
  for (const { caseFileId } of files) await refreshNamesOfCase(tx, caseFileId)
}

/**
 * Changes a case file that was read in this transaction: moves its version and its place in the rollup.
 * @returns the new version
 */
export async function updateCaseFile(
  tx: Writer,
  before: CaseFileRecord,
  set: Omit<Updateable<CaseFileTable>, 'id' | 'version'>,
): Promise<number> {
  const version = before.version + 1
  const result = await tx
    .updateTable('caseFile')
    .set({ ...set, version })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) throw new Error(`case file ${before.id} moved inside its own transaction`)
  await shiftRollup(
    tx,
    rollupKey(before),
    rollupKey({
      registeredOn: before.registeredOn,
      ownerUnitId: set.ownerUnitId ?? before.ownerUnitId,
      typeCode: set.typeCode ?? before.typeCode,
      status: set.status ?? before.status,
      closingWay: set.closingWay === undefined ? before.closingWay : set.closingWay,
    }),
  )
  return version
}

function rollupKey(
  row: Pick<Insertable<CaseFileTable>, 'registeredOn' | 'ownerUnitId' | 'typeCode' | 'status'> & {
    closingWay?: ClosingWay | null
  },
): RollupKey {
  return {
    month: row.registeredOn.slice(0, 7),
    unitId: row.ownerUnitId,
    typeClass: row.typeCode.slice(0, 2),
    status: row.status,
    closingWay: row.closingWay ?? null,
  }
}

/** Adds a row. @returns its id */
export async function insertParty(tx: Writer, row: Insertable<PartyTable>): Promise<number> {
  return insertRow(tx, 'party', row)
}

/** A case and the cases that go on in it. */
export const withMerged = (db: Reader, caseFileId: number) =>
  db
    .selectFrom('caseFile')
    .select('id')
    .where('id', '=', caseFileId)
    .unionAll(db.selectFrom('caseFile').select('id').where('mergedInto', '=', caseFileId))

/**
 * The parties of a case in the order they were written down, with who they are; then those of cases merged into it, each with
 * its code. Who has the same role in both stands once; no role is lost.
 */
export async function listParties(db: Reader, caseFileId: number) {
  const rows = await db
    .selectFrom('party as y')
    .innerJoin('person as p', 'p.id', 'y.personId')
    .innerJoin('caseFile as c', 'c.id', 'y.caseFileId')
    .select([
      'y.id',
      'y.caseFileId',
      'c.code as fromCode',
      'y.role',
      'y.position',
      'y.representative',
      'y.personId',
      'p.kind',
      'p.name',
      'p.documentType',
      'p.documentNumber',
      'p.country',
      'p.sex',
      'p.birthDate',
      'p.ethnicGroup',
      'p.occupation',
      'p.phone',
      'p.divisionCode',
      'p.addressDetail',
      'p.legalRepresentative',
      'p.representativeDuty',
    ])
    .where('y.caseFileId', 'in', withMerged(db, caseFileId))
    .orderBy('y.position')
    .orderBy('y.id')
    .execute()
  const own = rows.filter(row => row.caseFileId === caseFileId)
  const joined = rows.filter(
    row => row.caseFileId !== caseFileId && !own.some(mine => mine.personId === row.personId && mine.role === row.role),
  )
  return [...own.map(row => ({ ...row, fromCode: null })), ...joined]
}
export type PartyRecord = Awaited<ReturnType<typeof listParties>>[number]
