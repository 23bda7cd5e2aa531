import { Radio } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { decideExtensionInput, type ExtensionView } from '#center/contract/clock.ts'
import { lengthText } from '../../components/staff/clock-texts.ts'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'

interface Values {
  decision: 'grant' | 'refuse'
  note: string
}

/** Grants or refuses a request for more time, always with a note. */
export function DecideExtension({
  request,
  rule,
  onClose,
  onDone,
}: {
  readonly request: ExtensionView
  readonly rule: string
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: decideExtensionInput,
    defaultValues: { decision: 'grant', note: '' },
    toInput: (values: Values, opId) => ({ opId, id: request.id, ...values }),
    send: client.clock.decideExtension,
    onDone: ({ status }) => onDone(t(status === 'granted' ? 'clocks:done.granted' : 'clocks:done.refused')),
  })
  const { control } = contract.form
  const { field } = useController({ control, name: 'decision' })
  return (
    <FormDialog title={t('clocks:decideForm.title')} onClose={onClose}>
      <FormBody
        contract={contract}
        text={t('clocks:decideForm.text', {
          by: request.askedBy,
          rule,
          n: lengthText(t, request.n, request.unit),
          reason: request.reason ?? '',
        })}
        action={t('clocks:decideForm.submit')}
        onCancel={onClose}
      >
        <Radio.Group {...field} label={t('clocks:decideForm.decision')}>
          <Radio value="grant" label={t('clocks:action.grant')} mt="xs" />
          <Radio value="refuse" label={t('clocks:action.refuse')} mt="xs" />
        </Radio.Group>
        <AreaField control={control} name="note" label={t('clocks:decideForm.note')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
