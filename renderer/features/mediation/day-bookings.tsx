import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'

/** Rooms that are taken on a day ('YYYY-MM-DD'), earliest first. */
export function DayBookings({ on }: { readonly on: string }) {
  const { t } = useTranslation()
  const bookings = useQuery({ queryKey: ['meeting', on], queryFn: () => client.mediation.bookings({ on }) })
  if (bookings.isError) return <Notice kind="danger">{problemText(t, bookings.error)}</Notice>
  if (bookings.data === undefined) return <Text>{t('staff:loading')}</Text>
  if (bookings.data.length === 0) return <Notice kind="info">{t('mediation:schedule.noBookings')}</Notice>
  return (
    <Notice kind="info">
      <Text fw={600}>{t('mediation:schedule.bookings', { date: on })}</Text>
      <List>
        {bookings.data.map(booking => (
          <List.Item key={booking.meetingId}>
            {t('mediation:schedule.booking', {
              from: shanghaiTimeOf(booking.startsAt),
              to: shanghaiTimeOf(booking.endsAt),
              room: booking.roomName,
              mediator: booking.mediatorName,
            })}
            {booking.isMine && t('mediation:schedule.mine')}
          </List.Item>
        ))}
      </List>
    </Notice>
  )
}
