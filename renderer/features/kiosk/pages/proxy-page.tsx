import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { PaperCard } from '../../../components/kiosk/paper-card.tsx'
import { useKiosk } from '../kiosk-context.ts'
import { Question } from '../question.tsx'
import styles from './pages.module.css'

/** K15: what the window will ask of somebody who comes for another; nothing missing turns anyone away. */
export function ProxyPage() {
  const { t } = useTranslation()
  const { dispatch } = useKiosk()
  const things = [t('kiosk:proxy.ownCard'), t('kiosk:proxy.theirCard'), t('kiosk:proxy.authority')]
  return (
    <Question
      title={t('kiosk:proxy.title')}
      hint={t('kiosk:proxy.hint')}
      spoken={things.join(' ')}
      isSheetLong
      reading={
        <PaperCard>
          <ul className={styles.list}>
            {things.map(thing => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </PaperCard>
      }
    >
      <BigButton kind="primary" onPress={() => dispatch({ do: 'goOn' })}>
        {t('kiosk:proxy.goOn')}
      </BigButton>
    </Question>
  )
}
