import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BulkKind, BulkPreviewRow } from '#center/contract/oversight.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, COMPLEXITY_KEYS } from '../../lib/status-keys.ts'
import type { BulkOrder, BulkOutcome } from './run-bulk.ts'

const WILL_KEYS: Readonly<Record<BulkKind, string>> = {
  reassign: 'oversight:bulk.will.reassign',
  remind: 'oversight:bulk.will.remind',
  setComplexity: 'oversight:bulk.will.setComplexity',
  dispatch: 'oversight:bulk.will.dispatch',
}

/** Each chosen case: how it stands, what will happen or why not, and how it came out. */
export function BulkTable({
  rows,
  order,
  outcomes,
  hasRun,
}: {
  readonly rows: readonly BulkPreviewRow[]
  readonly order: BulkOrder
  readonly outcomes: ReadonlyMap<number, BulkOutcome>
  readonly hasRun: boolean
}) {
  const { t } = useTranslation()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const target = units.data?.find(unit => unit.id === order.unitId)?.name ?? ''
  const problem = (code: string | null) => t(code === null ? 'staff:unreachable' : `problems:${code}`)
  const will = (row: BulkPreviewRow) =>
    t(WILL_KEYS[order.kind], {
      unit: order.kind === 'remind' ? row.unitName : target,
      complexity: order.complexity === null ? '' : t(COMPLEXITY_KEYS[order.complexity]),
    })
  const result = (row: BulkPreviewRow) => {
    const outcome = outcomes.get(row.id)
    if (row.blockedBy !== null) return '—'
    if (outcome === undefined) return t('oversight:bulk.waiting')
    return outcome.isDone ? (
      <StatusTag text={t('oversight:bulk.ok')} tone="ok" />
    ) : (
      t('oversight:bulk.failed', { reason: problem(outcome.code) })
    )
  }
  const columns: readonly Column<BulkPreviewRow>[] = [
    { key: 'code', header: t('oversight:bulk.column.code'), isRowHeader: true, cell: row => row.code },
    {
      key: 'now',
      header: t('oversight:bulk.column.now'),
      cell: row =>
        [t(CASE_FILE_STATUS_KEYS[row.status]), row.unitName, row.ownerName ?? '']
          .filter(part => part !== '')
          .join(' · '),
    },
    {
      key: 'will',
      header: t('oversight:bulk.column.will'),
      cell: row =>
        row.blockedBy === null ? will(row) : t('oversight:bulk.blocked', { reason: problem(row.blockedBy) }),
    },
    ...(hasRun ? [{ key: 'result', header: t('oversight:bulk.column.result'), cell: result }] : []),
  ]
  return (
    <DataTable
      caption={t('oversight:bulk.table')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      empty="—"
      isMarked={row => row.blockedBy !== null}
    />
  )
}
