import type { ReactNode } from 'react'
import styles from './help-bar.module.css'

/** The bar that never moves: one step back, read aloud, help, leave. */
export function HelpBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.bar} aria-label={label}>
      {children}
    </nav>
  )
}
