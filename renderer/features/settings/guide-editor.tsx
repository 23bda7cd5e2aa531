import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Guide, SettingValue } from '#center/contract/setting.ts'
import { TextField } from '../../components/staff/field.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { useSettingForm } from './use-setting-form.ts'

/** Lines of what to bring; the contract says the same. */
const MOST_LINES = 8

const PARTS = ['where', 'duration'] as const
const PART_KEYS = {
  where: { zh: 'settings:guide.whereZh', en: 'settings:guide.whereEn' },
  duration: { zh: 'settings:guide.durationZh', en: 'settings:guide.durationEn' },
} as const

const emptyGuide = (topic: string): Guide => ({
  topic,
  bring: [],
  where: { zh: '', en: '' },
  duration: { zh: '', en: '' },
})

interface GuideEditorProps extends EditorProps<SettingValue<'guides'>> {
  readonly topic: string
  readonly topicName: string
}

/** What to bring for one topic, where to go, how long it takes; the guides of the other topics stay as they are. */
export function GuideEditor({ value, version, topic, topicName, onClose, onDone }: GuideEditorProps) {
  const { t } = useTranslation()
  const isNew = value.every(guide => guide.topic !== topic)
  const draft = isNew ? [...value, emptyGuide(topic)] : [...value]
  const index = draft.findIndex(guide => guide.topic === topic)
  const editing = useSettingForm({ kind: 'guides', draft, toValue: typed => typed, version, onClose, onDone })
  const { control } = editing.contract.form
  const { fields, append, remove } = useFieldArray({ control, name: `setting.value.${index}.bring`, keyName: 'key' })
  return (
    <SettingEditor editing={editing}>
      <Text fw={700}>{t('settings:guide.title', { topic: topicName })}</Text>
      <Stack gap="xs">
        {fields.map((field, line) => {
          const number = line + 1
          return (
            <Group key={field.key} align="end" data-field-group={t('settings:guide.bring', { number })}>
              <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ flex: 1 }}>
                <TextField
                  control={control}
                  name={`setting.value.${index}.bring.${line}.zh`}
                  label={t('settings:guide.bringZh', { number })}
                  isRequired
                />
                <TextField
                  control={control}
                  name={`setting.value.${index}.bring.${line}.en`}
                  label={t('settings:guide.bringEn', { number })}
                  isRequired
                />
              </SimpleGrid>
              <Button
                variant="default"
                aria-label={t('settings:guide.removeLine', { number })}
                onClick={() => remove(line)}
              >
                {t('settings:remove')}
              </Button>
            </Group>
          )
        })}
        <Button
          variant="default"
          style={{ alignSelf: 'start' }}
          disabled={fields.length >= MOST_LINES}
          onClick={() => append({ zh: '', en: '' })}
        >
          {t('settings:guide.addLine')}
        </Button>
      </Stack>
      {PARTS.map(part => (
        <SimpleGrid key={part} cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name={`setting.value.${index}.${part}.zh`}
            label={t(PART_KEYS[part].zh)}
            isRequired
          />
          <TextField
            control={control}
            name={`setting.value.${index}.${part}.en`}
            label={t(PART_KEYS[part].en)}
            isRequired
          />
        </SimpleGrid>
      ))}
    </SettingEditor>
  )
}
