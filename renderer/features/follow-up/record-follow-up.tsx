import { SimpleGrid } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PartyView } from '#center/contract/case-file.ts'
import { followUpContract } from '#center/contract/follow-up.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { PERFORMANCE_KEYS, SATISFACTION_KEYS, WAY_KEYS } from './follow-up-texts.ts'
import { PartyRatingField, type WithRatings } from './party-ratings.tsx'

interface Values extends WithRatings {
  readonly doneOn: string
  readonly way: string
  readonly performance: string
  readonly satisfaction: string
  readonly note: string
}

/** D9: what the parties said when they were called back; issues the call-back record. */
export function RecordFollowUp({
  id,
  parties,
  onClose,
  onDone,
}: {
  readonly id: number
  readonly parties: readonly Pick<PartyView, 'id' | 'name'>[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(followUpContract.record),
    defaultValues: {
      doneOn: today,
      way: 'phone',
      performance: '',
      satisfaction: '',
      note: '',
      ratings: parties.map(party => ({ partyId: party.id, face: 0, reasons: [] })),
    },
    toInput: (values: Values, opId) => ({
      ...values,
      opId,
      id,
      doneOn: dayOfField(values.doneOn, today) ?? '',
      ratings: values.ratings.filter(rating => rating.face > 0),
    }),
    send: client.followUp.record,
    onDone,
  })
  const { control } = contract.form
  const { field: ratings } = useController({ control, name: 'ratings' })
  const choose = t('mediation:agreement.choose')
  const choicesOf = (keys: Readonly<Record<string, string>>) =>
    Object.entries(keys).map(([value, key]) => ({ value, label: t(key) }))
  return (
    <FormDialog title={t('followUp:form.title')} size="xl" onClose={onClose}>
      <FormBody
        text={t('followUp:form.text')}
        contract={contract}
        action={t('followUp:form.submit')}
        cancel={t('followUp:form.cancel')}
        onCancel={onClose}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DateField
            control={control}
            name="doneOn"
            label={t('followUp:form.doneOn')}
            hint={t('mediation:agreement.dateHint')}
            today={today}
            isRequired
          />
          <SelectField
            control={control}
            name="way"
            label={t('followUp:form.way')}
            hint={t('followUp:form.wayHint')}
            choices={choicesOf(WAY_KEYS)}
            isRequired
          />
          <SelectField
            control={control}
            name="performance"
            label={t('followUp:form.performance')}
            choices={choicesOf(PERFORMANCE_KEYS)}
            emptyLabel={choose}
            isRequired
          />
          <SelectField
            control={control}
            name="satisfaction"
            label={t('followUp:form.satisfaction')}
            choices={choicesOf(SATISFACTION_KEYS)}
            emptyLabel={choose}
            isRequired
          />
        </SimpleGrid>
        <AreaField
          control={control}
          name="note"
          label={t('followUp:form.note')}
          hint={t('followUp:form.noteHint')}
          isRequired
        />
        {parties.map((party, index) => (
          <PartyRatingField
            key={party.id}
            rating={ratings.value[index] ?? { partyId: party.id, face: 0, reasons: [] }}
            index={index}
            name={party.name}
            onChange={rating => ratings.onChange(ratings.value.with(index, rating))}
          />
        ))}
      </FormBody>
    </FormDialog>
  )
}
