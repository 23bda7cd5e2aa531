import { useTranslation } from 'react-i18next'
import { type CaseFileView, caseFileContract } from '#center/contract/case-file.ts'
import { AreaField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'

/** D7: closes the case; only offered when nothing is missing. */
export function CloseDialog({
  caseFile,
  onClose,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.close),
    defaultValues: { note: '' },
    toInput: (values: { note: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      note: values.note.trim() || null,
    }),
    send: client.caseFile.close,
    onDone,
  })
  return (
    <FormDialog title={t('desk:caseFile.close.title')} onClose={onClose}>
      <FormBody
        text={t('desk:caseFile.close.text')}
        contract={contract}
        action={t('desk:caseFile.close.submit')}
        onCancel={onClose}
      >
        <AreaField control={contract.form.control} name="note" label={t('desk:caseFile.close.note')} />
      </FormBody>
    </FormDialog>
  )
}
