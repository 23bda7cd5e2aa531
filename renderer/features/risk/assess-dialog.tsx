import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type RiskCaseView, riskContract } from '#center/contract/risk.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, messageOf } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { RiskSheet } from './risk-sheet.tsx'

interface Values {
  readonly marks: string[]
  readonly reason: string
  readonly measures: string
  readonly reviewOn: string
}

/** Looks at the risk anew, up or down; of a red case it is the review. */
export function AssessDialog({
  caseFileId,
  involvedCount,
  risk,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly involvedCount: number
  readonly risk: RiskCaseView
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(riskContract.assess),
    defaultValues: {
      marks: [...risk.marks],
      reason: '',
      measures: risk.assessments[0]?.measures ?? '',
      reviewOn: '',
    } satisfies Values as Values,
    toInput: (values: Values, opId) => ({
      opId,
      id: caseFileId,
      version: risk.version,
      marks: values.marks,
      reason: values.reason,
      measures: values.measures.trim() === '' ? null : values.measures,
      reviewOn: dayOfField(values.reviewOn, today),
    }),
    send: client.risk.assess,
    onDone: () => onDone(t('risk:assess.done')),
  })
  const { control } = contract.form
  const { field, fieldState } = useController({ control, name: 'marks' })
  const message = messageOf(fieldState.error)
  return (
    <FormDialog title={t('risk:assess.title')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('risk:assess.submit')} onCancel={onClose}>
        <RiskSheet
          label={t('risk:assess.marks')}
          value={field.value}
          onChange={field.onChange}
          involvedCount={involvedCount}
          error={message === undefined ? undefined : fieldText(t, message)}
        />
        <AreaField control={control} name="reason" label={t('risk:assess.reason')} rows={2} isRequired />
        <AreaField
          control={control}
          name="measures"
          label={t('risk:assess.measures')}
          hint={t('risk:assess.measuresHint')}
          rows={2}
        />
        <DateField control={control} name="reviewOn" label={t('risk:assess.reviewOn')} today={today} />
      </FormBody>
    </FormDialog>
  )
}
