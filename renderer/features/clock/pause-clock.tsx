import { useTranslation } from 'react-i18next'
import { type ClockView, pauseInput } from '#center/contract/clock.ts'
import { PAUSE_REASON_KEYS } from '../../components/staff/clock-texts.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'

export interface ClockDialogProps {
  readonly clock: ClockView
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Lets a deadline stand still, for one of the reasons its rule knows. */
export function PauseClock({ clock, onClose, onDone }: ClockDialogProps) {
  const { t } = useTranslation()
  const rule = useLabel()(clock.label)
  const contract = useContractForm({
    schema: pauseInput,
    defaultValues: { reason: '', note: '' },
    toInput: (values: { reason: string; note: string }, opId) => ({ opId, id: clock.id, ...values }),
    send: client.clock.pause,
    onDone: () => onDone(t('clocks:done.paused')),
  })
  return (
    <FormDialog title={t('clocks:pauseForm.title', { rule })} onClose={onClose}>
      <FormBody
        contract={contract}
        text={t('clocks:pauseForm.text')}
        action={t('clocks:pauseForm.submit')}
        onCancel={onClose}
      >
        <SelectField
          control={contract.form.control}
          name="reason"
          label={t('clocks:pauseForm.reason')}
          emptyLabel={t('clocks:pauseForm.choose')}
          choices={clock.pauseReasons.map(value => ({ value, label: t(PAUSE_REASON_KEYS[value]) }))}
          isRequired
        />
        <AreaField control={contract.form.control} name="note" label={t('clocks:pauseForm.note')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

/** Lets it run on; why stands in the story. */
export function ResumeClock({ clock, onClose, onDone }: ClockDialogProps) {
  const { t } = useTranslation()
  const rule = useLabel()(clock.label)
  return (
    <ReasonDialog
      isOpen
      title={t('clocks:resumeForm.title', { rule })}
      text={t('clocks:resumeForm.text')}
      action={t('clocks:resumeForm.submit')}
      onClose={onClose}
      send={({ opId, reason }) => client.clock.resume({ opId, id: clock.id, note: reason })}
      onDone={() => onDone(t('clocks:done.resumed'))}
    />
  )
}
