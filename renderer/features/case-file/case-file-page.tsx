import { Anchor, Stack, Tabs } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { client, problemOf } from '../../lib/client.ts'
import { MaterialsTab } from '../attachment/materials-tab.tsx'
import { CaseCallOuts } from '../call-out/case-call-outs.tsx'
import { ClocksTab } from '../clock/clocks-tab.tsx'
import { CoHandlingTab } from '../co-handling/co-handling-tab.tsx'
import { MediationTab } from '../mediation/mediation-tab.tsx'
import { ReferralTab } from '../referral/referral-tab.tsx'
import { RiskTab } from '../risk/risk-tab.tsx'
import { CaseSupervision } from '../supervision/case-supervision.tsx'
import { TaskForceTab } from '../task-force/task-force-tab.tsx'
import { VolumeTab } from '../volume/volume-tab.tsx'
import classes from './case-file.module.css'
import { CaseFileActions } from './case-file-actions.tsx'
import { CaseFileHeader } from './case-file-header.tsx'
import { CasePlaceholder } from './case-placeholder.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { PapersTab } from './papers-tab.tsx'
import { PartiesTab } from './parties-tab.tsx'
import { CASE_FILE_TABS, type CaseFileTab, TAB_KEYS } from './tabs.ts'
import { TimelineTab } from './timeline-tab.tsx'
import { useCaseFile, useRefreshCaseFiles } from './use-case-file.ts'

interface PanelProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

const PANELS: Readonly<Record<CaseFileTab, (props: PanelProps) => React.ReactNode>> = {
  overview: OverviewTab,
  parties: PartiesTab,
  timeline: TimelineTab,
  mediation: MediationTab,
  coHandling: CoHandlingTab,
  taskForce: TaskForceTab,
  procedures: ReferralTab,
  materials: MaterialsTab,
  papers: PapersTab,
  clocks: ClocksTab,
  risk: RiskTab,
  volume: VolumeTab,
  callOuts: CaseCallOuts,
}

/** D2: one case file, everything about it and everything that can be done with it now. */
export function CaseFilePage({ id, tab }: { readonly id: number; readonly tab: CaseFileTab }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const refresh = useRefreshCaseFiles()
  const query = useCaseFile(id)
  const [message, setMessage] = useState<string | null>(null)
  const show = (next: string) => void navigate({ href: `/cases/${id}?tab=${next}`, replace: true })
  useKeys(Object.fromEntries(CASE_FILE_TABS.map((name, index) => [`Alt+${index + 1}`, () => show(name)])))
  const isOpened = query.isSuccess
  useEffect(() => {
    // For the list of cases opened last; a page that cannot note it still shows the case.
    if (!isOpened) return
    client.search
      .noteOpened({ id })
      .then(() => queries.invalidateQueries({ queryKey: ['caseFile', 'recent'] }))
      .catch(() => undefined)
  }, [isOpened, id, queries])
  const onDone = (text: string) => {
    setMessage(text)
    void refresh()
  }

  if (query.data === undefined) {
    return <MissingCaseFile id={id} error={query.error} onOpened={() => void query.refetch()} />
  }
  const caseFile = query.data
  return (
    <Stack gap="md">
      <Anchor href="#/cases">{t('desk:caseFile.back')}</Anchor>
      <CaseFileHeader caseFile={caseFile} />
      <CaseSupervision caseFileId={id} />
      {message !== null && <Notice kind="ok">{message}</Notice>}
      <CaseFileActions caseFile={caseFile} onDone={onDone} />
      <Tabs
        value={tab}
        classNames={{ tab: classes.tab ?? '' }}
        onChange={next => show(next ?? 'overview')}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('desk:caseFile.tabsLabel')} mb="md">
          {CASE_FILE_TABS.map(name => (
            <Tabs.Tab key={name} value={name}>
              {t(TAB_KEYS[name])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {CASE_FILE_TABS.map(name => {
          const Panel = PANELS[name]
          return (
            <Tabs.Panel key={name} value={name}>
              <Panel caseFile={caseFile} onDone={onDone} />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Stack>
  )
}

/** Instead of the case: why it cannot be shown; whoever only supervises gives a reason first. */
function MissingCaseFile({
  id,
  error,
  onOpened,
}: {
  readonly id: number
  readonly error: unknown
  readonly onOpened: () => void
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (problemOf(error)?.code !== 'case-file.reason-needed') return <CasePlaceholder backHref="#/cases" error={error} />
  return (
    <>
      <CasePlaceholder backHref="#/cases" error={error} />
      <ReasonDialog
        isOpen
        title={t('desk:caseFile.openReason.title')}
        text={t('desk:caseFile.openReason.text')}
        action={t('desk:caseFile.openReason.submit')}
        onClose={() => void navigate({ href: '/cases' })}
        send={input => client.caseFile.open({ ...input, id })}
        onDone={onOpened}
      />
    </>
  )
}
