import { type RawBuilder, sql } from 'kysely'
import type { SearchFilter } from '#center/contract/search.ts'
import type { CaseFileStatus } from '#center/contract/statuses.ts'
import { statusesOf } from '#center/domain/case-file/views.ts'
import { comparable } from '#center/domain/name/comparable.ts'
import { idsWithin, type ListReach } from '../search/reach.ts'
import type { Reader } from '../transaction.ts'
import { firstNamed, type ListedCase, rowColumns } from './case-file-list.ts'

/** Cases that may be what is looked for, newest first; reach and the text itself decide afterwards. */
export interface Candidates {
  /** Only cases older than this one; null: from the newest. */
  readonly before: number | null
  readonly limit: number
}

const NEWEST = Number.MAX_SAFE_INTEGER

/** Ids as one value: thousands of rows of one number each would cost more than finding them. */
async function idsOf(db: Reader, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ ids: string }>`select json_group_array(id) as ids from (${query})`.execute(db)
  return JSON.parse(rows[0]?.ids ?? '[]') as number[]
}

/** The cases within reach; null where that is every case. */
export async function listWithin(db: Reader, reach: readonly ListReach[]): Promise<ReadonlySet<number> | null> {
  const ids = idsWithin(reach)
  return ids === null ? null : new Set(await idsOf(db, ids))
}

/** By the names of the parties. @param match of db/search/name-tokens.ts */
export const listByNames = (db: Reader, match: string, { before, limit }: Candidates) =>
  idsOf(
    db,
    sql`select rowid as id from case_name where case_name match ${match} and rowid < ${before ?? NEWEST}
        order by rowid desc limit ${limit}`,
  )

/** By the words of the narrative. @param match of db/search/pairs.ts */
export const listByWords = (db: Reader, match: string, { before, limit }: Candidates) =>
  idsOf(
    db,
    sql`select rowid as id from case_text where case_text match ${match} and rowid < ${before ?? NEWEST}
        order by rowid desc limit ${limit}`,
  )

/** The newest cases, whatever they hold. */
export const listNewest = (db: Reader, { before, limit }: Candidates) =>
  idsOf(db, sql`select id from case_file where id < ${before ?? NEWEST} order by id desc limit ${limit}`)

/** Open cases in some statuses, by the index of statuses. */
export const listInStatuses = (db: Reader, statuses: readonly CaseFileStatus[], { before, limit }: Candidates) =>
  idsOf(
    db,
    sql`select id from case_file where status in (${sql.join(statuses)}) and id < ${before ?? NEWEST}
        order by id desc limit ${limit}`,
  )

/** By case code, receipt code, or the beginning of a case code. @param code capital letters and digits */
export const listByCode = (db: Reader, code: string, { before, limit }: Candidates) =>
  idsOf(
    db,
    sql`select id from (
          select * from (select id from case_file where code >= ${code} and code < ${`${code}~`} order by code desc limit ${limit})
          union select id from case_file where receipt_code = ${code})
        where id < ${before ?? NEWEST} order by id desc`,
  )

/** Characters of a document number, and of a phone number, that an index holds from its end. */
export const DOCUMENT_TAIL = 6
export const PHONE_TAIL = 4

/** By the last characters of a party's document or phone number. @param tail at least PHONE_TAIL characters */
export const listByNumber = (db: Reader, tail: string, { before, limit }: Candidates) => {
  const ofDocument =
    tail.length < DOCUMENT_TAIL
      ? sql``
      : sql`union select id from person where document_number is not null
            and substr(document_number, -6) = ${tail.slice(-DOCUMENT_TAIL)} and substr(document_number, ${-tail.length}) = ${tail}`
  return idsOf(
    db,
    sql`select distinct y.case_file_id as id from party y where y.person_id in (
          select id from person where phone is not null and substr(phone, -4) = ${tail.slice(-PHONE_TAIL)} and substr(phone, ${-tail.length}) = ${tail}
          ${ofDocument})
        and y.case_file_id < ${before ?? NEWEST} order by id desc limit ${limit}`,
  )
}

