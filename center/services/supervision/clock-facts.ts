import type { Owed } from '#center/contract/supervision.ts'
import type { ExplainStep } from '#center/domain/clocks/due-of.ts'
import { findClock, listPauses } from '#db/repositories/clock.ts'
import { listExtensions } from '#db/repositories/clock-extension.ts'
import type { Reader } from '#db/transaction.ts'
import { countClock } from '../clock/count-clock.ts'
import { rulesOfClocks } from '../clock/rules-in-force.ts'
import type { Deps } from '../deps.ts'
import { allOnPaper } from './on-paper.ts'

export interface ClockFacts {
  readonly rule: string
  /** How its due date was counted, moments as papers write them. */
  readonly steps: readonly Pick<ExplainStep, 'key' | 'params'>[]
}

/** The clock a supervision stands on: its rule in words and its arithmetic; undefined where it stands on none. */
export async function clockFacts(deps: Deps, db: Reader, { kind, params }: Owed): Promise<ClockFacts | undefined> {
  const clock = kind === 'clock' ? await findClock(db, Number(params.clock)) : undefined
  if (clock === undefined) return undefined
  const rule = (await rulesOfClocks(deps, db, [clock]))(clock)
  const pauses = await listPauses(db, [clock.id])
  const extensions = await listExtensions(db, [clock.id])
  const { explain } = countClock(rule, clock, pauses, extensions, deps.calendar, clock.endedAt ?? deps.now())
  const steps = explain.map(({ key, params: values }) => ({
    key,
    params: allOnPaper(values),
  }))
  return { rule: rule.label.zh, steps }
}
