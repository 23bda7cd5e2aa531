import { Anchor, Button, Stack, Tabs, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExtensionRow } from '#center/contract/clock.ts'
import { EXTENSION_STATUS_KEYS, lengthText, momentOf } from '../../components/staff/clock-texts.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import caseClasses from '../case-file/case-file.module.css'
import { useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import classes from './clock.module.css'
import { DecideExtension } from './decide-extension.tsx'
import { RemindersList } from './reminders-list.tsx'

const TABS = ['open', 'decided', 'reminders'] as const
type Tab = (typeof TABS)[number]
const TAB_KEYS = {
  open: 'clocks:page.extensions',
  decided: 'clocks:page.decided',
  reminders: 'clocks:page.reminders',
} as const satisfies Record<Tab, string>

/** D12: requests for more time to decide and decided, and what has to be reminded of. */
export function ExtensionsPage() {
  const { t } = useTranslation()
  const [tab, setTab] = useState<Tab>('open')
  return (
    <Stack gap="md">
      <Title order={1}>{t('clocks:page.title')}</Title>
      <Tabs
        value={tab}
        onChange={next => setTab(TABS.find(each => each === next) ?? 'open')}
        classNames={{ tab: caseClasses.tab ?? '' }}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('clocks:page.tabs')} mb="md">
          {TABS.map(each => (
            <Tabs.Tab key={each} value={each}>
              {t(TAB_KEYS[each])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="open">
          <Requests view="open" />
        </Tabs.Panel>
        <Tabs.Panel value="decided">
          <Requests view="decided" />
        </Tabs.Panel>
        <Tabs.Panel value="reminders">
          <RemindersList />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Requests({ view }: { readonly view: 'open' | 'decided' }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const refresh = useRefreshCaseFiles()
  const [page, setPage] = useState(1)
  const [deciding, setDeciding] = useState<ExtensionRow | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['caseFile', 'extensions', view, page],
    queryFn: () => client.clock.extensions({ view, page }),
    placeholderData: keepPreviousData,
  })
  const columns: readonly Column<ExtensionRow>[] = [
    {
      key: 'case',
      header: t('clocks:column.case'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.caseFileId}?tab=clocks`}>{row.code}</Anchor>,
    },
    { key: 'rule', header: t('clocks:column.rule'), cell: row => labelOf(row.rule) },
    { key: 'unit', header: t('clocks:column.unit'), cell: row => row.unitName },
    {
      key: 'request',
      header: t('clocks:column.request'),
      cell: row => (
        <>
          {lengthText(t, row.n, row.unit)}
          <Text size="sm">{row.reason}</Text>
          {row.consentOn !== null && <Text size="sm">{t('clocks:consent', { on: row.consentOn })}</Text>}
          {row.documentNo !== null && <Text size="sm">{t('clocks:document', { no: row.documentNo })}</Text>}
        </>
      ),
    },
    {
      key: 'asked',
      header: t('clocks:column.asked'),
      cell: row => (
        <>
          {row.askedBy}
          <Text size="sm">{momentOf(row.askedAt)}</Text>
        </>
      ),
    },
    { key: 'due', header: t('clocks:column.due'), cell: row => <span className={classes.day}>{row.dueOn}</span> },
    view === 'open'
      ? {
          key: 'reply',
          header: t('clocks:column.reply'),
          cell: row => (
            <>
              <span className={classes.day}>{row.replyDueOn}</span>{' '}
              {row.isLate && <StatusTag text={t('clocks:replyLate')} tone="danger" />}
            </>
          ),
        }
      : {
          key: 'decision',
          header: t('clocks:column.decision'),
          cell: row => (
            <>
              <StatusTag text={t(EXTENSION_STATUS_KEYS[row.status])} tone={row.status === 'granted' ? 'ok' : 'plain'} />
              <Text size="sm">{[row.decidedBy, row.decisionNote].filter(Boolean).join(' · ')}</Text>
            </>
          ),
        },
    ...(view === 'open'
      ? [
          {
            key: 'action',
            header: t('clocks:column.action'),
            cell: (row: ExtensionRow) =>
              row.canDecide ? (
                <Button
                  size="sm"
                  aria-label={t('clocks:decideForm.open', { code: row.code })}
                  onClick={() => setDeciding(row)}
                >
                  {t('clocks:column.action')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <Stack>
      <Text>{t('clocks:page.lead')}</Text>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {query.data !== undefined && (
        <DataTable
          caption={t(TAB_KEYS[view])}
          columns={columns}
          rows={query.data.rows}
          rowKey={row => row.id}
          paging={{ page, total: query.data.total, onPage: setPage }}
          empty={t(view === 'open' ? 'clocks:page.empty' : 'clocks:page.emptyDecided')}
          isMarked={row => row.isLate}
        />
      )}
      {deciding !== null && (
        <DecideExtension
          request={deciding}
          rule={labelOf(deciding.rule)}
          onClose={() => setDeciding(null)}
          onDone={text => {
            setDeciding(null)
            setMessage(text)
            void refresh()
          }}
        />
      )}
    </Stack>
  )
}
