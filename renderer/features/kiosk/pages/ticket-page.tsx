import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { CountdownRing } from '../../../components/kiosk/countdown-ring.tsx'
import { HallMap } from '../../../components/kiosk/hall-map.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useTimeText } from '../errands/use-day-text.ts'
import { useKiosk } from '../kiosk-context.ts'
import { MAX_PRINTS, type PrintState } from '../kiosk-state.ts'
import { Question } from '../question.tsx'
import { useLabel } from '../use-label.ts'
import styles from './pages.module.css'

const PRINT_TEXTS = {
  none: 'kiosk:ticket.remember',
  printing: 'kiosk:ticket.printing',
  printed: 'kiosk:ticket.printed',
  failed: 'kiosk:ticket.notPrinted',
} as const satisfies Record<PrintState, string>

interface TicketPageProps {
  /** Seconds until the page goes home, once it counts. */
  readonly left: number | null
  readonly of: number
  readonly onStay: () => void
}

/** K8: the number, big enough to be the ticket itself where no paper comes out. */
export function TicketPage({ left, of, onStay }: TicketPageProps) {
  const { t } = useTranslation()
  const { state, dispatch, finish, hall } = useKiosk()
  const labelOf = useLabel()
  const timeText = useTimeText()
  const { ticket, print, prints } = state
  if (ticket === null) return null
  const zone = hall?.plan.zones.find(({ code }) => code === ticket.zone)
  const zoneName = zone === undefined ? ticket.zone : labelOf(zone.label)
  const place = ticket.place ?? zoneName
  // Who rests first reads until when the place is kept.
  const isResting = state.draft?.isQuiet === true && hall !== null
  const keptUntil = isResting ? new Date(Date.parse(ticket.takenAt) + hall.quietMinutes * 60_000).toISOString() : null
  return (
    <Question
      title={t('kiosk:ticket.title')}
      says={['kiosk:ticket.title', { signs: ticket.ticketNo }, PRINT_TEXTS[print], 'kiosk:ticket.go', { place }]}
      isSheetLong
      reading={
        <>
          <PaperCard>
            <div className={styles.ticket}>
              <strong className={styles.number}>{ticket.ticketNo}</strong>
              <p className={styles.where}>
                {keptUntil === null
                  ? t('kiosk:ticket.zone', { zone: place })
                  : t('kiosk:errand.quiet.until', { time: timeText(keptUntil) })}
              </p>
              <dl className={styles.facts}>
                <div>
                  <dt>{t('kiosk:ticket.ahead')}</dt>
                  <dd>{t('kiosk:ticket.persons', { count: ticket.peopleAhead })}</dd>
                </div>
                {ticket.wait !== null && (
                  <div>
                    <dt>{t('kiosk:ticket.wait')}</dt>
                    <dd>{t('kiosk:ticket.minutes', { from: ticket.wait.from, to: ticket.wait.to })}</dd>
                  </div>
                )}
                <div>
                  <dt>{t('kiosk:ticket.receipt')}</dt>
                  <dd>{ticket.receiptCode}</dd>
                </div>
              </dl>
            </div>
          </PaperCard>
          {hall !== null && (
            <div className={styles.map}>
              <HallMap zones={hall.plan.zones} target={ticket.zone} here={hall.zone} />
            </div>
          )}
        </>
      }
    >
      {(left === null || print !== 'printed') && (
        <p className={`${styles.message} ${print === 'failed' ? '' : styles.calm}`} role="status">
          {t(PRINT_TEXTS[print])}
        </p>
      )}
      {left !== null && (
        <div className={styles.end}>
          <CountdownRing left={left} of={of} />
          <span>{t('kiosk:ticket.homeSoon')}</span>
        </div>
      )}
      <BigButton kind="primary" onPress={finish}>
        {t('kiosk:ticket.done')}
      </BigButton>
      <div className={styles.two}>
        <BigButton
          kind="quiet"
          pictogram="printer"
          isDisabled={print === 'printing' || prints >= MAX_PRINTS}
          onPress={() => dispatch({ do: 'printAgain' })}
        >
          {print === 'none' || print === 'failed' ? t('kiosk:ticket.print') : t('kiosk:ticket.printAgain')}
        </BigButton>
        <BigButton kind="quiet" onPress={onStay}>
          {t('kiosk:ticket.stay')}
        </BigButton>
      </div>
    </Question>
  )
}
