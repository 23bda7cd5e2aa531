import { COUNTED_OUTCOMES } from '#center/contract/statuses.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { csvOf, type TableSheet, xlsxOf } from '#center/documents/sheet/table-file.ts'
import { caseTypeName } from '#center/domain/case-file/case-type.ts'
import { findCenter } from '#db/repositories/center.ts'
import { appendJournal } from '#db/repositories/journal.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { PAPER_LANGUAGE } from '../paper/issue-paper.ts'
import { caseTypesOn } from '../routing/case-types.ts'
import { readMonthTable } from './read-statistics.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The month table as a file; who took it out is journaled. */
export async function exportMonthTable(
  deps: Deps,
  actor: Actor,
  input: { month: string; format: 'xlsx' | 'csv' },
): Promise<File> {
  const table = await readMonthTable(deps, actor, input)
  const texts = deps.texts(PAPER_LANGUAGE)
  const now = deps.now()
  const center = await findCenter(deps.db)
  const [year = '', month = ''] = input.month.split('-')
  const title = texts('sheet.month.title', { center: center?.name ?? '', year, month: Number(month) })
  const types = await caseTypesOn(deps.db, shanghaiDateOf(now))
  const sheet: TableSheet = {
    name: texts('sheet.month.name', { year, month: Number(month) }),
    title,
    note: texts('sheet.note', { by: actor.name, at: `${shanghaiDateOf(now)} ${shanghaiTimeOf(now)}` }),
    header: [
      texts('sheet.month.type'),
      texts('sheet.month.unit'),
      ...COUNTED_OUTCOMES.map(outcome => texts(`sheet.outcome.${outcome}`)),
      texts('sheet.sum'),
    ],
    rows: [
      ...table.rows.map(row => [
        `${row.typeClass} ${caseTypeName(row.typeClass, 'zh', types)}`,
        row.unitName,
        ...COUNTED_OUTCOMES.map(outcome => row.counts[outcome]),
        row.sum,
      ]),
      [texts('sheet.sum'), '', ...COUNTED_OUTCOMES.map(outcome => table.totals[outcome]), table.sum],
    ],
    widths: [26, 26, ...COUNTED_OUTCOMES.map(() => 12), 10],
  }
  await inTransaction(deps.db, tx =>
    appendJournal(
      tx,
      {
        at: now,
        staffId: actor.staffId,
        stationId: actor.stationId,
        object: 'statistics',
        objectId: 0,
        caseFileId: null,
        action: 'statistics.exported',
        fromStatus: null,
        toStatus: null,
        detail: JSON.stringify({ month: input.month, format: input.format }),
      },
      deps.keyedHash,
    ),
  )
  const isXlsx = input.format === 'xlsx'
  const bytes = isXlsx ? await xlsxOf(sheet) : csvOf(sheet)
  return new File([new Uint8Array(bytes)], `month-${input.month}.${input.format}`, {
    type: isXlsx ? XLSX : 'text/csv;charset=utf-8',
  })
}
