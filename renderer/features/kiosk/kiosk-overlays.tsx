import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../components/kiosk/big-button.tsx'
import { CountdownRing } from '../../components/kiosk/countdown-ring.tsx'
import { KioskDialog } from '../../components/kiosk/kiosk-dialog.tsx'
import { Pictogram } from '../../components/kiosk/pictogram.tsx'
import type { IdleClock } from '../../components/kiosk/use-idle.ts'
import { useWaited } from '../../components/kiosk/use-waited.ts'
import type { SpokenPart } from '../../lib/speech/spoken.ts'
import { useSpeech } from '../../lib/speech/use-speech.ts'
import { useKiosk } from './kiosk-context.ts'
import styles from './kiosk-overlays.module.css'
import { overlayOf } from './overlay.ts'
import { REMIND_MS } from './use-card-left.ts'

interface KioskOverlaysProps {
  readonly idle: IdleClock
  readonly warning: number
  readonly isAway: boolean
  readonly isCardLeft: boolean
  readonly isLeaving: boolean
  readonly onStay: () => void
}

/** What may lie over a page: a card was left, are you still there, no answer, do you want to leave, one moment. */
export function KioskOverlays({ idle, warning, isAway, isCardLeft, isLeaving, onStay }: KioskOverlaysProps) {
  const { state } = useKiosk()
  const isBusy = state.task !== null && state.task !== 'print'
  const isWaitLong = useWaited(isBusy, 1000)
  switch (overlayOf(state.page, { isWarning: idle.left !== null, isAway, isCardLeft, isLeaving, isWaitLong })) {
    case 'card':
      return <CardLeftBehind />
    case 'still':
      return <StillThere idle={idle} left={idle.left ?? 0} warning={warning} />
    case 'away':
      return <OutOfService />
    case 'leave':
      return <Leave onStay={onStay} />
    case 'busy':
      return <OneMoment />
    case null:
      return null
  }
}

/** Says it aloud once the dialog is there, and again every so often; a warning is never only visible. */
function useSaying(part: SpokenPart, everyMs?: number): void {
  const { speak, stop } = useSpeech()
  const say = useEffectEvent(() => {
    stop()
    speak([part])
  })
  useEffect(() => {
    say()
    if (everyMs === undefined) return
    const timer = setInterval(() => say(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}

/** The card still lies on the reader; goes away by itself when it is taken. */
function CardLeftBehind() {
  const { t } = useTranslation()
  useSaying('kiosk:cardLeft.title', REMIND_MS)
  return (
    <KioskDialog title={t('kiosk:cardLeft.title')}>
      <div className={styles.drawing}>
        <Pictogram name="card" />
      </div>
      <p>{t('kiosk:cardLeft.hint')}</p>
    </KioskDialog>
  )
}

/** K18: a big number counts down; one may stay as often as one likes. */
function StillThere({ idle, left, warning }: { idle: IdleClock; left: number; warning: number }) {
  const { t } = useTranslation()
  const { finish } = useKiosk()
  useSaying('kiosk:still.title')
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

function Leave({ onStay }: { readonly onStay: () => void }) {
  const { t } = useTranslation()
  const { finish } = useKiosk()
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

/** Any wait over a second shows motion, words and a way out. */
function OneMoment() {
  const { t } = useTranslation()
  const { finish } = useKiosk()
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
