import { useTranslation } from 'react-i18next'
import zones from '#assets/reference/zones.json' with { type: 'json' }
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { CountdownRing } from '../../../components/kiosk/countdown-ring.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { MAX_PRINTS, type PrintState } from '../kiosk-state.ts'
import { Question } from '../question.tsx'
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
  const { t, i18n } = useTranslation()
  const { state, dispatch, finish } = useKiosk()
  const { ticket, print, prints } = state
  if (ticket === null) return null
  const zone = zones.find(({ code }) => code === ticket.zone)?.label
  const zoneName = zone === undefined ? ticket.zone : i18n.language === 'en' ? zone.en : zone.zh
  return (
    <Question
      title={t('kiosk:ticket.title')}
      isSheetLong
      reading={
        <PaperCard>
          <div className={styles.ticket}>
            <strong className={styles.number}>{ticket.ticketNo}</strong>
            <p className={styles.where}>{t('kiosk:ticket.zone', { zone: zoneName })}</p>
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
      }
    >
      <p className={`${styles.message} ${print === 'failed' ? '' : styles.calm}`} role="status">
        {t(PRINT_TEXTS[print])}
      </p>
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
      {left !== null && (
        <div className={styles.end}>
          <CountdownRing left={left} of={of} />
          <span>{t('kiosk:ticket.homeSoon')}</span>
        </div>
      )}
    </Question>
  )
}
