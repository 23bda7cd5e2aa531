import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '#center/contract/mediation.ts'
import { useMay } from '../../app/session-store.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { TICKET_STATUS_KEYS, TICKET_STATUS_TONES } from '../../lib/status-keys.ts'
import { type PlainAction, useTicketActions, useTickets } from '../window/use-tickets.ts'

/** What a mediator does with somebody who was called into the room, in the order it happens. */
const ROOM_ACTIONS = [
  { action: 'callAgain', key: 'mediation:arrived.again' },
  { action: 'miss', key: 'mediation:arrived.miss' },
  { action: 'start', key: 'mediation:arrived.start' },
  { action: 'finish', key: 'mediation:arrived.finish' },
] as const satisfies readonly { readonly action: PlainAction; readonly key: string }[]

/** Who is here for a meeting of today, and the calls into its room. */
export function ArrivedParties({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { tickets } = useTickets(may('ticket.call'))
  const actions = useTicketActions()
  if (meeting.status !== 'scheduled') return null
  return (
    <Stack gap="xs" role="group" aria-label={t('mediation:arrived.title')}>
      {actions.problem.banner !== null && <Notice kind="danger">{actions.problem.banner}</Notice>}
      {meeting.arrived.length === 0 && <Text c="dimmed">{t('mediation:arrived.none')}</Text>}
      {meeting.arrived.map(({ ticketId, ticketNo, status: told }) => {
        // The queue is newer than the case; it also says what may be done.
        const ticket = tickets.find(({ id }) => id === ticketId)
        const status = ticket?.status ?? told
        const allowed = ticket?.allowedActions ?? []
        return (
          <Group key={ticketId} gap="sm">
            <Text>{t('mediation:arrived.title')}</Text>
            <Text fw={700}>{ticketNo}</Text>
            <StatusTag text={t(TICKET_STATUS_KEYS[status])} tone={TICKET_STATUS_TONES[status]} />
            {allowed.includes('call') && (
              <Button
                size="sm"
                disabled={actions.isPending}
                onClick={() => void actions.call(ticketId, meeting.roomId)}
              >
                {t('mediation:arrived.call', { number: ticketNo })}
              </Button>
            )}
            {ROOM_ACTIONS.filter(({ action }) => allowed.includes(action)).map(({ action, key }) => (
              <Button
                key={action}
                size="sm"
                variant="default"
                disabled={actions.isPending}
                onClick={() => void actions.take(action, { id: ticketId })}
              >
                {t(key, { number: ticketNo })}
              </Button>
            ))}
          </Group>
        )
      })}
    </Stack>
  )
}
