import { isDeepStrictEqual } from 'node:util'
import type { OpenDatabase } from '#db/open-database.ts'
import { verifyJournal } from '#db/repositories/journal.ts'
import { countRollup } from '#db/statistics/rollup.ts'

/** A write whose answer reached the client. */
export interface Acknowledged {
  readonly opId: string
  readonly kind: 'visit' | 'caseFile'
  readonly answer: Readonly<Record<string, unknown>>
}

/** What is wrong with a center, one sentence each. */
export interface Findings {
  readonly lost: string[]
  readonly duplicated: string[]
  readonly half: string[]
}

/** Records that lack a part they were written with, each with a sentence. */
const HALVES: readonly (readonly [sentence: string, sql: string])[] = [
  [
    'case without its two parties',
    'select id from case_file c where (select count(*) from party where case_file_id = c.id) <> 2',
  ],
  [
    'case without journal',
    `select id from case_file c where not exists (select 1 from journal where case_file_id = c.id and action = 'caseFile.registered')`,
  ],
  ['case without clock', 'select id from case_file c where not exists (select 1 from clock where case_file_id = c.id)'],
  [
    'case without receipt',
    `select id from case_file c where not exists (select 1 from paper where case_file_id = c.id and kind = 'receipt')`,
  ],
  ['case without search row', 'select id from case_file where id not in (select id from case_text_docsize)'],
  ['search row without case', 'select id from case_text_docsize where id not in (select id from case_file)'],
  ['case without row of names', 'select id from case_file where id not in (select id from case_name_docsize)'],
  ['row of names without case', 'select id from case_name_docsize where id not in (select id from case_file)'],
  [
    'case its visit does not know',
    'select c.id from case_file c join visit v on v.id = c.visit_id where v.case_file_id is not c.id',
  ],
  ['visit without ticket', 'select id from visit v where not exists (select 1 from ticket where visit_id = v.id)'],
  [
    'visit without journal',
    `select id from visit v where not exists (select 1 from journal where object = 'visit' and object_id = v.id)`,
  ],
  [
    'ticket without open period',
    'select id from ticket t where not exists (select 1 from ticket_period where ticket_id = t.id and ended_at is null)',
  ],
  ['party without person', 'select id from party where person_id not in (select id from person)'],
]

/** Numbers that were given twice. */
const TWICE: readonly (readonly [sentence: string, sql: string])[] = [
  ['case code', 'select code from case_file group by code having count(*) > 1'],
  ['receipt code of cases', 'select receipt_code from case_file group by receipt_code having count(*) > 1'],
  ['receipt code of visits', 'select receipt_code from visit group by receipt_code having count(*) > 1'],
  [
    'receipt code of a visit and a case',
    'select c.receipt_code from case_file c join visit v using (receipt_code) where c.visit_id is not v.id',
  ],
  ['ticket number', 'select ticket_no from ticket group by on_date, ticket_no having count(*) > 1'],
  [
    'operation that wrote two cases',
    `select c.code from case_file c where c.code not in (select json_extract(answer, '$.code') from operation where json_valid(answer) and json_extract(answer, '$.code') is not null)`,
  ],
  [
    'operation that wrote two visits',
    `select v.id from visit v where v.id not in (select json_extract(answer, '$.visitId') from operation where json_valid(answer) and json_extract(answer, '$.visitId') is not null)`,
  ],
  [
    'case counter',
    `select value from (select sum(value) as value from counter where series = 'case') where value <> (select count(*) from case_file)`,
  ],
]

const ROWS = {
  visit: `select v.id as visitId, t.id as ticketId, t.ticket_no as ticketNo, v.receipt_code as receiptCode
          from visit v join ticket t on t.visit_id = v.id where v.id = ?`,
  caseFile: 'select id, code, receipt_code as receiptCode from case_file where id = ?',
}

/**
 * Looks whether everything acknowledged is there, nothing is there by half and no number twice.
 * @param sign keyed hash of the center, for the journal
 */
export async function checkCenter(
  { connection, kysely }: Pick<OpenDatabase, 'connection' | 'kysely'>,
  acknowledged: readonly Acknowledged[],
  sign: (text: string) => string,
): Promise<Findings> {
  const findings: Findings = { lost: [], duplicated: [], half: [] }
  const operation = connection.prepare('select answer from operation where op_id = ?').pluck()
  const rows = { visit: connection.prepare(ROWS.visit), caseFile: connection.prepare(ROWS.caseFile) }
  for (const { opId, kind, answer } of acknowledged) {
    const row = rows[kind].get(kind === 'visit' ? answer.visitId : answer.id) as Record<string, unknown> | undefined
    const kept = operation.get(opId)
    if (row === undefined || Object.entries(row).some(([name, value]) => answer[name] !== value))
      findings.lost.push(`${kind} ${JSON.stringify(answer)}`)
    else if (typeof kept !== 'string' || !isDeepStrictEqual(JSON.parse(kept), answer))
      findings.lost.push(`answer of ${kind} ${JSON.stringify(answer)}`)
  }
  for (const [sentence, sql] of HALVES)
    for (const id of connection.prepare(sql).pluck().all()) findings.half.push(`${sentence}: ${String(id)}`)
  for (const [sentence, sql] of TWICE)
    for (const number of connection.prepare(sql).pluck().all())
      findings.duplicated.push(`${sentence}: ${String(number)}`)
  const damage = connection.pragma('integrity_check', { simple: true })
  if (damage !== 'ok') findings.half.push(`integrity: ${String(damage)}`)
  const { firstBad } = await verifyJournal(kysely, sign)
  if (firstBad !== null) findings.half.push(`journal chain breaks at ${firstBad}`)
  const text = (cells: readonly object[]) => cells.map(cell => JSON.stringify(Object.entries(cell).sort())).sort()
  const stored = await kysely.selectFrom('caseRollup').selectAll().where('count', '>', 0).execute()
  if (!isDeepStrictEqual(text(stored), text(await countRollup(kysely))))
    findings.half.push('rollup differs from recount')
  return findings
}
