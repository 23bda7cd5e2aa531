import { Button, Group, SimpleGrid } from '@mantine/core'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue } from '#center/contract/setting.ts'
import { CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { riskSheetDraft, riskSheetOf } from './oversight-drafts.ts'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import classes from './settings.module.css'
import { useSettingForm } from './use-setting-form.ts'

/** Lines a sheet can have; the contract says the same. */
const MOST = 40

/** The score sheet of risk: factors, thresholds, groups. Cases keep the version they were assessed with. */
export function RiskSheetEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'riskSheet'>>) {
  const { t } = useTranslation()
  const draft = riskSheetDraft(value)
  const editing = useSettingForm({ kind: 'riskSheet', draft, toValue: riskSheetOf, version, onClose, onDone })
  const { control } = editing.contract.form
  const { fields, append, remove } = useFieldArray({ control, name: 'setting.value.factors', keyName: 'key' })
  const factors = useWatch({ control, name: 'setting.value.factors' })
  const groups = useWatch({ control, name: 'setting.value.groups' })
  return (
    <SettingEditor editing={editing}>
      {fields.map((field, index) => {
        const number = index + 1
        const name = t('settings:riskSheet.factor', { number })
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextField
                control={control}
                name={`setting.value.factors.${index}.label.zh`}
                label={t('settings:riskSheet.zh')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.factors.${index}.label.en`}
                label={t('settings:riskSheet.en')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.factors.${index}.code`}
                label={t('settings:riskSheet.code')}
                isRequired
              />
              <TextField
                control={control}
                name={`setting.value.factors.${index}.points`}
                label={t('settings:riskSheet.points')}
                inputMode="numeric"
                isRequired
              />
            </SimpleGrid>
            <Group mt="xs">
              <CheckField
                control={control}
                name={`setting.value.factors.${index}.isRedAtOnce`}
                label={t('settings:riskSheet.isRedAtOnce')}
              />
              <CheckField
                control={control}
                name={`setting.value.factors.${index}.isRestricted`}
                label={t('settings:riskSheet.isRestricted')}
              />
              <Button
                variant="default"
                size="sm"
                aria-label={t('settings:riskSheet.remove', { number })}
                disabled={fields.length === 1}
                onClick={() => remove(index)}
              >
                {t('settings:remove')}
              </Button>
            </Group>
          </section>
        )
      })}
      <Button
        variant="default"
        style={{ alignSelf: 'start' }}
        disabled={fields.length >= MOST}
        onClick={() =>
          append({ code: '', label: { zh: '', en: '' }, points: '0', isRedAtOnce: false, isRestricted: false })
        }
      >
        {t('settings:riskSheet.add')}
      </Button>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name="setting.value.yellowFrom"
          label={t('settings:riskSheet.yellowFrom')}
          inputMode="numeric"
          isRequired
        />
        <TextField
          control={control}
          name="setting.value.redFrom"
          label={t('settings:riskSheet.redFrom')}
          inputMode="numeric"
          isRequired
        />
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place, and none is added or moved
          <SimpleGrid key={index} cols={2} data-field-group={t('settings:riskSheet.group', { number: index + 1 })}>
            <TextField
              control={control}
              name={`setting.value.groups.${index}.from`}
              label={t('settings:riskSheet.groupFrom')}
              inputMode="numeric"
              isRequired
            />
            <SelectField
              control={control}
              name={`setting.value.groups.${index}.factor`}
              label={t('settings:riskSheet.groupFactor')}
              choices={factors.map(factor => ({ value: factor.code, label: factor.label.zh || factor.code }))}
              {...(group.factor === '' ? { emptyLabel: '—' } : {})}
            />
          </SimpleGrid>
        ))}
      </SimpleGrid>
    </SettingEditor>
  )
}
