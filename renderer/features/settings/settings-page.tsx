import { Stack, Tabs, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SETTING_KINDS, type SettingKind } from '#center/contract/setting.ts'
import { SettingSection } from './setting-section.tsx'
import { KIND_KEYS } from './setting-words.ts'
import { SettingsFileTools } from './settings-file-tools.tsx'

const isKind = (value: string | null): value is SettingKind => SETTING_KINDS.some(kind => kind === value)

/** M12: everything a county may change about its hall, each with its versions. */
export function SettingsPage() {
  const { t } = useTranslation()
  const [kind, setKind] = useState<SettingKind>('hallRules')
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('settings:title')}
      </Title>
      <Text>{t('settings:lead')}</Text>
      <SettingsFileTools />
      <Tabs value={kind} onChange={value => isKind(value) && setKind(value)} keepMounted={false}>
        <Tabs.List aria-label={t('settings:title')}>
          {SETTING_KINDS.map(each => (
            <Tabs.Tab key={each} value={each}>
              {t(KIND_KEYS[each])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={kind} pt="md">
          <SettingSection key={kind} kind={kind} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
