import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { confirmationDue } from '#center/contract/referral.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'

type Row = z.infer<typeof confirmationDue>

/** D8: agreements whose parties may still apply together, nearest first, with the reminders at ten and three days. */
export function Confirmations() {
  const { t } = useTranslation()
  const today = useToday()
  const query = useQuery({
    queryKey: ['caseFile', 'confirmations'],
    queryFn: () => client.referral.confirmations(),
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      header: t('life:confirmation.case'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.caseFileId}?tab=procedures`}>{row.code}</Anchor>,
    },
    { key: 'agreement', header: t('life:confirmation.agreement'), cell: row => row.documentNo ?? '—' },
    {
      key: 'due',
      header: t('life:confirmation.due'),
      cell: row => <DeadlineLight lamp={row.lamp} dueOn={row.dueOn} today={today} />,
    },
    {
      key: 'reminder',
      header: t('life:confirmation.reminder'),
      cell: row =>
        row.reminder === null ? null : (
          <StatusTag
            text={t('life:confirmation.remind', { days: row.reminder })}
            tone={row.reminder === 3 ? 'danger' : 'warn'}
          />
        ),
    },
  ]
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('life:confirmation.title')}
      </Title>
      <Text>{t('life:confirmation.text')}</Text>
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      <DataTable
        caption={t('life:confirmation.title')}
        columns={columns}
        rows={query.data ?? []}
        rowKey={row => row.caseFileId}
        empty={t('life:confirmation.empty')}
        isMarked={row => row.reminder !== null}
      />
    </Stack>
  )
}
