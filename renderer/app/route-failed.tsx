import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A page that does not exist or broke down: says so and leads to the start page. */
export function RouteFailed() {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <Title order={1}>{t('staff:routeFailed.title')}</Title>
      <Text>{t('staff:routeFailed.text')}</Text>
      <Anchor href="#/">{t('staff:routeFailed.back')}</Anchor>
    </Stack>
  )
}
