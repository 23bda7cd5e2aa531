import { sql } from 'kysely'
import { idsWithin, type ListReach } from '../search/reach.ts'
import type { RecentCaseTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'
import { firstNamed, type ListedCase, rowColumns } from './case-file-list.ts'

/** Cases a person finds again under "recent" (staff conventions: recent 20). */
const MOST_KEPT = 20

/** Keeps that a case was opened; the oldest beyond the twenty are forgotten. */
export async function keepRecent(tx: Writer, row: RecentCaseTable): Promise<void> {
  await tx
    .insertInto('recentCase')
    .values(row)
    .onConflict(conflict => conflict.columns(['staffId', 'caseFileId']).doUpdateSet({ openedAt: row.openedAt }))
    .execute()
  await sql`delete from recent_case where staff_id = ${row.staffId} and case_file_id in (
    select case_file_id from recent_case where staff_id = ${row.staffId} order by opened_at desc limit -1 offset ${MOST_KEPT})`.execute(
    tx,
  )
}

/** The cases a person opened last and still reaches, newest first. */
export async function listRecent(
  db: Reader,
  staffId: number,
  { reach, repeatsSince }: { readonly reach: readonly ListReach[]; readonly repeatsSince: string },
): Promise<ListedCase[]> {
  const ids = idsWithin(reach)
  return (
    await sql<ListedCase>`
      select ${rowColumns(repeatsSince)}, ${firstNamed('applicant')} as applicant, ${firstNamed('respondent')} as respondent
      from recent_case r join case_file c on c.id = r.case_file_id join unit u on u.id = c.owner_unit_id left join staff s on s.id = c.owner_staff_id
      where r.staff_id = ${staffId} ${ids === null ? sql`` : sql`and c.id in (${ids})`} order by r.opened_at desc`.execute(
      db,
    )
  ).rows
}
