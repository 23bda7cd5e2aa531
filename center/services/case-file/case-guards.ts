import type { ProblemCode } from '#center/contract/problems.ts'
import type { CaseFileAction } from '#center/contract/statuses.ts'
import { CASE_FILE, GUARDS, type Guard } from '#center/domain/actions/case-file-table.ts'
import { endingOf, gapsOf } from '#center/domain/case-file/volume-contents.ts'
import { findAgreementOfMediation, listItems } from '#db/repositories/agreement.ts'
import { listAssignments } from '#db/repositories/assignment.ts'
import { type FoundCaseFile, listParties } from '#db/repositories/case-file.ts'
import { findProposed } from '#db/repositories/conclusion.ts'
import { listFollowUps } from '#db/repositories/follow-up.ts'
import { findActor } from '#db/repositories/journal.ts'
import { listMerged, listSupplements } from '#db/repositories/life.ts'
import { findMediationOfCase } from '#db/repositories/mediation.ts'
import { listPapers } from '#db/repositories/paper.ts'
import { listReferrals } from '#db/repositories/referral.ts'
import type { Reader } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import { openTasks } from '../co-handling/open-tasks.ts'

interface Looking {
  readonly db: Reader
  readonly file: FoundCaseFile
  readonly actor: Actor
}

/** Whether each condition holds for a case and who acts on it. */
const HOLDS: Readonly<Record<Guard, (looking: Looking) => Promise<boolean>>> = {
  // A breach does not hold the case here: the call-back has shown the ways of art. 32 and 33.
  isPerformed: async ({ db, file }) => {
    if (file.status !== 'settled') return true
    const mediation = await findMediationOfCase(db, file.id)
    const agreement = mediation === undefined ? undefined : await findAgreementOfMediation(db, mediation.id)
    const items = agreement === undefined ? [] : await listItems(db, agreement.id)
    return !items.some(item => item.status === 'pending' || item.status === 'partlyPerformed')
  },
  isCalledBack: async ({ db, file }) => !(await listFollowUps(db, file.id)).some(call => call.status === 'due'),
  hasPapers: async ({ db, file }) =>
    gapsOf(endingOf(file.status, file.closingWay), await issuedKinds(db, file.id)).length === 0,
  areReferralsOver: async ({ db, file }) =>
    (await listReferrals(db, file.id)).every(({ status }) => !['prepared', 'sent', 'accepted'].includes(status)),
  areTasksOver: async ({ db, file }) => (await openTasks(db, file.id)) === 0,
  isSentOn: async ({ db, file }) =>
    (await listReferrals(db, file.id)).some(({ status }) => status === 'sent' || status === 'accepted'),
  isNotRegistrant: async ({ file, actor }) => file.registeredBy !== actor.staffId,
  isNotCloser: async ({ db, file, actor }) =>
    (await findActor(db, file.id, ['caseFile.closed', 'caseFile.withdrawn', 'caseFile.concluded'])) !== actor.staffId,
  hadUnit: async ({ db, file }) =>
    (await listAssignments(db, file.id)).some(
      ({ kind, answeredAt, status }) => kind === 'lead' && answeredAt !== null && status !== 'returned',
    ),
  isFirstSupplement: async ({ db, file }) => (await listSupplements(db, file.id)).length === 0,
  holdsNoOther: async ({ db, file }) => (await listMerged(db, file.id)).length === 0,
  isDivisible: async ({ db, file }) => {
    const requests = JSON.parse(file.requests) as unknown[]
    const applicants = (await listParties(db, file.id)).filter(
      party => party.role === 'applicant' && party.caseFileId === file.id,
    )
    return requests.length > 1 || applicants.length > 1
  },
  isProposed: async ({ db, file }) => (await findProposed(db, file.id)) !== undefined,
  isNotProposed: async ({ db, file }) => (await findProposed(db, file.id)) === undefined,
}

/** Kinds of papers of a case that are issued and not void. */
export async function issuedKinds(db: Reader, caseFileId: number) {
  return (await listPapers(db, caseFileId)).filter(({ status }) => status === 'issued').map(({ kind }) => kind)
}

/** What stands in the way of these conditions; null: nothing. */
export async function firstUnmet(
  db: Reader,
  file: FoundCaseFile,
  actor: Actor,
  guards: readonly Guard[],
): Promise<ProblemCode | null> {
  for (const guard of guards) if (!(await HOLDS[guard]({ db, file, actor }))) return GUARDS[guard]
  return null
}

/** What stands in the way of an action the status and the actor's rights allow; null: nothing. */
export async function refusalOf(
  db: Reader,
  file: FoundCaseFile,
  action: CaseFileAction,
  actor: Actor,
): Promise<ProblemCode | null> {
  return firstUnmet(db, file, actor, CASE_FILE[action].when)
}
