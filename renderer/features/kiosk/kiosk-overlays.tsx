import { useTranslation } from 'react-i18next'
import { BigButton } from '../../components/kiosk/big-button.tsx'
import { CountdownRing } from '../../components/kiosk/countdown-ring.tsx'
import { KioskDialog } from '../../components/kiosk/kiosk-dialog.tsx'
import { Pictogram } from '../../components/kiosk/pictogram.tsx'
import type { IdleClock } from '../../components/kiosk/use-idle.ts'
import { useWaited } from '../../components/kiosk/use-waited.ts'
import { useKiosk } from './kiosk-context.ts'
import styles from './kiosk-overlays.module.css'

interface KioskOverlaysProps {
  readonly idle: IdleClock
  readonly warning: number
  readonly isAway: boolean
  readonly isLeaving: boolean
  readonly onStay: () => void
}

/** What may lie over a page: the center does not answer, are you still there, do you want to leave, one moment. */
export function KioskOverlays({ idle, warning, isAway, isLeaving, onStay }: KioskOverlaysProps) {
  const { t } = useTranslation()
  const { state, finish } = useKiosk()
  const isBusy = state.task !== null && state.task !== 'print'
  const isWaitLong = useWaited(isBusy, 1000)
  if (state.page !== 'ticket' && idle.left !== null)
    return <StillThere idle={idle} left={idle.left} warning={warning} />
  if (isAway && state.page !== 'ticket') return <OutOfService />
  if (isLeaving) {
    return (
      <KioskDialog title={t('kiosk:leave.title')}>
        <p>{t('kiosk:leave.hint')}</p>
        <div className={styles.buttons}>
          <BigButton kind="primary" onPress={onStay}>
            {t('kiosk:leave.stay')}
          </BigButton>
          <BigButton kind="quiet" onPress={finish}>
            {t('kiosk:leave.leave')}
          </BigButton>
        </div>
      </KioskDialog>
    )
  }
  if (!isWaitLong) return null
  return (
    <KioskDialog title={t('kiosk:busy.title')}>
      <div className={styles.waiting} aria-hidden="true" />
      <p>{t('kiosk:busy.hint')}</p>
      <div className={styles.buttons}>
        <BigButton kind="quiet" onPress={finish}>
          {t('kiosk:leave.leave')}
        </BigButton>
      </div>
    </KioskDialog>
  )
}

/** K18: a big number counts down; one may stay as often as one likes. */
function StillThere({ idle, left, warning }: { idle: IdleClock; left: number; warning: number }) {
  const { t } = useTranslation()
  const { finish } = useKiosk()
  return (
    <KioskDialog title={t('kiosk:still.title')}>
      <CountdownRing left={left} of={warning} />
      <p>{t('kiosk:still.hint')}</p>
      <div className={styles.buttons}>
        <BigButton kind="primary" onPress={idle.extend}>
          {t('kiosk:still.stay')}
        </BigButton>
        <BigButton kind="quiet" onPress={finish}>
          {t('kiosk:still.leave')}
        </BigButton>
      </div>
    </KioskDialog>
  )
}

/** K19: says where to go, and goes away by itself. */
function OutOfService() {
  const { t } = useTranslation()
  const { state, finish } = useKiosk()
  return (
    <KioskDialog title={t('kiosk:away.title')}>
      <div className={styles.drawing}>
        <Pictogram name="window" />
      </div>
      <p>{t('kiosk:away.hint')}</p>
      <p>{t('kiosk:away.retry')}</p>
      <div className={styles.waiting} aria-hidden="true" />
      {state.page !== 'home' && (
        <div className={styles.buttons}>
          <BigButton kind="quiet" onPress={finish}>
            {t('kiosk:leave.leave')}
          </BigButton>
        </div>
      )}
    </KioskDialog>
  )
}
