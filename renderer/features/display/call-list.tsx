import { useTranslation } from 'react-i18next'
import styles from './call-list.module.css'
import { type Call, keyOfCall } from './calls.ts'

/** Longer names of desks take two smaller lines. */
const ONE_LINE = 11

interface CallListProps {
  readonly calls: readonly Call[]
  /** Keys of the calls that are highlighted. */
  readonly fresh: ReadonlySet<string>
}

/** The last four calls: number, arrow, desk; a new one is lit for ten seconds and is the visible twin of the voice. */
export function CallList({ calls, fresh }: CallListProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.calls} aria-label={t('display:calls.title')}>
      <div className={styles.heads} aria-hidden="true">
        <span>{t('display:calls.number')}</span>
        <span />
        <span>{t('display:calls.desk')}</span>
      </div>
      <ol className={styles.rows} aria-live="polite">
        {calls.map(call => (
          <li key={keyOfCall(call)} className={styles.row} data-fresh={fresh.has(keyOfCall(call)) || undefined}>
            <span className={styles.call}>
              <strong className={styles.number}>{call.ticketNo}</strong>
              {call.calls > 1 && <small>{t('display:calls.again', { count: call.calls })}</small>}
            </span>
            <span className={styles.arrow} aria-hidden="true">
              →
            </span>
            <span className={styles.desk} data-long={call.deskName.length > ONE_LINE || undefined}>
              {call.deskName}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
