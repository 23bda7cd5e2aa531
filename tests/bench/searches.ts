import type { Database } from 'better-sqlite3'
import { charactersQuery, pinyinQuery, soundQuery } from '#db/search/name-tokens.ts'
import { pairQuery } from '#db/search/pairs.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { documentNumber } from './fill-cases.ts'
import { openFilledCenter } from './filled-center.ts'
import { BARE_JOINS, BARE_ROW } from './lists.ts'
import { inTurn, percentile } from './measure.ts'

const PAGE = 50
const TERMS = 40

/** Every so many-th case gives a term, so that terms are as frequent as they are in the file. */
function sample<Row>(connection: Database, count: number, text: string): Row[] {
  const step = Math.max(1, Math.floor(count / TERMS))
  return connection.prepare(`${text} where c.id % ? = 0 limit ?`).all(step, TERMS) as Row[]
}

interface Kind {
  readonly name: string
  readonly terms: readonly string[]
  readonly hasNumbers?: true
  /** The bare index query for the candidates of a term, newest first. */
  readonly candidates: (term: string) => number[]
  /** Words the narrative must hold. */
  readonly isText?: true
}

/**
 * Each kind of search in a full center, through the API, against the bare queries that give the same rows on the same file:
 * candidates by the index, the text itself where it decides, and what a row shows.
 */
export async function benchSearches({ largeCases, isQuick }: BenchScale): Promise<BenchRow[]> {
  const runs = isQuick ? 30 : 100
  const { call, tokens, database } = await openFilledCenter(largeCases)
  const { connection } = database
  const names = sample<{ name: string }>(
    connection,
    largeCases,
    'select p.name from case_file c join party y on y.case_file_id = c.id and y.position = 0 join person p on p.id = y.person_id',
  ).map(({ name }) => name)
  const facts = sample<{ facts: string }>(connection, largeCases, 'select c.facts from case_file c').map(
    row => row.facts,
  )
  const byName = connection
    .prepare('select rowid from case_name where case_name match ? order by rowid desc limit 60')
    .pluck()
  const byText = connection
    .prepare('select rowid from case_text where case_text match ? order by rowid desc limit 60')
    .pluck()
  const byDocument = connection
    .prepare(
      `select y.case_file_id from person p join party y on y.person_id = p.id
       where p.document_number is not null and substr(p.document_number, -6) = ? order by y.case_file_id desc limit 60`,
    )
    .pluck()
  const ids = (query: typeof byName, match: string | null) => (match === null ? [] : (query.all(match) as number[]))
  const piece = (text: string, at: number, length: number) => [...text].slice(at, at + length).join('')
  const kinds: readonly Kind[] = [
    {
      name: 'twoCharacterName',
      terms: names.filter(name => [...name].length === 2),
      candidates: term => ids(byName, charactersQuery(term)),
    },
    {
      name: 'phrase',
      terms: facts.map((text, at) => piece(text, 5 + (at % 30), 2 + (at % 5))),
      candidates: term => ids(byText, pairQuery(term)),
      isText: true,
    },
    {
      name: 'idSuffix',
      terms: names.map((_, at) => documentNumber(at * 997).slice(-6)),
      hasNumbers: true,
      candidates: term => ids(byDocument, term),
    },
    {
      name: 'pinyinInitials',
      terms: ['wjg', 'lxy', 'zwm', 'cgh', 'yzh', 'hdl', 'xjp', 'lcm'],
      candidates: term => ids(byName, pinyinQuery(term)),
    },
    {
      name: 'pinyin',
      terms: ['wangjianguo', 'lixiuying', 'zhangweiming', 'chenguihua'],
      candidates: term => ids(byName, pinyinQuery(term)),
    },
    {
      name: 'homophone',
      terms: ['汪健国', '李秀鹰', '张为名', '沉贵花', '章伟'],
      candidates: term => ids(byName, soundQuery(term)),
    },
  ]
  const rows = connection.prepare(
    `select ${BARE_ROW} from case_file c ${BARE_JOINS} where c.id in (select value from json_each(?)) order by c.id desc limit ${PAGE}`,
  )
  const texts = connection.prepare(
    `select ${BARE_ROW} from case_file c ${BARE_JOINS} where c.id in (select value from json_each(?)) and instr(c.facts, ?) > 0
     order by c.id desc limit ${PAGE}`,
  )
  const found: BenchRow[] = []
  for (const { name, terms, hasNumbers = false, candidates, isText } of kinds) {
    let turn = 0
    const term = () => terms[turn++ % terms.length] ?? ''
    let bareTurn = 0
    const bareTerm = () => terms[bareTurn++ % terms.length] ?? ''
    const pairs = await inTurn(
      runs,
      10,
      () => {
        // Parts of numbers are limited by the hour; the bench looks for more than a person may.
        if (hasNumbers) connection.exec('delete from sign_in_failure')
        return call('POST', '/searches', { words: term(), hasNumbers }, tokens.manager)
      },
      () => {
        const words = bareTerm()
        const list = JSON.stringify(candidates(words))
        return isText === true ? texts.all(list, words) : rows.all(list)
      },
    )
    const note = `${largeCases} cases, ${terms.length} terms, ${runs} pairs in turn, p95 each, through the API`
    found.push(benchRow(`search.${name}`, 'ms', percentile(pairs.ours, 0.95), percentile(pairs.baseline, 0.95), note))
  }
  found.push(indexSize(connection, largeCases))
  database.close()
  return found
}

/** What the search costs on disk, against the tables it searches. */
function indexSize(connection: Database, cases: number): BenchRow {
  const size = (where: string) =>
    Number(connection.prepare(`select sum(pgsize) from dbstat where ${where}`).pluck().get()) / 1024
  const index = size(
    `name like 'case_text%' or name like 'case_name%' or name in ('person_by_document_tail', 'person_by_phone_tail')`,
  )
  const base = size(`name in ('case_file', 'party', 'person')`)
  return benchRow(
    'search.index',
    'KB',
    index,
    base,
    `${cases} cases; full-text and tail indexes against case_file, party and person`,
  )
}
