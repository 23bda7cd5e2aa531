import { useTranslation } from 'react-i18next'
import { type AssignmentView, assignmentContract } from '#center/contract/assignment.ts'
import { RETURN_CAUSES } from '#center/contract/statuses.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { AreaField, SelectField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { RETURN_CAUSE_KEYS } from '../../lib/status-keys.ts'

interface Values {
  readonly cause: string
  readonly reason: string
}

/** A unit gives back what was sent to it, with a cause of the list and in its own words. */
export function ReturnDialog({
  assignment,
  onClose,
  onDone,
}: {
  readonly assignment: Pick<AssignmentView, 'id' | 'kind'>
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(assignmentContract.return),
    defaultValues: { cause: '', reason: '' },
    // An empty choice is no cause: the contract would take it as "other".
    toInput: (values: Values, opId) => ({
      opId,
      id: assignment.id,
      cause: values.cause || null,
      reason: values.reason,
    }),
    send: client.assignment.return,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('coHandling:return.title')} onClose={onClose}>
      <FormBody
        text={t(assignment.kind === 'lead' ? 'coHandling:return.text' : 'coHandling:return.assistText')}
        contract={contract}
        action={t('coHandling:return.submit')}
        onCancel={onClose}
      >
        <SelectField
          control={control}
          name="cause"
          label={t('coHandling:return.cause')}
          emptyLabel={t('coHandling:return.choose')}
          choices={RETURN_CAUSES.map(cause => ({ value: cause, label: t(RETURN_CAUSE_KEYS[cause]) }))}
          isRequired
        />
        <AreaField
          control={control}
          name="reason"
          label={t('coHandling:return.reason')}
          maxLength={LIMITS.reason}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}
