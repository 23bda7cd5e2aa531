import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

const PROMISES = ['kiosk:minor.comes', 'kiosk:minor.alone', 'kiosk:minor.family'] as const

/** K16: a child is reassured, staff has been called already (use-alerts.ts), and it comes first. */
export function MinorPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  return (
    <Question
      title={t('kiosk:minor.title')}
      hint={t('kiosk:minor.hint')}
      says={['kiosk:minor.title', 'kiosk:minor.hint', ...PROMISES]}
      isSheetLong
      reading={
        <PaperCard>
          <ul className={styles.list}>
            {PROMISES.map(promise => (
              <li key={promise}>{t(promise)}</li>
            ))}
          </ul>
        </PaperCard>
      }
    >
      <BigButton kind="primary" pictogram="ticket" onPress={() => dispatch({ do: 'takePriority' })}>
        {t('kiosk:minor.ticket')}
      </BigButton>
      <BigButton onPress={() => dispatch({ do: 'goOn' })}>{t('kiosk:minor.goOn')}</BigButton>
    </Question>
  )
}
