import { Checkbox, Stack } from '@mantine/core'
import { type Control, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { caseFileContract } from '#center/contract/case-file.ts'
import { AreaField, messageOf, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { fieldText } from '../../components/staff/problem-text.ts'
import { useContractForm } from '../../components/staff/use-contract-form.ts'
import { client } from '../../lib/client.ts'
import { inputSchema } from '../../lib/input-schema.ts'
import { partyName } from '../case-file/side-names.ts'
import type { ActDialogProps } from './screen-dialogs.tsx'

/** 并案 into a case named by its code. */
export function MergeDialog({
  caseFile,
  onClose,
  onDone,
}: Omit<ActDialogProps, 'caseFile'> & { readonly caseFile: Pick<ActDialogProps['caseFile'], 'id' | 'version'> }) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.merge),
    defaultValues: { intoCode: '', reason: '' },
    toInput: (values: { intoCode: string; reason: string }, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      intoCode: values.intoCode.trim(),
      reason: values.reason,
    }),
    send: client.caseFile.merge,
    onDone: () => onDone(t('life:merge.done')),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:merge.title')} onClose={onClose}>
      <FormBody text={t('life:merge.text')} contract={contract} action={t('life:merge.submit')} onCancel={onClose}>
        <TextField control={control} name="intoCode" label={t('life:merge.into')} isRequired />
        <AreaField control={control} name="reason" label={t('life:merge.reason')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

interface Split {
  readonly facts: string
  readonly requests: readonly string[]
  readonly partyIds: readonly string[]
  readonly reason: string
}

/** 拆分: which requests and persons go into a case of their own. */
export function SplitDialog({ caseFile, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: inputSchema(caseFileContract.split),
    defaultValues: { facts: '', requests: [], partyIds: caseFile.parties.map(party => String(party.id)), reason: '' },
    toInput: (values: Split, opId) => ({
      opId,
      id: caseFile.id,
      version: caseFile.version,
      facts: values.facts,
      requests: values.requests.map(Number),
      partyIds: values.partyIds.map(Number),
      reason: values.reason,
    }),
    send: client.caseFile.split,
    onDone: made => onDone(t('life:split.done', { code: made.code })),
  })
  const { control } = contract.form
  return (
    <FormDialog title={t('life:split.title')} size="xl" onClose={onClose}>
      <FormBody text={t('life:split.text')} contract={contract} action={t('life:split.submit')} onCancel={onClose}>
        <Choices
          control={control}
          name="requests"
          label={t('life:split.requests')}
          choices={caseFile.matter.requests.map((request, index) => ({ value: String(index), label: request }))}
        />
        <Choices
          control={control}
          name="partyIds"
          label={t('life:split.parties')}
          choices={caseFile.parties
            .filter(party => party.fromCode === null)
            .map(party => ({ value: String(party.id), label: partyName(t, party) }))}
        />
        <AreaField control={control} name="facts" label={t('life:split.facts')} rows={4} isRequired />
        <AreaField control={control} name="reason" label={t('life:split.reason')} isRequired />
      </FormBody>
    </FormDialog>
  )
}

function Choices({
  control,
  name,
  label,
  choices,
}: {
  readonly control: Control<Split, unknown, Split>
  readonly name: 'requests' | 'partyIds'
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}) {
  const { t } = useTranslation()
  const { field, fieldState } = useController({ control, name })
  const message = messageOf(fieldState.error)
  return (
    <Checkbox.Group
      label={label}
      withAsterisk
      value={[...field.value]}
      onChange={field.onChange}
      error={message === undefined ? undefined : fieldText(t, message)}
    >
      <Stack gap="xs" mt="xs">
        {choices.map(choice => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
