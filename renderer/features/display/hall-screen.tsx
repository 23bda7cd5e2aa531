import { type CSSProperties, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CenterStatus } from '#center/contract/center.ts'
import type { HallView, TicketBoard } from '#center/contract/hall.ts'
import { CallList } from './call-list.tsx'
import { ClosedPage } from './closed-page.tsx'
import { type Face, facesOf } from './faces.ts'
import styles from './hall-screen.module.css'
import { hoursText } from './hours.ts'
import type { Panel } from './panel.ts'
import { RoomList } from './room-list.tsx'
import { useTurn } from './use-turn.ts'
import { WaitingList } from './waiting-list.tsx'
import { WallWords } from './wall-words.tsx'

export interface HallScreenProps {
  readonly status: CenterStatus | null
  readonly board: TicketBoard | null
  readonly hall: HallView | null
  readonly isLost: boolean
  /** Keys of the calls that are highlighted. */
  readonly fresh: readonly string[]
  /** Key of the call that is being said. */
  readonly saying: string | null
  readonly now: () => Date
  readonly language: string
  readonly panel: Panel
}

/** Everything the wall shows but an emergency: numbers, desks, rooms and hours, never anything of a person. */
export function HallScreen(props: HallScreenProps) {
  const { status, board, hall, isLost, fresh, panel } = props
  const { t } = useTranslation()
  const isClosed =
    board !== null && !board.isOpen && fresh.length === 0 && board.waiting.every(lane => lane.count === 0)
  const hours = hall === null ? '' : hoursText(t, hall.hours)
  const sizes = { '--number-least': `${panel.numberPx}px`, '--text-least': `${panel.textPx}px` } as CSSProperties
  return (
    <div className={styles.hall} data-lost={isLost || undefined} style={sizes}>
      <header className={styles.head}>
        <h1 className={styles.name}>{status?.name ?? t('display:name')}</h1>
        <Clock now={props.now} language={props.language} />
      </header>
      <main className={styles.main}>
        {isClosed ? (
          <ClosedPage board={board} hall={hall} now={props.now()} language={props.language} />
        ) : (
          board !== null && <Faces {...props} board={board} />
        )}
      </main>
      <footer className={styles.foot}>
        {isLost ? (
          <p className={styles.lost}>
            {t('display:link.lost')} {hours}
          </p>
        ) : (
          board !== null && !isClosed && <WaitingList board={board} size={panel.waiting} />
        )}
        {status?.isDemo === true && <p className={styles.demo}>{t('display:demo')}</p>}
      </footer>
    </div>
  )
}

/** The pages of the wall in turn; a new call brings the calls back at once. */
function Faces({ board, hall, fresh, saying, panel }: HallScreenProps & { readonly board: TicketBoard }) {
  const { t } = useTranslation()
  const faces = facesOf(board, hall?.wallPages ?? [], panel.rows)
  const turn = useTurn(fresh.join())
  const face: Face | undefined = fresh.length > 0 ? faces[0] : faces[turn % faces.length]
  if (face === undefined) return <p className={styles.calm}>{t('display:calls.none')}</p>
  if (face.kind === 'calls') return <CallList calls={face.calls} fresh={fresh} saying={saying} size={panel.rows} />
  if (face.kind === 'rooms') return <RoomList rooms={face.rooms} size={panel.rows} />
  return <WallWords page={face.page} />
}

function Clock({ now, language }: Pick<HallScreenProps, 'now' | 'language'>) {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000)
    return () => clearInterval(timer)
  }, [now])
  const inShanghai = { timeZone: 'Asia/Shanghai', hour12: false } as const
  const day = new Intl.DateTimeFormat(language, { ...inShanghai, month: 'long', day: 'numeric', weekday: 'long' })
  const clock = new Intl.DateTimeFormat(language, { ...inShanghai, hour: '2-digit', minute: '2-digit' })
  return (
    <time className={styles.clock} dateTime={time.toISOString()}>
      <span>{day.format(time)}</span>
      <strong>{clock.format(time)}</strong>
    </time>
  )
}
