import { useTranslation } from 'react-i18next'
import { caseFileContract } from '#center/contract/case-file.ts'
import { conclusionContract } from '#center/contract/conclusion.ts'
import { SUSPENSION_REASONS, type SuspensionReason } from '#center/contract/life.ts'
import { CONCLUSION_CAUSES } from '#center/contract/statuses.ts'
import { AreaField, SelectField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { CONCLUSION_CAUSE_KEYS } from '../../lib/status-keys.ts'
import type { ActDialogProps } from './screen-dialogs.tsx'

const SUSPENSION_KEYS: Readonly<Record<SuspensionReason, string>> = {
  appraisal: 'life:suspension.appraisal',
  hearing: 'life:suspension.hearing',
  announcement: 'life:suspension.announcement',
  consent: 'life:suspension.consent',
  party: 'life:suspension.party',
  court: 'life:suspension.court',
}

/** 中止: what is waited for; clocks that know the reason stand still. */
export function SuspendDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.suspend),
    defaultValues: { reasonCode: 'appraisal', note: '' },
    toInput: (values: { reasonCode: string; note: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      ...values,
    }),
    send: client.caseFile.suspend,
    onDone: () => onDone(t('life:suspend.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:suspend.title')} onClose={onClose}>
      <FormBody text={t('life:suspend.text')} contract={contract} action={t('life:suspend.submit')} onCancel={onClose}>
        <SelectField
          control={control}
          name="reasonCode"
          label={t('life:suspend.reason')}
          choices={SUSPENSION_REASONS.map(value => ({ value, label: t(SUSPENSION_KEYS[value]) }))}
        />
        <AreaField control={control} name="note" label={t('life:suspend.note')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

/** 答复意见书. */
export function ReplyDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.reply),
    defaultValues: { answer: '', basis: '' },
    toInput: (values: { answer: string; basis: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      answer: values.answer,
      basis: values.basis.trim() || null,
    }),
    send: client.caseFile.reply,
    onDone: () => onDone(t('life:reply.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:reply.title')} size="xl" onClose={onClose}>
      <FormBody text={t('life:reply.text')} contract={contract} action={t('life:reply.submit')} onCancel={onClose}>
        <AreaField control={control} name="answer" label={t('life:reply.answer')} rows={8} isRequired />
        <TextField control={control} name="basis" label={t('life:reply.basis')} />
      </FormBody>
    </FormDialog>
  )
}

/** 提请了结: exactly four causes; somebody else decides. */
export function ConcludeDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(conclusionContract.propose),
    defaultValues: { cause: '', grounds: '', feedback: '' },
    toInput: (values: { cause: string; grounds: string; feedback: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      ...values,
    }),
    send: client.conclusion.propose,
    onDone: () => onDone(t('life:conclude.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:conclude.title')} onClose={onClose}>
      <FormBody
        text={t('life:conclude.text')}
        contract={contract}
        action={t('life:conclude.submit')}
        onCancel={onClose}
      >
        <SelectField
          control={control}
          name="cause"
          label={t('life:conclude.cause')}
          isRequired
          emptyLabel=""
          choices={CONCLUSION_CAUSES.map(value => ({ value, label: t(CONCLUSION_CAUSE_KEYS[value]) }))}
        />
        <AreaField control={control} name="grounds" label={t('life:conclude.grounds')} isRequired />
        <AreaField control={control} name="feedback" label={t('life:conclude.feedback')} isRequired />
      </FormBody>
    </FormDialog>
  )
}
