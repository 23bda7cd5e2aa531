import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** A message on the page: information, success, warning or trouble; trouble is read aloud at once. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: 'info' | 'ok' | 'warn' | 'danger'
  readonly children: ReactNode
}) {
  return (
    <div className={classes.notice} data-kind={kind} role={kind === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
