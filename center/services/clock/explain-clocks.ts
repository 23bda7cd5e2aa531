import type { CaseClocks } from '#center/contract/clock.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { reaching } from '#center/domain/permission/reach.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { listRunningClocksOf } from '#db/repositories/clock.ts'
import type { Actor } from '../actor.ts'
import { isLeading } from '../case-file/case-clock.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { caseLamp } from './case-lamps.ts'
import { rulesOfClocks } from './rules-in-force.ts'
import { type ClockRights, viewClocks } from './view-clocks.ts'

/** What a person may do with the clocks of a case. @param canRead the story may be read too */
export function clockRightsOf(actor: Actor, file: FoundCaseFile, today: string, canRead: boolean): ClockRights {
  return {
    canChange: reaching(actor, 'clock.change', file, today).length > 0,
    canDecide: reaching(actor, 'clock.decide', file, today).length > 0,
    canRead,
    staffId: actor.staffId,
  }
}

/** "Why is it red" for a case of a list: its running clocks, the one it is due by first. The story stays closed. */
export async function explainClocks(deps: Deps, actor: Actor, input: { id: number }): Promise<CaseClocks> {
  const file = await reachCaseFile(deps, deps.db, actor, 'caseFile.list', input.id)
  const clocks = await listRunningClocksOf(deps.db, [file.id])
  const ruleOf = await rulesOfClocks(deps, deps.db, clocks)
  const leads = (clock: (typeof clocks)[number]) => isLeading(clock, ruleOf(clock).owes)
  const sorted = [...clocks.filter(leads), ...clocks.filter(clock => !leads(clock))]
  const rights = clockRightsOf(actor, file, shanghaiDateOf(deps.now()), false)
  return {
    id: file.id,
    code: file.code,
    nextStep: file.nextStep,
    nextDueOn: file.nextDueOn,
    lamp: await caseLamp(deps, file),
    clocks: await viewClocks(deps, sorted, { ...rights, canChange: false, canDecide: false }),
  }
}
