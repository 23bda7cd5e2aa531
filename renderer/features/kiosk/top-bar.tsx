import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigButton } from '../../components/kiosk/big-button.tsx'
import { KioskDialog } from '../../components/kiosk/kiosk-dialog.tsx'
import { changeLanguage, useLanguages } from '../../lib/texts.ts'
import { type Preferences, useKiosk } from './kiosk-context.ts'
import styles from './top-bar.module.css'

const SWITCHES = [
  { name: 'isLarge', label: 'kiosk:frame.large' },
  { name: 'isHighContrast', label: 'kiosk:frame.contrast' },
  { name: 'isLow', label: 'kiosk:frame.low' },
] as const satisfies readonly { name: keyof Preferences; label: string }[]

/** Name of the center, clock, and how one likes to see the page; a clerk who stands by is named. */
export function TopBar() {
  const { t } = useTranslation()
  const { centerName, preferences, setPreferences, hall } = useKiosk()
  const assist = hall?.assist ?? null
  return (
    <div className={styles.bar}>
      <div className={styles.place}>
        <span className={styles.name}>
          {assist === null
            ? (centerName ?? t('kiosk:frame.center'))
            : t('kiosk:frame.assist', { name: assist.staffName })}
        </span>
        <Clock />
      </div>
      {assist !== null && <EndAssist />}
      <fieldset className={styles.switches} aria-label={t('kiosk:frame.display')}>
        <LanguageSwitch />
        {SWITCHES.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-pressed={preferences[name]}
            onClick={() => setPreferences({ ...preferences, [name]: !preferences[name] })}
          >
            {t(label)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function EndAssist() {
  const { t } = useTranslation()
  const { center, newOperationId, refreshHall } = useKiosk()
  const end = () => void center.closeAssist({ opId: newOperationId() }).then(refreshHall, refreshHall)
  return (
    <div className={styles.switches}>
      <button type="button" onClick={end}>
        {t('kiosk:frame.endAssist')}
      </button>
    </div>
  )
}

/** The other language; a list where there are more than two. */
function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const languages = useLanguages()
  const [isOpen, setIsOpen] = useState(false)
  const others = languages.filter(({ code }) => code !== i18n.language)
  const [other] = others
  if (other === undefined) return null
  if (others.length === 1) {
    return (
      <button type="button" lang={other.code} onClick={() => void changeLanguage(other.code)}>
        {other.shortName}
      </button>
    )
  }
  const choose = (code: string) => {
    setIsOpen(false)
    void changeLanguage(code)
  }
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        {t('kiosk:frame.language')}
      </button>
      {isOpen && (
        <KioskDialog title={t('kiosk:frame.languageTitle')}>
          <div className={styles.languages}>
            {languages.map(({ code, name }) => (
              <BigButton key={code} isPressed={code === i18n.language} onPress={() => choose(code)}>
                <span lang={code}>{name}</span>
              </BigButton>
            ))}
          </div>
        </KioskDialog>
      )}
    </>
  )
}

/** Taps on the clock within a few seconds that open the service menu (K20); it asks for a PIN. */
const SERVICE_TAPS = 5
const SERVICE_MS = 3_000

function Clock() {
  const { i18n } = useTranslation()
  const { now, state, open } = useKiosk()
  const [time, setTime] = useState(now)
  const taps = useRef<readonly number[]>([])
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000)
    return () => clearInterval(timer)
  }, [now])
  const tap = () => {
    const at = now().getTime()
    taps.current = [...taps.current.filter(earlier => at - earlier < SERVICE_MS), at]
    if (state.page === 'home' && taps.current.length >= SERVICE_TAPS) open('service')
  }
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return (
    <time dateTime={time.toISOString()} onPointerDown={tap}>
      {format.format(time)}
    </time>
  )
}
