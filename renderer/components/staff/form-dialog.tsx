import { Button, Group, Modal, type ModalProps, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from './error-summary.tsx'
import { FocusBack } from './focus-back.tsx'
import type { ContractForm } from './use-contract-form.ts'

/** A dialog for one form. A click beside it does not close it, so that nothing typed is lost by a slip of the hand. */
export function FormDialog({
  title,
  size,
  onClose,
  children,
}: {
  readonly title: string
  readonly size?: ModalProps['size']
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size ?? 'lg'}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('staff:close') }}
    >
      <FocusBack />
      {children}
    </Modal>
  )
}

/** Text, error summary, fields and the two buttons of a form; the second button names the consequence. */
export function FormBody<Values extends FieldValues>({
  text,
  contract,
  action,
  cancel,
  color,
  onCancel,
  children,
}: {
  readonly text?: string
  readonly contract: ContractForm<Values>
  readonly action: string
  readonly cancel?: string
  readonly color?: 'danger'
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
          <Button type="submit" loading={contract.isPending} {...(color === undefined ? {} : { color })}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
