import { DomainError } from '#center/contract/domain-error.ts'
import type { PermissionAction } from '#center/contract/permissions.ts'
import type { ClockRule } from '#center/contract/values/clock-rule.ts'
import { type FoundCaseFile, updateCaseFile } from '#db/repositories/case-file.ts'
import { type ClockRecord, findClock } from '#db/repositories/clock.ts'
import type { Actor } from '../actor.ts'
import { nextDueOfClocks } from '../case-file/case-clock.ts'
import { recordOf } from '../case-file/move-case-file.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { rulesOfClocks } from './rules-in-force.ts'

export interface ReachedClock {
  readonly clock: ClockRecord
  readonly file: FoundCaseFile
  readonly rule: ClockRule
}

/**
 * A running clock with its case and rule, if the actor may reach the case for this action.
 * @throws DomainError 'case-file.not-found' | 'clock.action-not-allowed' where it has ended
 */
export async function reachClock(
  deps: Deps,
  { tx }: Work,
  actor: Actor,
  action: PermissionAction,
  id: number,
): Promise<ReachedClock> {
  const clock = await findClock(tx, id)
  if (clock === undefined) throw new DomainError('case-file.not-found')
  const file = await reachCaseFile(deps, tx, actor, action, clock.caseFileId)
  if (clock.status !== 'running') throw new DomainError('clock.action-not-allowed')
  return { clock, file, rule: (await rulesOfClocks(deps, tx, [clock]))(clock) }
}

/**
 * Moves the due date of a case after one of its clocks has moved: only where that clock was the one it was due by.
 * @param before due date of the clock until now, ISO date @returns due date of the case now
 */
export async function followClock(
  deps: Deps,
  work: Work,
  file: FoundCaseFile,
  before: string,
): Promise<{ nextDueOn: string | null }> {
  if (file.nextDueOn === null || file.nextDueOn !== before) return { nextDueOn: file.nextDueOn }
  const nextDueOn = (await nextDueOfClocks(deps, work.tx, file.id)) ?? file.nextDueOn
  if (nextDueOn !== file.nextDueOn) await updateCaseFile(work.tx, recordOf(file), { nextDueOn })
  return { nextDueOn }
}
