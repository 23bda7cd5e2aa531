import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ReferralsOfCase, referralContract } from '#center/contract/referral.ts'
import { AreaField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { PROCEDURE_KIND_KEYS } from '../../lib/status-keys.ts'
import { useReferralWords } from './referral-words.ts'

/** Opens a way: which body, by its full name. */
export function PrepareDialog({
  caseFileId,
  kind,
  onClose,
  onDone,
}: {
  readonly caseFileId: number
  readonly kind: ReferralsOfCase['kinds'][number]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const words = useReferralWords()
  const contract = useContractForm({
    schema: inputSchema(referralContract.prepare),
    defaultValues: { body: kind.body, note: '' },
    toInput: (values: { body: string; note: string }, opId) => ({
      opId,
      id: caseFileId,
      kind: kind.kind,
      body: values.body,
      note: values.note.trim() || null,
    }),
    send: client.referral.prepare,
    onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:referral.openTitle', { kind: t(PROCEDURE_KIND_KEYS[kind.kind]) })} onClose={onClose}>
      <FormBody
        text={t(words.leaves(kind.kind) ? 'life:referral.leaves' : 'life:referral.stays')}
        contract={contract}
        action={t('life:referral.prepare')}
        onCancel={onClose}
      >
        <Text c="dimmed">{words.basis(kind.basis)}</Text>
        <TextField
          control={control}
          name="body"
          label={t('life:referral.body')}
          hint={t('life:referral.bodyHint')}
          isRequired
        />
        <AreaField control={control} name="note" label={t('life:referral.note')} />
      </FormBody>
    </FormDialog>
  )
}
