import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ARROWS, type SettingValue } from '#center/contract/setting.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { boxOf, freeZoneCode, planDraft, planOf } from './drafts.ts'
import { HotlineFields } from './hotline-fields.tsx'
import { PlanDrawing } from './plan-drawing.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import { ARROW_KEYS } from './setting-words.ts'
import classes from './settings.module.css'
import { useSettingForm } from './use-setting-form.ts'

/** Zones have one digit. */
const MOST_ZONES = 9
const BOX = ['x', 'y', 'width', 'height'] as const
const BOX_KEYS = {
  x: 'settings:plan.x',
  y: 'settings:plan.y',
  width: 'settings:plan.width',
  height: 'settings:plan.height',
} as const

interface PlanEditorProps extends EditorProps<SettingValue<'hallPlan'>> {
  /** Names of the desks and rooms there are. */
  readonly places: readonly string[]
}

/** Zones with their place on the plan, the way to each desk and room as seen from the wall, and the hotlines. */
export function PlanEditor({ value, version, places, onClose, onDone }: PlanEditorProps) {
  const { t } = useTranslation()
  const draft = planDraft(value, places)
  const editing = useSettingForm({ kind: 'hallPlan', draft, toValue: planOf, version, onClose, onDone })
  const { control } = editing.contract.form
  const { fields, append, remove } = useFieldArray({ control, name: 'setting.value.zones', keyName: 'key' })
  const zones = useWatch({ control, name: 'setting.value.zones' })
  return (
    <SettingEditor editing={editing}>
      <Text>{t('settings:plan.hint')}</Text>
      <PlanDrawing zones={zones.map(zone => ({ ...zone, ...boxOf(zone) }))} />
      {fields.map((field, index) => {
        const { code = '' } = zones[index] ?? {}
        const name = t('settings:plan.zoneOf', { code })
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <Text fw={700}>{name}</Text>
            <Stack gap="sm" mt="xs">
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <TextField
                  control={control}
                  name={`setting.value.zones.${index}.code`}
                  label={t('settings:plan.code')}
                  inputMode="numeric"
                  isRequired
                />
                <TextField
                  control={control}
                  name={`setting.value.zones.${index}.label.zh`}
                  label={t('settings:zh')}
                  isRequired
                />
                <TextField
                  control={control}
                  name={`setting.value.zones.${index}.label.en`}
                  label={t('settings:en')}
                  isRequired
                />
              </SimpleGrid>
              <SimpleGrid cols={{ base: 2, sm: 4 }}>
                {BOX.map(side => (
                  <TextField
                    key={side}
                    control={control}
                    name={`setting.value.zones.${index}.${side}`}
                    label={t(BOX_KEYS[side])}
                    inputMode="numeric"
                    isRequired
                  />
                ))}
              </SimpleGrid>
              <Button
                variant="default"
                style={{ alignSelf: 'end' }}
                disabled={fields.length === 1}
                aria-label={t('settings:plan.removeZone', { code })}
                onClick={() => remove(index)}
              >
                {t('settings:remove')}
              </Button>
            </Stack>
          </section>
        )
      })}
      <Button
        variant="default"
        disabled={fields.length >= MOST_ZONES}
        onClick={() =>
          append({ code: freeZoneCode(zones), label: { zh: '', en: '' }, x: '4', y: '4', width: '30', height: '40' })
        }
      >
        {t('settings:plan.addZone')}
      </Button>
      <div>
        <Text fw={700}>{t('settings:plan.arrows')}</Text>
        <Text c="dimmed">{t('settings:plan.arrowsHint')}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {places.map((place, index) => (
          <SelectField
            key={place}
            control={control}
            name={`setting.value.arrows.${index}.arrow`}
            label={place}
            emptyLabel={t('settings:plan.noArrow')}
            choices={ARROWS.map(arrow => ({ value: arrow, label: t(ARROW_KEYS[arrow]) }))}
          />
        ))}
      </SimpleGrid>
      <HotlineFields control={control} />
    </SettingEditor>
  )
}
