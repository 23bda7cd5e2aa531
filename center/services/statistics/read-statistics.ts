import type { MonthTable, MyFigures, TodayFigures } from '#center/contract/statistics.ts'
import { COUNTED_OUTCOMES, type CountedOutcome } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { grantsFor } from '#center/domain/permission/permissions.ts'
import { countDueItems } from '#db/repositories/follow-up.ts'
import { countMine } from '#db/statistics/mine.ts'
import { listMonth } from '#db/statistics/rollup.ts'
import { countCaseFilesToday, countToday } from '#db/statistics/today.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { itemReachOf } from '../follow-up/follow-performance.ts'

/** null: figures of the whole center; else of the asker's own unit. */
function unitOf(actor: Actor): number | null {
  return grantsFor(actor.roles, 'statistics.read').some(grant => grant.scope === 'center') ? null : (actor.unitId ?? 0)
}

/** Today in figures; each opens the list behind it. */
export async function readToday(deps: Deps, actor: Actor): Promise<TodayFigures> {
  const on = shanghaiDateOf(deps.now())
  const { waitsMs, ...hall } = await countToday(deps.db, on)
  const sorted = [...waitsMs].sort((left, right) => left - right)
  const median = sorted[Math.floor(sorted.length / 2)]
  const reach = itemReachOf(actor)
  return {
    on,
    ...hall,
    medianWaitMinutes: median === undefined ? null : Math.round(median / 60_000),
    ...(await countCaseFilesToday(deps.db, on, unitOf(actor))),
    itemsDue: reach === null ? 0 : await countDueItems(deps.db, reach, on),
  }
}

const noCounts = (): Record<CountedOutcome, number> => ({
  open: 0,
  settled: 0,
  answered: 0,
  failed: 0,
  handedOver: 0,
  withdrawn: 0,
  advice: 0,
  notAccepted: 0,
  redirected: 0,
  concluded: 0,
})

/** Cases registered in a month by type class, unit and outcome; from the rollup kept with every write. @param input.month 'YYYY-MM' */
export async function readMonthTable(deps: Deps, actor: Actor, input: { month: string }): Promise<MonthTable> {
  const rows = new Map<string, MonthTable['rows'][number]>()
  const totals = noCounts()
  for (const cell of await listMonth(deps.db, input.month, unitOf(actor))) {
    if (cell.outcome === 'void' || cell.outcome === 'merged') continue
    const key = `${cell.typeClass}:${cell.unitId}`
    const row = rows.get(key) ?? {
      typeClass: cell.typeClass,
      unitId: cell.unitId,
      unitName: cell.unitName,
      counts: noCounts(),
      sum: 0,
    }
    row.counts[cell.outcome] += cell.count
    row.sum += cell.count
    totals[cell.outcome] += cell.count
    rows.set(key, row)
  }
  return {
    month: input.month,
    rows: [...rows.values()],
    totals,
    sum: COUNTED_OUTCOMES.reduce((sum, outcome) => sum + totals[outcome], 0),
  }
}

/** The figures of the one who asks. @param input.month 'YYYY-MM' */
export async function readMyFigures(deps: Deps, actor: Actor, input: { month: string }): Promise<MyFigures> {
  const counts = await countMine(deps.db, staffOf(actor), input.month, shanghaiDateOf(deps.now()))
  return { month: input.month, ...counts }
}
