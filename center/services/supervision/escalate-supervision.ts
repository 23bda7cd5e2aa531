import { DomainError } from '#center/contract/domain-error.ts'
import { owed } from '#center/contract/supervision.ts'
import { stepAbove } from '#center/domain/supervision/ladder.ts'
import { type FoundSupervision, findSupervision, updateSupervision } from '#db/repositories/supervision.ts'
import { type Actor, staffOf } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { issueLetter } from '../paper/issue-letter.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { type Work, write } from '../write.ts'
import { supervisedFacts, wordsOfLevel } from './fill-letter.ts'
import { caseOf, issueSupervision } from './issue-supervision.ts'
import { onPaper } from './on-paper.ts'
import { proposeSupervision } from './raise-supervision.ts'
import { assertAction, reachSupervision } from './reach-supervision.ts'
import { rungName, supervisionRulesOn } from './rules-in-force.ts'
import { superiorsOf } from './superiors.ts'

/**
 * Takes a supervision that was not answered in time one step up: the letter of the next level, above the last the 问责建议.
 * @throws DomainError 'supervision.not-due' while the unit still has time
 */
export async function escalateSupervision(
  deps: Deps,
  actor: Actor,
  input: { opId: string; id: number; reason: string; requirement: string },
) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const found = await reachSupervision(work.tx, actor, 'supervision.manage', input.id)
    assertAction(found, 'escalate')
    if (found.replyDueOn === null || found.replyDueOn >= work.today) throw new DomainError('supervision.not-due')
    const step = stepAbove(found.level)
    if (step.kind === 'advice') return { ...(await advise(deps, work, by, found, input)), nextId: null }
    const nextId = await moveUp(work, { staffId: by }, found, input.reason)
    const next = await findSupervision(work.tx, nextId)
    if (next === undefined) throw new DomainError('supervision.not-found')
    const { paperId, documentNo } = await issueSupervision(deps, work, actor, next, {
      level: next.level,
      requirement: input.requirement,
      replyDueOn: null,
    })
    return { id: found.id, status: 'escalated' as const, nextId, paperId, documentNo }
  })
}

/**
 * Ends a supervision of level 1 or 2 in favour of a proposed one of the next level.
 * @param actor null: the center's own clockwork @returns id of the next one
 */
export async function moveUp(
  work: Work,
  actor: Pick<Actor, 'staffId'> | null,
  found: Pick<FoundSupervision, 'id' | 'caseFileId' | 'unitId' | 'cause' | 'level' | 'owed' | 'since' | 'status'>,
  reason: string,
): Promise<number> {
  const step = stepAbove(found.level)
  if (step.kind === 'advice') throw new Error('above the last level is the advice, which a person issues')
  await end(work, actor, found, reason, null)
  return proposeSupervision(work, actor, {
    caseFileId: found.caseFileId,
    unitId: found.unitId,
    cause: found.cause,
    owed: owed.parse(JSON.parse(found.owed)),
    since: found.since,
    origin: null,
    level: step.level,
    escalatedFrom: found.id,
  })
}

async function end(
  { tx, now, journal, publish }: Work,
  actor: Pick<Actor, 'staffId'> | null,
  found: Pick<FoundSupervision, 'id' | 'caseFileId' | 'status'>,
  reason: string,
  advicePaperId: number | null,
): Promise<void> {
  await updateSupervision(tx, found.id, {
    status: 'escalated',
    advicePaperId,
    endedAt: now,
    endedBy: actor?.staffId ?? null,
    endReason: reason,
  })
  await journal({
    object: 'supervision',
    objectId: found.id,
    caseFileId: found.caseFileId,
    action: 'supervision.escalated',
    from: found.status,
    to: 'escalated',
    detail: { reason },
  })
  publish({ noun: 'supervision', id: found.id })
}

/** The 问责建议: what was owed, how often it was asked for, what is advised. */
async function advise(
  deps: Deps,
  work: Work,
  by: number,
  found: FoundSupervision,
  input: { reason: string; requirement: string },
) {
  const { tx, today } = work
  const texts = deps.texts(PAPER_LANGUAGE)
  const rules = await supervisionRulesOn(tx, today)
  const about = { ...found, owed: owed.parse(JSON.parse(found.owed)) }
  const { matter, rows } = await supervisedFacts(deps, tx, about, today)
  const history = await courseOf(work, found)
  const { paperId, documentNo } = await issueLetter(deps, work, { staffId: by }, caseOf(found), {
    kind: 'accountabilityAdvice',
    to: rungName(rules, rules.adviceTo),
    params: { unit: found.unitName, matter, times: found.times },
    rows: [
      { label: 'unit', value: found.unitName },
      ...rows,
      { label: 'reason', value: texts(`letter.cause.${found.cause}`) },
      { label: 'history', value: history.map(each => texts('letter.courseLine', each)).join('\n') },
      { label: 'advice', value: input.requirement },
      { label: 'copyTo', value: wordsOfLevel(rules, 3, await superiorsOf(tx, found.unitId)).copyTo.join('、') },
    ],
    text: input.reason,
    signers: ['approver'],
  })
  await end(work, { staffId: by }, found, input.reason, paperId)
  await work.journal({
    object: 'supervision',
    objectId: found.id,
    caseFileId: found.caseFileId,
    action: 'supervision.advised',
    detail: { number: documentNo, unit: found.unitName },
  })
  return { id: found.id, status: 'escalated' as const, paperId, documentNo }
}

/** The letters that led here, first one first. */
async function courseOf({ tx }: Work, last: FoundSupervision) {
  const course: { number: string; on: string; due: string; level: number }[] = []
  for (let each: FoundSupervision | undefined = last; each !== undefined; ) {
    course.unshift({
      number: each.documentNo ?? '',
      on: onPaper(each.issuedOn ?? ''),
      due: onPaper(each.replyDueOn ?? ''),
      level: each.level,
    })
    each = each.escalatedFrom === null ? undefined : await findSupervision(tx, each.escalatedFrom)
  }
  return course
}
