import type { ClosingWay } from '#center/contract/statuses.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkSecondPerson } from '../session/second-person.ts'
import { write } from '../write.ts'
import { assertVersion, reachCaseFile } from './reach-case-file.ts'
import { assertAllowed, reachForAction, takeAction } from './take-action.ts'

type Versioned = { opId: string; id: number; version: number }

/** The way a case ends that is closed from this status. */
function closingWayOf(status: FoundCaseFile['status']): ClosingWay {
  switch (status) {
    case 'settled':
    case 'answered':
    case 'handedOver':
      return status
    default:
      return 'failed'
  }
}

/** D7: nothing is over before it is performed, asked after and on paper (案结事了); what is missing says so. */
export async function closeCaseFile(deps: Deps, actor: Actor, input: Versioned & { note: string | null }) {
  return write(deps, actor, input, async work => {
    const file = await reachForAction(deps, work, actor, input, 'close')
    return takeAction(deps, work, actor, file, 'close', {
      change: { closedOn: work.today, closingWay: closingWayOf(file.status) },
      detail: { note: input.note ?? '' },
    })
  })
}

/** 作废: a duplicate or mistake, before any unit has signed; two people and a reason. */
export async function voidCaseFile(
  deps: Deps,
  actor: Actor,
  input: Versioned & { reason: string; approval: { username: string; password: string } },
) {
  staffOf(actor)
  const second = await checkSecondPerson(deps, actor, 'caseFile.void', input.approval)
  const { opId, id, version, reason } = input
  return write(deps, actor, { opId, id, version, reason }, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.void', id, true)
    assertVersion(file, version, { status: file.status, version: file.version })
    await assertAllowed(work, actor, file, 'void')
    return takeAction(deps, work, actor, file, 'void', {
      change: { closedOn: work.today },
      detail: { reason, second },
      leadBecomes: 'withdrawn',
    })
  })
}
