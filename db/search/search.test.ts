import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_OWNERS, plainCase } from '#tests/fixtures/plain-case.ts'
import { openDatabase } from '../open-database.ts'
import { insertCaseFile, insertParty, replaceCaseText } from '../repositories/case-file.ts'
import { listCaseFiles } from '../repositories/case-file-list.ts'
import { insertPerson } from '../repositories/person.ts'
import { inTransaction } from '../transaction.ts'
import { comparable, pairsOf } from './pairs.ts'

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
const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength }).map(letters => letters.join(''))
const STORIES = fc.sample(fc.record({ name: text(4), facts: text(30) }), { seed: SEED, numRuns: 45 })

beforeAll(async () => {
  connection.exec(PLAIN_OWNERS)
  for (const [index, { name, facts }] of STORIES.entries())
    await inTransaction(kysely, async tx => {
      const id = await insertCaseFile(tx, plainCase(index, { facts }), `${name}\n${facts}`)
      const personId = await insertPerson(tx, { kind: 'person', name, createdAt: '' })
      await insertParty(tx, { caseFileId: id, personId, role: 'applicant', position: 0 })
    })
})
afterAll(close)

async function find(words: string): Promise<number[]> {
  const query = { reach: [{ kind: 'center' as const }], view: 'all' as const, today: '2026-07-03', words, onlyId: null }
  return (await listCaseFiles(kysely, query, 1)).map(row => row.id).sort((left, right) => left - right)
}

const plainScan = (words: string): number[] =>
  STORIES.flatMap(({ name, facts }, index) =>
    [name, facts].some(part => comparable(part).includes(comparable(words))) ? [index + 1] : [],
  )

describe('search', () => {
  it('finds what a plain scan finds, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(text(5), async words => {
        fc.pre(comparable(words) !== '')
        expect(await find(words)).toEqual(plainScan(words))
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  it('finds every piece of every text', async () => {
    for (const { name, facts } of STORIES)
      for (const part of [name, facts]) {
        const letters = [...comparable(part)]
        for (let length = 1; length <= Math.min(3, letters.length); length++) {
          const piece = letters.slice(letters.length - length).join('')
          expect(await find(piece), piece).toEqual(plainScan(piece))
        }
      }
  })

  it('finds nothing for marks alone', async () => {
    for (const words of ['，', '% _', '·']) expect(await find(words)).toEqual([])
  })

  it('leaves no word of a replaced text in the index', async () => {
    connection.exec(`create virtual table temp.words using fts5vocab('main', 'case_text', 'row')`)
    const words = () => new Set(connection.prepare('select term from temp.words').pluck().all())
    const secret = '鼍鼋龘'
    await inTransaction(kysely, tx => replaceCaseText(tx, 1, secret))
    const tokens = pairsOf(secret).split(' ')
    expect(tokens.every(token => words().has(token))).toBe(true)
    await inTransaction(kysely, tx => replaceCaseText(tx, 1, '已删除'))
    expect(tokens.some(token => words().has(token))).toBe(false)
    expect(connection.prepare(`select v from case_text_config where k = 'secure-delete'`).pluck().get()).toBe(1)
  })
})
