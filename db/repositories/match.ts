import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { CaseLinkTable, MatchAnswerTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import { firstNamed, type ListedCase, rowColumns } from './case-file-list.ts'

/** Newest cases of a person that a comparison looks at. */
const MOST_OF_PERSON = 50

/** Newest cases of a person, and of those with a phone number. */
export async function listCasesByIdentity(
  db: Reader,
  { personId, phone }: { readonly personId: number | null; readonly phone: string | null },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct y.case_file_id as id from party y where y.person_id in (
      select ${personId} union select id from person where phone is not null and substr(phone, -4) = substr(${phone}, -4) and phone = ${phone})
    order by id desc limit ${MOST_OF_PERSON}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface CandidateRow extends ListedCase {
  readonly divisionCode: string | null
  readonly placeDetail: string | null
  readonly visitId: number | null
}

/** Cases as rows of a list, with their place. */
export async function readCandidates(
  db: Reader,
  ids: readonly number[],
  repeatsSince: string,
): Promise<CandidateRow[]> {
  return (
    await sql<CandidateRow>`
      select ${rowColumns(repeatsSince)}, c.division_code, c.place_detail, c.visit_id,
        ${firstNamed('applicant')} as applicant, ${firstNamed('respondent')} as respondent
      from case_file c join unit u on u.id = c.owner_unit_id left join staff s on s.id = c.owner_staff_id
      where c.id in (select value from json_each(${JSON.stringify(ids)})) and c.status not in ('void', 'merged')
      order by c.id desc`.execute(db)
  ).rows
}

export interface CandidateParty {
  readonly caseFileId: number
  readonly personId: number
  readonly role: 'applicant' | 'respondent' | 'thirdParty'
  readonly kind: 'person' | 'organization'
  readonly name: string | null
  readonly documentNumber: string | null
  readonly documentLookup: string | null
  readonly phone: string | null
}

/** The parties of cases in the order they were written down, with what they are known by. */
export async function listCandidateParties(db: Reader, ids: readonly number[]): Promise<CandidateParty[]> {
  return (
    await sql<CandidateParty>`
      select y.case_file_id, y.person_id, y.role, p.kind, p.name, p.document_number, p.document_lookup, p.phone
      from party y join person p on p.id = y.person_id
      where y.case_file_id in (select value from json_each(${JSON.stringify(ids)})) order by y.case_file_id, y.position`.execute(
      db,
    )
  ).rows
}

/** Adds a row. */
export async function insertAnswer(tx: Writer, row: MatchAnswerTable): Promise<void> {
  await tx
    .insertInto('matchAnswer')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** What was told apart from these subjects before. */
export async function listAnswers(db: Reader, subjects: readonly string[]) {
  if (subjects.length === 0) return []
  return db
    .selectFrom('matchAnswer')
    .select(['subject', 'object', 'objectId'])
    .where('subject', 'in', subjects)
    .execute()
}

/** Links two cases; the smaller id stands first. A link that stands is written anew. */
export async function insertLink(tx: Writer, row: Insertable<CaseLinkTable>): Promise<void> {
  await tx
    .insertInto('caseLink')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['caseFileId', 'otherId'])
        .doUpdateSet({ kind: row.kind, note: row.note, linkedAt: row.linkedAt, linkedBy: row.linkedBy }),
    )
    .execute()
}

/** @returns true where there was such a link */
export async function deleteLink(tx: Writer, caseFileId: number, otherId: number): Promise<boolean> {
  const result = await tx
    .deleteFrom('caseLink')
    .where('caseFileId', '=', caseFileId)
    .where('otherId', '=', otherId)
    .executeTakeFirst()
  return Number(result.numDeletedRows) > 0
}

/** Links of a case, to whichever side of it they were made. */
export async function listLinks(db: Reader, caseFileId: number) {
  const { rows } = await sql<{
    otherId: number
    kind: CaseLinkTable['kind']
    note: string | null
    linkedAt: string
    linkedBy: string
  }>`
    select l.other_id, l.kind, l.note, l.linked_at, s.name as linked_by from case_link l join staff s on s.id = l.linked_by where l.case_file_id = ${caseFileId}
    union all
    select l.case_file_id, l.kind, l.note, l.linked_at, s.name from case_link l join staff s on s.id = l.linked_by where l.other_id = ${caseFileId}
    order by 4 desc`.execute(db)
  return rows
}

/** Visits that led to a case or asked about it since a day. */
export async function countVisitsOfCase(db: Reader, caseFileId: number, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select id from visit where case_file_id = ${caseFileId} and on_date >= ${since}
      union select id from visit where asked_case_file_id = ${caseFileId} and on_date >= ${since})`.execute(db)
  return rows[0]?.count ?? 0
}
