import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileRow } from '#center/contract/case-file.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable, type Paging } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES, NEXT_STEP_KEYS } from '../../lib/status-keys.ts'

/** Case files with their owner, next step and due date; names are masked by the host. */
export function CaseFileTable({
  caption,
  rows,
  paging,
  empty,
}: {
  readonly caption: string
  readonly rows: readonly CaseFileRow[]
  readonly paging?: Paging
  readonly empty: ReactNode
}) {
  const { t } = useTranslation()
  const today = useToday()
  const typeInWords = useTypeInWords()
  const columns: readonly Column<CaseFileRow>[] = [
    {
      key: 'code',
      header: t('desk:column.code'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.id}`}>{row.code}</Anchor>,
    },
    {
      key: 'sides',
      header: t('desk:column.sides'),
      cell: row =>
        t('desk:sides', {
          applicant: row.applicant ?? t('desk:unknownName'),
          respondent: row.respondent ?? t('desk:unknownName'),
        }),
    },
    { key: 'type', header: t('desk:column.type'), cell: row => typeInWords(row.typeCode) },
    {
      key: 'status',
      header: t('desk:column.status'),
      cell: row => <StatusTag text={t(CASE_FILE_STATUS_KEYS[row.status])} tone={CASE_FILE_STATUS_TONES[row.status]} />,
    },
    {
      key: 'owner',
      header: t('desk:column.owner'),
      cell: row => (
        <>
          {row.unitName}
          {row.ownerName !== null && <Text c="dimmed">{row.ownerName}</Text>}
        </>
      ),
    },
    { key: 'nextStep', header: t('desk:column.nextStep'), cell: row => t(NEXT_STEP_KEYS[row.nextStep]) },
    {
      key: 'due',
      header: t('desk:column.due'),
      cell: row => <DeadlineLight lamp={row.lamp} dueOn={row.nextDueOn} today={today} />,
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