/** A candidate that the filter lets through. */
export interface Candidate {
  readonly id: number
  readonly code: string
  readonly receiptCode: string
  /** 1 where the narrative holds the words. */
  readonly hasWords: 0 | 1
}

export interface Wanted {
  /** Words the narrative is asked for; null: none. */
  readonly words: string | null
  readonly filter: SearchFilter
  readonly today: string
}

/** Those of the cases that the filter lets through, newest first; the lamp is left to who knows its limits. */
export async function readCandidates(
  db: Reader,
  ids: readonly number[],
  { words, filter, today }: Wanted,
): Promise<Candidate[]> {
  const text = words === null ? '' : comparable(words)
  // Mostly the words stand there as they were typed; only where they do not is the text made comparable.
  const hasWords =
    text === '' ? sql`0` : sql`iif(instr(c.facts, ${words}) > 0, 1, instr(comparable(c.facts), ${text}) > 0)`
  return (
    await sql<Candidate>`
      select c.id, c.code, c.receipt_code, ${hasWords} as has_words from case_file c
      where c.id in (select value from json_each(${JSON.stringify(ids)})) ${conditions(filter, today)}
      order by c.id desc`.execute(db)
  ).rows
}

/** Cases as rows of a list, in no order. */
export async function readRows(db: Reader, ids: readonly number[], repeatsSince: string): Promise<ListedCase[]> {
  return (
    await sql<ListedCase>`
      select ${rowColumns(repeatsSince)}, ${firstNamed('applicant')} as applicant, ${firstNamed('respondent')} as respondent
      from case_file c join unit u on u.id = c.owner_unit_id left join staff s on s.id = c.owner_staff_id
      where c.id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
  ).rows
}

function conditions(filter: SearchFilter, today: string): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = []
  const statuses = statusesOf(filter.view)
  if (statuses !== null) parts.push(sql`and c.status in (${sql.join(statuses)})`)
  if (filter.view === 'dueToday') parts.push(sql`and c.next_due_on = ${today}`)
  if (filter.view === 'overdue') parts.push(sql`and c.next_due_on < ${today}`)
  if (filter.unitId !== null) parts.push(sql`and c.owner_unit_id = ${filter.unitId}`)
  if (filter.typeClass !== null) parts.push(sql`and substr(c.type_code, 1, 2) = ${filter.typeClass}`)
  if (filter.status !== null) parts.push(sql`and c.status = ${filter.status}`)
  if (filter.riskColour !== null) parts.push(sql`and c.risk_colour = ${filter.riskColour}`)
  if (filter.from !== null) parts.push(sql`and c.registered_on >= ${filter.from}`)
  if (filter.to !== null) parts.push(sql`and c.registered_on <= ${filter.to}`)
  if (filter.town !== null) parts.push(sql`and substr(c.division_code, 1, 9) = ${filter.town}`)
  return parts.length === 0 ? sql`` : sql.join(parts, sql` `)
}

export interface FoundParty {
  readonly caseFileId: number
  readonly role: 'applicant' | 'respondent' | 'thirdParty'
  readonly name: string | null
  readonly documentNumber: string | null
  readonly phone: string | null
}

/** The parties of cases in the order they were written down. */
export async function listPartiesOf(db: Reader, ids: readonly number[]): Promise<FoundParty[]> {
  return (
    await sql<FoundParty>`
      select y.case_file_id, y.role, p.name, p.document_number, p.phone from party y join person p on p.id = y.person_id
      where y.case_file_id in (select value from json_each(${JSON.stringify(ids)})) order by y.case_file_id, y.position`.execute(
      db,
    )
  ).rows
}

/** The id below which cases were registered after a day. */
export async function firstIdAfter(db: Reader, day: string): Promise<number | null> {
  const row = await db
    .selectFrom('caseFile')
    .select('id')
    .where('registeredOn', '>', day)
    .orderBy('registeredOn')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Day of registration of a case (ISO date); null where there is none. */
export async function registeredOn(db: Reader, id: number): Promise<string | null> {
  const row = await db.selectFrom('caseFile').select('registeredOn').where('id', '=', id).executeTakeFirst()
  return row?.registeredOn ?? null
}
