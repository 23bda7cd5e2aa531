import { SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { LANES } from '#center/contract/statuses.ts'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { LANE_KEYS } from '../../lib/status-keys.ts'
import { RULE_FIGURES, rulesDraft, rulesOf } from './drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { END_OF_DAY_KEYS, RULE_KEYS } from './setting-words.ts'
import { useSettingForm } from './use-setting-form.ts'

/** How the queue works: calls, coming back, head start of lanes, closing time. */
export function RulesEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'hallRules'>>) {
  const { t } = useTranslation()
  const editing = useSettingForm({
    kind: 'hallRules',
    draft: rulesDraft(value),
    toValue: rulesOf,
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  return (
    <SettingEditor editing={editing}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {RULE_FIGURES.map(name => (
          <TextField
            key={name}
            control={control}
            name={`setting.value.${name}`}
            label={t(RULE_KEYS[name])}
            inputMode="numeric"
            isRequired
          />
        ))}
      </SimpleGrid>
      <div>
        <Text fw={700}>{t('settings:rule.headStart')}</Text>
        <Text c="dimmed">{t('settings:rule.headStartHint')}</Text>
      </div>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }}>
        {LANES.map(lane => (
          <TextField
            key={lane}
            control={control}
            name={`setting.value.headStartMinutes.${lane}`}
            label={t(LANE_KEYS[lane])}
            inputMode="numeric"
            isRequired
          />
        ))}
      </SimpleGrid>
      <SelectField
        control={control}
        name="setting.value.endOfDay"
        label={t('settings:rule.endOfDay')}
        choices={(['close', 'keepPlace'] as const).map(way => ({ value: way, label: t(END_OF_DAY_KEYS[way]) }))}
      />
      <CheckField control={control} name="setting.value.asksNeeds" label={t('settings:rule.asksNeeds')} />
    </SettingEditor>
  )
}
