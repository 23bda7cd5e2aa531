import { PAGE_SIZE } from '#center/contract/base.ts'
import { DomainError } from '#center/contract/domain-error.ts'
import type { FoundBy, FoundCase, SearchFilter, SearchInput } from '#center/contract/search.ts'
import type { Lamp } from '#center/contract/statuses.ts'
import { addMinutes, shanghaiDateOf } from '#center/contract/values/instant.ts'
import {
  firstIdAfter,
  listPartiesOf,
  listWithin,
  readCandidates,
  readRows,
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

interface Hit {
  readonly id: number
  readonly foundBy: FoundBy
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
  const start = Math.max(
    0,
    ways.findIndex(way => way.foundBy === from),
  )
  const hits: Hit[] = []
  let read = 0
  let candidates = 0
  let before = at === undefined ? end : Number(at)
  for (const [index, way] of ways.entries()) {
    if (index < start) continue
    for (let turn = 0; ; turn++) {
      const limit = chunks[Math.min(turn, chunks.length - 1)] ?? MOST_READ
      const ids = await way.list({ before, limit })
      const reached = within === null ? ids : ids.filter(id => within.has(id))
      for (let taken = 0; taken < reached.length && hits.length <= PAGE_SIZE; taken += READ_AT_ONCE) {
        const part = reached.slice(taken, taken + READ_AT_ONCE)
        const answering = await answeringOf(deps, part, { way, earlier: ways.slice(0, index), input, today })
        hits.push(...answering.map(id => ({ id, foundBy: way.foundBy })))
        read += part.length
      }
      const next = hits[PAGE_SIZE]
      // The next page begins with the first case that has no place on this one.
      if (next !== undefined)
        return {
          rows: await rowsOf(deps, hits.slice(0, PAGE_SIZE), today),
          cursor: `${way.foundBy}.${next.id + 1}`,
          searchedTo: null,
        }
      if (ids.length < limit) break
      candidates += ids.length
      before = ids.at(-1) ?? null
      if (read >= MOST_READ || candidates >= MOST_CANDIDATES)
        return {
          rows: await rowsOf(deps, hits, today),
          cursor: `${way.foundBy}.${before}`,
          searchedTo: await registeredOn(db, before ?? 0),
        }
    }
    before = end
  }
  return { rows: await rowsOf(deps, hits, today), cursor: null, searchedTo: null }
}

interface Looking {
  readonly way: Way
  /** Ways under which a case is listed before this one. */
  readonly earlier: readonly Way[]
  readonly input: SearchInput
  readonly today: string
}

const isUnfiltered = (filter: SearchFilter): boolean =>
  Object.values({ ...filter, view: filter.view === 'all' ? null : filter.view }).every(value => value === null)

/** Ids of those candidates that do answer in this way, and in none before it. */
async function answeringOf(deps: Deps, ids: readonly number[], looking: Looking): Promise<number[]> {
  const { way, earlier, input, today } = looking
  const { db } = deps
  // A name answers by itself: the case is read only where a filter or its own text is asked for.
  const isByNames = isUnfiltered(input.filter) && [...earlier, way].every(({ foundBy }) => foundBy !== 'code')
  const passing =
    isByNames && way.isText === undefined
      ? ids.map(id => ({ id, code: '', receiptCode: '', hasWords: 0 as const }))
      : await readCandidates(db, ids, {
          words: way.isText === true ? input.words : null,
          filter: input.filter,
          today,
        })
  const fitting = way.isText === true ? passing.filter(candidate => way.fits(candidate, [])) : passing
  const parties = Map.groupBy(
    await listPartiesOf(
      db,
      fitting.map(({ id }) => id),
    ),
    party => party.caseFileId,
  )
  const answering = fitting.filter(candidate => {
    const sides = parties.get(candidate.id) ?? []
    return way.fits(candidate, sides) && !earlier.some(({ fits }) => fits(candidate, sides))
  })
  const found = answering.map(({ id }) => id)
  return input.filter.lamp === null ? found : withLamp(deps, found, input.filter.lamp, today)
}

async function withLamp(deps: Deps, ids: readonly number[], lamp: Lamp, today: string): Promise<number[]> {
  const rows = await readRows(deps.db, ids, repeatsSince(today))
  const lampOf = await caseLamps(deps, rows)
  return ids.filter(id => lampOf(id) === lamp)
}

/** The cases of a page as rows, in the order they were found. */
async function rowsOf(deps: Deps, hits: readonly Hit[], today: string): Promise<FoundCase[]> {
  if (hits.length === 0) return []
  const rows = await readRows(
    deps.db,
    hits.map(({ id }) => id),
    repeatsSince(today),
  )
  const lampOf = await caseLamps(deps, rows)
  const byId = new Map(rows.map(row => [row.id, caseRowOf(row, lampOf)]))
  return hits.flatMap(({ id, foundBy }) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ ...row, foundBy }]
  })
}

/** @throws DomainError 'search.too-many-numbers' where the hour's searches are used up */
async function countNumberSearch(deps: Deps, staffId: number, now: string): Promise<void> {
  const subject = deps.keyedHash(`number-search:${staffId}`)
  if ((await listFailures(deps.db, subject, addMinutes(now, -NUMBER_RULE.windowMinutes))) >= NUMBER_RULE.searches)
    throw new DomainError('search.too-many-numbers', { searches: NUMBER_RULE.searches })
  await inTransaction(deps.db, tx => insertFailure(tx, subject, now))
}
