import { useTranslation } from 'react-i18next'
import { type ReferralAction, type ReferralView, referralContract } from '#center/contract/referral.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

interface StepDialogProps {
  readonly referral: ReferralView
  readonly title: string
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** One step of a way: sending, or what the body said, on the day it said so. */
export function StepDialog({ action, ...props }: StepDialogProps & { readonly action: ReferralAction }) {
  switch (action) {
    case 'send':
      return <SendDialog {...props} />
    case 'accept':
      return <AcceptDialog {...props} />
    case 'decide':
      return <DecideDialog {...props} />
    case 'refuse':
    case 'withdraw':
      return <EndDialog action={action} {...props} />
  }
}

function SendDialog({ referral, title, onClose, onDone }: StepDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(referralContract.send),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({ opId, id: referral.id, note: values.note.trim() || null }),
    send: client.referral.send,
    onDone: () => onDone(t('life:referral.done.send')),
  })
  return (
    <FormDialog title={title} onClose={onClose}>
      <FormBody text={t('life:referral.sendText')} contract={contract} action={title} onCancel={onClose}>
        <AreaField control={contract.form.control} name="note" label={t('life:referral.note')} />
      </FormBody>
    </FormDialog>
  )
}

function AcceptDialog({ referral, title, onClose, onDone }: StepDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(referralContract.accept),
    defaultValues: { onDate: today, referenceNo: '', note: '' },
    toInput: (values: { onDate: string; referenceNo: string; note: string }, opId) => ({
      opId,
      id: referral.id,
      onDate: dayOfField(values.onDate, today) ?? '',
      referenceNo: values.referenceNo,
      note: values.note.trim() || null,
    }),
    send: client.referral.accept,
    onDone: () => onDone(t('life:referral.done.accept')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={title} onClose={onClose}>
      <FormBody contract={contract} action={title} onCancel={onClose}>
        <DateField control={control} name="onDate" label={t('life:referral.onDate')} today={today} isRequired />
        <TextField control={control} name="referenceNo" label={t('life:referral.referenceNo')} isRequired />
        <AreaField control={control} name="note" label={t('life:referral.note')} />
      </FormBody>
    </FormDialog>
  )
}

function DecideDialog({ referral, title, onClose, onDone }: StepDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(referralContract.decide),
    defaultValues: { onDate: today, outcome: '', referenceNo: referral.referenceNo ?? '' },
    toInput: (values: { onDate: string; outcome: string; referenceNo: string }, opId) => ({
      opId,
      id: referral.id,
      onDate: dayOfField(values.onDate, today) ?? '',
      outcome: values.outcome,
      referenceNo: values.referenceNo.trim() || null,
    }),
    send: client.referral.decide,
    onDone: () => onDone(t('life:referral.done.decide')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={title} onClose={onClose}>
      <FormBody contract={contract} action={title} onCancel={onClose}>
        <DateField control={control} name="onDate" label={t('life:referral.onDate')} today={today} isRequired />
        <TextField control={control} name="referenceNo" label={t('life:referral.referenceNo')} />
        <AreaField control={control} name="outcome" label={t('life:referral.outcome')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

function EndDialog({
  referral,
  title,
  action,
  onClose,
  onDone,
}: StepDialogProps & { readonly action: 'refuse' | 'withdraw' }) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(referralContract.refuse),
    defaultValues: { onDate: today, note: '' },
    toInput: (values: { onDate: string; note: string }, opId) => ({
      opId,
      id: referral.id,
      onDate: dayOfField(values.onDate, today) ?? '',
      note: values.note,
    }),
    send: action === 'refuse' ? client.referral.refuse : client.referral.withdraw,
    onDone: () => onDone(t(action === 'refuse' ? 'life:referral.done.refuse' : 'life:referral.done.withdraw')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={title} onClose={onClose}>
      <FormBody contract={contract} action={title} onCancel={onClose}>
        <DateField control={control} name="onDate" label={t('life:referral.onDate')} today={today} isRequired />
        <AreaField control={control} name="note" label={t('life:referral.reason')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
