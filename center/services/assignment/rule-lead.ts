import { RULING_RULE } from '#center/domain/case-file/clock-of.ts'
import type { Actor } from '../actor.ts'
import { endClocks } from '../case-file/case-clock.ts'
import { moveCaseFile } from '../case-file/move-case-file.ts'
import { assertVersion, reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { write } from '../write.ts'
import { sendLead } from './send-assignment.ts'

/**
 * The manager rules who leads, with reason and basis: the unit gets a slip that says so and cannot give the case back
 * (docs/decisions/026).
 */
export async function ruleLeadOfCase(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    version: number
    unitId: number
    staffId: number | null
    reason: string
    basis: string
  },
) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'assignment.rule', input.id, true)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    await endClocks(work, file.id, [RULING_RULE])
    const { assignmentId, paperId, nextDueOn, unit } = await sendLead(deps, work, actor, file, {
      unitId: input.unitId,
      staffId: input.staffId,
      note: null,
      ruling: { reason: input.reason, basis: input.basis },
    })
    const moved = await moveCaseFile(work, file, 'ruleLead', { nextDueOn }, { unit: unit.name, reason: input.reason })
    return { ...moved, assignmentId, paperId }
  })
}
