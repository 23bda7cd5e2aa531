import type { Lamp } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { type LampReading, lampOf } from '#center/domain/clocks/lamp-of.ts'
import { spanOf } from '#center/domain/clocks/look-at.ts'
import { listRunningClocksOf } from '#db/repositories/clock.ts'
import { isLeading } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'
import { rulesOfClocks } from './rules-in-force.ts'

/** What of a case its lamp depends on. */
export interface Lit {
  readonly id: number
  /** ISO date; null: nothing is owed. */
  readonly nextDueOn: string | null
  /** ISO date the time is counted from where no clock of the case leads. */
  readonly registeredOn: string
}

/**
 * The lamps of cases, each by the clock it is due by: how much of that clock's own time is used, to the minute for hours.
 * @returns the lamp of a case of the list; null where nothing is owed
 */
export async function caseLamps(deps: Deps, files: readonly Lit[]): Promise<(id: number) => Lamp | null> {
  const now = deps.now()
  const today = shanghaiDateOf(now)
  const limits = await settingInForce(deps.db, 'lampLimits', today)
  const due = files.filter(({ nextDueOn }) => nextDueOn !== null)
  const clocks = await listRunningClocksOf(
    deps.db,
    due.map(({ id }) => id),
  )
  const ruleOf = await rulesOfClocks(deps, deps.db, clocks)
  const readings = new Map<number, LampReading>()
  for (const { id, nextDueOn, registeredOn } of due) {
    if (nextDueOn === null) continue
    const leading = clocks.find(
      clock => clock.caseFileId === id && clock.dueOn === nextDueOn && isLeading(clock, ruleOf(clock).owes),
    )
    if (leading === undefined) {
      readings.set(id, lampOf(nextDueOn, registeredOn, today, limits))
      continue
    }
    const rule = ruleOf(leading)
    const span = spanOf({ rule, startedAt: leading.startedAt, dueAt: leading.dueAt })
    readings.set(id, lampOf(span.due, span.start, rule.unit === 'hour' ? now : today, limits))
  }
  return id => readings.get(id)?.lamp ?? null
}

/** The lamp of one case. */
export async function caseLamp(deps: Deps, file: Lit): Promise<Lamp | null> {
  return (await caseLamps(deps, [file]))(file.id)
}
