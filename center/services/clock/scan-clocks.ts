import type { ClockOwer, LampLimits } from '#center/contract/values/clock-rule.ts'
import { hexOf } from '#center/contract/values/hex.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { lookAt } from '#center/domain/clocks/look-at.ts'
import { findCaseFile } from '#db/repositories/case-file.ts'
import {
  type ClockRecord,
  isAnyOutdated,
  isAnyToScan,
  listOutdated,
  listToScan,
  markTold,
} from '#db/repositories/clock.ts'
import { recount } from '../case-file/case-clock.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { followClock } from './reach-clock.ts'
import { refreshCalendar } from './refresh-calendar.ts'
import { countingInForce, type RuleOfClock, rulesOfClocks } from './rules-in-force.ts'

/** What has newly become of a running clock; each is told once. */
export interface ClockTransition {
  readonly kind: 'atRisk' | 'late' | 'reminder'
  readonly clockId: number
  readonly caseFileId: number
  readonly assignmentId: number | null
  readonly ruleCode: string
  readonly owes: ClockOwer
  readonly dueOn: string
}

/** What follows from a transition, in the transaction that marks it as told: it happens once, or is found again. */
export type ClockReaction = (deps: Deps, work: Work, transition: ClockTransition) => Promise<void>

export interface ScanResult {
  readonly atRisk: number
  readonly late: number
  readonly reminders: number
  /** Clocks whose day moved with new holidays. */
  readonly recounted: number
}

/**
 * Looks at every clock that has something to tell: newly yellow, newly late, a reminder that is due. In short
 * transactions, each journaled, walking an index; whoever calls it lets others work in between.
 * @param rest called between two transactions
 */
export async function scanClocks(deps: Deps, react: ClockReaction, rest: () => Promise<void>): Promise<ScanResult> {
  await refreshCalendar(deps)
  const recounted = await recountOutdated(deps, rest)
  const sum = { atRisk: 0, late: 0, reminders: 0, recounted }
  while (await isAnyToScan(deps.db, deps.now())) {
    const told = await write(deps, null, { opId: operation(deps) }, work => scanChunk(deps, work, react))
    sum.atRisk += told.atRisk
    sum.late += told.late
    sum.reminders += told.reminders
    await rest()
  }
  return sum
}

const operation = (deps: Deps) => hexOf(deps.randomBytes(16))

async function scanChunk(deps: Deps, work: Work, react: ClockReaction) {
  const { tx, now, today } = work
  const clocks = await listToScan(tx, now)
  const { limits } = await countingInForce(deps, tx, today)
  const ruleOf = await rulesOfClocks(deps, tx, clocks)
  const sum = { atRisk: 0, late: 0, reminders: 0 }
  for (const clock of clocks)
    for (const transition of await lookOnce(work, clock, ruleOf, limits)) {
      await tell(work, transition)
      await react(deps, work, transition)
      sum[transition.kind === 'reminder' ? 'reminders' : transition.kind] += 1
    }
  if (sum.atRisk + sum.late + sum.reminders > 0) work.publish({ noun: 'caseFile', id: null })
  return sum
}

/** Marks one clock as looked at. @returns what is new of it */
async function lookOnce(
  { tx, now, today }: Work,
  clock: ClockRecord,
  ruleOf: RuleOfClock,
  limits: LampLimits,
): Promise<ClockTransition[]> {
  const rule = ruleOf(clock)
  const look = lookAt({ rule, ...clock }, limits, now)
  await markTold(tx, clock.id, {
    lamp: look.lamp,
    remindedOn: look.remind === null ? clock.remindedOn : today,
    scanAt: look.next,
  })
  const about = {
    clockId: clock.id,
    caseFileId: clock.caseFileId,
    assignmentId: clock.assignmentId,
    ruleCode: clock.ruleCode,
    owes: rule.owes,
    dueOn: clock.dueOn,
  }
  const isNew = look.lamp !== clock.lamp
  return [
    ...(isNew && look.lamp === 'red' ? [{ kind: 'late' as const, ...about }] : []),
    ...(isNew && look.lamp === 'yellow' ? [{ kind: 'atRisk' as const, ...about }] : []),
    ...(look.remind === null ? [] : [{ kind: 'reminder' as const, ...about }]),
  ]
}

const SENTENCES = { atRisk: 'clock.atRisk', late: 'clock.late', reminder: 'clock.reminded' } as const

async function tell(work: Work, { kind, clockId, caseFileId, ruleCode, owes, dueOn }: ClockTransition): Promise<void> {
  await work.journal({
    object: 'clock',
    objectId: clockId,
    caseFileId,
    action: SENTENCES[kind],
    detail: { rule: ruleCode, owes, due: dueOn },
  })
}

/** Counts the clocks anew that were counted with other holidays or lamp limits than are in force now. @returns how many moved */
async function recountOutdated(deps: Deps, rest: () => Promise<void>): Promise<number> {
  let moved = 0
  const { countedWith } = await countingInForce(deps, deps.db, shanghaiDateOf(deps.now()))
  while (await isAnyOutdated(deps.db, countedWith)) {
    moved += (await write(deps, null, { opId: operation(deps) }, work => recountChunk(deps, work))).moved
    await rest()
  }
  return moved
}

async function recountChunk(deps: Deps, work: Work) {
  const { tx, today } = work
  const { countedWith } = await countingInForce(deps, tx, today)
  const clocks = await listOutdated(tx, countedWith)
  let moved = 0
  for (const clock of clocks) {
    const dueOn = await recount(deps, work, clock)
    if (dueOn === clock.dueOn) continue
    moved += 1
    const file = await findCaseFile(tx, clock.caseFileId)
    if (file !== undefined) await followClock(deps, work, file, clock.dueOn)
    await work.journal({
      object: 'clock',
      objectId: clock.id,
      caseFileId: clock.caseFileId,
      action: 'clock.recounted',
      detail: { rule: clock.ruleCode, from: clock.dueOn, to: dueOn },
    })
  }
  if (moved > 0) work.publish({ noun: 'caseFile', id: null })
  return { moved }
}
