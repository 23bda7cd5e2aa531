import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'

/** K16: a child is reassured and comes first. */
export function MinorPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  return (
    <Question
      title={t('kiosk:minor.title')}
      hint={t('kiosk:minor.hint')}
      spoken={t('kiosk:minor.promise')}
      isSheetLong
      reading={<PaperCard>{t('kiosk:minor.promise')}</PaperCard>}
    >
      <BigButton kind="primary" onPress={() => dispatch({ do: 'takePriority' })}>
        {t('kiosk:minor.ticket')}
      </BigButton>
      <BigButton onPress={() => dispatch({ do: 'goOn' })}>{t('kiosk:minor.goOn')}</BigButton>
    </Question>
  )
}
