import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** K17: reassurance, and a number that is called first; the window is always open to go to. */
export function HelpPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const ways = [t('kiosk:help.ticketFirst'), t('kiosk:help.orWindow')]
  return (
    <Question
      title={t('kiosk:help.title')}
      hint={t('kiosk:help.hint')}
      spoken={ways.join(' ')}
      isSheetLong
      reading={
        <PaperCard>
          <ul className={styles.list}>
            {ways.map(way => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </PaperCard>
      }
    >
      <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'takePriority' })}>
        {t('kiosk:help.take')}
      </BigButton>
      <BigButton onPress={() => dispatch({ do: 'back' })}>
        {state.helpFrom === 'home' ? t('kiosk:help.home') : t('kiosk:help.goOn')}
      </BigButton>
    </Question>
  )
}
