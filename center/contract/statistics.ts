import { z } from 'zod'
import { id, read } from './base.ts'
import { COUNTED_OUTCOMES } from './statuses.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'problems.value.month')

export const todayFigures = z.object({
  on: z.string(),
  visits: z.int(),
  persons: z.int(),
  waiting: z.int(),
  medianWaitMinutes: z.int().nullable(),
  registered: z.int(),
  dispatched: z.int(),
  settled: z.int(),
  closed: z.int(),
  openCases: z.int(),
  overdue: z.int(),
  itemsDue: z.int(),
})
export type TodayFigures = z.infer<typeof todayFigures>

export const monthTable = z.object({
  month,
  /** One row a type class and unit; counts by outcome. */
  rows: z.array(
    z.object({
      typeClass: z.string(),
      unitId: id,
      unitName: z.string(),
      counts: z.record(z.enum(COUNTED_OUTCOMES), z.int()),
      sum: z.int(),
    }),
  ),
  totals: z.record(z.enum(COUNTED_OUTCOMES), z.int()),
  sum: z.int(),
})
export type MonthTable = z.infer<typeof monthTable>

export const myFigures = z.object({
  month,
  openCases: z.int(),
  overdue: z.int(),
  settled: z.int(),
  closed: z.int(),
  meetings: z.int(),
  /** Time limits of own cases that ended in the month, in time or late. */
  inTime: z.int(),
  late: z.int(),
})
export type MyFigures = z.infer<typeof myFigures>

const see = { action: 'statistics.read', object: 'statistics' } as const

export const statisticsContract = {
  today: read('/statistics/today', see).output(todayFigures),
  /** D13: one's own work; nobody else's. */
  mine: read('/statistics/mine', see).input(z.strictObject({ month })).output(myFigures),
  monthTable: read('/statistics/month-table', see).input(z.strictObject({ month })).output(monthTable),
  exportMonthTable: read('/statistics/month-table/export', { action: 'statistics.export', object: 'statistics' })
    .input(z.strictObject({ month, format: z.enum(['xlsx', 'csv']).default('xlsx') }))
    .output(z.file()),
}
