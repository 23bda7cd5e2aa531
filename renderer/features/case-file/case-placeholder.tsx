import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'

/** Instead of a page about a case: that it is being read, or why it cannot be shown, and the way back. */
export function CasePlaceholder({ backHref, error }: { readonly backHref: string; readonly error: unknown }) {
  const { t } = useTranslation()
  return (
    <Stack>
      <Anchor href={backHref}>{t('desk:caseFile.back')}</Anchor>
      <Title order={1} size="h2">
        {t('desk:caseFile.placeholder')}
      </Title>
      {error === null ? (
        <Text>{t('desk:caseFile.loading')}</Text>
      ) : (
        <Notice kind="danger">{problemText(t, error)}</Notice>
      )}
    </Stack>
  )
}
