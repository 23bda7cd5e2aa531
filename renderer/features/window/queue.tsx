import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LANES } from '#center/contract/statuses.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { useCenterNow } from '../../app/use-center-now.ts'
import { useTopicName, useZoneName } from '../../app/use-hall.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { LANE_KEYS, NEED_KEYS, TICKET_STATUS_KEYS, TICKET_STATUS_TONES } from '../../lib/status-keys.ts'
import { TicketMarks } from './ticket-marks.tsx'
import classes from './window.module.css'

/** Who waits comes first, in the order of calling; then who was missed, who is at a desk, and what is over. */
const GROUPS = [
  ['waiting', 'moved'],
  ['missed'],
  ['held', 'called', 'present', 'inService'],
  ['done', 'closed'],
] as const
const isOver = ({ status }: TicketView) => status === 'done' || status === 'closed'
export const isWaiting = ({ status }: TicketView): boolean => status === 'waiting' || status === 'moved'

/** Rows of the queue: groups by what happens next, in each the order the center gives; what is over only while it can be taken back. */
export function queueRows(tickets: readonly TicketView[]): readonly TicketView[] {
  return GROUPS.flatMap(group => tickets.filter(({ status }) => group.some(member => member === status))).filter(
    ticket => !isOver(ticket) || ticket.allowedActions.includes('undo'),
  )
}

export function Queue({
  tickets,
  isBusy,
  onCall,
  onOpen,
}: {
  readonly tickets: readonly TicketView[]
  /** This window serves somebody or an action runs. */
  readonly isBusy: boolean
  readonly onCall: (ticket: TicketView) => void
  readonly onOpen: (ticket: TicketView) => void
}) {
  const { t } = useTranslation()
  const topicName = useTopicName()
  const zoneName = useZoneName()
  const now = useCenterNow(15_000)
  const waiting = tickets.filter(isWaiting)
  const minutes = ({ takenAt }: TicketView) => Math.max(0, Math.floor((now - Date.parse(takenAt)) / 60_000))
  /** Desk, room or unit it is at; the zone of the hall where it waits. */
  const placeOf = (ticket: TicketView) =>
    ticket.roomName ??
    ticket.deskName ??
    (ticket.unitName === null ? zoneName(ticket.zone) : t('window:queue.forUnit', { unit: ticket.unitName }))
  const columns: readonly Column<TicketView>[] = [
    {
      key: 'no',
      header: t('window:queue.number'),
      isRowHeader: true,
      cell: ticket => (
        <>
          <span className={classes.rowNumber}>{ticket.ticketNo}</span>
          <Text size="sm" c="dimmed" fw={400}>
            {t(LANE_KEYS[ticket.lane])}
          </Text>
        </>
      ),
    },
    {
      key: 'topic',
      header: t('window:queue.topic'),
      cell: ({ visit }) => (
        <>
          {topicName(visit.topic)}
          {visit.appointedAt !== null && (
            <Text size="sm">{t('window:queue.appointed', { time: shanghaiTimeOf(visit.appointedAt) })}</Text>
          )}
        </>
      ),
    },
    {
      key: 'waited',
      header: t('window:queue.waited'),
      cell: ticket => (
        <>
          {!isOver(ticket) && t('window:queue.minutes', { count: minutes(ticket) })}
          <Text size="sm" c="dimmed">
            {t('window:queue.takenAt', { time: shanghaiTimeOf(ticket.takenAt) })}
          </Text>
        </>
      ),
    },
    {
      key: 'needs',
      header: t('window:queue.needs'),
      cell: ticket => (
        <Stack gap={4}>
          {ticket.visit.needs.length > 0 && (
            <span>{ticket.visit.needs.map(need => t(NEED_KEYS[need])).join('、')}</span>
          )}
          <TicketMarks ticket={ticket} />
        </Stack>
      ),
    },
    {
      key: 'status',
      header: t('window:queue.status'),
      cell: ticket => (
        <>
          <StatusTag text={t(TICKET_STATUS_KEYS[ticket.status])} tone={TICKET_STATUS_TONES[ticket.status]} />
          <Text size="sm" c="dimmed">
            {placeOf(ticket)}
          </Text>
        </>
      ),
    },
    {
      key: 'act',
      header: t('window:queue.action'),
      cell: ticket => (
        <Group gap="xs" wrap="nowrap">
          {ticket.allowedActions.includes('call') && (
            <Button size="compact-md" variant="default" disabled={isBusy} onClick={() => onCall(ticket)}>
              {t('window:call.this', { number: ticket.ticketNo })}
            </Button>
          )}
          {ticket.allowedActions.some(action => action !== 'call') && (
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={t('window:row.openOf', { number: ticket.ticketNo })}
              onClick={() => onOpen(ticket)}
            >
              {t('window:row.open')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <section className={classes.panel} aria-labelledby="queue">
      <Title order={2} size="h4" id="queue" mb="sm">
        {t('window:queue.title', { count: waiting.length })}
      </Title>
      <ul className={classes.lanes}>
        {LANES.map(lane => (
          <li key={lane} className={classes.lane}>
            {t(LANE_KEYS[lane])} <b>{waiting.filter(ticket => ticket.lane === lane).length}</b>
          </li>
        ))}
      </ul>
      <DataTable
        caption={t('window:queue.caption')}
        columns={columns}
        rows={queueRows(tickets)}
        rowKey={ticket => ticket.id}
        empty={t('window:queue.empty')}
      />
    </section>
  )
}
