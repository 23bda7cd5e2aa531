import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { LANES } from '#center/contract/statuses.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { TypePicker } from '../../components/staff/type-picker.tsx'
import { LANE_KEYS } from '../../lib/status-keys.ts'
import { RowButtons } from '../mediation/row-buttons.tsx'
import { freeTopicCode } from './drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import classes from './settings.module.css'
import { TopicTiles, UNCLEAR } from './topic-tiles.tsx'
import { useSettingForm } from './use-setting-form.ts'

/** Ten topics fill the page of the kiosk; the contract says the same. */
const MOST = 10

/** The topics of the kiosk in their order; "not sure" stays. */
export function TopicsEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'topics'>>) {
  const { t } = useTranslation()
  const draft = value.map(topic => ({ ...topic }))
  const editing = useSettingForm({ kind: 'topics', draft, toValue: typed => typed, version, onClose, onDone })
  const { control } = editing.contract.form
  const { fields, append, remove, move } = useFieldArray({ control, name: 'setting.value', keyName: 'key' })
  const typed = useWatch({ control, name: 'setting.value' })
  return (
    <SettingEditor editing={editing}>
      <Text>{t('settings:topic.hint')}</Text>
      <TopicTiles topics={typed} />
      {fields.map((field, index) => {
        const number = index + 1
        const name = t('settings:topic.number', { number })
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <Text fw={700}>{name}</Text>
            <Stack gap="sm" mt="xs">
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <TextField
                  control={control}
                  name={`setting.value.${index}.label.zh`}
                  label={t('settings:zh')}
                  isRequired
                />
                <TextField
                  control={control}
                  name={`setting.value.${index}.label.en`}
                  label={t('settings:en')}
                  isRequired
                />
                <SelectField
                  control={control}
                  name={`setting.value.${index}.lane`}
                  label={t('settings:topic.lane')}
                  choices={LANES.map(lane => ({ value: lane, label: t(LANE_KEYS[lane]) }))}
                />
              </SimpleGrid>
              <TypePicker
                control={control}
                name={`setting.value.${index}.defaultType`}
                label={t('settings:topic.type')}
                isRequired
              />
            </Stack>
            <RowButtons
              index={index}
              count={fields.length}
              onMove={to => move(index, to)}
              {...(typed[index]?.code === UNCLEAR ? {} : { onRemove: () => remove(index) })}
              words={{
                up: t('settings:topic.up', { number }),
                down: t('settings:topic.down', { number }),
                remove: t('settings:topic.remove', { number }),
              }}
            />
          </section>
        )
      })}
      <Button
        variant="default"
        disabled={fields.length >= MOST}
        onClick={() => append({ code: freeTopicCode(typed), label: { zh: '', en: '' }, defaultType: '', lane: 'A' })}
      >
        {t('settings:topic.add')}
      </Button>
    </SettingEditor>
  )
}
