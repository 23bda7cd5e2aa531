import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { KioskDialog } from '../../../components/kiosk/kiosk-dialog.tsx'
import { useWaited } from '../../../components/kiosk/use-waited.ts'
import { useKiosk } from '../kiosk-context.ts'
import styles from '../kiosk-overlays.module.css'

/** Motion, words and a way out over the page, once an errand has waited for a second (ux: response). */
export function Waiting({ isGoingOn }: { readonly isGoingOn: boolean }) {
  const { t } = useTranslation()
  const { finish, state } = useKiosk()
  const isLong = useWaited(isGoingOn && state.task === null, 1000)
  if (!isLong) return null
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
