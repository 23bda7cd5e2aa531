import { Checkbox, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EXPERT_KINDS } from '#center/contract/statuses.ts'
import { type ExpertView, expertContract, HALF_DAYS } from '#center/contract/task-force.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, CheckField, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { LineList } from '../../components/staff/line-list.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { EXPERT_KIND_KEYS } from '../../lib/status-keys.ts'
import { HALF_DAY_KEYS } from './half-days.ts'

interface Values {
  readonly name: string
  readonly kind: string
  readonly field: string
  readonly organization: string
  readonly phone: string
  readonly availability: string[]
  readonly interests: string[]
  readonly note: string
  readonly isActive: boolean
}

const valuesOf = (expert: ExpertView | null): Values => ({
  name: expert?.name ?? '',
  kind: expert?.kind ?? '',
  field: expert?.field ?? '',
  organization: expert?.organization ?? '',
  phone: expert?.phone ?? '',
  availability: [...(expert?.availability ?? [])],
  interests: expert === null || expert.interests.length === 0 ? [''] : [...expert.interests],
  note: expert?.note ?? '',
  isActive: expert?.isActive ?? true,
})

const fieldsOf = (values: Values) => ({
  name: values.name,
  kind: values.kind || null,
  field: values.field,
  organization: values.organization.trim() || null,
  phone: values.phone,
  availability: HALF_DAYS.filter(half => values.availability.includes(half)),
  interests: values.interests.filter(interest => interest.trim() !== ''),
  note: values.note.trim() || null,
})

/** An expert of the pool: field, when they can come, whom they must not judge. @param expert null: a new one */
export function ExpertDialog({
  expert,
  onClose,
  onDone,
}: {
  readonly expert: ExpertView | null
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm<Values, unknown, unknown>({
    schema: expert === null ? inputSchema(expertContract.enter) : inputSchema(expertContract.edit),
    defaultValues: valuesOf(expert),
    toInput: (values, opId) =>
      expert === null
        ? { opId, ...fieldsOf(values) }
        : { opId, id: expert.id, version: expert.version, isActive: values.isActive, ...fieldsOf(values) },
    send: input =>
      expert === null
        ? client.expert.enter(inputSchema(expertContract.enter).parse(input))
        : client.expert.edit(inputSchema(expertContract.edit).parse(input)),
    onDone,
  })
  const { control, setValue, watch } = contract.form
  return (
    <FormDialog
      title={expert === null ? t('taskForce:pool.enter') : t('taskForce:pool.editOf', { name: expert.name })}
      size="xl"
      onClose={onClose}
    >
      <FormBody contract={contract} action={t('taskForce:pool.save')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="name"
            label={t('taskForce:pool.name')}
            maxLength={LIMITS.name}
            isRequired
          />
          <SelectField
            control={control}
            name="kind"
            label={t('taskForce:pool.kind')}
            emptyLabel={t('staff:type.choose')}
            choices={EXPERT_KINDS.map(kind => ({ value: kind, label: t(EXPERT_KIND_KEYS[kind]) }))}
            isRequired
          />
          <TextField
            control={control}
            name="field"
            label={t('taskForce:pool.field')}
            maxLength={LIMITS.shortText}
            isRequired
          />
          <TextField
            control={control}
            name="organization"
            label={t('taskForce:pool.organization')}
            maxLength={LIMITS.shortText}
          />
          <TextField
            control={control}
            name="phone"
            label={t('taskForce:pool.phone')}
            maxLength={30}
            inputMode="tel"
            isRequired
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('taskForce:pool.free')}
          value={watch('availability')}
          onChange={halves => setValue('availability', halves, { shouldDirty: true })}
        >
          <SimpleGrid cols={{ base: 2, sm: 5 }} mt="xs">
            {HALF_DAYS.map(half => (
              <Checkbox key={half} value={half} label={t(HALF_DAY_KEYS[half])} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <LineList
          control={control}
          name="interests"
          maxLength={LIMITS.shortText}
          maxLines={20}
          onLines={lines => setValue('interests', lines, { shouldDirty: true })}
          lineLabel={number => t('taskForce:pool.interest', { number })}
          removeLabel={number => t('taskForce:pool.removeInterest', { number })}
          addLabel={t('taskForce:pool.addInterest')}
        />
        <AreaField control={control} name="note" label={t('taskForce:pool.note')} rows={2} maxLength={LIMITS.request} />
        {expert !== null && <CheckField control={control} name="isActive" label={t('taskForce:pool.isActive')} />}
      </FormBody>
    </FormDialog>
  )
}
