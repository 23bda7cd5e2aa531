import { Anchor, Stack, Tabs, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TASK_VIEWS, type TaskRow, type TaskViewName } from '#center/contract/co-handling.ts'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { client } from '../../lib/client.ts'
import { TASK_STATUS_KEYS, TASK_STATUS_TONES } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { TaskButtons } from './task-buttons.tsx'

const VIEW_KEYS: Readonly<Record<TaskViewName, string>> = {
  toAnswer: 'coHandling:work.view.toAnswer',
  toVerify: 'coHandling:work.view.toVerify',
  toApprove: 'coHandling:work.view.toApprove',
  overdue: 'coHandling:work.view.overdue',
}
const EMPTY_KEYS: Readonly<Record<TaskViewName, string>> = {
  toAnswer: 'coHandling:work.empty.toAnswer',
  toVerify: 'coHandling:work.empty.toVerify',
  toApprove: 'coHandling:work.empty.toApprove',
  overdue: 'coHandling:work.empty.overdue',
}

/** What other units ask of us, and what waits for our check or consent. */
export function TasksPage({ view = 'toAnswer', page = 1 }: { readonly view?: TaskViewName; readonly page?: number }) {
  const { t } = useTranslation()
  const may = useMay()
  const today = useToday()
  const navigate = useNavigate()
  const typeInWords = useTypeInWords()
  const [message, setMessage] = useState<string | null>(null)
  const views = TASK_VIEWS.filter(name => name !== 'toApprove' || may('task.approve'))
  const query = useQuery({
    queryKey: ['task', view, page],
    queryFn: () => client.coHandling.work({ view, page }),
    placeholderData: keepPreviousData,
  })
  const open = (next: string, at: number) => void navigate({ href: `/tasks?view=${next}&page=${at}` })
  const columns: readonly Column<TaskRow>[] = [
    {
      key: 'what',
      header: t('coHandling:work.column.what'),
      isRowHeader: true,
      cell: row => (
        <>
          {row.what}
          {row.reply !== null && <Text c="dimmed">{row.reply}</Text>}
        </>
      ),
    },
    {
      key: 'case',
      header: t('coHandling:work.column.case'),
      cell: row => (
        <>
          <Anchor href={`#/cases/${row.caseFileId}?tab=coHandling`}>{row.caseCode}</Anchor>
          <Text c="dimmed">{typeInWords(row.typeCode)}</Text>
        </>
      ),
    },
    { key: 'lead', header: t('coHandling:work.column.lead'), cell: row => row.leadUnitName },
    { key: 'unit', header: t('coHandling:work.column.unit'), cell: row => row.unitName },
    {
      key: 'status',
      header: t('coHandling:work.column.status'),
      cell: row => <StatusTag text={t(TASK_STATUS_KEYS[row.status])} tone={TASK_STATUS_TONES[row.status]} />,
    },
    {
      key: 'due',
      header: t('coHandling:work.column.due'),
      cell: row => <DeadlineLight lamp={row.lamp} dueOn={row.lamp === null ? null : row.dueOn} today={today} />,
    },
    {
      key: 'actions',
      header: t('coHandling:work.column.actions'),
      cell: row => <TaskButtons task={row} onDone={setMessage} />,
    },
  ]
  return (
    <Stack gap="md">
      <Title order={1}>{t('coHandling:work.title')}</Title>
      <Text>{t('coHandling:work.lead')}</Text>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      <Tabs classNames={{ tab: classes.tab ?? '' }} value={view} onChange={next => open(next ?? 'toAnswer', 1)}>
        <Tabs.List aria-label={t('coHandling:work.views')} mb="md">
          {views.map(name => (
            <Tabs.Tab key={name} value={name}>
              {t(VIEW_KEYS[name])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {views.map(name => (
          <Tabs.Panel key={name} value={name}>
            {name === view && query.data !== undefined && (
              <DataTable
                caption={t('coHandling:work.table', { view: t(VIEW_KEYS[name]) })}
                columns={columns}
                rows={query.data.rows}
                rowKey={row => row.id}
                paging={{ page, total: query.data.total, onPage: next => open(view, next) }}
                empty={t(EMPTY_KEYS[name])}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  )
}
