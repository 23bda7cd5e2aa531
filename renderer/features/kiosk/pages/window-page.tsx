import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** The center could not take the visit from here: the window does everything the kiosk can. */
export function WindowPage() {
  const { t } = useTranslation()
  const { state, finish } = useKiosk()
  return (
    <Question
      title={t('kiosk:window.title')}
      hint={t('kiosk:window.hint')}
      says={['kiosk:window.title', 'kiosk:window.hint']}
      isSheetLong
      reading={
        <PaperCard>
          <div className={styles.reader}>
            <Pictogram name="window" />
          </div>
        </PaperCard>
      }
    >
      {state.problem !== null && <p className={styles.message}>{t('kiosk:window.code', { code: state.problem })}</p>}
      <BigButton kind="primary" onPress={finish}>
        {t('kiosk:window.done')}
      </BigButton>
    </Question>
  )
}
