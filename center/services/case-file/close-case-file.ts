import { DomainError } from '#center/contract/domain-error.ts'
import type { ClosingWay } from '#center/contract/statuses.ts'
import { handlingRule, VERIFY_RULE } from '#center/domain/case-file/clock-of.ts'
import { findAgreementOfMediation, listItems } from '#db/repositories/agreement.ts'
import { updateAssignment } from '#db/repositories/assignment.ts'
import type { FoundCaseFile } from '#db/repositories/case-file.ts'
import { listFollowUps } from '#db/repositories/follow-up.ts'
import { findMediationOfCase, insertMediation } from '#db/repositories/mediation.ts'
import type { Reader } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { checkSecondPerson } from '../session/second-person.ts'
import { write } from '../write.ts'
import { endClocks, startClock } from './case-clock.ts'
import { moveCaseFile } from './move-case-file.ts'
import { assertVersion, reachCaseFile } from './reach-case-file.ts'

type Versioned = { opId: string; id: number; version: number }

/** What keeps a case from being closed: nothing is over before it is performed and asked after (案结事了). */
export async function closingObstacle(
  db: Reader,
  file: Pick<FoundCaseFile, 'id' | 'status'>,
): Promise<'case-file.not-performed' | 'case-file.follow-up-missing' | null> {
  if (file.status !== 'settled') return null
  const mediation = await findMediationOfCase(db, file.id)
  const agreement = mediation === undefined ? undefined : await findAgreementOfMediation(db, mediation.id)
  const items = agreement === undefined ? [] : await listItems(db, agreement.id)
  // A breach does not hold the case here: the call-back has shown the ways of art. 32 and 33.
  if (items.some(item => item.status === 'pending' || item.status === 'partlyPerformed'))
    return 'case-file.not-performed'
  return (await listFollowUps(db, file.id)).some(call => call.status === 'due') ? 'case-file.follow-up-missing' : null
}

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

export async function closeCaseFile(deps: Deps, actor: Actor, input: Versioned & { note: string | null }) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.close', input.id)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    const obstacle = await closingObstacle(work.tx, file)
    if (obstacle !== null) throw new DomainError(obstacle)
    await endClocks(work, file.id, [VERIFY_RULE])
    await endClocks(work, file.id, null, true)
    if (file.assignmentId !== null) await updateAssignment(work.tx, file.assignmentId, { status: 'done' })
    return moveCaseFile(
      work,
      file,
      'close',
      { nextDueOn: null, closedOn: work.today, closingWay: closingWayOf(file.status) },
      { note: input.note ?? '' },
    )
  })
}

/** The quarrel is back: the same case goes on at the same unit with a new clock and a new mediation. */
export async function reopenCaseFile(deps: Deps, actor: Actor, input: Versioned & { reason: string }) {
  return write(deps, actor, input, async work => {
    const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.close', input.id)
    assertVersion(file, input.version, { status: file.status, version: file.version })
    await endClocks(work, file.id, null, true)
    const procedureId = await insertMediation(work.tx, file.id, work.now)
    const nextDueOn = await startClock(deps, work, {
      caseFileId: file.id,
      ruleCode: handlingRule(file.complexity),
      procedureId,
    })
    return moveCaseFile(
      work,
      file,
      'reopen',
      { nextDueOn, closedOn: null, settledOn: null, closingWay: null },
      { reason: input.reason },
    )
  })
}

/** A duplicate or mistake, before any unit has signed; two people and a reason. */
export async function voidCaseFile(
  deps: Deps,
  actor: Actor,
  input: Versioned & { reason: string; approval: { username: string; password: string } },
) {
  staffOf(actor)
  const second = await checkSecondPerson(deps, actor, 'caseFile.void', input.approval)
  return write(
    deps,
    actor,
    { opId: input.opId, id: input.id, version: input.version, reason: input.reason },
    async work => {
      const file = await reachCaseFile(deps, work.tx, actor, 'caseFile.void', input.id, true)
      assertVersion(file, input.version, { status: file.status, version: file.version })
      await endClocks(work, file.id, null, true)
      if (file.assignmentId !== null) await updateAssignment(work.tx, file.assignmentId, { status: 'done' })
      return moveCaseFile(
        work,
        file,
        'void',
        { nextDueOn: null, closedOn: work.today },
        { reason: input.reason, second },
      )
    },
  )
}
