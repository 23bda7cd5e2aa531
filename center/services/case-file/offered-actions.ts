import type { CaseFileAction } from '#center/contract/statuses.ts'
import { actionsFrom } from '#center/domain/actions/action-table.ts'
import { CASE_FILE, type Guard } from '#center/domain/actions/case-file-table.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { firstUnmet } from './case-guards.ts'

/** Actions that have a page of their own: an answer to an assignment, a mediation, a ruling, a referral. */
const ELSEWHERE: readonly CaseFileAction[] = [
  'return',
  'disputeLead',
  'ruleLead',
  'accept',
  'startMediation',
  'settle',
  'fail',
  'handOver',
  // One act for the page: which of the two it is follows from the mediation.
  'resumeMediation',
]

/** Conditions that only mean that the act has no place here now; saying why would be noise. */
const SILENT: readonly Guard[] = ['isDivisible', 'hadUnit', 'isFirstSupplement']

/**
 * What the actor may do with a case now, and what the status and the actor's rights allow but something stands in the way of,
 * each with the text key of the reason.
 */
export async function offeredActions(
  db: Reader,
  actor: Actor,
  file: FoundCaseFile,
  today: string,
): Promise<{ allowed: CaseFileAction[]; blocked: { action: CaseFileAction; reasonKey: string }[] }> {
  const allowed: CaseFileAction[] = []
  const blocked: { action: CaseFileAction; reasonKey: string }[] = []
  const possible = [
    ...actionsFrom(CASE_FILE, file.status),
    ...(CASE_FILE.split.of?.includes(file.status) === true ? (['split'] as const) : []),
  ]
  for (const action of possible) {
    const row = CASE_FILE[action]
    // Where somebody else decides, the page offers the asking.
    if (ELSEWHERE.includes(action) || reaching(actor, row.askedBy ?? row.by, file, today).length === 0) continue
    const guards = row.askedBy === undefined ? row.when : (['isNotProposed'] as const)
    if (
      (await firstUnmet(
        db,
        file,
        actor,
        guards.filter(guard => SILENT.includes(guard)),
      )) !== null
    )
      continue
    const reason = await firstUnmet(db, file, actor, guards)
    if (reason === null) allowed.push(action)
    else blocked.push({ action, reasonKey: `problems.${reason}` })
  }
  return { allowed, blocked }
}
