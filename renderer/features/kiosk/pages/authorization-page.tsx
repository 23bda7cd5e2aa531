import { useTranslation } from 'react-i18next'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { Choice } from '../choice.tsx'
import { PrintSlip } from '../errands/print-slip.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import type { SpokenChoices } from '../use-reading.ts'
import styles from './pages.module.css'

const THINGS = ['kiosk:authorization.ownCard', 'kiosk:authorization.theirCard', 'kiosk:authorization.paper'] as const
const CHOICES: SpokenChoices = { yes: ['kiosk:authorization.yes'], no: ['kiosk:authorization.no'] }

/** K15: what the window will ask for; nothing missing turns anyone away. */
export function AuthorizationPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  return (
    <Question
      title={t('kiosk:authorization.title')}
      hint={t('kiosk:authorization.hint')}
      says={['kiosk:authorization.title', ...THINGS, 'kiosk:authorization.hint']}
      choices={CHOICES}
      isSheetLong
      reading={
        <PaperCard>
          <ul className={styles.list}>
            {THINGS.map(thing => (
              <li key={thing}>{t(thing)}</li>
            ))}
          </ul>
        </PaperCard>
      }
    >
      <PrintSlip slip={{ kind: 'proxy' }} />
      <div className={styles.twoTall}>
        <Choice
          id="yes"
          kind="row"
          pictogram="tick"
          label={t('kiosk:authorization.yes')}
          onPress={() => dispatch({ do: 'setAuthorization', hasAuthorization: true })}
        />
        <Choice
          id="no"
          kind="row"
          pictogram="unclear"
          label={t('kiosk:authorization.no')}
          onPress={() => dispatch({ do: 'setAuthorization', hasAuthorization: false })}
        />
      </div>
    </Question>
  )
}
