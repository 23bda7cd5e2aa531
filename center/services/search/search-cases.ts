import { PAGE_SIZE } from '#center/contract/base.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { FoundCase, SearchInput } from '#center/contract/search.ts'
import { addMinutes, shanghaiDateOf } from '#center/contract/values/instant.ts'
import {
  type FoundParty,
  firstIdAfter,
  listPartiesOf,
  listWithin,
  readFoundRows,
  registeredOn,
} from '#db/repositories/case-search.ts'
import { insertFailure, listFailures } from '#db/repositories/session.ts'
import { inTransaction } from '#db/transaction.ts'
import { type Actor, staffOf } from '../actor.ts'
import { caseRowOf, repeatsSince } from '../case-file/case-row.ts'
import { reachOf } from '../case-file/list-case-files.ts'
import { caseLamps } from '../clock/case-lamps.ts'
import type { Deps } from '../deps.ts'
import { isPartOfNumber, type Way, waysOf } from './search-ways.ts'

/** Parts of numbers a person may look for within an hour (security rules of permissions). */
const NUMBER_RULE = { searches: 30, windowMinutes: 60 } as const

/** Candidates taken at a time: most searches are over after the first. */
const CHUNKS = [60, 400, 1600] as const
/** The same for who reaches a part of the cases only: what is beyond reach costs no more than its number. */
const CHUNKS_WITHIN = [2000, 5000] as const
/** Cases read in one answer, and candidates gone over; a search that finds little among many stops here and can be carried on. */
const MOST_READ = 2000
const MOST_CANDIDATES = 20_000
const READ_AT_ONCE = 100

export interface SearchAnswer {
  rows: FoundCase[]
  cursor: string | null
  /** Day of the oldest case looked at, where the search stopped for its length. */
  searchedTo: string | null
}

/**
 * One page of the cases that answer to what was typed, out of the lists this person may see: the surest kind of match first,
 * the newest first in it. The work of an answer is bounded: where few of many candidates fit, it says how far it came.
 * @throws DomainError 'search.too-many-numbers'
 */
export async function searchCases(deps: Deps, actor: Actor, input: SearchInput): Promise<SearchAnswer> {
  const { db } = deps
  const now = deps.now()
  const today = shanghaiDateOf(now)
  if (input.cursor === null && input.hasNumbers && isPartOfNumber(input.words))
    await countNumberSearch(deps, staffOf(actor), now)
  const ways = waysOf(db, input)
  const within = await listWithin(db, reachOf(actor, today))
  const chunks = within === null ? CHUNKS : CHUNKS_WITHIN
  const [from, at] = input.cursor?.split('.') ?? []
  const end = input.filter.to === null ? null : await firstIdAfter(db, input.filter.to)
  const rows: FoundCase[] = []
  let read = 0
  let candidates = 0
  let before = at === undefined ? end : Number(at)
  const start = Math.max(
    0,
    ways.findIndex(way => way.foundBy === from),
  )
  for (const [index, way] of ways.entries()) {
    if (index < start) continue
    for (let turn = 0; ; turn++) {
      const limit = chunks[Math.min(turn, chunks.length - 1)] ?? MOST_READ
      const ids = await way.list({ before, limit })
      const reached = within === null ? ids : ids.filter(id => within.has(id))
      for (let taken = 0; taken < reached.length && rows.length <= PAGE_SIZE; taken += READ_AT_ONCE) {
        const part = reached.slice(taken, taken + READ_AT_ONCE)
        rows.push(...(await readFound(deps, part, { way, earlier: ways.slice(0, index), input, today })))
        read += part.length
      }
      const next = rows[PAGE_SIZE]
      // The next page begins with the first row that has no place on this one.
      if (next !== undefined)
        return { rows: rows.slice(0, PAGE_SIZE), cursor: `${way.foundBy}.${next.id + 1}`, searchedTo: null }
      if (ids.length < limit) break
      candidates += ids.length
      before = ids.at(-1) ?? null
      if (read >= MOST_READ || candidates >= MOST_CANDIDATES)
        return { rows, cursor: `${way.foundBy}.${before}`, searchedTo: await registeredOn(db, before ?? 0) }
    }
    before = end
  }
  return { rows, cursor: null, searchedTo: null }
}

interface Looking {
  readonly way: Way
  /** Ways under which a case is listed before this one. */
  readonly earlier: readonly Way[]
  readonly input: SearchInput
  readonly today: string
}

/** Those of the candidates that do answer, as rows. */
async function readFound(
  deps: Deps,
  ids: readonly number[],
  { way, earlier, input, today }: Looking,
): Promise<FoundCase[]> {
  if (ids.length === 0) return []
  const { db } = deps
  const { filter } = input
  const words = way.foundBy === 'words' ? input.words : null
  const rows = await readFoundRows(db, ids, { words, filter, today, repeatsSince: repeatsSince(today) })
  const parties = Map.groupBy(await listPartiesOf(db, ids), party => party.caseFileId)
  const answering = rows.filter(row => {
    const sides = parties.get(row.id) ?? []
    return way.fits(row, sides) && !earlier.some(({ fits }) => fits(row, sides))
  })
  const lampOf = await caseLamps(deps, answering)
  return answering.flatMap(row => {
    const found = caseRowOf({ ...row, ...sidesOf(parties.get(row.id) ?? []) }, lampOf)
    return filter.lamp === null || found.lamp === filter.lamp ? [{ ...found, foundBy: way.foundBy }] : []
  })
}

/** The first of either side. */
const sidesOf = (parties: readonly FoundParty[]) => ({
  applicant: parties.find(({ role }) => role === 'applicant')?.name ?? null,
  respondent: parties.find(({ role }) => role === 'respondent')?.name ?? null,
})

/** @throws DomainError 'search.too-many-numbers' where the hour's searches are used up */
async function countNumberSearch(deps: Deps, staffId: number, now: string): Promise<void> {
  const subject = deps.keyedHash(`number-search:${staffId}`)
  if ((await listFailures(deps.db, subject, addMinutes(now, -NUMBER_RULE.windowMinutes))) >= NUMBER_RULE.searches)
    throw new DomainError('search.too-many-numbers', { searches: NUMBER_RULE.searches })
  await inTransaction(deps.db, tx => insertFailure(tx, subject, now))
}
