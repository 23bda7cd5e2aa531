import type { Owed, SupervisionCause } from '#center/contract/supervision.ts'
import type { SupervisionLevel } from '#center/contract/values/supervision-rules.ts'
import { countLetters, insertSupervision, isSupervised } from '#db/repositories/supervision.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import type { Work } from '../write.ts'
import { issueByRule } from './issue-supervision.ts'
import { supervisionRulesOn } from './rules-in-force.ts'

/** What was found. */
export interface Finding {
  /** null: about the unit as such. */
  readonly caseFileId: number | null
  readonly unitId: number
  readonly cause: SupervisionCause
  readonly owed: Owed
  /** ISO date since when it is owed. */
  readonly since: string
  /** What found it, e.g. 'clock:12', 'callOut-3': the same find is raised once and never again. */
  readonly origin: string
}

/**
 * Proposes supervision of a unit for something that was found by itself: a clock that ran out, a call nobody answered, a task
 * that is overdue. A manager issues the letter or says why not; where the rules of level 1 say so it goes out by itself.
 * Nothing happens where this find was raised before, or the unit is under supervision for the same cause in the same case.
 * @returns id of the supervision; null: nothing was raised
 */
export async function raiseSupervision(deps: Deps, work: Work, finding: Finding): Promise<number | null> {
  if (await isSupervised(work.tx, finding)) return null
  const rules = await supervisionRulesOn(work.tx, work.today)
  const id = await proposeSupervision(work, null, { ...finding, level: 1, escalatedFrom: null })
  if (rules.levels[0].isAutomatic) await issueByRule(deps, work, null, id)
  return id
}

/** Writes a proposed supervision with its journal row. */
export async function proposeSupervision(
  { tx, now, journal, publish }: Work,
  actor: Pick<Actor, 'staffId'> | null,
  found: Omit<Finding, 'origin'> & {
    readonly origin: string | null
    readonly level: SupervisionLevel
    readonly escalatedFrom: number | null
  },
): Promise<number> {
  const { caseFileId, unitId, cause, owed, since, origin, level, escalatedFrom } = found
  const id = await insertSupervision(tx, {
    caseFileId,
    unitId,
    cause,
    level,
    times: (await countLetters(tx, caseFileId, unitId)) + 1,
    status: 'proposed',
    owed: JSON.stringify(owed),
    since,
    origin,
    raisedAt: now,
    raisedBy: actor?.staffId ?? null,
    requirement: null,
    consequence: null,
    addressee: null,
    issuedAt: null,
    issuedOn: null,
    issuedBy: null,
    paperId: null,
    documentNo: null,
    replyDueOn: null,
    repliedOn: null,
    isReplyLate: null,
    escalatedFrom,
    advicePaperId: null,
    endedAt: null,
    endedBy: null,
    endReason: null,
  })
  await journal({
    object: 'supervision',
    objectId: id,
    caseFileId,
    action: 'supervision.proposed',
    to: 'proposed',
    detail: { cause, level },
  })
  publish({ noun: 'supervision', id })
  return id
}
