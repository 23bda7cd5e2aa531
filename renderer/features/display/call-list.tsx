import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowSign } from './arrow-sign.tsx'
import styles from './call-list.module.css'
import { type Call, keyOfCall } from './calls.ts'

/** Longer names of desks and rooms take two smaller lines. */
const ONE_LINE = 9

interface CallListProps {
  readonly calls: readonly Call[]
  /** Keys of the calls that are highlighted. */
  readonly fresh: readonly string[]
  /** Key of the call that is being said. */
  readonly saying: string | null
  /** Rows of a page. */
  readonly size: number
}

/** H1: the last calls with number, way and place; a new one is lit for ten seconds and is the visible twin of the voice. */
export function CallList({ calls, fresh, saying, size }: CallListProps) {
  const { t } = useTranslation()
  return (
    <ol
      className={styles.rows}
      style={{ '--rows': size } as CSSProperties}
      aria-label={t('display:calls.title')}
      aria-live="polite"
    >
      {calls.map(call => {
        const key = keyOfCall(call)
        return (
          <li key={key} className={styles.row} data-fresh={fresh.includes(key) || undefined}>
            <span className={styles.call}>
              <strong className={styles.number}>{call.ticketNo}</strong>
              {saying === key && <Speaker name={t('display:calls.saying')} />}
            </span>
            <span className={styles.arrow}>{call.arrow !== null && <ArrowSign arrow={call.arrow} />}</span>
            <span className={styles.place}>
              <span data-long={call.place.length > ONE_LINE || undefined}>{call.place}</span>
              {call.calls > 1 && <small>{t('display:calls.again', { count: call.calls })}</small>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** A loudspeaker: these words are being said now. */
function Speaker({ name }: { readonly name: string }) {
  return (
    <svg className={styles.speaker} viewBox="0 0 24 24" role="img" aria-label={name}>
      <path d="M3 9v6h4l5 4V5L7 9z" fill="currentColor" />
      <path d="M15 9a4 4 0 0 1 0 6M17.5 6.5a8 8 0 0 1 0 11" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
