import { Anchor, Button, Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SupervisedCaseRow } from '#center/contract/supervision.ts'
import { daysBetween } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable, type Paging } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'
import { momentText } from '../case-file/moment.ts'

/** Cases that ask for a reminder or a letter: who has them, since when, until when; nobody's name. */
export function CasesTable({
  caption,
  rows,
  paging,
  empty,
  selected,
  onSelect,
  onSupervise,
}: {
  readonly caption: string
  readonly rows: readonly SupervisedCaseRow[]
  readonly paging: Paging
  readonly empty: string
  readonly selected: ReadonlySet<number>
  readonly onSelect: (ids: readonly number[], isOn: boolean) => void
  readonly onSupervise: (row: SupervisedCaseRow) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const typeInWords = useTypeInWords()
  const columns: readonly Column<SupervisedCaseRow>[] = [
    {
      key: 'select',
      header: t('supervision:column.select'),
      cell: row => (
        <Checkbox
          checked={selected.has(row.id)}
          aria-label={t('supervision:selectOne', { code: row.code })}
          onChange={event => onSelect([row.id], event.currentTarget.checked)}
        />
      ),
    },
    {
      key: 'code',
      header: t('supervision:column.code'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.id}`}>{row.code}</Anchor>,
    },
    { key: 'type', header: t('supervision:column.type'), cell: row => typeInWords(row.typeCode) },
    {
      key: 'owner',
      header: t('supervision:column.unit'),
      cell: row => (
        <>
          {row.unitName}
          {row.ownerName !== null && <Text c="dimmed">{row.ownerName}</Text>}
        </>
      ),
    },
    {
      key: 'stage',
      header: t('supervision:column.stage'),
      cell: row => (
        <>
          <StatusTag text={t(CASE_FILE_STATUS_KEYS[row.status])} tone={CASE_FILE_STATUS_TONES[row.status]} />
          <Text c="dimmed">
            {today !== '' && t('supervision:days', { count: Math.max(0, daysBetween(row.stageSince, today)) })}
            {row.returns > 0 &&
              ` · ${t('supervision:column.returns')} ${t('supervision:returns', { count: row.returns })}`}
          </Text>
        </>
      ),
    },
    {
      key: 'due',
      header: t('supervision:column.due'),
      cell: row => <DeadlineLight lamp={row.lamp} dueOn={row.nextDueOn} today={today} caseFileId={row.id} />,
    },
    {
      key: 'reminded',
      header: t('supervision:column.reminded'),
      cell: row => (row.remindedAt === null ? t('supervision:notReminded') : momentText(row.remindedAt)),
    },
    {
      key: 'act',
      header: t('supervision:column.act'),
      cell: row => (
        <Button
          size="sm"
          variant="default"
          aria-label={t('supervision:superviseOf', { code: row.code })}
          onClick={() => onSupervise(row)}
        >
          {t('supervision:supervise')}
        </Button>
      ),
    },
  ]
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={row => row.id} paging={paging} empty={empty} />
  )
}
