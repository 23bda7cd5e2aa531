import { CLOSING_CHOICES, type ClosingCheck, type ClosingChoice } from '#center/contract/life.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { actionsFrom } from '#center/domain/actions/action-table.ts'
import { CASE_FILE } from '#center/domain/actions/case-file-table.ts'
import { type Ending, mustHave } from '#center/domain/case-file/volume-contents.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { firstUnmet, issuedKinds } from '../case-file/case-guards.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'

/** How each way of D7 is walked: its ending, the status it is closed from, and the acts that lead there. */
const WAYS: Readonly<
  Record<ClosingChoice, { ending: Ending; from: FoundCaseFile['status'] | null; acts: readonly CaseFileAction[] }>
> = {
  settled: { ending: 'settled', from: 'settled', acts: ['settle'] },
  answered: { ending: 'answered', from: 'answered', acts: ['reply'] },
  failed: { ending: 'failed', from: 'failed', acts: ['fail'] },
  terminated: { ending: 'failed', from: 'failed', acts: ['fail'] },
  withdrawn: { ending: 'withdrawn', from: null, acts: ['withdraw'] },
  handedOver: { ending: 'handedOver', from: 'handedOver', acts: ['handOver'] },
  concluded: { ending: 'concluded', from: null, acts: ['conclude'] },
}

/** D7: every way this case can end, the next act on it, what stands in the way, and the papers its volume will ask for. */
export async function checkClosing(deps: Deps, actor: Actor, input: { id: number }): Promise<ClosingCheck> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.open', input.id)
  const today = shanghaiDateOf(deps.now())
  const issued = await issuedKinds(deps.db, file.id)
  const choices = await Promise.all(
    CLOSING_CHOICES.map(async choice => {
      const { ending } = WAYS[choice]
      const next = await nextOn(deps.db, actor, file, choice, today)
      return {
        choice,
        ...next,
        papers: mustHave(ending).map(kind => ({ kind, need: 'must' as const, isThere: issued.includes(kind) })),
      }
    }),
  )
  return { choices }
}

async function nextOn(
  db: Reader,
  actor: Actor,
  file: FoundCaseFile,
  choice: ClosingChoice,
  today: string,
): Promise<Pick<ClosingCheck['choices'][number], 'action' | 'isAllowed' | 'reasonKey'>> {
  const { from, acts } = WAYS[choice]
  const possible = actionsFrom(CASE_FILE, file.status)
  const action = from === file.status ? 'close' : (acts.find(act => possible.includes(act)) ?? null)
  if (action === null) return { action, isAllowed: false, reasonKey: 'problems.case-file.way-not-open' }
  const row = CASE_FILE[action]
  if (reaching(actor, row.askedBy ?? row.by, file, today).length === 0)
    return { action, isAllowed: false, reasonKey: 'problems.permission.denied' }
  // A letter or a proposal opens these ways; only the closing itself has conditions here.
  const unmet = action === 'close' || action === 'withdraw' ? await firstUnmet(db, file, actor, row.when) : null
  return { action, isAllowed: unmet === null, reasonKey: unmet === null ? null : `problems.${unmet}` }
}
