import type { TestCenter } from '#tests/fixtures/center.ts'

export interface Recount {
  readonly visits: number
  readonly persons: number
  readonly tickets: Readonly<Record<string, number>>
  readonly ticketStates: Readonly<Record<string, number>>
  readonly cases: Readonly<Record<string, number>>
  readonly papers: Readonly<Record<string, number>>
  readonly caseCodes: readonly string[]
  readonly documentNumbers: Readonly<Record<string, readonly string[]>>
}

/** The day counted by SQL, to be held against what the API was seen to do. @param from, until ISO instants */
export function recount({ database }: TestCenter, day: string, from: string, until: string): Recount {
  const read = <Row>(sql: string, ...values: unknown[]) => database.connection.prepare(sql).all(...values) as Row[]
  const groups = (sql: string, ...values: unknown[]) =>
    Object.fromEntries(read<{ key: string; n: number }>(sql, ...values).map(row => [row.key, row.n]))
  const [hall] = read<{ visits: number; persons: number }>(
    'select count(*) as visits, sum(head_count) as persons from visit where on_date = ?',
    day,
  )
  const numbers = read<{ kind: string; no: string }>(
    'select kind, document_no as no from paper where series is not null and issued_at between ? and ? order by kind, number',
    from,
    until,
  )
  return {
    visits: hall?.visits ?? 0,
    persons: hall?.persons ?? 0,
    tickets: groups('select lane as key, count(*) as n from ticket where on_date = ? group by lane order by lane', day),
    ticketStates: groups(
      'select status as key, count(*) as n from ticket where on_date = ? group by 1 order by 1',
      day,
    ),
    cases: groups(
      'select status as key, count(*) as n from case_file where registered_on = ? group by 1 order by 1',
      day,
    ),
    papers: groups(
      'select kind as key, count(*) as n from paper where issued_at between ? and ? group by 1 order by 1',
      from,
      until,
    ),
    caseCodes: read<{ code: string }>('select code from case_file where registered_on = ? order by id', day).map(
      row => row.code,
    ),
    documentNumbers: Object.fromEntries(
      [...new Set(numbers.map(row => row.kind))].map(kind => [
        kind,
        numbers.filter(row => row.kind === kind).map(row => row.no),
      ]),
    ),
  }
}
