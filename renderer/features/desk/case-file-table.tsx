import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileRow } from '#center/contract/case-list.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable, type Paging } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES, NEXT_STEP_KEYS } from '../../lib/status-keys.ts'

/** Case files with their owner, next step and due date; names are masked by the host. */
export function CaseFileTable<Row extends CaseFileRow>({
  caption,
  rows,
  paging,
  empty,
  chosen,
  onChoose,
  found,
}: {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly paging?: Paging
  readonly empty: ReactNode
  /** Ids of the rows chosen for what is done to many at once; absent: rows are not chosen here. */
  readonly chosen?: ReadonlySet<string | number>
  readonly onChoose?: (chosen: ReadonlySet<string | number>) => void
  /** Why a row was found, where the table shows results of a search. */
  readonly found?: (row: Row) => ReactNode
}) {
  const { t } = useTranslation()
  const today = useToday()
  const typeInWords = useTypeInWords()
  const columns: readonly Column<Row>[] = [
    {
      key: 'code',
      header: t('desk:column.code'),
      isRowHeader: true,
      cell: row => (
        <>
          <Anchor href={`#/cases/${row.id}`}>{row.code}</Anchor>
          {row.visits > 1 && <Text c="dimmed">{t('desk:repeat', { count: row.visits })}</Text>}
        </>
      ),
    },
    ...(found === undefined ? [] : [{ key: 'found', header: t('search:page.found'), cell: found }]),
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
      cell: row => <DeadlineLight lamp={row.lamp} dueOn={row.nextDueOn} today={today} caseFileId={row.id} />,
    },
  ]
  return (
    <DataTable<Row>
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      empty={empty}
      {...(paging === undefined ? {} : { paging })}
      {...(chosen === undefined || onChoose === undefined
        ? {}
        : { selection: { chosen, onChange: onChoose, label: row => t('desk:choose', { code: row.code }) } })}
    />
  )
}
