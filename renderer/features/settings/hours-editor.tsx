import { SimpleGrid, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { CheckField, TextField } from '../../components/staff/field.tsx'
import { hoursDraft, hoursOf } from './drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import classes from './settings.module.css'
import { useSettingForm } from './use-setting-form.ts'

const HALVES = ['am', 'pm'] as const
const HALF_KEYS = {
  am: { name: 'settings:hours.am', isOpen: 'settings:hours.amOpen' },
  pm: { name: 'settings:hours.pm', isOpen: 'settings:hours.pmOpen' },
} as const

/** Opening hours of a working day by halves. */
export function HoursEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'openingHours'>>) {
  const { t } = useTranslation()
  const editing = useSettingForm({
    kind: 'openingHours',
    draft: hoursDraft(value),
    toValue: hoursOf,
    version,
    onClose,
    onDone,
  })
  const { control } = editing.contract.form
  const typed = useWatch({ control, name: 'setting.value' })
  return (
    <SettingEditor editing={editing}>
      <Text>{t('settings:hours.hint')}</Text>
      {HALVES.map(half => (
        <section key={half} className={classes.item} data-field-group={t(HALF_KEYS[half].name)}>
          <CheckField control={control} name={`setting.value.${half}.isOpen`} label={t(HALF_KEYS[half].isOpen)} />
          {typed[half].isOpen && (
            <SimpleGrid cols={2} mt="sm">
              <TextField
                control={control}
                name={`setting.value.${half}.from`}
                label={t('settings:hours.from')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.${half}.to`}
                label={t('settings:hours.to')}
                isRequired
              />
            </SimpleGrid>
          )}
        </section>
      ))}
      <CheckField control={control} name="setting.value.isOpenOnDaysOff" label={t('settings:hours.daysOff')} />
    </SettingEditor>
  )
}
