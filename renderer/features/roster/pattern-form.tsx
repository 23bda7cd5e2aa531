import { Checkbox, Group, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type PatternView, rosterContract } from '#center/contract/roster.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { CheckField, SelectField, TextField, useField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { type ContractForm, useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { draftOf, NTH_KEYS, NTHS, RULE_KINDS, type RuleDraft, ruleOf, WEEKDAY_NUMBERS } from './pattern-rule.ts'
import type { RosterUnit } from './roster-grid.tsx'
import { HALVES_KEYS, WEEKDAY_KEYS } from './roster-words.ts'

interface Values extends RuleDraft {
  staffId: string
  substituteId: string
  deskId: string
  halves: 'day' | 'am' | 'pm'
  startsOn: string
  endsOn: string
  isOnDaysOff: boolean
  note: string
}

const HALVES = ['day', 'am', 'pm'] as const
const KIND_KEYS = {
  weekly: 'roster:rule.kind.weekly',
  fortnightly: 'roster:rule.kind.fortnightly',
  monthly: 'roster:rule.kind.monthly',
  dates: 'roster:rule.kind.dates',
  other: 'roster:rule.kind.other',
} as const

/** A pattern: person, who stands in, when; the next days stand below before anything is saved. */
export function PatternForm({
  unit,
  pattern,
  onClose,
  onDone,
}: {
  readonly unit: RosterUnit
  readonly pattern: PatternView | null
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(rosterContract.savePattern),
    defaultValues: {
      ...draftOf(pattern),
      staffId: pattern === null ? '' : String(pattern.staffId),
      substituteId: pattern?.substituteId == null ? '' : String(pattern.substituteId),
      deskId: pattern?.deskId == null ? '' : String(pattern.deskId),
      halves: pattern?.halves ?? 'day',
      startsOn: pattern === null || pattern.startsOn < today ? today : pattern.startsOn,
      endsOn: pattern?.endsOn ?? '',
      isOnDaysOff: pattern?.isOnDaysOff ?? false,
      note: pattern?.note ?? '',
    },
    toInput: (values: Values, opId) => ({
      opId,
      id: pattern?.id ?? null,
      unitId: unit.id,
      ...recurrenceOf(values, today),
      exceptDates: pattern?.exceptDates ?? [],
      deskId: values.deskId === '' ? null : Number(values.deskId),
      staffId: values.staffId === '' ? undefined : Number(values.staffId),
      substituteId: values.substituteId === '' ? null : Number(values.substituteId),
      halves: values.halves,
      note: values.note.trim() || null,
    }),
    send: client.roster.savePattern,
    onDone,
  })
  const { control } = contract.form
  const kind = useWatch({ control, name: 'kind' })
  const people = unit.people.map(person => ({ value: String(person.id), label: person.name }))
  return (
    <FormDialog title={t('roster:pattern.formTitle', { unit: unit.name })} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('roster:pattern.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="staffId"
            label={t('roster:pattern.person')}
            emptyLabel={t('roster:pattern.choose')}
            choices={people}
            isRequired
          />
          <SelectField
            control={control}
            name="substituteId"
            label={t('roster:pattern.substitute')}
            hint={t('roster:pattern.substituteHint')}
            emptyLabel={t('roster:pattern.noSubstitute')}
            choices={people}
          />
          <SelectField
            control={control}
            name="kind"
            label={t('roster:rule.label')}
            choices={RULE_KINDS.map(one => ({ value: one, label: t(KIND_KEYS[one]) }))}
          />
          <SelectField
            control={control}
            name="halves"
            label={t('roster:day.halves')}
            choices={HALVES.map(half => ({ value: half, label: t(HALVES_KEYS[half]) }))}
          />
        </SimpleGrid>
        {(kind === 'weekly' || kind === 'fortnightly') && <WeekdaysField contract={contract} />}
        {kind === 'monthly' && (
          <SimpleGrid cols={2}>
            <SelectField
              control={control}
              name="nth"
              label={t('roster:rule.nthLabel')}
              choices={NTHS.map(nth => ({ value: nth, label: t(NTH_KEYS[nth]) }))}
            />
            <SelectField
              control={control}
              name="weekday"
              label={t('roster:rule.weekday')}
              choices={WEEKDAY_NUMBERS.map((number, index) => ({
                value: number,
                label: t(WEEKDAY_KEYS[index] ?? WEEKDAY_KEYS[0]),
              }))}
            />
          </SimpleGrid>
        )}
        {kind === 'other' && (
          <TextField
            control={control}
            name="other"
            label={t('roster:rule.other')}
            hint={t('roster:rule.otherHint')}
            isRequired
          />
        )}
        <TextField
          control={control}
          name="dates"
          label={t(kind === 'dates' ? 'roster:rule.datesLabel' : 'roster:rule.moreDates')}
          hint={t('roster:rule.datesHint')}
          isRequired={kind === 'dates'}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DateField control={control} name="startsOn" label={t('roster:pattern.startsOn')} today={today} isRequired />
          <DateField control={control} name="endsOn" label={t('roster:pattern.endsOn')} today={today} />
          <SelectField
            control={control}
            name="deskId"
            label={t('roster:day.desk')}
            emptyLabel={t('roster:day.noDesk')}
            choices={unit.desks.map(desk => ({ value: String(desk.id), label: desk.name }))}
          />
        </SimpleGrid>
        <CheckField
          control={control}
          name="isOnDaysOff"
          label={t('roster:rule.daysOffLabel')}
          hint={t('roster:rule.daysOffHint')}
        />
        <TextField control={control} name="note" label={t('roster:note')} maxLength={LIMITS.shortText} />
        <Preview contract={contract} unitId={unit.id} />
      </FormBody>
    </FormDialog>
  )
}

