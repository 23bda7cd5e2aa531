import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { addDays, type PlainDate } from '#center/contract/values/plain-date.ts'
import type { RosterCalendar } from '#center/domain/roster/days-of-pattern.ts'
import { type Plan, planDuties } from '#center/domain/roster/plan-duties.ts'
import { findPlan, readRosterData, replaceDuties, savePlan } from '#db/repositories/roster.ts'
import { inTransaction, type Reader, type Writer } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { settingInForce } from '../setting/setting-in-force.ts'

/** The plan is made anew when less than this of its length is left ahead. */
const LEFT = 0.75

/** The calendar a roster is read with on a day. */
export async function rosterCalendar(deps: Pick<Deps, 'calendar'>, db: Reader, on: PlainDate): Promise<RosterCalendar> {
  return { calendar: deps.calendar, makeUp: (await settingInForce(db, 'rosterRules', on)).makeUp }
}

/** What a plan follows from beside the roster itself; another one makes the plan anew. */
async function madeWith({ calendar }: Pick<Deps, 'calendar'>, db: Reader, on: PlainDate): Promise<string> {
  const year = Number(on.slice(0, 4))
  const known = [year, year + 1, year + 2].filter(candidate => calendar.known(candidate))
  const { makeUp, planDays } = await settingInForce(db, 'rosterRules', on)
  return JSON.stringify({ known, version: calendar.version, makeUp, planDays })
}

/** Works out a plan without writing it, for as long as one likes. @param unitId null: all units */
export async function workOutPlan(
  deps: Pick<Deps, 'calendar'>,
  db: Reader,
  unitId: number | null,
  from: PlainDate,
  to: PlainDate,
): Promise<Plan> {
  return planDuties(await readRosterData(db, unitId, from), await rosterCalendar(deps, db, from), from, to)
}

/**
 * Brings the plan of a unit up to what was just written, from today on; days that are over stay as they were. Makes the
 * whole plan anew where it has become short or the calendar or the rules are others now.
 * @param work the transaction that has changed patterns, exceptions, leave or swaps
 */
export async function replan(
  deps: Pick<Deps, 'calendar'>,
  work: { readonly tx: Writer; readonly today: PlainDate },
  unitId: number,
): Promise<void> {
  const { tx, today } = work
  const plan = await findPlan(tx)
  if (plan === undefined || (await isStale(deps, tx, plan, today))) return planAll(deps, tx, today)
  const { duties } = await workOutPlan(deps, tx, unitId, today, plan.plannedUntil)
  await replaceDuties(tx, unitId, today, duties)
}

async function isStale(
  deps: Pick<Deps, 'calendar'>,
  db: Reader,
  plan: { readonly plannedUntil: string; readonly madeWith: string },
  today: PlainDate,
): Promise<boolean> {
  const { planDays } = await settingInForce(db, 'rosterRules', today)
  return (
    plan.plannedUntil < addDays(today, Math.floor(planDays * LEFT)) ||
    plan.madeWith !== (await madeWith(deps, db, today))
  )
}

/** Makes the plan of all units anew from a day on. */
export async function planAll(deps: Pick<Deps, 'calendar'>, tx: Writer, today: PlainDate): Promise<void> {
  const { planDays } = await settingInForce(tx, 'rosterRules', today)
  const until = addDays(today, planDays)
  const { duties } = await workOutPlan(deps, tx, null, today, until)
  await replaceDuties(tx, null, today, duties)
  await savePlan(tx, until, await madeWith(deps, tx, today))
}

/** Keeps the plan long enough and up to calendar and rules; the host's clockwork calls it, every signing in to duty too. */
export async function keepPlan(deps: Deps): Promise<void> {
  const today = shanghaiDateOf(deps.now())
  const plan = await findPlan(deps.db)
  if (plan !== undefined && (await isStale(deps, deps.db, plan, today)))
    await inTransaction(deps.db, tx => planAll(deps, tx, today))
}
