import type { AssistInput } from '#center/contract/assignment.ts'
import { DISPATCH_RULE } from '#center/domain/case-file/clock-of.ts'
import type { Actor } from '../actor.ts'
import { endClocks } from '../case-file/case-clock.ts'
import { moveCaseFile } from '../case-file/move-case-file.ts'
import { reachForAction } from '../case-file/take-action.ts'
import type { Deps } from '../deps.ts'
import { judgeChoice } from '../routing/record-choice.ts'
import { write } from '../write.ts'
import { sendAssists, sendLead } from './send-assignment.ts'

/**
 * Sends a case to the unit that leads and to those that assist; the window stays its owner until the lead has signed
 * (首问负责, docs/decisions/011).
 * @throws DomainError 'route.reason-needed' | 'route.conflict-of-interest' | 'unit.not-found' | 'staff.not-of-unit' | 'assignment.same-unit-twice' | 'task.date-in-past' |
 * 'route.reason-needed' | 'route.conflict-of-interest'
 */
export async function dispatchCaseFile(
  deps: Deps,
  actor: Actor,
  input: {
    opId: string
    id: number
    version: number
    unitId: number
    staffId: number | null
    note: string | null
    overrideReason?: string | null
    assists: readonly AssistInput[]
  },
) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'dispatch')
    const { grounds, keep } = await judgeChoice(deps, work, file, input)
    await endClocks(work, file.id, [DISPATCH_RULE])
    const { assignmentId, paperId, nextDueOn, unit } = await sendLead(deps, work, actor, file, {
      unitId: input.unitId,
      staffId: input.staffId,
      note: input.note,
      grounds,
    })
    await keep(assignmentId)
    await sendAssists(deps, work, actor, file, unit.id, input.assists)
    const moved = await moveCaseFile(
      work,
      file,
      'dispatch',
      { nextDueOn, dispatchedOn: file.dispatchedOn ?? work.today },
      { unit: unit.name },
    )
    return { ...moved, assignmentId, paperId }
  })
}
