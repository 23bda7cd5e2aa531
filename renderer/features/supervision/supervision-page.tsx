import { Button, Checkbox, Group, Loader, Stack, Tabs, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CASE_VIEWS,
  SUPERVISION_VIEWS,
  type SupervisedCaseRow,
  type SupervisedCaseView,
  type SupervisionView,
} from '#center/contract/supervision.ts'
import { useMay } from '../../app/session-store.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { CasesTable } from './cases-table.tsx'
import { LetterDialog } from './letter-dialog.tsx'
import { LettersTable } from './letters-table.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { ReminderList } from './reminder-list.tsx'
import { SuperviseUnit } from './supervise-unit.tsx'
import classes from './supervision.module.css'
import { VIEW_KEYS } from './supervision-words.ts'
import {
  useRefreshSupervision,
  useSupervisedCases,
  useSupervisionCounts,
  useSupervisionList,
} from './use-supervision.ts'

const isCaseView = (view: SupervisionView): view is SupervisedCaseView => CASE_VIEWS.some(each => each === view)

/** M2 for the manager; for a unit the letters written to it. */
export function SupervisionPage({ view, page }: { readonly view: SupervisionView; readonly page: number }) {
  const { t } = useTranslation()
  const isManager = useMay()('supervision.manage')
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h2">
            {t('supervision:title')}
          </Title>
          <Text>{t(isManager ? 'supervision:lead' : 'supervision:unitLead')}</Text>
        </div>
        {isManager && (
          <Group gap="sm">
            <SuperviseUnit />
            <Button component="a" href="#/supervision/notices" variant="default">
              {t('supervision:circulation.go')}
            </Button>
          </Group>
        )}
      </Group>
      {isManager ? <ManagerViews view={view} page={page} /> : <UnitLetters page={page} />}
    </Stack>
  )
}

function UnitLetters({ page }: { readonly page: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const letters = useSupervisionList(null, page)
  if (letters.isError) return <Notice kind="danger">{problemText(t, letters.error)}</Notice>
  if (letters.data === undefined) return <Loader aria-label={t('staff:loading')} />
  return (
    <>
      <LettersTable
        caption={t('supervision:letters')}
        rows={letters.data.rows}
        paging={{
          page,
          total: letters.data.total,
          onPage: next => void navigate({ href: `/supervision?page=${next}` }),
        }}
        empty={t('supervision:empty.unit')}
      />
      <ReminderList />
    </>
  )
}

function ManagerViews({ view, page }: { readonly view: SupervisionView; readonly page: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const counts = useSupervisionCounts()
  const show = (next: string | null) => void navigate({ href: `/supervision?view=${next ?? 'overdue'}` })
  return (
    <Tabs value={view} onChange={show} keepMounted={false}>
      <Tabs.List aria-label={t('supervision:views')} mb="md">
        {SUPERVISION_VIEWS.map(each => (
          <Tabs.Tab key={each} value={each} className={classes.view}>
            {t(VIEW_KEYS[each])} {counts.data?.[each] ?? ''}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={view}>
        {isCaseView(view) ? <CaseView key={view} view={view} page={page} /> : <LetterView view={view} page={page} />}
      </Tabs.Panel>
    </Tabs>
  )
}

function LetterView({
  view,
  page,
}: {
  readonly view: Exclude<SupervisionView, SupervisedCaseView>
  readonly page: number
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const letters = useSupervisionList(view, page)
  if (letters.isError) return <Notice kind="danger">{problemText(t, letters.error)}</Notice>
  if (letters.data === undefined) return <Loader aria-label={t('staff:loading')} />
  return (
    <LettersTable
      caption={t(VIEW_KEYS[view])}
      rows={letters.data.rows}
      paging={{
        page,
        total: letters.data.total,
        onPage: next => void navigate({ href: `/supervision?view=${view}&page=${next}` }),
      }}
      empty={t('supervision:empty.letters')}
    />
  )
}

const EMPTY_KEYS = {
  overdue: 'supervision:empty.overdue',
  atRisk: 'supervision:empty.atRisk',
  noOwner: 'supervision:empty.noOwner',
  returnedTwice: 'supervision:empty.returnedTwice',
} as const satisfies Record<SupervisedCaseView, string>

function CaseView({ view, page }: { readonly view: SupervisedCaseView; readonly page: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const refresh = useRefreshSupervision()
  const cases = useSupervisedCases(view, page)
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [supervised, setSupervised] = useState<SupervisedCaseRow | null>(null)
  const [isReminding, setReminding] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  if (cases.isError) return <Notice kind="danger">{problemText(t, cases.error)}</Notice>
  if (cases.data === undefined) return <Loader aria-label={t('staff:loading')} />
  const { rows, total } = cases.data
  const chosen = rows.filter(row => selected.has(row.id))
  const select = (ids: readonly number[], isOn: boolean) =>
    setSelected(before => new Set(isOn ? [...before, ...ids] : [...before].filter(id => !ids.includes(id))))
  return (
    <Stack gap="sm">
      {message !== null && <Notice kind="ok">{message}</Notice>}
      <Group>
        <Checkbox
          label={t('supervision:selectAll')}
          checked={rows.length > 0 && chosen.length === rows.length}
          disabled={rows.length === 0}
          onChange={event =>
            select(
              rows.map(row => row.id),
              event.currentTarget.checked,
            )
          }
        />
        <Text>{t('supervision:selected', { count: chosen.length })}</Text>
        <Button variant="default" disabled={chosen.length === 0} onClick={() => setReminding(true)}>
          {t('supervision:remind.button')}
        </Button>
      </Group>
      <CasesTable
        caption={t(VIEW_KEYS[view])}
        rows={rows}
        paging={{ page, total, onPage: next => void navigate({ href: `/supervision?view=${view}&page=${next}` }) }}
        empty={t(EMPTY_KEYS[view])}
        selected={selected}
        onSelect={select}
        onSupervise={setSupervised}
      />
      {isReminding && (
        <RemindDialog
          rows={chosen}
          onClose={() => setReminding(false)}
          onDone={({ reminded, skipped }) => {
            setReminding(false)
            setSelected(new Set())
            setMessage(
              [
                t('supervision:remind.done', { count: reminded.length }),
                skipped.length === 0 ? '' : t('supervision:remind.skipped', { count: skipped.length }),
              ].join(''),
            )
            refresh()
          }}
        />
      )}
      {supervised !== null && (
        <LetterDialog
          subject={{ kind: 'case', caseFileId: supervised.id }}
          onClose={() => setSupervised(null)}
          onDone={({ id, documentNo }) => {
            setSupervised(null)
            setMessage(t('supervision:form.done', { number: documentNo }))
            refresh()
            void navigate({ href: `/supervision/${id}` })
          }}
        />
      )}
    </Stack>
  )
}
