import { type Insertable, sql, type Updateable } from 'kysely'
import type { ClosingWay } from '#center/contract/statuses.ts'
import { addRow, insertRow } from '../compiled-query.ts'
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

/** Writes a new case file with its search row and its place in the rollup. @param words names and narrative to find it by */
export async function insertCaseFile(tx: Writer, row: Insertable<CaseFileTable>, words: string): Promise<number> {
  const id = await insertRow(tx, 'caseFile', row)
  await addRow(tx, 'caseText', { rowid: id, pairs: pairsOf(words) })
  await shiftRollup(tx, null, rollupKey(row))
  return id
}

export async function replaceCaseText(tx: Writer, id: number, words: string): Promise<void> {
  await sql`update case_text set pairs = ${pairsOf(words)} where rowid = ${id}`.execute(tx)
}

/** Writes the search rows of a person's cases anew, after what the person is called has changed. */
export async function refreshCaseTexts(tx: Writer, personId: number): Promise<void> {
  const files = await tx
    .selectFrom('party as y')
    .innerJoin('caseFile as c', 'c.id', 'y.caseFileId')
    .select(['c.id', 'c.facts'])
    .where('y.personId', '=', personId)
    .execute()
  for (const file of files) {
    const names = (await listParties(tx, file.id)).map(party => party.name ?? '')
    await replaceCaseText(tx, file.id, [...names, file.facts].join('\n'))
  }
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

export async function insertParty(tx: Writer, row: Insertable<PartyTable>): Promise<number> {
  return insertRow(tx, 'party', row)
}

/** The parties of a case in the order they were written down, with who they are. */
export async function listParties(db: Reader, caseFileId: number) {
  return db
    .selectFrom('party as y')
    .innerJoin('person as p', 'p.id', 'y.personId')
    .select([
      'y.id',
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
    .where('y.caseFileId', '=', caseFileId)
    .orderBy('y.position')
    .execute()
}
export type PartyRecord = Awaited<ReturnType<typeof listParties>>[number]
