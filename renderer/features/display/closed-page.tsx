import { useTranslation } from 'react-i18next'
import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { shownCalls } from './calls.ts'
import styles from './closed-page.module.css'
import { hoursText } from './hours.ts'

interface ClosedPageProps {
  readonly board: TicketBoard
  readonly hall: HallView | null
  readonly now: Date
  readonly language: string
}

/** H5: when the hall opens again, its hours, and the last numbers in grey. */
export function ClosedPage({ board, hall, now, language }: ClosedPageProps) {
  const { t } = useTranslation()
  const opening = hall === null || hall.opensAt === null ? null : openingText(hall.opensAt, now, language)
  const last = shownCalls(board)
  return (
    <section className={styles.page}>
      <h2>{t('display:closed.title')}</h2>
      {opening !== null && (
        <p className={styles.opening}>
          {t(opening.isToday ? 'display:closed.opensToday' : 'display:closed.opensOn', { ...opening })}
        </p>
      )}
      {hall !== null && (
        <p className={styles.hours}>{t('display:closed.hours', { hours: hoursText(t, hall.hours) })}</p>
      )}
      {last.length > 0 && (
        <p className={styles.last}>
          <span>{t('display:closed.last')}</span>
          {last.map(({ ticketNo }) => (
            <span key={ticketNo}>{ticketNo}</span>
          ))}
        </p>
      )}
    </section>
  )
}

function openingText(opensAt: string, now: Date, language: string) {
  const at = new Date(opensAt)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', hour12: false, ...options }).format(at)
  return {
    isToday: shanghaiDateOf(opensAt) === shanghaiDateOf(now.toISOString()),
    day: format({ month: 'long', day: 'numeric', weekday: 'long' }),
    time: format({ hour: '2-digit', minute: '2-digit' }),
  }
}
