import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './kiosk-dialog.module.css'

interface KioskDialogProps {
  readonly title: string
  readonly children: ReactNode
}

/** A question that has to be answered before the page goes on; holds the focus, and Escape does not close it. */
export function KioskDialog({ title, children }: KioskDialogProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      onCancel={event => event.preventDefault()}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
