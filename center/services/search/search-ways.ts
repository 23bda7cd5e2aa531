import type { FoundBy, SearchInput } from '#center/contract/search.ts'
import { statusesOf } from '#center/domain/case-file/views.ts'
import { comparable } from '#center/domain/name/comparable.ts'
import { holding, type NameTest, pinyinLetters, soundingLike, spelt } from '#center/domain/name/found-by.ts'
import {
  type Candidate,
  DOCUMENT_TAIL,
  type FoundParty,
  listByCode,
  listByNames,
  listByNumber,
  listByWords,
  listInStatuses,
  listNewest,
  PHONE_TAIL,
} from '#db/repositories/case-search.ts'
import { charactersQuery, pinyinQuery, soundQuery } from '#db/search/name-tokens.ts'
import { pairQuery } from '#db/search/pairs.ts'
import type { Reader } from '#db/transaction.ts'

/** One way a case can answer to what was typed. */
export interface Way {
  readonly foundBy: FoundBy
  /** Candidates newest first. */
  readonly list: (part: { before: number | null; limit: number }) => Promise<number[]>
  /** The narrative is asked for the words. */
  readonly isText?: true
  /** True where the case does answer in this way. */
  readonly fits: (candidate: Candidate, parties: readonly FoundParty[]) => boolean
}

const LONGEST_NUMBER = 30

/** What was typed as a number: capital letters and digits, with more digits than anything else; null: no number. */
export function numberOf(words: string): string | null {
  const number = words.replaceAll(/[\s-]/g, '').toUpperCase()
  const digits = number.replaceAll(/\D/g, '').length
  const isNumber = /^[0-9A-Z]+$/.test(number) && digits >= PHONE_TAIL && digits * 2 > number.length
  return isNumber && number.length <= LONGEST_NUMBER ? number : null
}

/** True for a part of a citizen number (18) or mobile number (11): the whole of either is no guess. */
export function isPartOfNumber(words: string): boolean {
  const number = numberOf(words)
  return number !== null && number.length !== 18 && number.length !== 11
}

/** The ways in the order of their sureness; a case is listed under the first that fits. */
export function waysOf(db: Reader, { words, hasNumbers, filter }: SearchInput): readonly Way[] {
  if (comparable(words) === '') {
    if (words !== '') return []
    const statuses = filter.status === null ? statusesOf(filter.view) : [filter.status]
    return [
      {
        foundBy: 'all',
        list: part =>
          statuses === null || filter.view === 'closed' ? listNewest(db, part) : listInStatuses(db, statuses, part),
        fits: () => true,
      },
    ]
  }
  return [...byNumber(db, words, hasNumbers), ...byName(db, words), ...byWords(db, words)]
}

/** Fewest characters of a case code that are looked up from its beginning: the region and a part of the unit. */
const CODE_HEAD = 8

function* byNumber(db: Reader, words: string, hasNumbers: boolean): Generator<Way> {
  const number = numberOf(words)
  if (number === null) return
  if (number.length >= CODE_HEAD)
    yield {
      foundBy: 'code',
      list: part => listByCode(db, number, part),
      fits: row => row.code.startsWith(number) || row.receiptCode === number,
    }
  if (hasNumbers)
    yield {
      foundBy: 'number',
      list: part => listByNumber(db, number, part),
      fits: (_, parties) =>
        parties.some(
          ({ documentNumber, phone }) =>
            phone?.endsWith(number) === true ||
            (number.length >= DOCUMENT_TAIL && documentNumber?.endsWith(number) === true),
        ),
    }
}

function* byName(db: Reader, words: string): Generator<Way> {
  const way = (foundBy: FoundBy, match: string | null, fits: NameTest): Way[] =>
    match === null
      ? []
      : [
          {
            foundBy,
            list: part => listByNames(db, match, part),
            fits: (_, parties) => parties.some(({ name }) => name !== null && fits(name)),
          },
        ]
  yield* way('name', charactersQuery(words), holding(words))
  const letters = pinyinLetters(words)
  if (letters !== null) yield* way('pinyin', pinyinQuery(letters), spelt(letters))
  else yield* way('sound', soundQuery(words), soundingLike(words))
}

/** Turns in which a single character is looked for among the newest cases before the index is asked. */
const WALKING_TURNS = 1

/**
 * The narrative. A single character begins very many pairs of the index, so the newest cases are read first: a frequent one
 * is met there at once, and for a rare one the index is quick.
 */
function* byWords(db: Reader, words: string): Generator<Way> {
  const match = pairQuery(words)
  if (match === null) return
  let walks = [...comparable(words)].length === 1 ? WALKING_TURNS : 0
  yield {
    foundBy: 'words',
    isText: true,
    list: part => (walks-- > 0 ? listNewest(db, part) : listByWords(db, match, part)),
    fits: row => row.hasWords === 1,
  }
}
