import { useTranslation } from 'react-i18next'
import { followUpContract } from '#center/contract/follow-up.ts'
import type { ItemStatus } from '#center/contract/statuses.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

type Outcome = Exclude<ItemStatus, 'pending'>

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  performed: 'followUp:choice.performed',
  partlyPerformed: 'followUp:choice.partlyPerformed',
  breached: 'followUp:choice.breached',
}

interface Values {
  readonly status: string
  readonly doneOn: string
  readonly proof: string
}

/** Records what became of one performance item. */
export function MarkItem({
  itemId,
  number,
  onClose,
  onDone,
}: {
  readonly itemId: number
  readonly number: number
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(followUpContract.markItem),
    defaultValues: { status: '', doneOn: today, proof: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: itemId,
      status: values.status,
      doneOn: dayOfField(values.doneOn, today) ?? '',
      proof: values.proof.trim() || null,
    }),
    send: client.followUp.markItem,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('followUp:markTitle', { number })} onClose={onClose}>
      <FormBody contract={contract} action={t('followUp:submit')} cancel={t('followUp:cancel')} onCancel={onClose}>
        <SelectField
          control={control}
          name="status"
          label={t('followUp:status')}
          emptyLabel={t('mediation:agreement.choose')}
          choices={(['performed', 'partlyPerformed', 'breached'] as const).map(value => ({
            value,
            label: t(OUTCOME_KEYS[value]),
          }))}
          isRequired
        />
        {contract.form.watch('status') === 'breached' && <Notice kind="warn">{t('followUp:breachHint')}</Notice>}
        <DateField control={control} name="doneOn" label={t('followUp:doneOn')} today={today} isRequired />
        <TextField control={control} name="proof" label={t('followUp:proof')} hint={t('followUp:proofHint')} />
      </FormBody>
    </FormDialog>
  )
}
