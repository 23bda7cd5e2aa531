import { SimpleGrid } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { HALVES, LEAVE_KINDS, type LeaveKind, rosterContract } from '#center/contract/roster.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useSession } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { HALVES_KEYS, LEAVE_KIND_KEYS } from './roster-words.ts'
import { useGrid } from './use-roster.ts'

interface Values {
  staffId: string
  kind: LeaveKind
  fromOn: string
  fromHalf: 'am' | 'pm'
  toOn: string
  toHalf: 'am' | 'pm'
  substituteId: string
  note: string
}

/** Leave: one's own, or that of somebody whose roster one keeps; who stands in is said at once. */
export function GiveLeave({
  onClose,
  onDone,
}: {
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const session = useSession()
  const units = useGrid(today, today).data?.units ?? []
  const reached = units.filter(unit => unit.mayChange || unit.people.some(({ id }) => id === session.staffId))
  const contract = useContractForm({
    schema: inputSchema(rosterContract.giveLeave),
    defaultValues: {
      staffId: String(session.staffId),
      kind: 'annual',
      fromOn: '',
      fromHalf: 'am',
      toOn: '',
      toHalf: 'pm',
      substituteId: '',
      note: '',
    },
    toInput: (values: Values, opId) => ({
      opId,
      staffId: Number(values.staffId),
      kind: values.kind,
      fromOn: dayOfField(values.fromOn, today),
      fromHalf: values.fromHalf,
      toOn: dayOfField(values.toOn, today),
      toHalf: values.toHalf,
      substituteId: values.substituteId === '' ? null : Number(values.substituteId),
      note: values.note.trim() || null,
    }),
    send: client.roster.giveLeave,
    onDone: ({ uncovered }) =>
      onDone(uncovered === 0 ? t('roster:leave.done') : t('roster:leave.doneUncovered', { count: uncovered })),
  })
  const { control } = contract.form
  const staffId = Number(useWatch({ control, name: 'staffId' }))
  const own = { value: String(session.staffId), label: session.name }
  const people = reached.flatMap(unit =>
    unit.people
      .filter(({ id }) => id !== session.staffId && unit.mayChange)
      .map(person => ({ value: String(person.id), label: `${unit.name} ${person.name}` })),
  )
  const colleagues = units.find(unit => unit.people.some(({ id }) => id === staffId))?.people ?? []
  const halves = HALVES.map(half => ({ value: half, label: t(HALVES_KEYS[half]) }))
  return (
    <FormDialog title={t('roster:leave.formTitle')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('roster:leave.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField control={control} name="staffId" label={t('roster:pattern.person')} choices={[own, ...people]} />
          <SelectField
            control={control}
            name="kind"
            label={t('roster:leave.kind')}
            choices={LEAVE_KINDS.map(kind => ({ value: kind, label: t(LEAVE_KIND_KEYS[kind]) }))}
          />
          <DateField control={control} name="fromOn" label={t('roster:leave.from')} today={today} isRequired />
          <SelectField control={control} name="fromHalf" label={t('roster:leave.fromHalf')} choices={halves} />
          <DateField control={control} name="toOn" label={t('roster:leave.to')} today={today} isRequired />
          <SelectField control={control} name="toHalf" label={t('roster:leave.toHalf')} choices={halves} />
        </SimpleGrid>
        <SelectField
          control={control}
          name="substituteId"
          label={t('roster:leave.substitute')}
          hint={t('roster:leave.substituteHint')}
          emptyLabel={t('roster:leave.asInPattern')}
          choices={colleagues
            .filter(({ id }) => id !== staffId)
            .map(person => ({ value: String(person.id), label: person.name }))}
        />
        <TextField control={control} name="note" label={t('roster:note')} maxLength={LIMITS.shortText} />
      </FormBody>
    </FormDialog>
  )
}
