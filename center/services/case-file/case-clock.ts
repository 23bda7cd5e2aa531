import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { getClockRule } from '#center/domain/clocks/clock-rules.ts'
import { dueOf } from '#center/domain/clocks/due-of.ts'
import { endClock, insertClock, listRunningClocks } from '#db/repositories/clock.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'

const dayOf = (due: string) => (due.length > 10 ? shanghaiDateOf(due) : due)

/** Starts a clock of a case. @param startedAt ISO instant @returns its due date */
export async function startClock(
  deps: Deps,
  { tx, now }: Work,
  clock: { caseFileId: number; ruleCode: string; startedAt?: string; assignmentId?: number; procedureId?: number },
): Promise<string> {
  const startedAt = clock.startedAt ?? now
  const due = dueOf(getClockRule(clock.ruleCode), { startedAt, calendar: deps.calendar, now })
  await insertClock(tx, {
    caseFileId: clock.caseFileId,
    ruleCode: clock.ruleCode,
    procedureId: clock.procedureId ?? null,
    assignmentId: clock.assignmentId ?? null,
    status: 'running',
    startedAt,
    dueOn: due.dueOn,
    nominalOn: dayOf(due.nominal),
    isProvisional: due.provisional ? 1 : 0,
    endedAt: null,
  })
  return due.dueOn
}

/** Ends running clocks of a case: met or late by the day. @param rules which; null: all. @param isStopped the matter itself is over, nobody owes any more */
export async function endClocks(
  { tx, now, today }: Work,
  caseFileId: number,
  rules: readonly string[] | null,
  isStopped = false,
): Promise<void> {
  for (const clock of await listRunningClocks(tx, caseFileId)) {
    if (rules !== null && !rules.includes(clock.ruleCode)) continue
    await endClock(tx, clock.id, isStopped ? 'stopped' : clock.dueOn < today ? 'late' : 'met', now)
  }
}
