import { Button, Group, Stack, Text } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { ContractForm } from './use-contract-form.ts'

/** A dialog for one form. A click beside it does not close it, so that nothing typed is lost by a slip of the hand. */
export function FormDialog({
  title,
  size = 'lg',
  onClose,
  children,
}: {
  readonly title: string
  readonly size?: ComponentProps<typeof Dialog>['size']
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog isOpen isFirm title={title} size={size} onClose={onClose}>
      {children}
    </Dialog>
  )
}

/** Text, error summary, fields and the two buttons of a form; the second button names the consequence. */
export function FormBody<Values extends FieldValues>({
  text,
  contract,
  action,
  cancel,
  color,
  isActionDisabled = false,
  onCancel,
  children,
}: {
  readonly text?: string
  readonly contract: ContractForm<Values>
  readonly action: string
  readonly cancel?: string
  readonly color?: 'danger'
  readonly isActionDisabled?: boolean
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <form onSubmit={contract.submit} noValidate>
      <Stack>
        {text !== undefined && <Text>{text}</Text>}
        <ErrorSummary
          errors={contract.form.formState.errors}
          banner={contract.problem.banner}
          refusals={contract.refusals}
        />
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {cancel ?? t('staff:cancel')}
          </Button>
          <Button
            type="submit"
            loading={contract.isPending}
            disabled={isActionDisabled}
            {...(color === undefined ? {} : { color })}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
