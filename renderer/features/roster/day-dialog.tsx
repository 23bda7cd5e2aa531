import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { rosterContract } from '#center/contract/roster.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import type { ChosenDay } from './roster-grid.tsx'
import { HALVES_KEYS } from './roster-words.ts'

const KINDS = { on: 'roster:day.on', off: 'roster:day.off', asPlanned: 'roster:day.asPlanned' } as const
const HALVES = ['day', 'am', 'pm'] as const

interface Values {
  readonly kind: keyof typeof KINDS
  readonly halves: (typeof HALVES)[number]
  readonly deskId: string
  readonly note: string
}

/** One person on one day: here, not here, or as the patterns say. */
export function DayDialog({
  day,
  onClose,
  onDone,
}: {
  readonly day: ChosenDay
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(rosterContract.setDay),
    defaultValues: { kind: 'on', halves: 'day', deskId: '', note: '' },
    toInput: (values: Values, opId) => ({
      opId,
      unitId: day.unit.id,
      staffId: day.staffId,
      deskId: values.deskId === '' ? null : Number(values.deskId),
      on: day.on,
      halves: values.halves,
      kind: values.kind,
      note: values.note.trim() || null,
    }),
    send: client.roster.setDay,
    onDone: () => onDone(t('roster:day.done', { name: day.staffName, day: day.on })),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('roster:day.title', { name: day.staffName, day: day.on })} onClose={onClose}>
      <FormBody contract={contract} action={t('roster:day.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="kind"
            label={t('roster:day.kind')}
            choices={(['on', 'off', 'asPlanned'] as const).map(kind => ({ value: kind, label: t(KINDS[kind]) }))}
          />
          <SelectField
            control={control}
            name="halves"
            label={t('roster:day.halves')}
            choices={HALVES.map(half => ({ value: half, label: t(HALVES_KEYS[half]) }))}
          />
        </SimpleGrid>
        <SelectField
          control={control}
          name="deskId"
          label={t('roster:day.desk')}
          emptyLabel={t('roster:day.noDesk')}
          choices={day.unit.desks.map(desk => ({ value: String(desk.id), label: desk.name }))}
        />
        <TextField control={control} name="note" label={t('roster:note')} maxLength={LIMITS.shortText} />
      </FormBody>
    </FormDialog>
  )
}
