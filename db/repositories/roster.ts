import type { Insertable } from 'kysely'
import type { DutyDayTable } from '../tables.ts'
import type { Reader, Writer } from '../transaction.ts'

export async function insertDutyDays(tx: Writer, rows: readonly Insertable<DutyDayTable>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 100)
    await tx
      .insertInto('dutyDay')
      .values(rows.slice(from, from + 100))
      .execute()
}

/** Who is on duty in a half-day, all units. */
export async function listOnDuty(db: Reader, on: string, half: 'am' | 'pm') {
  return db
    .selectFrom('dutyDay as d')
    .innerJoin('staff as s', 's.id', 'd.staffId')
    .select(['d.unitId', 's.id as staffId', 's.name'])
    .where('d.onDate', '=', on)
    .where('d.half', '=', half)
    .where('s.status', '=', 'active')
    .orderBy('d.kind')
    .execute()
}

/** The next date after `on` on which each unit has somebody on duty. */
export async function listNextDuty(db: Reader, on: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('dutyDay')
    .select(['unitId', builder => builder.fn.min<string>('onDate').as('next')])
    .where('onDate', '>', on)
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(row => [row.unitId, row.next]))
}
