import { DomainError } from '#center/contract/domain-error.ts'
import { owed } from '#center/contract/supervision.ts'
import type { SupervisionLevel } from '#center/contract/values/supervision-rules.ts'
import {
  countLetters,
  type FoundSupervision,
  findSupervision,
  updateSupervision,
} from '#db/repositories/supervision.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { type Work, write } from '../write.ts'
import { fillSupervisionLetter, wordsOfLevel } from './fill-letter.ts'
import { assertAction, reachSupervision } from './reach-supervision.ts'
import { replyDue, supervisionRulesOn } from './rules-in-force.ts'
import { superiorsOf } from './superiors.ts'

/** What a manager decides of a letter; what is not given comes from the rules. */
export interface LetterChoice {
  readonly level: SupervisionLevel
  readonly requirement: string
  /** null: by the rule of the level. */
  readonly replyDueOn: string | null
}

/**
 * Issues the letter of a proposed supervision.
 * @throws DomainError 'supervision.not-found' | 'supervision.action-not-allowed' | 'supervision.level-fixed' | 'request.invalid'
 */
export async function issueProposed(deps: Deps, actor: Actor, input: LetterChoice & { opId: string; id: number }) {
  return write(deps, actor, input, async work => {
    const found = await reachSupervision(work.tx, actor, 'supervision.manage', input.id)
    return issueSupervision(deps, work, actor, found, input)
  })
}

/** Issues a supervision that was proposed in this transaction, in the words of the rules. */
export async function issueByRule(deps: Deps, work: Work, actor: Pick<Actor, 'staffId'> | null, id: number) {
  const found = await findSupervision(work.tx, id)
  if (found === undefined) throw new DomainError('supervision.not-found')
  return issueSupervision(deps, work, actor, found, {
    level: found.level,
    requirement: deps.texts(PAPER_LANGUAGE)(`letter.requirementOf.${found.cause}`),
    replyDueOn: null,
  })
}

/**
 * Issues the letter: numbered paper, due date of the reply, journal.
 * @param actor null: the center's own clockwork, where the rules of the level say so
 */
export async function issueSupervision(
  deps: Deps,
  work: Work,
  actor: Pick<Actor, 'staffId'> | null,
  found: FoundSupervision,
  { level, requirement, replyDueOn: chosen }: LetterChoice,
) {
  const { tx, now, today } = work
  assertAction(found, 'issue')
  // What came up the ladder came one rung.
  if (found.escalatedFrom !== null && level !== found.level) throw new DomainError('supervision.level-fixed')
  const replyDueOn = chosen ?? (await replyDue(deps, tx, level, now)).dueOn
  if (replyDueOn < today) throw dateInPast('replyDueOn')
  const rules = await supervisionRulesOn(tx, today)
  // Letters may have gone out since it was proposed.
  const times = (await countLetters(tx, found.caseFileId, found.unitId)) + 1
  const about = { ...found, level, times, owed: owed.parse(JSON.parse(found.owed)), requirement, replyDueOn }
  const letter = await fillSupervisionLetter(deps, tx, rules, about, today)
  const words = wordsOfLevel(rules, level, await superiorsOf(tx, found.unitId))
  const { paperId, documentNo } = await issueLetter(deps, work, actor, caseOf(found), letter)
  await updateSupervision(tx, found.id, {
    status: 'issued',
    level,
    times,
    requirement,
    consequence: words.consequence,
    addressee: words.to,
    copyTo: JSON.stringify(words.copyTo),
    issuedAt: now,
    issuedOn: today,
    issuedBy: actor?.staffId ?? null,
    paperId,
    documentNo,
    replyDueOn,
  })
  await work.journal({
    object: 'supervision',
    objectId: found.id,
    caseFileId: found.caseFileId,
    action: 'supervision.issued',
    from: 'proposed',
    to: 'issued',
    detail: { unit: found.unitName, number: documentNo, level, due: replyDueOn },
  })
  work.publish({ noun: 'supervision', id: found.id })
  return { id: found.id, status: 'issued' as const, paperId, documentNo }
}

/** Case a paper of a supervision belongs to; null: it is about the unit as such. */
export const caseOf = ({ caseFileId, caseCode }: Pick<FoundSupervision, 'caseFileId' | 'caseCode'>) =>
  caseFileId === null ? null : { id: caseFileId, code: caseCode ?? '' }

/** The fault of a day that is over, told at its field. */
export const dateInPast = (field: string): DomainError =>
  new DomainError('request.invalid', {}, { fields: [{ path: [field], key: 'problems.value.date-past' }] })
