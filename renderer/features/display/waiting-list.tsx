import { useTranslation } from 'react-i18next'
import type { TicketBoard } from '#center/contract/hall.ts'
import type { Lane } from '#center/contract/statuses.ts'
import { waitingLines } from './faces.ts'
import { useTurn } from './use-turn.ts'
import styles from './waiting-list.module.css'

const LANE_TEXTS = {
  A: 'display:lane.A',
  P: 'display:lane.P',
  G: 'display:lane.G',
  Y: 'display:lane.Y',
  Z: 'display:lane.Z',
} as const satisfies Record<Lane, string>

/** The next ten numbers by lane, and how many more wait; what does not fit on the line comes with the next turn. */
export function WaitingList({ board, size }: { readonly board: TicketBoard; readonly size: number }) {
  const { t } = useTranslation()
  const turn = useTurn('')
  const lines = waitingLines(board, size)
  const line = lines[turn % lines.length]
  if (line === undefined) return <p className={styles.calm}>{t('display:calls.none')}</p>
  return (
    <section className={styles.waiting} aria-label={t('display:waiting.title')}>
      <h2>{t('display:waiting.title')}</h2>
      {line.map(({ lane, ticketNos, more }) => (
        <div key={lane} className={styles.lane}>
          <h3>{t(LANE_TEXTS[lane])}</h3>
          <p>
            {ticketNos.map(ticketNo => (
              <span key={ticketNo}>{ticketNo}</span>
            ))}
            {more > 0 && <em>{t('display:waiting.more', { count: more })}</em>}
          </p>
        </div>
      ))}
    </section>
  )
}
