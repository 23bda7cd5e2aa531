import { Anchor, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import { RoutePanel } from '../intake/route-panel.tsx'
import { CaseFileHeader } from './case-file-header.tsx'
import { CasePlaceholder } from './case-placeholder.tsx'
import { useCaseFile, useRefreshCaseFiles } from './use-case-file.ts'

/** W8 for a case that waits at the center: new, or returned by a unit. */
export function DispatchPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const refresh = useRefreshCaseFiles()
  const [isSent, setSent] = useState(false)
  const { data: caseFile, error } = useCaseFile(id)
  const backHref = `#/cases/${id}`
  const back = <Anchor href={backHref}>{t('mediation:room.back')}</Anchor>
  // Whoever sent the case away may not be allowed to open it any more.
  if (isSent) {
    return (
      <Stack>
        <Anchor href="#/cases">{t('desk:caseFile.back')}</Anchor>
        <Title order={1} size="h2">
          {t('desk:caseFile.placeholder')}
        </Title>
        <Notice kind="ok">{t('desk:caseFile.dispatchPage.done')}</Notice>
      </Stack>
    )
  }
  if (caseFile === undefined) {
    return <CasePlaceholder backHref={backHref} error={error} />
  }
  return (
    <Stack gap="md">
      {back}
      <CaseFileHeader caseFile={caseFile} />
      {caseFile.allowedActions.includes('dispatch') ? (
        <RoutePanel
          caseFile={caseFile}
          onSent={() => {
            setSent(true)
            void refresh()
          }}
        />
      ) : (
        <Notice kind="ok">
          {t(
            caseFile.status === 'dispatched' ? 'desk:caseFile.dispatchPage.done' : 'desk:caseFile.dispatchPage.notNow',
          )}
        </Notice>
      )}
    </Stack>
  )
}
