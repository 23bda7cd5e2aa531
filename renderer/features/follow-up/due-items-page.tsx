import { Anchor, Button, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { dueItem } from '#center/contract/follow-up.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import { Confirmations } from '../referral/confirmations.tsx'
import { MarkItem } from './mark-item.tsx'
import { itemWords } from './performance.tsx'

type DueItem = z.infer<typeof dueItem>

/** D9: performance items that are due or overdue, nearest first, to be asked about by phone. */
export function DueItemsPage() {
  const { t } = useTranslation()
  const today = useToday()
  const refresh = useRefreshCaseFiles()
  const [page, setPage] = useState(1)
  const [marking, setMarking] = useState<DueItem | null>(null)
  const [isDone, setDone] = useState(false)
  const query = useQuery({
    queryKey: ['caseFile', 'dueItems', page],
    queryFn: () => client.followUp.dueItems({ page }),
    placeholderData: keepPreviousData,
  })
  const columns: readonly Column<DueItem>[] = [
    {
      key: 'case',
      header: t('followUp:column.case'),
      isRowHeader: true,
      cell: item => <Anchor href={`#/cases/${item.caseFileId}?tab=mediation`}>{item.code}</Anchor>,
    },
    {
      key: 'item',
      header: t('followUp:column.item'),
      cell: item => (
        <>
          {t('followUp:itemLine', { number: item.number, what: itemWords(t, item) })}
          <Text c="dimmed">{item.documentNo}</Text>
        </>
      ),
    },
    { key: 'obligor', header: t('followUp:column.obligor'), cell: item => item.obligor ?? t('desk:unknownName') },
    {
      key: 'due',
      header: t('followUp:column.due'),
      cell: item => <DeadlineLight lamp={item.lamp} dueOn={item.dueOn} today={today} />,
    },
    {
      key: 'actions',
      header: t('followUp:column.actions'),
      cell: item => (
        <Button
          size="sm"
          variant="default"
          aria-label={t('followUp:markOfCase', { number: item.number, code: item.code })}
          onClick={() => setMarking(item)}
        >
          {t('followUp:mark')}
        </Button>
      ),
    },
  ]
  return (
    <Stack gap="md">
      <Title order={1}>{t('followUp:title')}</Title>
      <Text>{t('followUp:lead')}</Text>
      {isDone && <Notice kind="ok">{t('followUp:done')}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {query.data !== undefined && (
        <DataTable
          caption={t('followUp:table')}
          columns={columns}
          rows={query.data.rows}
          rowKey={item => item.id}
          paging={{ page, total: query.data.total, onPage: setPage }}
          empty={t('followUp:empty')}
        />
      )}
      <Confirmations />
      {marking !== null && (
        <MarkItem
          itemId={marking.id}
          number={marking.number}
          onClose={() => setMarking(null)}
          onDone={() => {
            setMarking(null)
            setDone(true)
            void refresh()
          }}
        />
      )}
    </Stack>
  )
}
