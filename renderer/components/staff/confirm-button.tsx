import { Button, type ButtonProps, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'

/** A button for what cannot be taken back: asks once, and the second button names the consequence. */
export function ConfirmButton({
  label,
  question,
  consequence,
  onConfirm,
  isPending,
  ...button
}: {
  readonly label: string
  readonly question: string
  /** Words of the confirming button, e.g. 作废这份文书. */
  readonly consequence: string
  readonly onConfirm: () => void
  readonly isPending?: boolean
} & Pick<ButtonProps, 'color' | 'variant' | 'disabled' | 'size'>) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button {...button} loading={isPending === true} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={label}>
        <Stack>
          <Text>{question}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setOpen(false)}>
              {t('staff:cancel')}
            </Button>
            <Button
              color="danger"
              onClick={() => {
                setOpen(false)
                onConfirm()
              }}
            >
              {consequence}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
