import type { Database, Statement } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { createApi } from '#center/api/create-api.ts'
import type { Tables } from '#db/tables.ts'
import { callApi, caseFileInput, openSmallCenter, type SmallCenter } from '#tests/fixtures/small-center.ts'
import { type BenchRow, type BenchScale, benchRow } from './bench-row.ts'
import { inTurn, percentile } from './measure.ts'

interface Step {
  readonly statement: Statement
  readonly values: readonly unknown[]
}

interface Write {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The writing statements of one registration with their values, as they reach the driver. */
async function recordWrites({ deps, database, tokens }: SmallCenter): Promise<readonly Write[]> {
  const writes: Write[] = []
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: database.connection }),
    plugins: [new CamelCasePlugin()],
    log: ({ query }) => {
      if (/^(insert|update|delete) /.test(query.sql)) writes.push({ text: query.sql, values: query.parameters })
    },
  })
  const call = callApi(createApi({ ...deps, db }, () => undefined))
  await call('POST', '/case-files', caseFileInput(), tokens.clerk)
  return writes
}

const columnsOf = (text: string): string[] =>
  (/^insert into "\w+" \(([^)]*)\)/.exec(text)?.[1] ?? '').split(', ').map(name => name.replaceAll('"', ''))
const tableOf = (text: string): string => /^insert into "(\w+)"/.exec(text)?.[1] ?? ''

/**
 * The same rows straight on the driver: compiled statements, values at hand, one transaction. What must differ from row to
 * row (codes, ids, operation, chain) is made from a running number.
 */
function bareRegistration(connection: Database, writes: readonly Write[]) {
  const steps = writes.map(({ text, values }) => ({
    statement: connection.prepare(text),
    columns: columnsOf(text),
    table: tableOf(text),
    values,
  }))
  const begin = connection.prepare('begin immediate')
  const commit = connection.prepare('commit')
  let turn = 0
  const run = ({ statement, values }: Step): number => {
    if (!statement.reader) return Number(statement.run(values).lastInsertRowid)
    const [row] = statement.all(values) as { id?: number }[]
    return row?.id ?? 0
  }
  return () => {
    turn += 1
    begin.run()
    let caseFileId = 0
    let personId = 0
    for (const { statement, columns, table, values } of steps) {
      const made = values.map((value, index) => {
        const column = columns[index]
        if (column === 'case_file_id' || column === 'rowid' || column === 'object_id') return caseFileId
        if (column === 'person_id') return personId
        if (column === 'op_id' || column === 'hash') return `${table}-${turn}-${String(value).slice(20)}`
        if (column === 'code' || column === 'receipt_code') return `bare${turn}`
        return value
      })
      const id = run({ statement, values: made })
      if (table === 'case_file') caseFileId = id
      if (table === 'person') personId = id
    }
    commit.run()
  }
}

/** Registration of a case file through the API against the same rows on the bare encrypted driver, on the same disk. */
export async function benchRegisterTx({ runs }: BenchScale): Promise<BenchRow[]> {
  const ours = await openSmallCenter()
  const bare = await openSmallCenter()
  const writes = await recordWrites(bare)
  const { ours: api, baseline } = await inTurn(
    runs,
    runs,
    () => ours.call('POST', '/case-files', caseFileInput(), ours.tokens.clerk),
    bareRegistration(bare.database.connection, writes),
  )
  ours.database.close()
  bare.database.close()
  const note = `${runs} pairs in turn, ${writes.length} writing statements, synchronous FULL, medians`
  return [benchRow('register.tx', 'ms', percentile(api, 0.5), percentile(baseline, 0.5), note)]
}
