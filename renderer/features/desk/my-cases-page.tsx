import { Button, Group, Stack, Tabs, Text, TextInput, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CASE_FILE_VIEWS } from '#center/contract/case-file.ts'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import classes from '../case-file/case-file.module.css'
import { CaseFileTable } from './case-file-table.tsx'

type View = (typeof CASE_FILE_VIEWS)[number]

const VIEW_KEYS: Readonly<Record<View, string>> = {
  toDispatch: 'desk:view.toDispatch',
  toSign: 'desk:view.toSign',
  handling: 'desk:view.handling',
  dueToday: 'desk:view.dueToday',
  overdue: 'desk:view.overdue',
  toFollowUp: 'desk:view.toFollowUp',
  closed: 'desk:view.closed',
  all: 'desk:view.all',
}
const EMPTY_KEYS: Readonly<Record<View, string>> = {
  toDispatch: 'desk:empty.toDispatch',
  toSign: 'desk:empty.toSign',
  handling: 'desk:empty.handling',
  dueToday: 'desk:empty.dueToday',
  overdue: 'desk:empty.overdue',
  toFollowUp: 'desk:empty.toFollowUp',
  closed: 'desk:empty.closed',
  all: 'desk:empty.all',
}

interface MyCasesPageProps {
  readonly view?: View | undefined
  readonly page?: number | undefined
  readonly q?: string | undefined
}

/** D1: the cases this person may see, by what has to be done with them. */
export function MyCasesPage(search: MyCasesPageProps) {
  const { t } = useTranslation()
  const may = useMay()
  const today = useToday()
  const navigate = useNavigate()
  const views: readonly View[] = [
    ...(may('caseFile.dispatch') ? (['toDispatch'] as const) : []),
    ...(['toSign', 'handling', 'dueToday', 'overdue', 'toFollowUp', 'closed', 'all'] as const),
  ]
  const q = search.q ?? ''
  const view = search.view ?? (q === '' ? (may('caseFile.dispatch') ? 'all' : 'toSign') : 'all')
  const page = search.page ?? 1
  const [typed, setTyped] = useState(q)
  const query = useQuery({
    queryKey: ['caseFile', 'list', view, q, page],
    queryFn: () => client.caseFile.list({ view, page, ...(q === '' ? {} : { q }) }),
    placeholderData: keepPreviousData,
  })
  const open = (next: MyCasesPageProps) => {
    const parameters = new URLSearchParams({ view: next.view ?? view, page: String(next.page ?? 1) })
    const words = next.q ?? q
    if (words !== '') parameters.set('q', words)
    void navigate({ href: `/cases?${parameters}` })
  }
  const find = (event: FormEvent) => {
    event.preventDefault()
    open({ q: typed.trim(), view: typed.trim() === '' ? view : 'all' })
  }
  const counts = query.data?.counts
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <Title order={1}>{t('desk:title')}</Title>
        <Text c="dimmed">{t('desk:today', { date: today })}</Text>
      </Group>
      <form onSubmit={find}>
        <Group align="flex-end">
          <TextInput
            label={t('desk:search.label')}
            value={typed}
            maxLength={100}
            autoComplete="off"
            w="24rem"
            maw="100%"
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('desk:search.submit')}
          </Button>
          {q !== '' && (
            <Button
              variant="default"
              onClick={() => {
                setTyped('')
                open({ q: '' })
              }}
            >
              {t('desk:search.clear')}
            </Button>
          )}
        </Group>
      </form>
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
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
                : t('desk:viewCount', { name: t(VIEW_KEYS[name]), count: counts[name] })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {views.map(name => (
          <Tabs.Panel key={name} value={name}>
            {name === view && query.data !== undefined && (
              <CaseFileTable
                caption={t('desk:table', { view: t(VIEW_KEYS[name]) })}
                rows={query.data.rows}
                paging={{ page, total: query.data.total, onPage: next => open({ page: next }) }}
                empty={q === '' ? t(EMPTY_KEYS[name]) : t('desk:empty.search', { q })}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  )
}
