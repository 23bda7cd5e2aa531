import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { riskContract, SECRECY_LEVELS } from '#center/contract/risk.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { SECRECY_KEYS } from './risk-words.ts'

interface LetterDialogProps {
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

interface Warning {
  readonly unitId: string
  readonly consequence: string
  readonly measures: string
  readonly replyDueOn: string
  readonly secrecy: string
}

/** 预警函 to a unit: what may follow, what is asked, by when it answers. */
export function WarnDialog({
  caseFileId,
  unitId,
  onClose,
  onDone,
}: LetterDialogProps & { readonly caseFileId: number; readonly unitId: number }) {
  const { t } = useTranslation()
  const today = useToday()
  const units = useQuery({ queryKey: ['unit', 'list'], queryFn: () => client.unit.list() })
  const contract = useContractForm({
    schema: inputSchema(riskContract.warn),
    defaultValues: {
      unitId: String(unitId),
      consequence: '',
      measures: '',
      replyDueOn: '',
      secrecy: 'internal',
    } satisfies Warning as Warning,
    toInput: (values: Warning, opId) => ({
      ...values,
      opId,
      id: caseFileId,
      unitId: Number(values.unitId),
      replyDueOn: dayOfField(values.replyDueOn, today) ?? '',
    }),
    send: client.risk.warn,
    onDone: ({ documentNo }) => onDone(t('risk:warn.done', { number: documentNo })),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('risk:warn.title')} size="xl" onClose={onClose}>
      <FormBody contract={contract} action={t('risk:warn.submit')} onCancel={onClose}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <SelectField
            control={control}
            name="unitId"
            label={t('risk:warn.unit')}
            choices={(units.data ?? []).map(unit => ({ value: String(unit.id), label: unit.name }))}
            isRequired
          />
          <DateField control={control} name="replyDueOn" label={t('risk:warn.replyDueOn')} today={today} isRequired />
          <SelectField
            control={control}
            name="secrecy"
            label={t('risk:warn.secrecy')}
            choices={SECRECY_LEVELS.map(level => ({ value: level, label: t(SECRECY_KEYS[level]) }))}
          />
        </SimpleGrid>
        <AreaField control={control} name="consequence" label={t('risk:warn.consequence')} rows={2} isRequired />
        <AreaField control={control} name="measures" label={t('risk:warn.measures')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

/** What the unit answered to a warning letter. */
export function AnswerDialog({ id, onClose, onDone }: LetterDialogProps & { readonly id: number }) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(riskContract.answerLetter),
    defaultValues: { answer: '' },
    toInput: (values: { answer: string }, opId) => ({ ...values, opId, id }),
    send: client.risk.answerLetter,
    onDone: () => onDone(t('risk:answer.done')),
  })
  return (
    <FormDialog title={t('risk:answer.title')} onClose={onClose}>
      <FormBody contract={contract} action={t('risk:answer.submit')} onCancel={onClose}>
        <AreaField control={contract.form.control} name="answer" label={t('risk:answer.words')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
