import type { CaseFileRow } from '#center/contract/case-list.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { keepRecent, listRecent } from '#db/repositories/recent-case.ts'
import { inTransaction } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { caseRowOf, repeatsSince } from '../case-file/case-row.ts'
import { reachOf } from '../case-file/list-case-files.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import { caseLamps } from '../clock/case-lamps.ts'
import type { Deps } from '../deps.ts'

/** The cases this person opened last and may still see, newest first. */
export async function listRecentCases(deps: Deps, actor: Actor): Promise<CaseFileRow[]> {
  const today = shanghaiDateOf(deps.now())
  const rows = await listRecent(deps.db, staffOf(actor), {
    reach: reachOf(actor, today),
    repeatsSince: repeatsSince(today),
  })
  const lampOf = await caseLamps(deps, rows)
  return rows.map(row => caseRowOf(row, lampOf))
}

/** Notes that a case was opened. Not a write of the record: no journal row, no operation (opening itself is journaled where a reason is asked). */
export async function noteOpened(deps: Deps, actor: Actor, { id }: { id: number }): Promise<{ at: string }> {
  await reachCaseFile(deps, deps.db, actor, 'caseFile.open', id)
  const at = deps.now()
  await inTransaction(deps.db, tx => keepRecent(tx, { staffId: staffOf(actor), caseFileId: id, openedAt: at }))
  return { at }
}
