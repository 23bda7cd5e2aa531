import { SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { TextField } from '../../components/staff/field.tsx'
import { figure } from './drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

/** When a lamp is yellow. */
export function LampEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'lampLimits'>>) {
  const { t } = useTranslation()
  const editing = useSettingForm({
    kind: 'lampLimits',
    draft: { yellowPercent: String(value.yellowPercent), yellowDaysLeft: String(value.yellowDaysLeft) },
    toValue: typed => ({ yellowPercent: figure(typed.yellowPercent), yellowDaysLeft: figure(typed.yellowDaysLeft) }),
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  return (
    <SettingEditor editing={editing}>
      <Text>{t('settings:lamp.hint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name="setting.value.yellowPercent"
          label={t('settings:lamp.percent')}
          inputMode="numeric"
          isRequired
        />
        <TextField
          control={control}
          name="setting.value.yellowDaysLeft"
          label={t('settings:lamp.days')}
          inputMode="numeric"
          isRequired
        />
      </SimpleGrid>
    </SettingEditor>
  )
}
