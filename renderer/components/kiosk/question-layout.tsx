import { type ReactNode, useEffect, useRef } from 'react'
import styles from './question-layout.module.css'

interface QuestionLayoutProps {
  readonly top: ReactNode
  readonly step?: string | undefined
  readonly title: string
  readonly hint?: ReactNode
  /** Reading matter under the question: the sheet, the typed number. */
  readonly reading?: ReactNode
  /** The sheet is what the page is for: it takes all the room the controls leave. */
  readonly isSheetLong?: boolean
  /** What is touched: always in the lower part of the panel. */
  readonly children: ReactNode
  readonly bar: ReactNode
  /** A line at the foot of every page. */
  readonly note?: string
}

/** One question a page: words above, what is touched below, the bar at the bottom. The question takes the focus. */
export function QuestionLayout({
  top,
  step,
  title,
  hint,
  reading,
  isSheetLong = false,
  children,
  bar,
  note,
}: QuestionLayoutProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the focus
  useEffect(() => heading.current?.focus(), [title])
  return (
    <div className={styles.page}>
      <header className={styles.top}>{top}</header>
      <main className={styles.main}>
        <section className={styles.reading}>
          {step !== undefined && <p className={styles.step}>{step}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {hint !== undefined && <div className={styles.hint}>{hint}</div>}
          {reading !== undefined && <div className={isSheetLong ? styles.longSheet : styles.sheet}>{reading}</div>}
        </section>
        <section className={isSheetLong ? styles.fewControls : styles.controls}>{children}</section>
      </main>
      <footer className={styles.bar}>
        {bar}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </footer>
    </div>
  )
}
