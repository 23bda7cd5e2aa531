import { SENDER_RULE } from '#center/contract/clock.ts'
import { LAMPS } from '#center/contract/statuses.ts'
import type { PauseReason } from '#center/contract/values/clock-rule.ts'
import { startOfShanghaiDay } from '#center/contract/values/instant.ts'
import { EXTENSION_RULE, REVIEW_RULE, SIDE_RULES } from '#center/domain/case-file/clock-of.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { lookAt } from '#center/domain/clocks/look-at.ts'
import {
  type ClockRecord,
  endClock,
  endPause,
  insertClock,
  insertPause,
  listPauses,
  listRunningClocks,
  repointClocks,
  updateClock,
} from '#db/repositories/clock.ts'
import { dropRequests, listExtensions } from '#db/repositories/clock-extension.ts'
import type { Reader } from '#db/transaction.ts'
import { countClock, dueColumns } from '../clock/count-clock.ts'
import { countingInForce, rulesInForce, rulesOfClocks } from '../clock/rules-in-force.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

/** When a rule in force today is due. @param start ISO instant or date it counts from; now where nothing is given @returns ISO date */
export async function dueUnder(deps: Deps, { tx, now, today }: Work, ruleCode: string, start = now): Promise<string> {
  const rule = (await rulesInForce(deps, tx, today)).get(ruleCode)
  const startedAt = start.length > 10 ? start : startOfShanghaiDay(start)
  return dueOf(rule, { startedAt, calendar: deps.calendar, now }).dueOn
}

/**
 * Starts a clock of a case by the rules in force today; it keeps counting by them when the county changes them.
 * @param startedAt ISO instant; now where nothing is given @param setOn ISO date, for a rule whose day is set @returns its due date
 */
export async function startClock(
  deps: Deps,
  { tx, now, today }: Work,
  clock: {
    caseFileId: number
    ruleCode: string
    startedAt?: string
    setOn?: string
    assignmentId?: number
    procedureId?: number
  },
): Promise<string> {
  const startedAt = clock.startedAt ?? now
  const book = await rulesInForce(deps, tx, today)
  const rule = book.get(clock.ruleCode)
  const { limits, countedWith } = await countingInForce(deps, tx, today)
  const setOn = clock.setOn ?? null
  const due = dueOf(rule, { startedAt, setOn, calendar: deps.calendar, now })
  // Told by its own page from the first moment: the scan tells changes.
  const look = lookAt({ rule, startedAt, dueAt: due.dueAt, remindedOn: null }, limits, now)
  // A day that was over before the matter came is told by the scan, as any that passes later.
  const isOver = setOn !== null && look.lamp === 'red'
  await insertClock(tx, {
    caseFileId: clock.caseFileId,
    ruleCode: clock.ruleCode,
    ruleVersion: book.version,
    procedureId: clock.procedureId ?? null,
    assignmentId: clock.assignmentId ?? null,
    status: 'running',
    startedAt,
    ...dueColumns(due),
    countedWith,
    pausedAt: null,
    lamp: isOver ? 'yellow' : look.lamp,
    remindedOn: null,
    scanAt: look.remind === null && !isOver ? look.next : now,
    endedAt: null,
    setOn,
  })
  return due.dueOn
}

/** Ends running clocks of a case: met, or late by the moment. @param rules which; null: all. @param isStopped the matter itself is over, nobody owes any more */
export async function endClocks(
  { tx, now }: Work,
  caseFileId: number,
  rules: readonly string[] | null,
  isStopped = false,
): Promise<void> {
  const running = await listRunningClocks(tx, caseFileId)
  let dropped = 0
  for (const clock of running) {
    if (rules !== null && !rules.includes(clock.ruleCode)) continue
    await endClock(tx, clock.id, isStopped ? 'stopped' : isLate(clock, now) ? 'late' : 'met', now)
    dropped += await dropRequests(tx, clock.id, now)
  }
  const decision = dropped > 0 ? running.find(({ ruleCode }) => ruleCode === EXTENSION_RULE) : undefined
  if (decision !== undefined) await endClock(tx, decision.id, 'stopped', now)
}

/** Ends the running clocks of one assignment; others of the case go on. */
export async function endClocksOfAssignment(
  { tx, now }: Work,
  assignment: { readonly id: number; readonly caseFileId: number },
  rules: readonly string[],
  isStopped = false,
): Promise<void> {
  for (const clock of await listRunningClocks(tx, assignment.caseFileId)) {
    if (clock.assignmentId !== assignment.id || !rules.includes(clock.ruleCode)) continue
    await endClock(tx, clock.id, isStopped ? 'stopped' : isLate(clock, now) ? 'late' : 'met', now)
  }
}

/**
 * Keeps the clock of the day by which a sender wants an answer: it starts with the day, moves with it, and stops where the day is
 * taken back. @param day ISO date; null: none is set
 */
export async function followSender(deps: Deps, work: Work, caseFileId: number, day: string | null): Promise<void> {
  const clock = (await listRunningClocks(work.tx, caseFileId)).find(({ ruleCode }) => ruleCode === SENDER_RULE)
  if (clock === undefined) {
    if (day !== null) await startClock(deps, work, { caseFileId, ruleCode: SENDER_RULE, setOn: day })
  } else if (day === null) await endClock(work.tx, clock.id, 'stopped', work.now)
  else await recount(deps, work, { ...clock, setOn: day })
}

