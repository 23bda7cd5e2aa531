import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from './kiosk-context.ts'
import styles from './top-bar.module.css'

/** Name of the center, clock, and how one likes to see the page. */
export function TopBar() {
  const { t, i18n } = useTranslation()
  const { centerName, preferences, setPreferences } = useKiosk()
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  const { isLarge, isHighContrast, isLow } = preferences
  return (
    <div className={styles.bar}>
      <div className={styles.place}>
        <span className={styles.name}>{centerName ?? t('kiosk:frame.center')}</span>
        <Clock />
      </div>
      <fieldset className={styles.switches} aria-label={t('kiosk:frame.display')}>
        <button type="button" lang={other} onClick={() => void i18n.changeLanguage(other)}>
          {t('kiosk:frame.otherLanguage')}
        </button>
        <button
          type="button"
          aria-pressed={isLarge}
          onClick={() => setPreferences({ ...preferences, isLarge: !isLarge })}
        >
          {t('kiosk:frame.large')}
        </button>
        <button
          type="button"
          aria-pressed={isHighContrast}
          onClick={() => setPreferences({ ...preferences, isHighContrast: !isHighContrast })}
        >
          {t('kiosk:frame.contrast')}
        </button>
        <button type="button" aria-pressed={isLow} onClick={() => setPreferences({ ...preferences, isLow: !isLow })}>
          {t('kiosk:frame.low')}
        </button>
      </fieldset>
    </div>
  )
}

function Clock() {
  const { i18n } = useTranslation()
  const { now } = useKiosk()
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000)
    return () => clearInterval(timer)
  }, [now])
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return <time dateTime={time.toISOString()}>{format.format(time)}</time>
}
