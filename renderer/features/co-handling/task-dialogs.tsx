import { useTranslation } from 'react-i18next'
import { coHandlingContract, type TaskView } from '#center/contract/co-handling.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DateField, dayOfField } from '../../components/staff/date-field.tsx'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** Actions on a task that ask for words. */
export type WordyAction = 'decline' | 'refuse' | 'report' | 'sendBack' | 'withdraw'

interface DialogProps {
  readonly task: Pick<TaskView, 'id' | 'version'>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog of an action that asks for words. */
export function TaskDialog({ action, ...props }: DialogProps & { readonly action: WordyAction }) {
  const { t } = useTranslation()
  if (action === 'report') return <ReportDialog {...props} />
  if (action === 'sendBack') return <SendBackDialog {...props} />
  const { id, version } = props.task
  return (
    <ReasonDialog
      isOpen
      title={t(`coHandling:task.${action}`)}
      text={t(`coHandling:task.${action}Text`)}
      action={t(`coHandling:task.${action}`)}
      onClose={props.onClose}
      send={input => client.coHandling[action]({ ...input, id, version })}
      onDone={props.onDone}
    />
  )
}

function ReportDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(coHandlingContract.report),
    defaultValues: { reply: '' },
    toInput: (values: { reply: string }, opId) => ({ opId, id: task.id, version: task.version, reply: values.reply }),
    send: client.coHandling.report,
    onDone,
  })
  return (
    <FormDialog title={t('coHandling:task.report')} onClose={onClose}>
      <FormBody
        text={t('coHandling:task.reportText')}
        contract={contract}
        action={t('coHandling:task.report')}
        onCancel={onClose}
      >
        <AreaField
          control={contract.form.control}
          name="reply"
          label={t('coHandling:task.replyLabel')}
          maxLength={LIMITS.longText}
          isRequired
        />
      </FormBody>
    </FormDialog>
  )
}

function SendBackDialog({ task, onClose, onDone }: DialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const contract = useContractForm({
    schema: inputSchema(coHandlingContract.sendBack),
    defaultValues: { dueOn: '', reason: '' },
    toInput: (values: { dueOn: string; reason: string }, opId) => ({
      opId,
      id: task.id,
      version: task.version,
      dueOn: dayOfField(values.dueOn, today) ?? '',
      reason: values.reason,
    }),
    send: client.coHandling.sendBack,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('coHandling:task.sendBack')} onClose={onClose}>
      <FormBody
        text={t('coHandling:task.sendBackText')}
        contract={contract}
        action={t('coHandling:task.sendBack')}
        onCancel={onClose}
      >
        <AreaField
          control={control}
          name="reason"
          label={t('staff:reason.label')}
          maxLength={LIMITS.reason}
          isRequired
        />
        <DateField control={control} name="dueOn" label={t('coHandling:task.dueOn')} today={today} isRequired />
      </FormBody>
    </FormDialog>
  )
}
