import { useTranslation } from 'react-i18next'
import { NEEDS } from '#center/contract/statuses.ts'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { Choice } from '../choice.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { NEED_TEXTS } from '../need-texts.ts'
import { Question } from '../question.tsx'
import type { SpokenChoices } from '../use-reading.ts'
import styles from './pages.module.css'

const CHOICES: SpokenChoices = Object.fromEntries(NEEDS.map(need => [need, [NEED_TEXTS[need]]]))

/** K6: what we should be mindful of; any number of them, or none. */
export function NeedsPage() {
  const { t } = useTranslation()
  const { state, dispatch } = useKiosk()
  const chosen = state.draft?.needs ?? []
  return (
    <Question
      title={t('kiosk:needs.title')}
      hint={t('kiosk:needs.hint')}
      says={['kiosk:needs.title', 'kiosk:needs.hint']}
      choices={CHOICES}
    >
      <div className={styles.topics}>
        {NEEDS.map(need => (
          <Choice
            key={need}
            id={need}
            pictogram={need}
            label={t(NEED_TEXTS[need])}
            isPressed={chosen.includes(need)}
            onPress={() => dispatch({ do: 'toggleNeed', need })}
          />
        ))}
        <div className={styles.wide}>
          <BigButton kind="primary" onPress={() => dispatch({ do: 'goOn' })}>
            {chosen.length === 0 ? t('kiosk:needs.none') : t('kiosk:needs.done')}
          </BigButton>
        </div>
      </div>
    </Question>
  )
}
