import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { Plan } from '#center/domain/roster/plan-duties.ts'
import { listDuties } from '#db/repositories/roster.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { workOutPlan } from './plan-roster.ts'

/** Duties of all units from one day to another: days that are over as they were planned then, the others as the plan stands. */
export async function dutiesBetween(
  deps: Pick<Deps, 'calendar'>,
  db: Reader,
  from: PlainDate,
  to: PlainDate,
  today: PlainDate,
): Promise<Plan> {
  const over = from < today ? await listDuties(db, from, to < today ? to : addDays(today, -1)) : []
  const first = from < today ? today : from
  const ahead = to < first ? { duties: [], uncovered: [] } : await workOutPlan(deps, db, null, first, to)
  return {
    duties: [...over.map(duty => ({ ...duty, isProvisional: duty.isProvisional === 1 })), ...ahead.duties],
    uncovered: ahead.uncovered,
  }
}
