import { Button, Group, Loader, SegmentedControl, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session-store.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { saveFile } from '../manager/save-file.ts'
import { CallOutTable } from './call-out-table.tsx'

const VIEWS = ['open', 'recent'] as const
const VIEW_KEYS = { open: 'callOut:view.open', recent: 'callOut:view.recent' } as const
/** The clock alone moves a call-out on. */
const AGAIN_MS = 15_000

/** 吹哨: the open call-outs, those of the last month, and the way to a new one. */
export function CallOutsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const problem = useProblem()
  const [view, setView] = useState<(typeof VIEWS)[number]>('open')
  const list = useQuery({
    queryKey: ['callOut', 'list', view],
    queryFn: () => client.callOut.list({ view }),
    refetchInterval: AGAIN_MS,
  })
  const mayRaise = may('callOut.raise')
  const raise = () => void navigate({ href: '/call-outs/new' })
  useKeys(mayRaise ? { 'Ctrl+N': raise } : {})
  const blank = async () => {
    problem.clear()
    try {
      saveFile(await client.callOut.blankSlip(), 'call-out-blank.pdf')
    } catch (error) {
      problem.show(error)
    }
  }
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('callOut:title')}
      </Title>
      <Group>
        <SegmentedControl
          aria-label={t('callOut:view.label')}
          value={view}
          onChange={next => setView(next === 'recent' ? 'recent' : 'open')}
          data={VIEWS.map(one => ({ value: one, label: t(VIEW_KEYS[one]) }))}
        />
        {mayRaise && (
          <Group ml="auto" gap="xs">
            <Button variant="default" onClick={() => void blank()}>
              {t('callOut:blank')}
            </Button>
            <Button onClick={raise}>{t('callOut:raise')}</Button>
          </Group>
        )}
      </Group>
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      {list.isError && <Notice kind="danger">{problemText(t, list.error)}</Notice>}
      {list.data === undefined ? (
        <Loader aria-label={t('staff:loading')} />
      ) : (
        <CallOutTable
          rows={list.data}
          caption={t(VIEW_KEYS[view])}
          empty={t(view === 'open' ? 'callOut:empty.open' : 'callOut:empty.recent')}
        />
      )}
    </Stack>
  )
}
