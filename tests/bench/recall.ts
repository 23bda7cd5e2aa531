import type { Database } from 'better-sqlite3'
import { holding, type NameTest, soundingLike, spelt } from '#center/domain/name/found-by.ts'
import { initialsOf, readingsOfName, soundOf } from '#center/domain/name/readings.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { openFilledCenter } from './filled-center.ts'

/** Terms of each kind, and the cases a term may have so that all its pages can be walked. */
const TERMS = 6
const MOST_CASES = 2_000
const CANDIDATES = 60

/** Cases that hold each term, by a look at every row; those with too many or none are left out. */
function scanned(
  connection: Database,
  text: string,
  terms: readonly string[],
  test: (term: string) => NameTest,
): Map<string, Set<number>> {
  const tests = terms.map(term => [term, test(term), new Set<number>()] as const)
  // A name that many people bear is judged once.
  const known = new Map<string, readonly Set<number>[]>()
  for (const [id, value] of connection.prepare(text).raw().iterate() as IterableIterator<[number, string]>) {
    const judged = value.length > 20 ? undefined : known.get(value)
    const sets = judged ?? tests.filter(([, fits]) => fits(value)).map(([, , cases]) => cases)
    if (judged === undefined && value.length <= 20) known.set(value, sets)
    for (const cases of sets) cases.add(id)
  }
  const walkable = tests.filter(([, , cases]) => cases.size > 0 && cases.size <= MOST_CASES).slice(0, TERMS)
  return new Map(walkable.map(([term, , cases]) => [term, cases]))
}

const NAMES = 'select y.case_file_id, p.name from party y join person p on p.id = y.person_id'
const DOCUMENTS = `select y.case_file_id, p.document_number from party y join person p on p.id = y.person_id where p.document_number is not null`
interface FoundPage {
  readonly rows: readonly { readonly id: number }[]
  readonly cursor: string | null
}

const FACTS = 'select id, facts from case_file'

/**
 * Whether each kind of search finds every case that a scan of all rows finds, page by page to the end. The value counts what
 * the scan finds, the baseline what the search finds of it: 1 is whole, above 1 something is missing.
 */
export async function benchRecall({ largeCases }: BenchScale): Promise<BenchRow[]> {
  const { call, tokens, database } = await openFilledCenter(largeCases)
  const { connection } = database
  const column = (text: string, limit: number) =>
    connection
      .prepare(`${text} limit ? offset ?`)
      .raw()
      .all(limit, Math.floor(largeCases / 3)) as [number, string][]
  const names = column(NAMES, CANDIDATES).map(([, name]) => name)
  const facts = column(FACTS, CANDIDATES).map(([, text], at) => [...text].slice(at % 40, (at % 40) + 2 + (at % 5)))
  const numbers = column(DOCUMENTS, CANDIDATES).map(([, number]) => number.slice(-6))
  const read = (write: (reading: readonly string[]) => string) =>
    names.filter(name => [...name].length === 3).map(name => write(readingsOfName(name)[0] ?? []))
  const kinds = [
    ['twoCharacterName', NAMES, names.filter(name => [...name].length === 2), holding],
    ['name', NAMES, names.filter(name => [...name].length === 3), holding],
    ['pinyin', NAMES, read(soundOf), spelt],
    ['pinyinInitials', NAMES, read(initialsOf), spelt],
    ['homophone', NAMES, names, soundingLike],
    ['phrase', FACTS, facts.map(part => part.join('')), (term: string) => (text: string) => text.includes(term)],
    ['idSuffix', DOCUMENTS, numbers, (term: string) => (number: string) => number.endsWith(term)],
  ] as const
  const rows: BenchRow[] = []
  for (const [name, text, terms, test] of kinds) {
    let there = 0
    let found = 0
    const expected = scanned(connection, text, [...new Set(terms)], test)
    for (const [words, cases] of expected) {
      const hits = new Set<number>()
      let cursor: string | null = null
      do {
        connection.exec('delete from sign_in_failure')
        const body = { words, hasNumbers: name === 'idSuffix', cursor }
        const page: FoundPage = await call<FoundPage>('POST', '/searches', body, tokens.manager)
        for (const { id } of page.rows) hits.add(id)
        cursor = page.cursor
      } while (cursor !== null)
      there += cases.size
      found += [...cases].filter(id => hits.has(id)).length
    }
    const note = `${largeCases} cases, ${expected.size} terms, every page; cases a scan finds against those of them the search finds`
    rows.push(benchRow(`recall.${name}`, 'cases', there, found, note))
  }
  database.close()
  return rows
}
