import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { TextField } from '../../components/staff/field.tsx'
import { figure } from './drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

/** How many conclusions (了结) are looked at again. */
export function ConclusionRulesEditor({
  value,
  version,
  onClose,
  onDone,
}: EditorProps<SettingValue<'conclusionRules'>>) {
  const { t } = useTranslation()
  const editing = useSettingForm({
    kind: 'conclusionRules',
    draft: { samplePercent: String(value.samplePercent) },
    toValue: ({ samplePercent }: { samplePercent: string }) => ({ samplePercent: figure(samplePercent) }),
    version,
    onClose,
    onDone,
  })
  return (
    <SettingEditor editing={editing}>
      <TextField
        control={editing.contract.form.control}
        name="setting.value.samplePercent"
        label={t('settings:conclusionRules.samplePercent')}
        inputMode="numeric"
        isRequired
      />
    </SettingEditor>
  )
}
