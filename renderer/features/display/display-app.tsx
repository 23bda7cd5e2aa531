import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CenterStatus } from '#center/contract/center.ts'
import { CallList } from './call-list.tsx'
import { keyOfCall, shownCalls } from './calls.ts'
import styles from './display-app.module.css'
import type { DisplayCenter } from './display-center.ts'
import { IdlePages } from './idle-pages.tsx'
import { sayIn, spelled } from './say.ts'
import { useBoard } from './use-board.ts'
import { voiceQueue } from './voice-queue.ts'
import { WaitingList } from './waiting-list.tsx'

const FRESH_MS = 10_000

export interface DisplayDeps {
  readonly center: DisplayCenter
  readonly now: () => Date
}

/** H1: who is called where, who is next, what time it is. Numbers and names of desks, never anything of a person. */
export function DisplayApp({ deps }: { readonly deps: DisplayDeps }) {
  const { center, now } = deps
  const { t, i18n } = useTranslation()
  const status = useStatus(center)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const voice = useMemo(() => voiceQueue(sayIn(i18n.language)), [i18n.language])
  const { board, isLost } = useBoard(center, calls => {
    const keys = calls.map(keyOfCall)
    setFresh(before => new Set([...before, ...keys]))
    setTimeout(() => setFresh(before => new Set([...before].filter(key => !keys.includes(key)))), FRESH_MS)
    for (const { ticketNo, deskName } of calls) {
      voice.call(t('display:calls.spoken', { number: spelled(ticketNo), desk: deskName }))
    }
  })
  const calls = board === null ? [] : shownCalls(board)
  const isQuiet = calls.length === 0
  return (
    <div className={styles.hall} data-lost={isLost || undefined}>
      <header className={styles.head}>
        <h1 className={styles.name}>{status?.name ?? t('display:name')}</h1>
        <Clock now={now} />
      </header>
      <main className={styles.main}>{isQuiet ? <IdlePages /> : <CallList calls={calls} fresh={fresh} />}</main>
      <footer className={styles.foot}>
        {isLost ? (
          <p className={styles.lost}>{t('display:link.lost')}</p>
        ) : (
          board !== null && <WaitingList board={board} />
        )}
        {status?.isDemo === true && <p className={styles.demo}>{t('display:demo')}</p>}
      </footer>
    </div>
  )
}

/** What the center says of itself; asked until it answers. */
function useStatus(center: DisplayCenter): CenterStatus | null {
  const [status, setStatus] = useState<CenterStatus | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () =>
      center
        .status()
        .then(setStatus)
        .catch(() => {
          timer = setTimeout(look, FRESH_MS)
        })
    void look()
    return () => clearTimeout(timer)
  }, [center])
  return status
}

function Clock({ now }: { readonly now: () => Date }) {
  const { i18n } = useTranslation()
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000)
    return () => clearInterval(timer)
  }, [now])
  const inShanghai = { timeZone: 'Asia/Shanghai', hour12: false } as const
  const day = new Intl.DateTimeFormat(i18n.language, { ...inShanghai, month: 'long', day: 'numeric', weekday: 'long' })
  const clock = new Intl.DateTimeFormat(i18n.language, { ...inShanghai, hour: '2-digit', minute: '2-digit' })
  return (
    <time className={styles.clock} dateTime={time.toISOString()}>
      <span>{day.format(time)}</span>
      <strong>{clock.format(time)}</strong>
    </time>
  )
}
