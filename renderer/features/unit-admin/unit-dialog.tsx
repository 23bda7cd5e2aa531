import { Button, Fieldset, Group, SimpleGrid, Stack } from '@mantine/core'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ManagedUnit, unitAdminContract } from '#center/contract/oversight.ts'
import { UNIT_MODES } from '#center/contract/statuses.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { CheckField, fieldId, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { UNIT_MODE_KEYS } from '../../lib/status-keys.ts'
import { idOf } from '../co-handling/unit-fields.tsx'

interface Values {
  code: string
  name: string
  mode: string
  callPhone: string
  reportsTo: string
  desks: { deskId: string; name: string; isWindow: boolean }[]
}

const valuesOf = (unit: ManagedUnit | null): Values => ({
  code: unit?.code ?? '',
  name: unit?.name ?? '',
  mode: unit?.mode ?? 'onCall',
  callPhone: unit?.callPhone ?? '',
  reportsTo: unit?.reportsTo == null ? '' : String(unit.reportsTo),
  desks: (unit?.desks ?? []).map(desk => ({ deskId: String(desk.id), name: desk.name, isWindow: desk.isWindow })),
})

const fieldsOf = (values: Values) => ({
  name: values.name,
  mode: values.mode,
  callPhone: values.callPhone.trim() || null,
  reportsTo: idOf(values.reportsTo),
  desks: values.desks.map(desk => ({ id: idOf(desk.deskId), name: desk.name, isWindow: desk.isWindow })),
})

/** A unit: name, way of stationing, telephone, whom it turns to, desks. @param unit null: a new one */
export function UnitDialog({
  unit,
  units,
  onClose,
  onDone,
}: {
  readonly unit: ManagedUnit | null
  readonly units: readonly ManagedUnit[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm<Values, unknown, unknown>({
    schema: unit === null ? inputSchema(unitAdminContract.enter) : inputSchema(unitAdminContract.edit),
    defaultValues: valuesOf(unit),
    toInput: (values, opId) =>
      unit === null
        ? { opId, code: values.code.trim().toUpperCase(), ...fieldsOf(values) }
        : { opId, id: unit.id, ...fieldsOf(values) },
    send: input =>
      unit === null
        ? client.unitAdmin.enter(inputSchema(unitAdminContract.enter).parse(input))
        : client.unitAdmin.edit(inputSchema(unitAdminContract.edit).parse(input)),
    onDone,
  })
  const { control } = contract.form
  const { fields, append, remove } = useFieldArray({ control, name: 'desks' })
  return (
    <FormDialog
      title={unit === null ? t('unitAdmin:form.title') : t('unitAdmin:editOf', { name: unit.name })}
      size="xl"
      onClose={onClose}
    >
      <FormBody contract={contract} action={t('unitAdmin:form.save')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {unit === null && (
            <TextField
              control={control}
              name="code"
              label={t('unitAdmin:form.code')}
              hint={t('unitAdmin:form.codeHint')}
              maxLength={3}
              isRequired
            />
          )}
          <TextField
            control={control}
            name="name"
            label={t('unitAdmin:form.name')}
            maxLength={LIMITS.name}
            isRequired
          />
          <SelectField
            control={control}
            name="mode"
            label={t('unitAdmin:form.mode')}
            hint={t('unitAdmin:form.modeHint')}
            choices={UNIT_MODES.map(mode => ({ value: mode, label: t(UNIT_MODE_KEYS[mode]) }))}
            isRequired
          />
          <TextField
            control={control}
            name="callPhone"
            label={t('unitAdmin:form.callPhone')}
            maxLength={30}
            inputMode="tel"
          />
          <SelectField
            control={control}
            name="reportsTo"
            label={t('unitAdmin:form.reportsTo')}
            emptyLabel={t('unitAdmin:form.noReport')}
            choices={units
              .filter(other => other.isActive && !other.isCenter && other.id !== unit?.id)
              .map(other => ({ value: String(other.id), label: other.name }))}
          />
        </SimpleGrid>
        <Fieldset legend={t('unitAdmin:form.desks')}>
          <Stack gap="sm">
            {fields.map((field, index) => (
              <Group key={field.id} align="end">
                <TextField
                  control={control}
                  name={`desks.${index}.name`}
                  label={t('unitAdmin:form.desk', { number: index + 1 })}
                  maxLength={LIMITS.name}
                  isRequired
                />
                <CheckField control={control} name={`desks.${index}.isWindow`} label={t('unitAdmin:form.isWindow')} />
                {field.deskId === '' && (
                  <Button size="sm" variant="default" onClick={() => remove(index)}>
                    {t('unitAdmin:form.removeDesk', { number: index + 1 })}
                  </Button>
                )}
              </Group>
            ))}
            <Button
              id={fieldId('desks')}
              variant="default"
              style={{ alignSelf: 'start' }}
              onClick={() => append({ deskId: '', name: '', isWindow: false })}
            >
              {t('unitAdmin:form.addDesk')}
            </Button>
          </Stack>
        </Fieldset>
      </FormBody>
    </FormDialog>
  )
}
