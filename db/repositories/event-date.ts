import type { EventDate } from '#center/contract/values/citizen-limit.ts'
import type { Reader, Writer } from '../transaction.ts'

/** Days of a case from which limits run that bind the citizen. */
export async function listEventDates(db: Reader, caseFileId: number): Promise<EventDate[]> {
  const rows = await db
    .selectFrom('caseEventDate')
    .select(['event', 'onDate as on'])
    .where('caseFileId', '=', caseFileId)
    .orderBy('event')
    .execute()
  return rows
}

/** Puts these days in the place of the ones written down. */
export async function replaceEventDates(tx: Writer, caseFileId: number, dates: readonly EventDate[]): Promise<void> {
  await tx.deleteFrom('caseEventDate').where('caseFileId', '=', caseFileId).execute()
  if (dates.length > 0)
    await tx
      .insertInto('caseEventDate')
      .values(dates.map(({ event, on }) => ({ caseFileId, event, onDate: on })))
      .execute()
}
