import { useTranslation } from 'react-i18next'
import { askExtensionInput } from '#center/contract/clock.ts'
import type { ExtensionApprover } from '#center/contract/values/clock-rule.ts'
import { useToday } from '../../app/use-center-status.ts'
import { APPROVER_KEYS, lengthText, UNIT_WORD_KEYS } from '../../components/staff/clock-texts.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import type { ClockDialogProps } from './pause-clock.tsx'

interface Values {
  n: string
  reason: string
  consentOn: string
  documentNo: string
}

const needsConsent = (approver: ExtensionApprover) => approver === 'parties' || approver === 'partiesAndCommittee'
const needsDocument = (approver: ExtensionApprover) => approver === 'courtPresident' || approver === 'higherPolice'

/** D12: asks for more time; what the approver of the rule needs is asked for and nothing else. */
export function AskExtension({ clock, onClose, onDone }: ClockDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const rule = useLabel()(clock.label)
  const { extension } = clock
  const contract = useContractForm({
    schema: askExtensionInput,
    defaultValues: { n: String(extension?.atOnce ?? ''), reason: '', consentOn: '', documentNo: '' },
    toInput: (values: Values, opId) => ({
      opId,
      id: clock.id,
      n: Number(values.n),
      reason: values.reason,
      consentOn: dayOfField(values.consentOn, today),
      documentNo: values.documentNo.trim() === '' ? null : values.documentNo.trim(),
    }),
    send: client.clock.askExtension,
    onDone: ({ status }) => onDone(t(status === 'asked' ? 'clocks:done.asked' : 'clocks:done.granted')),
  })
  if (extension === null) return null
  const { approver, atOnce, left, unit } = extension
  const { control } = contract.form
  const values = { approver: t(APPROVER_KEYS[approver]), atOnce: lengthText(t, atOnce, unit) }
  const isAsked = approver === 'unitHead' || approver === 'partiesAndCommittee'
  return (
    <FormDialog title={t('clocks:askForm.title', { rule })} onClose={onClose}>
      <FormBody
        contract={contract}
        text={
          left === null
            ? t('clocks:askForm.textNoMax', values)
            : t('clocks:askForm.text', { ...values, left: lengthText(t, left, unit) })
        }
        action={t(isAsked ? 'clocks:askForm.submit' : 'clocks:askForm.submitRecorded')}
        onCancel={onClose}
      >
        <TextField
          control={control}
          name="n"
          label={t('clocks:askForm.n', { unit: t(UNIT_WORD_KEYS[unit]) })}
          inputMode="numeric"
          isRequired
        />
        <AreaField control={control} name="reason" label={t('clocks:askForm.reason')} isRequired />
        {needsConsent(approver) && (
          <DateField
            control={control}
            name="consentOn"
            label={t('clocks:askForm.consentOn')}
            today={today}
            isRequired
          />
        )}
        {needsDocument(approver) && (
          <TextField control={control} name="documentNo" label={t('clocks:askForm.documentNo')} isRequired />
        )}
      </FormBody>
    </FormDialog>
  )
}
