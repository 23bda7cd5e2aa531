import { Anchor, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OVERSIGHT_VIEWS, type OversightRow, type OversightViewName } from '#center/contract/oversight.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import { MergeDialog } from '../closing/merge-dialogs.tsx'
import { ReassignDialog } from '../co-handling/reassign-dialog.tsx'

const VIEW_KEYS: Readonly<Record<OversightViewName, string>> = {
  disputed: 'oversight:view.disputed',
  returnedTwice: 'oversight:view.returnedTwice',
  ownerless: 'oversight:view.ownerless',
  overdueTasks: 'oversight:view.overdueTasks',
  sealed: 'oversight:view.sealed',
}
const HINT_KEYS: Readonly<Record<OversightViewName, string>> = {
  disputed: 'oversight:hint.disputed',
  returnedTwice: 'oversight:hint.returnedTwice',
  ownerless: 'oversight:hint.ownerless',
  overdueTasks: 'oversight:hint.overdueTasks',
  sealed: 'oversight:hint.sealed',
}
const EMPTY_KEYS: Readonly<Record<OversightViewName, string>> = {
  disputed: 'oversight:empty.disputed',
  returnedTwice: 'oversight:empty.returnedTwice',
  ownerless: 'oversight:empty.ownerless',
  overdueTasks: 'oversight:empty.overdueTasks',
  sealed: 'oversight:empty.sealed',
}
const WHY_KEYS: Readonly<Record<NonNullable<OversightRow['why']>, string>> = {
  unitClosed: 'oversight:why.unitClosed',
  personGone: 'oversight:why.personGone',
  personMoved: 'oversight:why.personMoved',
}

type Act = 'reassign' | 'merge' | 'unseal'

/** M5: what the manager has to decide or to watch: disputed leads, returns, cases that are nobody's, late tasks, sealed files. */
export function OversightPage({
  view = 'disputed',
  page = 1,
}: {
  readonly view?: OversightViewName
  readonly page?: number
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const refresh = useRefreshCaseFiles()
  const [act, setAct] = useState<{ readonly kind: Act; readonly row: OversightRow } | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const counts = useQuery({ queryKey: ['caseFile', 'overseen'], queryFn: () => client.oversight.counts() })
  const query = useQuery({
    queryKey: ['caseFile', 'oversight', view, page],
    queryFn: () => client.oversight.list({ view, page }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns(view, (kind, row) => setAct({ kind, row }))
  const open = (next: string, at: number) => void navigate({ href: `/oversight?view=${next}&page=${at}` })
  const finish = (text: string) => {
    setAct(null)
    setMessage(text)
    void refresh()
  }
  return (
    <Stack gap="md">
      <Title order={1}>{t('oversight:title')}</Title>
      {message !== null && <Notice kind="ok">{message}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      <Tabs classNames={{ tab: classes.tab ?? '' }} value={view} onChange={next => open(next ?? 'disputed', 1)}>
        <Tabs.List aria-label={t('oversight:views')} mb="md">
          {OVERSIGHT_VIEWS.map(name => (
            <Tabs.Tab key={name} value={name}>
              {counts.data === undefined
                ? t(VIEW_KEYS[name])
                : t('oversight:viewCount', { name: t(VIEW_KEYS[name]), count: counts.data[name] })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {OVERSIGHT_VIEWS.map(name => (
          <Tabs.Panel key={name} value={name}>
            {name === view && query.data !== undefined && (
              <Stack gap="sm">
                <Text>{t(HINT_KEYS[name])}</Text>
                <DataTable
                  caption={t('oversight:table', { view: t(VIEW_KEYS[name]) })}
                  columns={columns}
                  rows={query.data.rows}
                  rowKey={row => `${row.id}-${row.reason ?? ''}`}
                  paging={{ page, total: query.data.total, onPage: next => open(view, next) }}
                  empty={t(EMPTY_KEYS[name])}
                />
              </Stack>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {act?.kind === 'reassign' && (
        <ReassignDialog
          held={act.row}
          onClose={() => setAct(null)}
          onDone={() => finish(t('coHandling:reassign.done'))}
        />
      )}
      {act?.kind === 'merge' && <MergeDialog caseFile={act.row} onClose={() => setAct(null)} onDone={finish} />}
      {act?.kind === 'unseal' && (
        <ReasonDialog
          isOpen
          title={t('oversight:unsealOf', { code: act.row.code })}
          text={t('oversight:unsealText')}
          action={t('oversight:unseal')}
          onClose={() => setAct(null)}
          send={input => client.oversight.unseal({ ...input, id: act.row.id, version: act.row.version })}
          onDone={() => finish(t('oversight:unsealed'))}
        />
      )}
    </Stack>
  )
}

function useColumns(
  view: OversightViewName,
  onAct: (kind: Act, row: OversightRow) => void,
): readonly Column<OversightRow>[] {
  const { t } = useTranslation()
  const today = useToday()
  const typeInWords = useTypeInWords()
  const press = (kind: Act, row: OversightRow, text: string, label: string) => (
    <Button size="sm" variant="default" aria-label={label} onClick={() => onAct(kind, row)}>
      {text}
    </Button>
  )
  const buttons = (row: OversightRow) => {
    const { code, status } = row
    if (view === 'sealed') return press('unseal', row, t('oversight:unseal'), t('oversight:unsealOf', { code }))
    const isDisputed = status === 'leadDisputed'
    return (
      <Group gap="xs" wrap="nowrap">
        {isDisputed && (
          <Button
            size="sm"
            component="a"
            href={`#/cases/${row.id}/ruling`}
            aria-label={t('oversight:ruleOf', { code })}
          >
            {t('oversight:rule')}
          </Button>
        )}
        {!isDisputed &&
          status !== 'returned' &&
          press('reassign', row, t('coHandling:reassign.open'), t('oversight:reassignOf', { code }))}
        {row.canMerge && press('merge', row, t('oversight:merge'), t('oversight:mergeOf', { code }))}
      </Group>
    )
  }
  return [
    {
      key: 'code',
      header: t('oversight:column.code'),
      isRowHeader: true,
      cell: row => <Anchor href={`#/cases/${row.id}`}>{row.code}</Anchor>,
    },
    { key: 'type', header: t('oversight:column.type'), cell: row => typeInWords(row.typeCode) },
    {
      key: 'status',
      header: t('oversight:column.status'),
      cell: row => <StatusTag text={t(CASE_FILE_STATUS_KEYS[row.status])} tone={CASE_FILE_STATUS_TONES[row.status]} />,
    },
    {
      key: 'owner',
      header: t('oversight:column.owner'),
      cell: row => (
        <>
          {row.unitName}
          {row.ownerName !== null && <Text c="dimmed">{row.ownerName}</Text>}
        </>
      ),
    },
    {
      key: 'why',
      header: t('oversight:column.why'),
      cell: row => (
        <Group gap="xs">
          {row.why !== null && <StatusTag text={t(WHY_KEYS[row.why])} tone="danger" />}
          {row.returns > 0 && <span>{t('oversight:returns', { count: row.returns })}</span>}
          {row.reason !== null && <span>{row.reason}</span>}
        </Group>
      ),
    },
    {
      key: 'due',
      header: t('oversight:column.due'),
      cell: row => <DeadlineLight lamp={row.lamp} dueOn={row.nextDueOn} today={today} caseFileId={row.id} />,
    },
    // A late task is dealt with inside its case.
    ...(view === 'overdueTasks' ? [] : [{ key: 'actions', header: t('oversight:column.actions'), cell: buttons }]),
  ]
}
