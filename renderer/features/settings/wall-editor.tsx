import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingValue, WallPage } from '#center/contract/setting.ts'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { RowButtons } from '../mediation/row-buttons.tsx'
import { type EditorProps, SettingEditor } from './setting-editor.tsx'
import classes from './settings.module.css'
import { useSettingForm } from './use-setting-form.ts'

/** Pages of the wall; the contract says the same. */
const MOST = 20

/** A page of the wall in small. */
export function WallPreview({ page, name }: { readonly page: WallPage; readonly name: string }) {
  const labelOf = useLabel()
  return (
    <div className={classes.wall} role="img" aria-label={name}>
      <strong>{labelOf(page.title)}</strong>
      <span>{labelOf(page.text)}</span>
    </div>
  )
}

/** The pages the wall shows while nobody is called. */
export function WallEditor({ value, version, onClose, onDone }: EditorProps<SettingValue<'wallPages'>>) {
  const { t } = useTranslation()
  const draft = [...value]
  const editing = useSettingForm({ kind: 'wallPages', draft, toValue: typed => typed, version, onClose, onDone })
  const { control } = editing.contract.form
  const { fields, append, remove, move } = useFieldArray({ control, name: 'setting.value', keyName: 'key' })
  const typed = useWatch({ control, name: 'setting.value' })
  return (
    <SettingEditor editing={editing}>
      <Text>{t('settings:wall.hint')}</Text>
      {fields.map((field, index) => {
        const number = index + 1
        const name = t('settings:wall.number', { number })
        const page = typed[index]
        return (
          <section key={field.key} className={classes.item} aria-label={name} data-field-group={name}>
            <Text fw={700}>{name}</Text>
            <Stack gap="sm" mt="xs">
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextField
                  control={control}
                  name={`setting.value.${index}.title.zh`}
                  label={t('settings:wall.titleZh')}
                  isRequired
                />
                <TextField
                  control={control}
                  name={`setting.value.${index}.title.en`}
                  label={t('settings:wall.titleEn')}
                  isRequired
                />
                <AreaField
                  control={control}
                  name={`setting.value.${index}.text.zh`}
                  label={t('settings:wall.textZh')}
                  isRequired
                />
                <AreaField
                  control={control}
                  name={`setting.value.${index}.text.en`}
                  label={t('settings:wall.textEn')}
                  isRequired
                />
              </SimpleGrid>
              {page !== undefined && <WallPreview page={page} name={t('settings:wall.preview', { number })} />}
            </Stack>
            <RowButtons
              index={index}
              count={fields.length}
              onMove={to => move(index, to)}
              {...(fields.length === 1 ? {} : { onRemove: () => remove(index) })}
              words={{
                up: t('settings:wall.up', { number }),
                down: t('settings:wall.down', { number }),
                remove: t('settings:wall.remove', { number }),
              }}
            />
          </section>
        )
      })}
      <Button
        variant="default"
        disabled={fields.length >= MOST}
        onClick={() => append({ title: { zh: '', en: '' }, text: { zh: '', en: '' } })}
      >
        {t('settings:wall.add')}
      </Button>
    </SettingEditor>
  )
}
