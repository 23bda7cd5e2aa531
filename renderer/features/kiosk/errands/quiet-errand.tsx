import { useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { CardStep } from './card-step.tsx'
import styles from './errands.module.css'
import { QUIET_START, quietFlow } from './quiet-flow.ts'
import { useErrandTask } from './use-errand.ts'
import { useHelpCall } from './use-help-call.ts'

/** K17: rest in the quiet room first. Staff are told, the number waits; with or without a card. */
export function QuietErrand() {
  const { t } = useTranslation()
  const { hall, takeNumber } = useKiosk()
  const [state, dispatch] = useReducer(quietFlow, QUIET_START)
  useHelpCall('quiet', state.task === 'quiet', () => undefined)
  useErrandTask(state.task, task => {
    const known = state.card === null ? {} : { identity: state.card.identity, proof: state.card.proof }
    takeNumber(task === 'quiet' ? { ...known, isQuiet: true } : {})
  })
  const rest = () => dispatch({ do: 'rest' })
  if (state.page === 'card') {
    return (
      <CardStep
        title="kiosk:errand.quiet.cardTitle"
        onCard={card => dispatch({ do: 'readCard', card })}
        onBack={() => dispatch({ do: 'back' })}
      >
        <BigButton kind="primary" onPress={rest}>
          {t('kiosk:errand.quiet.withoutCard')}
        </BigButton>
      </CardStep>
    )
  }
  return (
    <Question
      title={t('kiosk:errand.quiet.title')}
      hint={t('kiosk:errand.quiet.hint')}
      says={[
        'kiosk:errand.quiet.title',
        'kiosk:errand.quiet.hint',
        'kiosk:errand.quiet.what',
        'kiosk:errand.quiet.staff',
      ]}
      isSheetLong
      reading={
        <PaperCard>
          <ul className={styles.promises}>
            <li>{t('kiosk:errand.quiet.what')}</li>
            <li>{t('kiosk:errand.quiet.staff')}</li>
            {hall !== null && <li>{t('kiosk:errand.quiet.keep', { count: hall.quietMinutes })}</li>}
          </ul>
        </PaperCard>
      }
    >
      <BigButton kind="primary" onPress={rest}>
        {t('kiosk:errand.quiet.go')}
      </BigButton>
      <div className={pages.two}>
        {hall !== null && hall.cardReader !== 'none' && (
          <BigButton pictogram="card" onPress={() => dispatch({ do: 'useCard' })}>
            {t('kiosk:errand.quiet.withCard')}
          </BigButton>
        )}
        <BigButton pictogram="ticket" onPress={() => dispatch({ do: 'takeNumber' })}>
          {t('kiosk:errand.quiet.ahead')}
        </BigButton>
      </div>
    </Question>
  )
}
