import type { MatchForm } from '#center/contract/match.ts'
import { compareCases } from '#center/domain/match/compare-cases.ts'
import { insertAnswer, listCandidateParties, readCandidates } from '#db/repositories/match.ts'
import { type Actor, staffOf } from '../actor.ts'
import { repeatsSince } from '../case-file/case-row.ts'
import { reachCaseFile } from '../case-file/reach-case-file.ts'
import type { Deps } from '../deps.ts'
import { type Work, write } from '../write.ts'
import { matchedForm, subjectOfMatter, subjectOfParty, townOfCode } from './match-form.ts'

interface AnswerInput {
  readonly opId: string
  readonly form: MatchForm
  readonly caseFileId: number
  readonly answer: 'otherPerson' | 'otherMatter'
  readonly reason: string
}

/**
 * Remembers that a candidate is not the same. Another matter: for this visit. Another person: for everybody this case was
 * found by, for good, as far as they can be told again (by document, or name with phone).
 * @throws DomainError 'case-file.not-found'
 */
export async function rememberAnswer(deps: Deps, actor: Actor, input: AnswerInput) {
  const by = staffOf(actor)
  return write(deps, actor, input, async work => {
    const { tx, now } = work
    await reachCaseFile(deps, tx, actor, 'caseFile.list', input.caseFileId)
    const about = { reason: input.reason, answeredAt: now, answeredBy: by }
    const told =
      input.answer === 'otherMatter'
        ? [{ subject: matterOf(deps, input.form, work), object: 'caseFile' as const, objectId: input.caseFileId }]
        : await peopleOf(deps, input, work)
    for (const answer of told) await insertAnswer(tx, { ...answer, ...about })
    await work.journal({
      object: 'caseFile',
      objectId: input.caseFileId,
      caseFileId: input.caseFileId,
      action: `match.${input.answer}`,
      detail: { reason: input.reason },
    })
    return { remembered: told.length }
  })
}

const matterOf = (deps: Deps, form: MatchForm, { today }: Work) =>
  subjectOfMatter(deps, form.visitId, matchedForm(deps, form, today).parties)

/** The people of the form who were taken for people of the case. */
async function peopleOf(deps: Deps, { form, caseFileId }: AnswerInput, { tx, today }: Work) {
  const since = repeatsSince(today)
  const mine = matchedForm(deps, form, today)
  const [row] = await readCandidates(tx, [caseFileId], since)
  const parties = await listCandidateParties(tx, [caseFileId])
  const comparison =
    row === undefined
      ? null
      : compareCases(mine, {
          parties,
          typeCode: row.typeCode,
          town: townOfCode(row.divisionCode),
          isRecent: row.registeredOn >= since,
        })
  return (comparison?.pairs ?? []).flatMap((at, place) => {
    const party = at === null ? undefined : mine.parties[at]
    const subject = party === undefined ? null : subjectOfParty(deps, party)
    const objectId = parties[place]?.personId
    return subject === null || objectId === undefined ? [] : [{ subject, object: 'person' as const, objectId }]
  })
}
