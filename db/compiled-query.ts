import { type Compilable, type CompiledQuery, type Insertable, sql } from 'kysely'
import type { Tables } from './tables.ts'
import type { Reader, Writer } from './transaction.ts'

/**
 * A query that is built and compiled on its first call; later calls only bind their values. For what every request or
 * registration runs: building a query cost more there than running it (npm run bench -- --only register.tx).
 * @param build must use each value once, in order, and no other: checked on the first call
 */
export function compiledOnce<Row, Values extends readonly unknown[]>(
  build: (db: Reader, ...values: Values) => Compilable<Row>,
): (db: Reader, ...values: Values) => Promise<Row[]> {
  let kept: CompiledQuery<Row> | undefined
  return async (db, ...values) => {
    if (kept === undefined) {
      const query = build(db, ...values).compile()
      if (query.parameters.length !== values.length || query.parameters.some((value, at) => value !== values[at]))
        throw new Error(`values do not fit the query: ${query.sql}`)
      kept = query
    }
    return (await db.executeQuery<Row>({ ...kept, parameters: values })).rows
  }
}

const inserts = new Map<string, CompiledQuery>()

/** The insert of these columns, compiled on its first use. */
function compiledInsert<Table extends keyof Tables>(
  tx: Writer,
  table: Table,
  row: Insertable<Tables[Table]>,
  hasId: boolean,
): CompiledQuery {
  const name = `${hasId} ${table} ${Object.keys(row).join(' ')}`
  const known = inserts.get(name)
  if (known !== undefined) return known
  const insert = tx.insertInto(table).values(row)
  const query = hasId ? insert.returning(sql<number>`id`.as('id')).compile() : insert.compile()
  inserts.set(name, query)
  return query
}

/** Writes one row of a table with an id. @returns the id the row was given */
export async function insertRow<Table extends keyof Tables>(
  tx: Writer,
  table: Table,
  row: Insertable<Tables[Table]>,
): Promise<number> {
  const query = compiledInsert(tx, table, row, true)
  const { rows } = await tx.executeQuery<{ id: number }>({ ...query, parameters: Object.values(row) } as CompiledQuery<{
    id: number
  }>)
  const [first] = rows
  if (first === undefined) throw new Error(`${table} gave no id`)
  return first.id
}

/** Writes one row whose id nobody asks for, or of a table that has none. */
export async function addRow<Table extends keyof Tables>(
  tx: Writer,
  table: Table,
  row: Insertable<Tables[Table]>,
): Promise<void> {
  await tx.executeQuery({ ...compiledInsert(tx, table, row, false), parameters: Object.values(row) })
}
