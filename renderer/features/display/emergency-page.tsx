import { type CSSProperties, useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketBoard } from '#center/contract/hall.ts'
import { ArrowSign } from './arrow-sign.tsx'
import type { HallVoice } from './display-app.tsx'
import styles from './emergency-page.module.css'

/** Said anew so often, until it is ended: who has just come in hears it too. */
const AGAIN_MS = 30_000
/** Type sizes in hundredths of the panel's height, each up to so many signs, so that the words fill the wall. */
const SIZES = [
  [14, 14],
  [30, 11],
  [60, 8],
  [110, 6],
] as const
const SMALLEST = 4.6

interface EmergencyPageProps {
  readonly emergency: NonNullable<TicketBoard['emergency']>
  readonly voice: HallVoice
}

/** H4: the words over the whole wall, the way to go, said aloud; nothing else until it is ended. */
export function EmergencyPage({ emergency: { text, arrow, startedAt }, voice }: EmergencyPageProps) {
  const { t } = useTranslation()
  const say = useEffectEvent(() => {
    // Nothing is called while people are led out.
    voice.stop()
    void voice.speak(['display:spoken.emergency', { place: text }])
  })
  useEffect(() => {
    // Another emergency is said at once.
    void startedAt
    say()
    const timer = setInterval(say, AGAIN_MS)
    return () => clearInterval(timer)
  }, [startedAt])
  const size = SIZES.find(([signs]) => text.length <= signs)?.[1] ?? SMALLEST
  return (
    <main className={styles.page} role="alert" style={{ '--words': `${size}vh` } as CSSProperties}>
      <h1>{t('display:emergency.title')}</h1>
      <p>{text}</p>
      {arrow !== null && (
        <span className={styles.arrow}>
          <ArrowSign arrow={arrow} />
        </span>
      )}
    </main>
  )
}
