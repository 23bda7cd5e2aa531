import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparable } from '#center/domain/name/comparable.ts'
import { holding, soundingLike, spelt } from '#center/domain/name/found-by.ts'
import { PLAIN_OWNERS, plainCase } from '#tests/fixtures/plain-case.ts'
import { openDatabase } from '../open-database.ts'
import { insertCaseFile, insertParty, replaceCaseText } from '../repositories/case-file.ts'
import { listByNames, listByWords, readCandidates } from '../repositories/case-search.ts'
import { insertPerson } from '../repositories/person.ts'
import { inTransaction } from '../transaction.ts'
import { charactersQuery, nameTokens, pinyinQuery, soundQuery } from './name-tokens.ts'
import { pairQuery, pairsOf } from './pairs.ts'

const SEED = 20_260_703
const { connection, kysely, close } = openDatabase(mkdtempSync(join(tmpdir(), 'search-')), new Uint8Array(32))

/** Few letters of many kinds, so that texts share pairs: common, extension B and E, Latin, digits, Uyghur, marks. */
const LETTERS = [
  ...'王芳李明欠薪墙水',
  '𠮷',
  '𬭚',
  '㐀',
  'A',
  'b',
  'x',
  '1',
  '0',
  'ئ',
  'ۇ',
  '·',
  '，',
  '%',
  '_',
  ' ',
  'Ａ',
  '１',
]
/** Characters of names that sound alike, are read in two ways, or are surnames read by themselves. */
const NAME_LETTERS = [...'王汪方芳房建健见国过乐悦曾单茜西晟成欧阳𬭚']
const of = (letters: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength }).map(found => found.join(''))
const text = (maxLength: number) => of(LETTERS, maxLength)
const STORIES = fc.sample(fc.record({ names: fc.array(of(NAME_LETTERS, 4), { maxLength: 3 }), facts: text(30) }), {
  seed: SEED,
  numRuns: 60,
})

beforeAll(async () => {
  connection.exec(PLAIN_OWNERS)
  for (const [index, { names, facts }] of STORIES.entries())
    await inTransaction(kysely, async tx => {
      const id = await insertCaseFile(tx, plainCase(index, { facts }), names)
      for (const [position, name] of names.entries()) {
        const personId = await insertPerson(tx, { kind: 'person', name, createdAt: '' })
        await insertParty(tx, { caseFileId: id, personId, role: 'applicant', position })
      }
    })
})
afterAll(close)

const ALL = { before: null, limit: 1000 }
const FILTER = {
  view: 'all',
  unitId: null,
  typeClass: null,
  status: null,
  lamp: null,
  riskColour: null,
  from: null,
  to: null,
  town: null,
} as const

/** Ids of the cases a plain walk over everything finds. */
const scan = (fits: (story: (typeof STORIES)[number]) => boolean): number[] =>
  STORIES.flatMap((story, index) => (fits(story) ? [index + 1] : [])).reverse()

async function findWords(words: string): Promise<number[]> {
  const match = pairQuery(words)
  if (match === null) return []
  const ids = await listByWords(kysely, match, ALL)
  const read = await readCandidates(kysely, ids, { words, filter: FILTER, today: '2026-07-03' })
  return read.filter(row => row.hasWords === 1).map(row => row.id)
}

describe('words of the narrative', () => {
  it('are found where a plain scan finds them, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(text(5), async words => {
        fc.pre(comparable(words) !== '')
        expect(await findWords(words)).toEqual(scan(({ facts }) => comparable(facts).includes(comparable(words))))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('are found from every piece of every text', async () => {
    for (const { facts } of STORIES) {
      const letters = [...comparable(facts)]
      for (let length = 1; length <= Math.min(3, letters.length); length++) {
        const piece = letters.slice(letters.length - length).join('')
        expect(await findWords(piece), piece).toEqual(scan(story => comparable(story.facts).includes(piece)))
      }
    }
  })

  it('are none where marks alone were typed', async () => {
    for (const words of ['，', '% _', '·']) expect(await findWords(words)).toEqual([])
  })

  it('leave the index with the text they stood in', async () => {
    connection.exec(`create virtual table temp.words using fts5vocab('main', 'case_text', 'row')`)
    const words = () => new Set(connection.prepare('select term from temp.words').pluck().all())
    const secret = '鼍鼋龘'
    await inTransaction(kysely, tx => replaceCaseText(tx, 1, secret))
    const tokens = pairsOf(secret).split(' ')
    expect(tokens.every(token => words().has(token))).toBe(true)
    await inTransaction(kysely, tx => replaceCaseText(tx, 1, STORIES[0]?.facts ?? ''))
    expect(tokens.some(token => words().has(token))).toBe(false)
    for (const table of ['case_text', 'case_name'])
      expect(connection.prepare(`select v from ${table}_config where k = 'secure-delete'`).pluck().get()).toBe(1)
  })
})

/** Names of the candidates that do answer, by the index and by a walk over all names. */
async function bothWays(match: string | null, fits: (name: string) => boolean) {
  const candidates = match === null ? [] : await listByNames(kysely, match, ALL)
  return {
    found: candidates.filter(id => STORIES[id - 1]?.names.some(fits) === true),
    scanned: match === null ? [] : scan(({ names }) => names.some(fits)),
  }
}

describe('names', () => {
  it('are found by any characters in a row', async () => {
    await fc.assert(
      fc.asyncProperty(of(NAME_LETTERS, 3), async typed => {
        const { found, scanned } = await bothWays(charactersQuery(typed), holding(typed))
        expect(found).toEqual(scanned)
      }),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('are found by characters that sound the same', async () => {
    await fc.assert(
      fc.asyncProperty(of(NAME_LETTERS, 3), async typed => {
        const { found, scanned } = await bothWays(soundQuery(typed), soundingLike(typed))
        expect(found).toEqual(scanned)
      }),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('are found by pinyin: first letters, a syllable, the beginning of the sound', async () => {
    const typed = ['wjg', 'wj', 'jg', 'wang', 'wangj', 'wangjianguo', 'jianguo', 'yue', 'wangyue', 'xi', 'zengf', 'oyf']
    for (const letters of typed) {
      const { found, scanned } = await bothWays(pinyinQuery(letters), spelt(letters))
      expect([letters, found]).toEqual([letters, scanned])
    }
    const names = ['王建国', '汪乐', '曾芳', '单健', '欧阳建国', '西茜']
    const found = (letters: string) => names.filter(spelt(letters))
    expect(found('wjg')).toEqual(['王建国'])
    expect(found('wangjianguo')).toEqual(['王建国'])
    expect(found('wangyue')).toEqual(['汪乐'])
    expect(found('wangle')).toEqual(['汪乐'])
    expect(found('zengfang')).toEqual(['曾芳'])
    expect(found('shanjian')).toEqual(['单健'])
    expect(found('ouyangj')).toEqual(['欧阳建国'])
    expect(found('xixi')).toEqual(['西茜'])
    expect(soundingLike('汪健国')('王建国')).toBe(true)
    expect(soundingLike('健过')('欧阳建国')).toBe(true)
    expect(soundingLike('王国')('王建国')).toBe(false)
  })

  it('of other scripts are found by their letters', () => {
    expect(nameTokens(['Åsa ئۇ'])).toMatch(/^[a-z0-9 ]+$/)
    expect(spelt('johns')('John Smith')).toBe(true)
    expect(holding('ｊｏｈｎ')('John Smith')).toBe(true)
  })
})
