import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { type Control, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/staff/field.tsx'
import type { PlanDraft } from './drafts.ts'
import type { SettingForm } from './use-setting-form.ts'

/** Numbers the kiosk names; the contract says the same. */
const MOST = 6

/** Telephone numbers for who needs another door. */
export function HotlineFields({
  control,
}: {
  readonly control: Control<SettingForm<PlanDraft>, unknown, SettingForm<PlanDraft>>
}) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name: 'setting.value.hotlines', keyName: 'key' })
  return (
    <Stack gap="xs">
      <Text fw={700}>{t('settings:plan.hotlines')}</Text>
      {fields.map((field, index) => {
        const number = index + 1
        return (
          <Group key={field.key} align="end" data-field-group={t('settings:plan.hotline', { number })}>
            <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ flex: 1 }}>
              <TextField
                control={control}
                name={`setting.value.hotlines.${index}.phone`}
                label={t('settings:plan.phone')}
                inputMode="tel"
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.hotlines.${index}.label.zh`}
                label={t('settings:zh')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.hotlines.${index}.label.en`}
                label={t('settings:en')}
                isRequired
              />
            </SimpleGrid>
            <Button
              variant="default"
              aria-label={t('settings:plan.removeHotline', { number })}
              onClick={() => remove(index)}
            >
              {t('settings:remove')}
            </Button>
          </Group>
        )
      })}
      <Button
        variant="default"
        style={{ alignSelf: 'start' }}
        disabled={fields.length >= MOST}
        onClick={() => append({ phone: '', label: { zh: '', en: '' } })}
      >
        {t('settings:plan.addHotline')}
      </Button>
    </Stack>
  )
}
