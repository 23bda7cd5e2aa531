import { DomainError } from '#center/contract/domain-error.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import type { PauseReason } from '#center/contract/values/clock-rule.ts'
import { decide } from '#center/domain/actions/action-table.ts'
import { CASE_FILE, type CaseFileRow, CLOCK_FAMILIES } from '#center/domain/actions/case-file-table.ts'
import {
  DISPATCH_RULE,
  FOLLOW_UP_RULE,
  handlingRule,
  nextStepOf,
  RULING_RULE,
  signingRule,
  VERIFY_RULE,
} from '#center/domain/case-file/clock-of.ts'
import { endCoHandling, updateAssignment } from '#db/repositories/assignment.ts'
import { type FoundCaseFile, findCaseFile } from '#db/repositories/case-file.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { endClocks, nextDueOfClocks, pauseClocks, resumeClocks, startClock } from './case-clock.ts'
import { refusalOf } from './case-guards.ts'
import { moveCaseFile } from './move-case-file.ts'
import { assertVersion, reachCaseFile } from './reach-case-file.ts'

interface Target {
  readonly id: number
  readonly version: number
}

/**
 * The case file an action is about to be taken on: the actor may take it, it is the version the form showed, its status allows
 * it and nothing stands in the way (center/domain/actions/case-file-table.ts).
 * @param hasReason the route itself carries a reason
 * @throws DomainError 'case-file.not-found' | 'case-file.changed-meanwhile' | 'case-file.action-not-allowed' | a guard's problem
 */
export async function reachForAction(
  deps: Deps,
  work: Work,
  actor: Actor,
  target: Target,
  action: CaseFileAction,
  hasReason = false,
): Promise<FoundCaseFile> {
  const file = await reachCaseFile(deps, work.tx, actor, CASE_FILE[action].by, target.id, hasReason)
  assertVersion(file, target.version, { status: file.status, version: file.version })
  await assertAllowed(work, actor, file, action)
  return file
}

/** @throws DomainError 'case-file.action-not-allowed' | a guard's problem */
export async function assertAllowed(
  work: Work,
  actor: Actor,
  file: FoundCaseFile,
  action: CaseFileAction,
): Promise<void> {
  const row = CASE_FILE[action]
  if (!(decide(CASE_FILE, action, file.status).isAllowed || row.of?.includes(file.status) === true))
    throw new DomainError('case-file.action-not-allowed', { status: file.status })
  const refusal = await refusalOf(work.tx, file, action, actor)
  if (refusal !== null) throw new DomainError(refusal)
}

export interface Taking {
  /** What else changes in the case file. */
  readonly change?: Omit<Parameters<typeof moveCaseFile>[3], 'nextDueOn'>
  /** Values of the timeline sentence. */
  readonly detail?: Readonly<Record<string, string | number>>
  /** Day the case is due by, where no clock says so; ISO date. */
  readonly dueOn?: string
  /** Why clocks stand still, where they do. */
  readonly pause?: { readonly reason: PauseReason; readonly note: string }
  /** What becomes of the lead assignment where the matter ends here; it is done unless taken away. */
  readonly leadBecomes?: 'done' | 'withdrawn'
}

/** Takes an action as its row says: clocks end, stop, stand still or start; co-handling ends with the matter; status and journal. */
export async function takeAction(
  deps: Deps,
  work: Work,
  actor: Actor,
  file: FoundCaseFile,
  action: CaseFileAction,
  taking: Taking = {},
) {
  const row = CASE_FILE[action]
  const by = staffOf(actor)
  await endClocks(
    work,
    file.id,
    row.ends.flatMap(family => [...CLOCK_FAMILIES[family]]),
  )
  if (row.stopsRest) {
    await endClocks(work, file.id, null, true)
    await endCoHandling(work.tx, file.id, { at: work.now, by, note: row.journal })
    if (file.assignmentId !== null)
      await updateAssignment(work.tx, file.assignmentId, { status: taking.leadBecomes ?? 'done' })
  }
  const clockDue = await dueByRow(deps, work, file, row, by, taking.pause)
  const isOver = nextStepOf(row.to) === 'none'
  const nextDueOn = isOver
    ? null
    : (taking.dueOn ?? clockDue ?? (await nextDueOfClocks(deps, work.tx, file.id)) ?? file.nextDueOn ?? work.today)
  // A pause or another clock may have moved the case in this very act: it is read again before it is written.
  const now = (await findCaseFile(work.tx, file.id)) ?? file
  return moveCaseFile(work, now, action, { ...taking.change, nextDueOn }, taking.detail)
}

async function dueByRow(
  deps: Deps,
  work: Work,
  file: FoundCaseFile,
  row: CaseFileRow,
  by: number,
  pause: Taking['pause'],
): Promise<string | undefined> {
  if (row.clocks === 'pause' && pause !== undefined) return pauseClocks(deps, work, file, pause.reason, pause.note, by)
  if (row.clocks === 'resume') return resumeClocks(deps, work, file, by)
  if (row.starts === null) return undefined
  return startClock(deps, work, { caseFileId: file.id, ruleCode: ruleOf(row.starts, file) })
}

/** The rule of a family for this case: by its risk and complexity. */
export function ruleOf(
  family: NonNullable<CaseFileRow['starts']>,
  file: Pick<FoundCaseFile, 'riskColour' | 'complexity'>,
): string {
  switch (family) {
    case 'dispatch':
      return DISPATCH_RULE
    case 'ruling':
      return RULING_RULE
    case 'signing':
      return signingRule(file.riskColour)
    case 'handling':
      return handlingRule(file.complexity)
    case 'followUp':
      return FOLLOW_UP_RULE
    case 'verify':
      return VERIFY_RULE
  }
}
