import type { Database } from 'better-sqlite3'
import { pinyinLetters } from '#center/domain/name/found-by.ts'
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
}

/**
 * The bare index queries for the rows of a first page: each index the box asks, in its order and only until the page is
 * full, the text itself where the index holds only pairs of it, and what a row shows.
 */
function bareSearch(connection: Database): (words: string, hasNumbers: boolean) => unknown {
  const pluck = (text: string) => connection.prepare(text).pluck()
  const byNumber = pluck(
    `select y.case_file_id from party y where y.person_id in (
       select id from person where document_number is not null and substr(document_number, -6) = ?
       union select id from person where phone is not null and substr(phone, -4) = substr(?, -4) and substr(phone, -6) = ?)
     order by y.case_file_id desc limit 60`,
  )
  const byName = pluck('select rowid from case_name where case_name match ? order by rowid desc limit 60')
  const byText = pluck('select rowid from case_text where case_text match ? order by rowid desc limit 60')
  const holding = pluck(
    'select id from case_file where id in (select value from json_each(?)) and instr(facts, ?) > 0 order by id desc',
  )
  const rows = connection.prepare(
    `select ${BARE_ROW} from case_file c ${BARE_JOINS} where c.id in (select value from json_each(?)) order by c.id desc`,
  )
  return (words, hasNumbers) => {
    const letters = pinyinLetters(words)
    const ids = (query: typeof byName, match: string | null) => (match === null ? [] : (query.all(match) as number[]))
    const ways = [
      () => (hasNumbers ? (byNumber.all(words, words, words) as number[]) : []),
      () => ids(byName, charactersQuery(words)),
      () => ids(byName, letters === null ? soundQuery(words) : pinyinQuery(letters)),
      () => holding.all(JSON.stringify(ids(byText, pairQuery(words))), words) as number[],
    ]
    const page = new Set<number>()
    for (const way of ways) {
      if (page.size > PAGE) break
      for (const id of way()) page.add(id)
    }
    return rows.all(JSON.stringify([...page].slice(0, PAGE)))
  }
}

/** Each kind of search in a full center, through the API, against the bare queries for the same rows of the same file. */
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
  const piece = (text: string, at: number, length: number) => [...text].slice(at, at + length).join('')
  const kinds: readonly Kind[] = [
    { name: 'twoCharacterName', terms: names.map(name => piece(name, 0, 2)) },
    { name: 'phrase', terms: facts.map((text, at) => piece(text, 5 + (at % 30), 2 + (at % 5))) },
    { name: 'idSuffix', terms: names.map((_, at) => documentNumber(at * 997).slice(-6)), hasNumbers: true },
    { name: 'pinyinInitials', terms: ['wjg', 'lxy', 'zwm', 'cgh', 'yzh', 'hdl', 'xjp', 'lcm'] },
    { name: 'pinyin', terms: ['wangjianguo', 'lixiuying', 'zhangweiming', 'chenguihua'] },
    { name: 'homophone', terms: ['汪健国', '李秀鹰', '张为名', '沉贵花', '章伟'] },
  ]
  const bare = bareSearch(connection)
  const found: BenchRow[] = []
  for (const { name, terms, hasNumbers = false } of kinds) {
    const turns = { ours: 0, bare: 0 }
    const term = (side: keyof typeof turns) => terms[turns[side]++ % terms.length] ?? ''
    // Parts of numbers are limited by the hour; the bench looks for more than a person may.
    const free = connection.prepare('delete from sign_in_failure')
    const pairs = await inTurn(
      runs,
      terms.length,
      () => call('POST', '/searches', { words: term('ours'), hasNumbers }, tokens.manager),
      () => bare(term('bare'), hasNumbers),
      () => hasNumbers && free.run(),
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
