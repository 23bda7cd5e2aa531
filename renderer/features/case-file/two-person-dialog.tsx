import { Fieldset, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { AreaField, PasswordField, TextField } from '../../components/staff/field.tsx'
import { FormBody, FormDialog } from '../../components/staff/form-dialog.tsx'
import { useContractForm } from '../../components/staff/use-contract-form.ts'

interface Values {
  readonly reason: string
  readonly approval: { readonly username: string; readonly password: string }
}

/** An act that needs a second person, who consents at the same screen with name and password; and a reason, unless one was given before. */
export function TwoPersonDialog<Input>(props: {
  readonly schema: z.ZodType<Input>
  /** Id, and version where the route asks for one, of what is voided. */
  readonly target: Readonly<Record<string, number>>
  /** The reason stands already: it is not asked again. */
  readonly hasReason?: boolean
  readonly title: string
  readonly text: string
  /** Words of the button: the consequence. */
  readonly action: string
  readonly onClose: () => void
  readonly send: (input: Input) => Promise<unknown>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const contract = useContractForm({
    schema: props.schema,
    defaultValues: { reason: '', approval: { username: '', password: '' } },
    toInput: ({ reason, approval }: Values, opId) => ({
      ...props.target,
      opId,
      approval,
      ...(props.hasReason ? {} : { reason }),
    }),
    send: props.send,
    onDone: props.onDone,
  })
  const { control } = contract.form
  return (
    <FormDialog title={props.title} onClose={props.onClose}>
      <FormBody text={props.text} contract={contract} action={props.action} color="danger" onCancel={props.onClose}>
        {!props.hasReason && <AreaField control={control} name="reason" label={t('staff:reason.label')} isRequired />}
        <Fieldset legend={t('desk:caseFile.approval.legend')}>
          <Stack gap="sm">
            <TextField
              control={control}
              name="approval.username"
              label={t('desk:caseFile.approval.username')}
              isRequired
            />
            <PasswordField
              control={control}
              name="approval.password"
              label={t('desk:caseFile.approval.password')}
              isRequired
            />
          </Stack>
        </Fieldset>
      </FormBody>
    </FormDialog>
  )
}
