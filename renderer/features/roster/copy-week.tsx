import { useTranslation } from 'react-i18next'
import { rosterContract } from '#center/contract/roster.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { mondayOf } from './use-roster.ts'

/** Makes a week to come like the one on screen. @param monday of the week that is copied */
export function CopyWeek({
  monday,
  onClose,
  onDone,
}: {
  readonly monday: string
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(rosterContract.copyWeek),
    defaultValues: { toMonday: addDays(monday, 7) },
    toInput: (values: { toMonday: string }, opId) => {
      const day = dayOfField(values.toMonday, today)
      return {
        opId,
        unitId: null,
        fromMonday: monday,
        toMonday: day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : mondayOf(day),
      }
    },
    send: client.roster.copyWeek,
    onDone: ({ changed }) => onDone(t('roster:copy.done', { count: changed })),
  })
  return (
    <FormDialog title={t('roster:copy.title')} onClose={onClose}>
      <FormBody
        text={t('roster:copy.text', { monday })}
        contract={contract}
        action={t('roster:copy.submit')}
        onCancel={onClose}
      >
        <DateField
          control={contract.form.control}
          name="toMonday"
          label={t('roster:copy.to')}
          today={today}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
