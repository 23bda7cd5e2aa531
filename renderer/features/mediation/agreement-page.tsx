import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { AGREEMENT_STATUS_KEYS } from '../../lib/status-keys.ts'
import { CasePlaceholder } from '../case-file/case-placeholder.tsx'
import { sideNames } from '../case-file/side-names.ts'
import { useCaseFile } from '../case-file/use-case-file.ts'
import { AgreementEditor } from './agreement-editor.tsx'

/** D6: the agreement; a draft is edited, an issued one is shown as the paper it is. */
export function AgreementPage({ caseFileId }: { readonly caseFileId: number }) {
  const { t } = useTranslation()
  const { data: caseFile, error } = useCaseFile(caseFileId)
  const backHref = `#/cases/${caseFileId}?tab=mediation`
  const back = <Anchor href={backHref}>{t('mediation:room.back')}</Anchor>
  const mediation = caseFile?.mediation ?? null
  if (caseFile === undefined || mediation === null) {
    return <CasePlaceholder backHref={backHref} error={error} />
  }
  const { agreement } = mediation
  const canEdit =
    agreement === null ? mediation.allowedActions.includes('draft') : agreement.allowedActions.includes('edit')
  return (
    <Stack gap="md">
      {back}
      <Group gap="sm">
        <Title order={1} size="h2">
          {t('mediation:agreement.title')}
        </Title>
        {agreement !== null && <StatusTag text={t(AGREEMENT_STATUS_KEYS[agreement.status])} />}
        {agreement?.documentNo != null && <Text fw={600}>{agreement.documentNo}</Text>}
      </Group>
      <Text>
        {caseFile.code} · {sideNames(t, caseFile.parties)}
      </Text>
      {canEdit && <AgreementEditor caseFile={caseFile} mediation={mediation} />}
      {!canEdit && agreement?.paperId != null && (
        <>
          <Notice kind="info">{t('mediation:agreement.frozen')}</Notice>
          <PaperPreview paperId={agreement.paperId} label={t('mediation:agreement.title')} copies={agreement.copies} />
        </>
      )}
      {!canEdit && agreement?.paperId == null && <Text>{t('mediation:agreement.none')}</Text>}
    </Stack>
  )
}
