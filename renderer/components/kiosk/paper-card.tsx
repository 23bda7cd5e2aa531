import type { ReactNode } from 'react'
import styles from './paper-card.module.css'

/** A sheet of paper: answers stand on it as lines. */
export function PaperCard({ children }: { readonly children: ReactNode }) {
  return <div className={styles.card}>{children}</div>
}

interface PaperLineProps {
  readonly label: string
  readonly value: ReactNode
  readonly action?: ReactNode
}

/** One line of the sheet: what it is, the answer, and a way to change it. */
export function PaperLine({ label, value, action }: PaperLineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <span>{value}</span>
        {action}
      </dd>
    </div>
  )
}
