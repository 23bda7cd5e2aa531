import type { Writer } from '../transaction.ts'

/**
 * The next number of a series, gap-free: the row moves in the transaction that uses the number.
 * @param series name of the series, such as 'case' or 'document:agreement'
 * @param period what the series restarts with: a year, a date, or '' for never
 */
export async function nextNumber(tx: Writer, series: string, period: string): Promise<number> {
  const row = await tx
    .insertInto('counter')
    .values({ series, period, value: 1 })
    .onConflict(conflict =>
      conflict.columns(['series', 'period']).doUpdateSet(update => ({ value: update('counter.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}
