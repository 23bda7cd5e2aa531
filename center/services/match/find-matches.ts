import type { MatchAnswer, MatchCandidate, MatchForm } from '#center/contract/match.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { nextStepOf } from '#center/domain/case-file/clock-of.ts'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '#center/domain/mask.ts'
import { type Comparison, compareCases, type MatchedCase } from '#center/domain/match/compare-cases.ts'
import { placeName } from '#center/domain/place.ts'
import { firstIdAfter, listByNames, listWithin } from '#db/repositories/case-search.ts'
import {
  type CandidateParty,
  type CandidateRow,
  listAnswers,
  listCandidateParties,
  listCasesByIdentity,
  readCandidates,
} from '#db/repositories/match.ts'
import { findPersonByDocument } from '#db/repositories/person.ts'
import { sameSoundQuery } from '#db/search/name-tokens.ts'
import type { Actor } from '../actor.ts'
import { caseRowOf, repeatsSince } from '../case-file/case-row.ts'
import { reachOf } from '../case-file/list-case-files.ts'
import { caseLamps } from '../clock/case-lamps.ts'
import type { Deps } from '../deps.ts'
import { matchedForm, subjectOfMatter, subjectOfParty, townOfCode } from './match-form.ts'

/** Cases looked at for the names of both sides, and for one name alone, the newest first. */
const MOST_BY_BOTH = 50
const MOST_BY_NAME = 100
/** Candidates a clerk looks through before saving. */
const MOST_SHOWN = 8

/** One case that may be the same, with what it was compared by. */
export interface Found {
  readonly row: CandidateRow
  readonly parties: readonly CandidateParty[]
  readonly comparison: Comparison
}

/**
 * "Have we seen this person, this quarrel?" before every save (design: search and matching). Within the asker's lists
 * candidates are told, masked; beyond them only that a whole document number or phone is known (docs/decisions/021).
 */
export async function findMatches(deps: Deps, actor: Actor, form: MatchForm): Promise<MatchAnswer> {
  const today = shanghaiDateOf(deps.now())
  const found = await compareAll(deps, matchedForm(deps, form, today), today)
  const kept = await withoutTold(deps, form, found, today)
  const within = await listWithin(deps.db, reachOf(actor, today))
  const own = kept.filter(({ row }) => within === null || within.has(row.id))
  return {
    candidates: await shown(deps, own),
    isKnownElsewhere: kept.some(
      ({ row, comparison }) =>
        within !== null &&
        !within.has(row.id) &&
        (comparison.reasons.includes('document') || comparison.reasons.includes('phone')),
    ),
  }
}

/** Every case that is like this one, the likest first. @param exceptId the case itself, where it stands already */
export async function compareAll(deps: Deps, mine: MatchedCase, today: string, exceptId = 0): Promise<Found[]> {
  const { db } = deps
  const since = repeatsSince(today)
  const first = await firstIdAfter(db, since)
  const ids = new Set<number>()
  const add = (more: readonly number[]) => more.forEach(id => void ids.add(id))
  for (const { documentLookup, phone } of mine.parties) {
    if (documentLookup === null && phone === null) continue
    const person = documentLookup === null ? undefined : await findPersonByDocument(db, documentLookup)
    add(await listCasesByIdentity(db, { personId: person?.id ?? null, phone }))
  }
  const recent = (list: readonly number[]) => list.filter(id => first !== null && id >= first)
  const named = mine.parties.flatMap(({ role, name }) => (name === null ? [] : [{ role, match: sameSoundQuery(name) }]))
  for (const applicant of named.filter(({ role }) => role === 'applicant'))
    for (const other of named.filter(({ role }) => role !== 'applicant'))
      add(await listByNames(db, `(${applicant.match}) AND (${other.match})`, { before: null, limit: MOST_BY_BOTH }))
  for (const { match } of named) add(recent(await listByNames(db, match, { before: null, limit: MOST_BY_NAME })))
  ids.delete(exceptId)
  const rows = await readCandidates(db, [...ids], since)
  const parties = Map.groupBy(await listCandidateParties(db, [...ids]), party => party.caseFileId)
  return rows
    .flatMap(row => {
      const sides = parties.get(row.id) ?? []
      const comparison = compareCases(mine, {
        parties: sides,
        typeCode: row.typeCode,
        town: townOfCode(row.divisionCode),
        isRecent: row.registeredOn >= since,
      })
      return comparison === null ? [] : [{ row, parties: sides, comparison }]
    })
    .sort((one, other) => other.comparison.score - one.comparison.score || other.row.id - one.row.id)
}

/** What was told apart before is not shown again. */
async function withoutTold(deps: Deps, form: MatchForm, found: readonly Found[], today: string): Promise<Found[]> {
  const { parties } = matchedForm(deps, form, today)
  const people = parties.map(party => subjectOfParty(deps, party))
  const matter = subjectOfMatter(deps, form.visitId, parties)
  const answers = await listAnswers(deps.db, [matter, ...people.flatMap(subject => subject ?? [])])
  const isTold = (subject: string | null, object: string, id: number) =>
    answers.some(answer => answer.subject === subject && answer.object === object && answer.objectId === id)
  return found.filter(({ row, parties: theirs, comparison }) => {
    if (isTold(matter, 'caseFile', row.id)) return false
    const pairs = comparison.pairs.flatMap((mine, at) =>
      mine === null ? [] : [{ mine, personId: theirs[at]?.personId }],
    )
    // Everybody this case was found by is known to be somebody else.
    return !pairs.every(({ mine, personId }) => isTold(people[mine] ?? null, 'person', personId ?? 0))
  })
}

/** Candidates as a page shows them: rows of a list, parties masked, no narrative. */
export async function shown(deps: Deps, found: readonly Found[]): Promise<MatchCandidate[]> {
  const first = found.slice(0, MOST_SHOWN)
  const lampOf = await caseLamps(
    deps,
    first.map(({ row }) => row),
  )
  return first.map(({ row, parties, comparison }) => ({
    case: caseRowOf(row, lampOf),
    side: comparison.side,
    reasons: [...comparison.reasons],
    differences: [...comparison.differences],
    parties: parties.map(({ role, kind, name, documentNumber, phone }, at) => ({
      role,
      name: name === null ? null : kind === 'person' ? maskName(name) : name,
      documentNumber: documentNumber === null ? null : maskIdNumber(documentNumber),
      phone: phone === null ? null : maskPhone(phone),
      mine: comparison.pairs[at] ?? null,
    })),
    place: row.divisionCode === null ? null : maskAddress(placeName(row.divisionCode, row.placeDetail)),
    canJoin: nextStepOf(row.status) !== 'none',
  }))
}
