import { sql } from 'kysely'
import { compiledOnce } from '../compiled-query.ts'
import type { Writer } from '../transaction.ts'

const raised = compiledOnce((db, series: string, period: string) =>
  db
    .insertInto('counter')
    .values({ series, period, value: sql.lit(1) })
    .onConflict(conflict =>
      conflict
        .columns(['series', 'period'])
        .doUpdateSet(update => ({ value: update('counter.value', '+', sql.lit(1)) })),
    )
    .returning('value'),
)

/**
 * The next number of a series, gap-free: the row moves in the transaction that uses the number.
 * @param series name of the series, such as 'case' or 'document:agreement'
 * @param period what the series restarts with: a year, a date, or '' for never
 */
export async function nextNumber(tx: Writer, series: string, period: string): Promise<number> {
  const [row] = await raised(tx, series, period)
  if (row === undefined) throw new Error(`counter ${series} gave no number`)
  return row.value
}
