import type { SupervisionCause } from '#center/contract/supervision.ts'
import type { ClockRule } from '#center/contract/values/clock-rule.ts'

/** Clocks that stand for taking a matter on: dispatch, signing by lead, urgent and co-handling units, objection; late, it is 应受理未受理. */
const TAKING_ON = /^IN-[123][a-z]?$/
/** Clocks that stand for telling the person, or who sent the matter; late, it is 不反馈. */
const TELLING: readonly string[] = ['IN-5', 'IN-7', 'IN-12']

/** The cause a clock that ran out stands for; null: it binds somebody the center does not supervise. */
export function causeOfClock(rule: Pick<ClockRule, 'code' | 'owes'>): SupervisionCause | null {
  if (rule.owes !== 'unit' && rule.owes !== 'center') return null
  if (TAKING_ON.test(rule.code)) return 'notAccepted'
  return TELLING.includes(rule.code) ? 'noFeedback' : 'overdue'
}
