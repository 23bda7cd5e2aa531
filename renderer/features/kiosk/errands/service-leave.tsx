import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../../components/kiosk/big-button.tsx'
import { LetterPad } from '../../../components/kiosk/letter-pad.tsx'
import pages from '../pages/pages.module.css'
import { Question } from '../question.tsx'
import { centerHost } from './center-host.ts'
import styles from './errands.module.css'

/** Limits of the desktop's call (electron/handle-bridge.ts). */
const [MAX_USER, MAX_PASSWORD] = [64, 200]

/** Ends kiosk mode of the desktop for a member of staff; the host checks user name and password. */
export function ServiceLeave({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isAtPassword, setIsAtPassword] = useState(false)
  const [said, setSaid] = useState<'kiosk:errand.service.wrong' | 'kiosk:errand.service.leaving' | null>(null)
  const leave = () => {
    setPassword('')
    centerHost()
      ?.leaveKiosk({ username, password })
      .then(({ isLeaving }) => setSaid(isLeaving ? 'kiosk:errand.service.leaving' : 'kiosk:errand.service.wrong'))
      .catch(() => setSaid('kiosk:errand.service.wrong'))
  }
  const title = isAtPassword ? 'kiosk:errand.service.passwordTitle' : 'kiosk:errand.service.userTitle'
  const typed = isAtPassword ? 'kiosk:errand.service.passwordTyped' : 'kiosk:errand.service.userTyped'
  return (
    <Question
      title={t(title)}
      says={[title]}
      onBack={isAtPassword ? () => setIsAtPassword(false) : onBack}
      reading={
        <>
          <output className={styles.code} aria-label={t(typed)}>
            {isAtPassword ? '\u25cf'.repeat(password.length) : username}
          </output>
          {said !== null && (
            <p className={pages.message} role="alert">
              {t(said)}
            </p>
          )}
        </>
      }
    >
      <LetterPad
        key={String(isAtPassword)}
        value={isAtPassword ? password : username}
        maxLength={isAtPassword ? MAX_PASSWORD : MAX_USER}
        onChange={isAtPassword ? setPassword : setUsername}
        groupLabel={t('kiosk:errand.service.pad')}
        isForPassword
      />
      <BigButton
        kind="primary"
        isDisabled={(isAtPassword ? password : username) === ''}
        onPress={isAtPassword ? leave : () => setIsAtPassword(true)}
      >
        {t('kiosk:frame.next')}
      </BigButton>
    </Question>
  )
}
