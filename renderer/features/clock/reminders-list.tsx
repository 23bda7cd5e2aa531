import { Anchor, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderRow } from '#center/contract/clock.ts'
import { useToday } from '../../app/use-center-status.ts'
import { OWER_KEYS } from '../../components/staff/clock-texts.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'

/** Running deadlines a citizen or a unit has to be reminded of, the nearest first. */
export function RemindersList() {
  const { t } = useTranslation()
  const today = useToday()
  const labelOf = useLabel()
  const [page, setPage] = useState(1)
  const query = useQuery({
    queryKey: ['caseFile', 'reminders', page],
    queryFn: () => client.clock.reminders({ page }),
    placeholderData: keepPreviousData,
  })
  const columns: readonly Column<ReminderRow>[] = [
    {
      key: 'case',
      header: t('clocks:column.case'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.caseFileId}?tab=clocks`}>{row.code}</Anchor>,
    },
    { key: 'rule', header: t('clocks:column.rule'), cell: row => labelOf(row.rule) },
    { key: 'owes', header: t('clocks:column.owes'), cell: row => t(OWER_KEYS[row.owes]) },
    { key: 'unit', header: t('clocks:column.unit'), cell: row => row.unitName },
    {
      key: 'due',
      header: t('clocks:column.due'),
      cell: row => (
        <DeadlineLight
          lamp={row.lamp}
          dueOn={row.dueOn}
          today={today}
          caseFileId={row.caseFileId}
          clockId={row.clockId}
        />
      ),
    },
    { key: 'reminded', header: t('clocks:column.reminded'), cell: row => row.remindedOn },
  ]
  return (
    <Stack>
      <Text>{t('clocks:page.remindersLead')}</Text>
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {query.data !== undefined && (
        <DataTable
          caption={t('clocks:page.reminders')}
          columns={columns}
          rows={query.data.rows}
          rowKey={row => row.clockId}
          paging={{ page, total: query.data.total, onPage: setPage }}
          empty={t('clocks:page.emptyReminders')}
        />
      )}
    </Stack>
  )
}
