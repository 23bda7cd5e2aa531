import { Button, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { type Control, useController, useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { CheckField, type Choice, SelectField, TextField } from '../../components/staff/field.tsx'
import { type SupervisionDraft, supervisionDraft, supervisionOf } from './oversight-drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import classes from './settings.module.css'
import { type SettingForm, useSettingForm } from './use-setting-form.ts'

/** Rungs a ladder can have; the contract says the same. */
const MOST = 12

type Form = Control<SettingForm<SupervisionDraft>, unknown, SettingForm<SupervisionDraft>>

/** The ladder of supervision and its three levels. */
export function SupervisionEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'supervisionRules'>>) {
  const { t } = useTranslation()
  const draft = supervisionDraft(value)
  const editing = useSettingForm({ kind: 'supervisionRules', draft, toValue: supervisionOf, version, onClose, onDone })
  const { control } = editing.contract.form
  const { fields, append, remove } = useFieldArray({ control, name: 'setting.value.ladder', keyName: 'key' })
  const ladder = useWatch({ control, name: 'setting.value.ladder' })
  const rungs: Choice[] = ladder.map(rung => ({ value: rung.code, label: rung.label.zh || rung.code }))
  return (
    <SettingEditor editing={editing}>
      <Text fw={700}>{t('settings:supervision.ladder')}</Text>
      {fields.map((field, index) => {
        const name = t('settings:supervision.rung', { number: index + 1 })
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <SimpleGrid cols={{ base: 1, sm: 4 }}>
              <TextField
                control={control}
                name={`setting.value.ladder.${index}.label.zh`}
                label={t('settings:supervision.zh')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.ladder.${index}.label.en`}
                label={t('settings:supervision.en')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.ladder.${index}.code`}
                label={t('settings:supervision.code')}
                isRequired
              />
              <SelectField
                control={control}
                name={`setting.value.ladder.${index}.next`}
                label={t('settings:supervision.next')}
                choices={rungs}
                emptyLabel={t('settings:supervision.top')}
              />
            </SimpleGrid>
            <Button
              variant="default"
              size="sm"
              mt="xs"
              aria-label={t('settings:supervision.removeRung', { number: index + 1 })}
              disabled={fields.length === 1}
              onClick={() => remove(index)}
            >
              {t('settings:remove')}
            </Button>
          </section>
        )
      })}
      <Button
        variant="default"
        style={{ alignSelf: 'start' }}
        disabled={fields.length >= MOST}
        onClick={() => append({ code: '', label: { zh: '', en: '' }, next: '' })}
      >
        {t('settings:supervision.addRung')}
      </Button>
      {([0, 1, 2] as const).map(index => (
        <LevelFields key={index} control={control} index={index} rungs={rungs} />
      ))}
      <Text c="dimmed">{t('settings:supervision.replyHint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SelectField
          control={control}
          name="setting.value.adviceTo"
          label={t('settings:supervision.adviceTo')}
          choices={rungs}
        />
        <TextField
          control={control}
          name="setting.value.staleDays"
          label={t('settings:supervision.staleDays')}
          inputMode="numeric"
          isRequired
        />
      </SimpleGrid>
    </SettingEditor>
  )
}

function LevelFields({
  control,
  index,
  rungs,
}: {
  readonly control: Form
  readonly index: 0 | 1 | 2
  readonly rungs: readonly Choice[]
}) {
  const { t } = useTranslation()
  const name = t('settings:supervision.level', { level: index + 1 })
  const { field } = useController({ control, name: `setting.value.levels.${index}.copyTo` })
  return (
    <section className={classes.item} aria-label={name} data-field-group={name}>
      <Text fw={700}>{name}</Text>
      <Stack gap="sm" mt="xs">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name={`setting.value.levels.${index}.label.zh`}
            label={t('settings:supervision.labelZh')}
            isRequired
          />
          <TextField
            control={control}
            name={`setting.value.levels.${index}.label.en`}
            label={t('settings:supervision.labelEn')}
            isRequired
          />
          <SelectField
            control={control}
            name={`setting.value.levels.${index}.to`}
            label={t('settings:supervision.to')}
            choices={rungs}
          />
          <TextField
            control={control}
            name={`setting.value.levels.${index}.graceDays`}
            label={t('settings:supervision.graceDays')}
            inputMode="numeric"
            isRequired
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('settings:supervision.copyTo')}
          description={t('settings:supervision.copyHint')}
          value={field.value}
          onChange={field.onChange}
        >
          <Group mt="xs">
            {rungs.map(rung => (
              <Checkbox key={rung.value} value={rung.value} label={rung.label} />
            ))}
          </Group>
        </Checkbox.Group>
        <CheckField
          control={control}
          name={`setting.value.levels.${index}.isAutomatic`}
          label={t('settings:supervision.isAutomatic')}
        />
        <TextField
          control={control}
          name={`setting.value.levels.${index}.consequence.zh`}
          label={t('settings:supervision.consequenceZh')}
          isRequired
        />
        <TextField
          control={control}
          name={`setting.value.levels.${index}.consequence.en`}
          label={t('settings:supervision.consequenceEn')}
          isRequired
        />
      </Stack>
    </section>
  )
}
