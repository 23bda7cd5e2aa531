import { useTranslation } from 'react-i18next'
import { BigButton } from '../../components/kiosk/big-button.tsx'
import { useKiosk } from './kiosk-context.ts'
import styles from './pages/pages.module.css'

/** Cards of invented people, to put on the simulated reader by a tap; nothing with a real one. */
export function SampleCards() {
  const { t } = useTranslation()
  const { center, hall } = useKiosk()
  const samples = hall?.sampleCards ?? []
  if (samples.length === 0) return null
  return (
    <>
      <p className={styles.count}>{t('kiosk:card.samples')}</p>
      <div className={styles.samples}>
        {samples.map(({ code, name }) => (
          <BigButton key={code} kind="quiet" onPress={() => void center.putDownSample({ code }).catch(() => undefined)}>
            {name}
          </BigButton>
        ))}
      </div>
    </>
  )
}
