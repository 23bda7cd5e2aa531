import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLabel } from '../../components/staff/use-label.ts'
import { useSettingValue } from './use-setting.ts'

/** A button for the guide of each topic in force. */
export function GuideChoice({ onEdit }: { readonly onEdit: (topic: string) => void }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const topics = useSettingValue('topics') ?? []
  return (
    <Group gap="xs">
      {topics.map(({ code, label }) => (
        <Button key={code} variant="default" onClick={() => onEdit(code)}>
          {t('settings:guide.edit', { topic: labelOf(label) })}
        </Button>
      ))}
    </Group>
  )
}
