import { useTranslation } from 'react-i18next'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Pictogram } from '../../../components/kiosk/pictogram.tsx'
import { Tile } from '../../../components/kiosk/tile.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** K0: what can be done here; only what works is offered. */
export function HomePage() {
  const { t } = useTranslation()
  const { dispatch, newOperationId, reader } = useKiosk()
  const steps = [
    { drawing: 'ticket', words: t('kiosk:home.stepTicket') },
    { drawing: 'speaker', words: t('kiosk:home.stepWait') },
    { drawing: 'window', words: t('kiosk:home.stepWindow') },
  ] as const
  return (
    <Question
      title={t('kiosk:home.title')}
      hint={t('kiosk:home.hint')}
      spoken={steps.map(step => step.words).join(' ')}
      reading={
        <PaperCard>
          <ol className={styles.steps}>
            {steps.map(step => (
              <li key={step.drawing}>
                <Pictogram name={step.drawing} />
                {step.words}
              </li>
            ))}
          </ol>
        </PaperCard>
      }
    >
      <div className={styles.home}>
        <Tile
          kind="hero"
          pictogram="talk"
          label={t('kiosk:home.start')}
          hint={t('kiosk:home.startHint')}
          onPress={() => dispatch({ do: 'start', opId: newOperationId(), hasReader: reader !== null })}
        />
        <Tile
          kind="row"
          pictogram="ticket"
          label={t('kiosk:home.noName')}
          hint={t('kiosk:home.noNameHint')}
          onPress={() => dispatch({ do: 'startNoName', opId: newOperationId() })}
        />
        <Tile
          kind="row"
          pictogram="help"
          label={t('kiosk:home.help')}
          hint={t('kiosk:home.helpHint')}
          onPress={() => dispatch({ do: 'askHelp', opId: newOperationId() })}
        />
      </div>
    </Question>
  )
}
