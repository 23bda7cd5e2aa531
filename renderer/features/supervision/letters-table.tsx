import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SupervisionRow } from '#center/contract/supervision.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable, type Paging } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { CAUSE_KEYS, STATUS_KEYS, STATUS_TONES, useOwedInWords } from './supervision-words.ts'

/** Letters of supervision: whom, why, which level, until when. */
export function LettersTable({
  caption,
  rows,
  paging,
  empty,
}: {
  readonly caption: string
  readonly rows: readonly SupervisionRow[]
  readonly paging?: Paging
  readonly empty: string
}) {
  const { t } = useTranslation()
  const today = useToday()
  const owedInWords = useOwedInWords()
  const columns: readonly Column<SupervisionRow>[] = [
    {
      key: 'number',
      header: t('supervision:column.number'),
      isRowHeader: true,
      isShort: true,
      cell: row => <Anchor href={`#/supervision/${row.id}`}>{row.documentNo ?? t('supervision:none')}</Anchor>,
    },
    {
      key: 'unit',
      header: t('supervision:column.unit'),
      cell: row => (
        <>
          {row.unitName}
          <Text c="dimmed">{row.caseCode ?? t('supervision:unitWork')}</Text>
        </>
      ),
    },
    { key: 'cause', header: t('supervision:column.cause'), cell: row => t(CAUSE_KEYS[row.cause]) },
    {
      key: 'owed',
      header: t('supervision:column.owed'),
      cell: row => owedInWords(row.owed, row.since, row.endedOn ?? today),
    },
    {
      key: 'level',
      header: t('supervision:column.level'),
      cell: row => (
        <>
          {t('supervision:level', { level: row.level })}
          <Text c="dimmed">{t('supervision:times', { times: row.times })}</Text>
        </>
      ),
    },
    {
      key: 'status',
      header: t('supervision:column.status'),
      cell: row => <StatusTag text={t(STATUS_KEYS[row.status])} tone={STATUS_TONES[row.status]} />,
    },
    {
      key: 'due',
      header: t('supervision:column.replyDue'),
      isShort: true,
      cell: row =>
        row.lamp === null ? (
          (row.replyDueOn ?? '—')
        ) : (
          <DeadlineLight lamp={row.lamp} dueOn={row.replyDueOn} today={today} />
        ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      empty={empty}
      {...(paging === undefined ? {} : { paging })}
    />
  )
}