const recurrenceOf = (values: Values, today: string) => ({
  ...ruleOf(values, today),
  startsOn: dayOfField(values.startsOn, today),
  endsOn: dayOfField(values.endsOn, today),
  isOnDaysOff: values.isOnDaysOff,
})

function WeekdaysField({ contract }: { readonly contract: ContractForm<Values> }) {
  const { t } = useTranslation()
  const { field, shown } = useField({
    control: contract.form.control,
    name: 'weekdays',
    label: t('roster:rule.weekdays'),
  })
  return (
    <Checkbox.Group
      label={shown.label}
      error={shown.error}
      value={Array.isArray(field.value) ? field.value : []}
      onChange={field.onChange}
    >
      <Group mt="xs">
        {WEEKDAY_NUMBERS.map((number, index) => (
          <Checkbox key={number} value={number} label={t(WEEKDAY_KEYS[index] ?? WEEKDAY_KEYS[0])} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

/** The days the center makes of what is typed, holidays left out. */
function Preview({ contract, unitId }: { readonly contract: ContractForm<Values>; readonly unitId: number }) {
  const { t } = useTranslation()
  const today = useToday()
  const values = useWatch({ control: contract.form.control }) as Values
  const wanted = { unitId, exceptDates: [], ...recurrenceOf(values, today) }
  const checked = inputSchema(rosterContract.preview).safeParse(wanted)
  const preview = useQuery({
    queryKey: ['roster', 'preview', JSON.stringify(wanted)],
    queryFn: () => (checked.success ? client.roster.preview(checked.data) : { days: [] }),
    enabled: checked.success,
    retry: false,
  })
  if (!checked.success) return null
  if (preview.isError) return <Text c="var(--text-danger)">{problemText(t, preview.error)}</Text>
  const days = preview.data?.days ?? []
  return (
    <Text aria-live="polite">
      {days.length === 0
        ? t('roster:rule.noDays')
        : t('roster:rule.preview', {
            days: days
              .map(({ on, isProvisional }) => (isProvisional ? t('roster:rule.provisionalDay', { day: on }) : on))
              .join('、'),
          })}
    </Text>
  )
}