/** Whether a running clock is overdue; one that stands still was in time when it stopped and is so still. */
export const isLate = (clock: Pick<ClockRecord, 'dueAt' | 'pausedAt'>, now: string): boolean =>
  clock.pausedAt === null && now > clock.dueAt

/**
 * Lets the clocks of a case stand still whose rules know this reason, and starts the review of the pause, so that
 * something is due while they do. A clock that is overdue is not revived; one that stands still already goes on doing so.
 * @param by id of who decides it @returns the day the case is due now
 */
export async function pauseClocks(
  deps: Deps,
  work: Work,
  caseFile: { readonly id: number; readonly nextDueOn: string | null },
  reason: PauseReason,
  note: string,
  by: number,
): Promise<string> {
  const clocks = await listRunningClocks(work.tx, caseFile.id)
  const ruleOf = await rulesOfClocks(deps, work.tx, clocks)
  for (const clock of clocks)
    if (clock.pausedAt === null && !isLate(clock, work.now) && ruleOf(clock).pauseOn.includes(reason))
      await pauseOne(work, clock, reason, note, by)
  await startReview(deps, work, caseFile.id)
  return (await nextDueOfClocks(deps, work.tx, caseFile.id)) ?? caseFile.nextDueOn ?? work.today
}

/** Lets every clock of a case that stands still run on, each by exactly the time it stood. @returns the day the case is due now */
export async function resumeClocks(
  deps: Deps,
  work: Work,
  caseFile: { readonly id: number; readonly nextDueOn: string | null },
  by: number,
): Promise<string> {
  for (const clock of await listRunningClocks(work.tx, caseFile.id))
    if (clock.pausedAt !== null) await resumeOne(deps, work, clock, by)
  await endClocks(work, caseFile.id, [REVIEW_RULE])
  return (await nextDueOfClocks(deps, work.tx, caseFile.id)) ?? caseFile.nextDueOn ?? work.today
}

/** Clocks of an assignment go on at the one that takes its place: start, pauses and extensions stay, no minute is lost. */
export async function handOverClocks(
  { tx }: Work,
  caseFileId: number,
  fromAssignmentId: number,
  toAssignmentId: number,
): Promise<void> {
  await repointClocks(tx, fromAssignmentId, toAssignmentId, caseFileId)
}

/** Notes the pause of one clock; use pauseClocks for a case. */
export async function pauseOne(
  { tx, now }: Work,
  clock: ClockRecord,
  reason: PauseReason,
  note: string,
  by: number,
): Promise<void> {
  await insertPause(tx, {
    clockId: clock.id,
    reason,
    note,
    fromAt: now,
    toAt: null,
    pausedBy: by,
    resumedBy: null,
  })
  await updateClock(tx, clock.id, { pausedAt: now, scanAt: null })
}

/** Ends the pause of one clock and counts it anew; use resumeClocks for a case. @returns its due date, ISO */
export async function resumeOne(deps: Deps, work: Work, clock: ClockRecord, by: number): Promise<string> {
  await endPause(work.tx, clock.id, work.now, by)
  return recount(deps, work, { ...clock, pausedAt: null })
}

/** Review of a pause: something is due while the others stand still. */
export async function startReview(deps: Deps, work: Work, caseFileId: number): Promise<void> {
  const clocks = await listRunningClocks(work.tx, caseFileId)
  if (!clocks.some(({ ruleCode }) => ruleCode === REVIEW_RULE))
    await startClock(deps, work, { caseFileId, ruleCode: REVIEW_RULE })
}

/** Counts a running clock anew after a pause, an extension or a new holiday table, and writes what changed. @returns its due date, ISO */
export async function recount(deps: Deps, { tx, now, today }: Work, clock: ClockRecord): Promise<string> {
  const rule = (await rulesOfClocks(deps, tx, [clock]))(clock)
  const { limits, countedWith } = await countingInForce(deps, tx, today)
  const pauses = await listPauses(tx, [clock.id])
  const extensions = await listExtensions(tx, [clock.id])
  const due = countClock(rule, clock, pauses, extensions, deps.calendar, now)
  const look = lookAt({ rule, startedAt: clock.startedAt, dueAt: due.dueAt, remindedOn: clock.remindedOn }, limits, now)
  // A lamp that got worse is told by the scan, which looks at once; one that got better is simply so.
  const isWorse = LAMPS.indexOf(look.lamp) > LAMPS.indexOf(clock.lamp)
  await updateClock(tx, clock.id, {
    ...dueColumns(due),
    setOn: clock.setOn,
    countedWith,
    pausedAt: clock.pausedAt,
    lamp: isWorse ? clock.lamp : look.lamp,
    scanAt: clock.pausedAt !== null ? null : isWorse || look.remind !== null ? now : look.next,
  })
  return due.dueOn
}

/**
 * The day the first running clock of a case ends that the center, a unit or an authority owes; undefined where there is
 * none. Clocks of the citizen bind the citizen, and side clocks have a due of their own.
 */
export async function nextDueOfClocks(deps: Deps, db: Reader, caseFileId: number): Promise<string | undefined> {
  const clocks = await listRunningClocks(db, caseFileId)
  const ruleOf = await rulesOfClocks(deps, db, clocks)
  return clocks
    .filter(clock => isLeading(clock, ruleOf(clock).owes))
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(0)
}

/** Whether a running clock can be the one a case is due by. */
export const isLeading = (clock: Pick<ClockRecord, 'pausedAt' | 'ruleCode'>, owes: string): boolean =>
  clock.pausedAt === null && owes !== 'citizen' && !SIDE_RULES.includes(clock.ruleCode)
