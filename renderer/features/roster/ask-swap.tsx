import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { HALVES, rosterContract } from '#center/contract/roster.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { HALVES_KEYS } from './roster-words.ts'

interface Values {
  /** 'YYYY-MM-DD am' */
  duty: string
  takerId: string
  returnOn: string
  returnHalf: 'am' | 'pm'
  handOver: string
}

/** Asks a colleague to take a duty, for one of theirs or for none, with what has to be handed over. */
export function AskSwap({
  onClose,
  onDone,
}: {
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const own = useQuery({ queryKey: ['roster', 'own'], queryFn: () => client.roster.ownDuties() })
  const contract = useContractForm({
    schema: inputSchema(rosterContract.askSwap),
    defaultValues: { duty: '', takerId: '', returnOn: '', returnHalf: 'am', handOver: '' },
    toInput: (values: Values, opId) => {
      const [on, half] = values.duty.split(' ')
      const returnOn = dayOfField(values.returnOn, today)
      return {
        opId,
        on,
        half,
        takerId: values.takerId === '' ? undefined : Number(values.takerId),
        returnOn,
        returnHalf: returnOn === null ? null : values.returnHalf,
        handOver: values.handOver,
      }
    },
    send: client.roster.askSwap,
    onDone: () => onDone(t('roster:swap.asked')),
    onRefused: () => false,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('roster:swap.formTitle')} size="xl" onClose={onClose}>
      <FormBody text={t('roster:swap.text')} contract={contract} action={t('roster:swap.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SelectField
            control={control}
            name="duty"
            label={t('roster:swap.duty')}
            emptyLabel={t('roster:pattern.choose')}
            choices={(own.data?.duties ?? []).map(({ on, half }) => ({
              value: `${on} ${half}`,
              label: `${on} ${t(HALVES_KEYS[half])}`,
            }))}
            isRequired
          />
          <SelectField
            control={control}
            name="takerId"
            label={t('roster:swap.taker')}
            emptyLabel={t('roster:pattern.choose')}
            choices={(own.data?.colleagues ?? []).map(person => ({ value: String(person.id), label: person.name }))}
            isRequired
          />
          <DateField
            control={control}
            name="returnOn"
            label={t('roster:swap.returnOn')}
            hint={t('roster:swap.returnHint')}
            today={today}
          />
          <SelectField
            control={control}
            name="returnHalf"
            label={t('roster:swap.returnHalf')}
            choices={HALVES.map(half => ({ value: half, label: t(HALVES_KEYS[half]) }))}
          />
        </SimpleGrid>
        <AreaField
          control={control}
          name="handOver"
          label={t('roster:swap.handOver')}
          maxLength={LIMITS.reason}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
