import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { reason } from '#center/contract/case-action.ts'
import { Dialog } from './dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { AreaField } from './field.tsx'
import { useContractForm } from './use-contract-form.ts'

const input = z.object({ opId: z.string(), reason })

interface ReasonDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** What will happen and who will see the reason. */
  readonly text: string
  /** Words of the button: the consequence. */
  readonly action: string
  readonly onClose: () => void
  readonly send: (input: { readonly opId: string; readonly reason: string }) => Promise<unknown>
  readonly onDone: () => void
}

function ReasonForm({ text, action, onClose, send, onDone }: ReasonDialogProps) {
  const { t } = useTranslation()
  const { form, problem, refusals, isPending, submit } = useContractForm({
    schema: input,
    defaultValues: { reason: '' },
    toInput: (values: { reason: string }, opId) => ({ opId, reason: values.reason }),
    send,
    onDone,
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{text}</Text>
        <ErrorSummary errors={form.formState.errors} banner={problem.banner} refusals={refusals} />
        <AreaField control={form.control} name="reason" label={t('staff:reason.label')} isRequired />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('staff:cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Asks for the reason of an act that is journaled with it. What was typed stays when the act is refused. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={props.title} size="lg">
      <ReasonForm {...props} />
    </Dialog>
  )
}
