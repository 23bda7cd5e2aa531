import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'

interface TroubleStepProps {
  readonly onAgain: () => void
  readonly onNumber: () => void
  readonly onBack: () => void
}

/** The center did not answer: never the visitor's fault, and a number or another try is one tap away. */
export function TroubleStep({ onAgain, onNumber, onBack }: TroubleStepProps) {
  const { t } = useTranslation()
  return (
    <Question
      title={t('kiosk:errand.common.trouble')}
      hint={t('kiosk:errand.common.troubleHint')}
      says={['kiosk:errand.common.trouble', 'kiosk:errand.common.troubleHint']}
      onBack={onBack}
      isSheetLong
      reading={
        <PaperCard>
          <div className={pages.reader}>
            <Pictogram name="window" />
          </div>
        </PaperCard>
      }
    >
      <BigButton kind="primary" pictogram="ticket" onPress={onNumber}>
        {t('kiosk:errand.common.window')}
      </BigButton>
      <BigButton onPress={onAgain}>{t('kiosk:errand.common.again')}</BigButton>
    </Question>
  )
}
