import { useTranslation } from 'react-i18next'
import type { Lane } from '#center/contract/statuses.ts'
import type { TicketBoard } from '#center/contract/visit.ts'
import { shownWaiting } from './calls.ts'
import styles from './waiting-list.module.css'

const LANE_TEXTS = {
  A: 'display:lane.A',
  P: 'display:lane.P',
  G: 'display:lane.G',
  Y: 'display:lane.Y',
  Z: 'display:lane.Z',
} as const satisfies Record<Lane, string>

/** The next ten numbers by lane, and how many more wait. */
export function WaitingList({ board }: { readonly board: TicketBoard }) {
  const { t } = useTranslation()
  const lanes = shownWaiting(board)
  if (lanes.length === 0) return <p className={styles.calm}>{t('display:calls.none')}</p>
  return (
    <section className={styles.waiting} aria-label={t('display:waiting.title')}>
      <h2>{t('display:waiting.title')}</h2>
      {lanes.map(({ lane, ticketNos, count }) => (
        <div key={lane} className={styles.lane}>
          <h3>{t(LANE_TEXTS[lane])}</h3>
          <p>
            {ticketNos.map(ticketNo => (
              <span key={ticketNo}>{ticketNo}</span>
            ))}
            {count > ticketNos.length && <em>{t('display:waiting.more', { count: count - ticketNos.length })}</em>}
          </p>
        </div>
      ))}
    </section>
  )
}
