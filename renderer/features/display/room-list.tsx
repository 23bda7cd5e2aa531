import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from './faces.ts'
import styles from './room-list.module.css'

/** Numbers a row shows; a larger group is called together in the room. */
const SHOWN_NUMBERS = 4

/** H2: which room, when, and the numbers of who is here for it; nothing of the matter. */
export function RoomList({ rooms, size }: { readonly rooms: readonly Room[]; readonly size: number }) {
  const { t, i18n } = useTranslation()
  const clock = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'Asia/Shanghai',
    hour12: false,
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <section className={styles.rooms} aria-label={t('display:rooms.title')}>
      <h2>{t('display:rooms.title')}</h2>
      <ol style={{ '--rows': Math.max(size, 3) } as CSSProperties}>
        {rooms.map(room => (
          <li key={`${room.roomName} ${room.startsAt}`} data-state={room.state}>
            <strong>{room.roomName}</strong>
            <span>{clock.format(new Date(room.startsAt))}</span>
            <span className={styles.numbers}>{room.ticketNos.slice(0, SHOWN_NUMBERS).join(' ')}</span>
            <em>{t(room.state === 'now' ? 'display:rooms.now' : 'display:rooms.soon')}</em>
          </li>
        ))}
      </ol>
    </section>
  )
}
