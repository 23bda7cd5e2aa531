import { Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusBack } from './focus-back.tsx'

/**
 * A named dialog above the page: focus goes in, Escape closes, focus returns to the opener. Built from the parts of
 * Mantine's modal because its ready-made header is a second page banner to a screen reader.
 */
export function Dialog({
  isOpen,
  title,
  size = 'md',
  isFirm = false,
  onClose,
  children,
}: {
  readonly isOpen: boolean
  readonly title: string
  /** '62rem' is as wide as a page of paper with its reading size. */
  readonly size?: 'md' | 'lg' | 'xl' | '62rem'
  /** A click beside it does not close it. */
  readonly isFirm?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={size} lockScroll={false} closeOnClickOutside={!isFirm} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" wrap="nowrap" p="md" pb={0}>
          <Modal.Title fz="lg" fw={700}>
            {title}
          </Modal.Title>
          <Modal.CloseButton size="lg" aria-label={t('staff:close')} />
        </Group>
        <Modal.Body pt="md">
          <FocusBack />
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
