import { advanceCallOuts } from '#center/services/call-out/advance-call-outs.ts'
import { handToSupervision } from '#center/services/clock/hand-to-supervision.ts'
import { scanClocks } from '#center/services/clock/scan-clocks.ts'
import type { Deps } from '#center/services/deps.ts'
import { keepPlan } from '#center/services/roster/plan-roster.ts'
import { scanSupervisionDaily } from '#center/services/supervision/scan-supervision.ts'
import { findCenter } from '#db/repositories/center.ts'

/** Between two short writes of a scan whoever waits at a desk has the turn. */
const rest = () => new Promise<void>(done => setImmediate(done))
const lookAtClocks = (deps: Deps) => scanClocks(deps, handToSupervision, rest)

/** What the passing of time does by itself, whether or not anybody looks at a screen; each is safe to repeat. */
const TASKS: readonly ((deps: Deps) => Promise<unknown>)[] = [
  keepPlan,
  lookAtClocks,
  advanceCallOuts,
  scanSupervisionDaily,
]
const EVERY_MS = 60_000

/**
 * Runs the tasks of time once and then every minute, one after the other; a round that takes longer is not overtaken.
 * @param report told of a task that failed; the others run on
 * @returns stops the clockwork; resolves when a round under way has ended
 */
export function startClockwork(
  deps: Deps,
  report: (error: unknown) => void,
  tasks: readonly ((deps: Deps) => Promise<unknown>)[] = TASKS,
): () => Promise<void> {
  let round: Promise<void> | undefined
  const run = async () => {
    if ((await findCenter(deps.db))?.state !== 'ready') return
    for (const task of tasks) await task(deps).catch(report)
  }
  const tick = () => {
    round ??= run()
      .catch(report)
      .finally(() => {
        round = undefined
      })
  }
  const timer = setInterval(tick, EVERY_MS)
  tick()
  return async () => {
    clearInterval(timer)
    await round
  }
}
