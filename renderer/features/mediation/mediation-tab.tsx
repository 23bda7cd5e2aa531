import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { MEDIATION_STATUS_KEYS } from '../../lib/status-keys.ts'
import { useCodeWords } from '../case-file/code-words.ts'
import { FollowUps } from '../follow-up/follow-ups.tsx'
import { Performance } from '../follow-up/performance.tsx'
import { AgreementPanel } from './agreement-panel.tsx'
import { EndMediation } from './end-mediation.tsx'
import { MeetingsPanel } from './meetings-panel.tsx'
import { RightsPanel } from './rights-panel.tsx'

/** The mediation from the rights sheet to the last performed item, in the order it happens. */
export function MediationTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const word = useCodeWords()
  const { mediation } = caseFile
  if (mediation === null) return <Text>{t('mediation:none')}</Text>
  const panel = { caseFile, mediation, onDone }
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <Title order={2} size="h3">
          {t('mediation:title')}
        </Title>
        <StatusTag text={t(MEDIATION_STATUS_KEYS[mediation.status])} />
      </Group>
      {mediation.endReason !== null && (
        <Text>
          {t('mediation:end.endedOn', {
            date: mediation.endedOn ?? '',
            reason: word('endReason', mediation.endReason),
          })}
        </Text>
      )}
      <RightsPanel {...panel} />
      <MeetingsPanel {...panel} />
      <AgreementPanel {...panel} />
      {mediation.agreement?.status === 'effective' && (
        <Performance caseFile={caseFile} items={mediation.agreement.items} onDone={onDone} />
      )}
      {caseFile.followUps.length > 0 && (
        <FollowUps followUps={caseFile.followUps} parties={caseFile.parties} onDone={onDone} />
      )}
      {mediation.allowedActions.includes('end') && <EndMediation mediation={mediation} onDone={onDone} />}
    </Stack>
  )
}
