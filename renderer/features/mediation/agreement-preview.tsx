import { Group, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgreementDraft } from '#center/contract/mediation.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import classes from './agreement.module.css'

/** Pause in the typing, in ms, after which the preview is made anew. */
const PAUSE_MS = 800

/** The agreement as it would be printed now; nothing of it is stored. */
export function AgreementPreview({
  mediationId,
  draft,
}: {
  readonly mediationId: number
  readonly draft: AgreementDraft
}) {
  const { t } = useTranslation()
  const [sent] = useDebouncedValue(JSON.stringify(draft), PAUSE_MS)
  const preview = useQuery({
    queryKey: ['agreementPreview', mediationId, sent],
    queryFn: () => client.paper.previewAgreement({ id: mediationId, draft: JSON.parse(sent) as AgreementDraft }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <section className={classes.preview} aria-label={t('mediation:agreement.preview')}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4">
          {t('mediation:agreement.preview')}
        </Title>
        <Text c="dimmed">{t('mediation:agreement.previewHint')}</Text>
      </Group>
      {preview.isError && <Notice kind="warn">{problemText(t, preview.error)}</Notice>}
      {preview.data === undefined && !preview.isError && <Text>{t('staff:loading')}</Text>}
      {preview.data !== undefined && <PdfView pdf={preview.data} label={t('mediation:agreement.title')} />}
    </section>
  )
}
