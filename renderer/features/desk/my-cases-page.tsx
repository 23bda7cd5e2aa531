import { Group, SegmentedControl, Stack, Tabs, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileViewName as View } from '#center/contract/case-list.ts'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import classes from '../case-file/case-file.module.css'
import { CaseBoard } from './case-board.tsx'
import { CaseFileTable } from './case-file-table.tsx'
import { NextDuty } from './next-duty.tsx'
import { CASE_SHAPES, EMPTY_KEYS, VIEW_KEYS } from './view-keys.ts'

/** Stages of a case's way, one column each; due and late cases stand in them with their light. */
const STAGES = ['toSign', 'handling', 'toFollowUp', 'closed'] as const

type Shape = (typeof CASE_SHAPES)[number]

interface MyCasesPageProps {
  readonly view?: View | undefined
  readonly page?: number | undefined
  readonly as?: Shape | undefined
}

/** D1: the cases this person may see, by what has to be done with them, as a list or a board. */
export function MyCasesPage(search: MyCasesPageProps) {
  const { t } = useTranslation()
  const may = useMay()
  const today = useToday()
  const navigate = useNavigate()
  const dispatches = may('caseFile.dispatch')
  const views: readonly View[] = [
    ...(dispatches ? (['toDispatch'] as const) : []),
    ...(['toSign', 'handling', 'dueToday', 'overdue', 'toFollowUp', 'closed', 'all'] as const),
  ]
  const { view = dispatches ? 'all' : 'toSign', page = 1, as: shape = 'list' } = search
  const open = (next: MyCasesPageProps) => {
    const parameters = new URLSearchParams({ view: next.view ?? view, page: String(next.page ?? 1) })
    if ((next.as ?? shape) === 'board') parameters.set('as', 'board')
    void navigate({ href: `/cases?${parameters}` })
  }
  const counts = useQuery({ queryKey: ['caseFile', 'counts'], queryFn: () => client.caseFile.counts() }).data
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <Title order={1}>{t('desk:title')}</Title>
        <Text c="dimmed">{t('desk:today', { date: today })}</Text>
      </Group>
      <SegmentedControl
        aria-label={t('desk:as.label')}
        value={shape}
        onChange={value => open({ view, as: CASE_SHAPES.find(each => each === value) ?? 'list' })}
        data={[
          { value: 'list', label: t('desk:as.list') },
          { value: 'board', label: t('desk:as.board') },
        ]}
        w="fit-content"
      />
      {shape === 'board' ? (
        <CaseBoard stages={dispatches ? ['toDispatch', ...STAGES] : STAGES} counts={counts} />
      ) : (
        <Tabs
          classNames={{ tab: classes.tab ?? '' }}
          value={view}
          onChange={next => open({ view: views.find(each => each === next) ?? 'all' })}
        >
          <Tabs.List aria-label={t('desk:viewsLabel')} mb="md">
            {views.map(name => (
              <Tabs.Tab key={name} value={name}>
                {counts?.[name] === undefined
                  ? t(VIEW_KEYS[name])
                  : t('desk:viewCount', { name: t(VIEW_KEYS[name]), count: counts[name].count })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {views.map(name => (
            <Tabs.Panel key={name} value={name}>
              {name === view && <CaseList view={view} page={page} onPage={next => open({ page: next })} />}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  )
}

function CaseList({
  view,
  page,
  onPage,
}: {
  readonly view: View
  readonly page: number
  readonly onPage: (page: number) => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  const [chosen, setChosen] = useState<ReadonlySet<string | number>>(new Set())
  const canBulk = may('caseFile.reassign') || may('caseFile.dispatch')
  const query = useQuery({
    queryKey: ['caseFile', 'list', view, page],
    queryFn: () => client.caseFile.list({ view, page }),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="sm">
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      <BulkBar ids={[...chosen].map(Number)} onClear={() => setChosen(new Set())} />
      {query.data !== undefined && (
        <CaseFileTable
          caption={t('desk:table', { view: t(VIEW_KEYS[view]) })}
          rows={query.data.rows}
          {...(canBulk ? { chosen, onChoose: setChosen } : {})}
          paging={{ page, total: query.data.total, onPage }}
          empty={<NextDuty words={t(EMPTY_KEYS[view])} />}
        />
      )}
    </Stack>
  )
}
