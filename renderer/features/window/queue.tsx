import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import topics from '#assets/reference/topics.json' with { type: 'json' }
import { LANES } from '#center/contract/statuses.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { LANE_KEYS, NEED_KEYS, TICKET_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from './window.module.css'

/** Waiting and missed first, then what other windows serve; numbers in the order the center keeps. */
const SHOWN = ['waiting', 'missed', 'called', 'inService'] as const
const TONES = { waiting: 'plain', missed: 'warn', called: 'primary', inService: 'ok', done: 'plain' } as const

export function Queue({
  tickets,
  canCall,
  onCall,
}: {
  readonly tickets: readonly TicketView[]
  readonly canCall: boolean
  readonly onCall: (id: number) => void
}) {
  const { t } = useTranslation()
  const text = useLabel()
  const rows = SHOWN.flatMap(status => tickets.filter(ticket => ticket.status === status))
  const waiting = tickets.filter(ticket => ticket.status === 'waiting')
  const columns: readonly Column<TicketView>[] = [
    { key: 'no', header: t('window:queue.number'), isRowHeader: true, cell: ticket => ticket.ticketNo },
    {
      key: 'topic',
      header: t('window:queue.topic'),
      cell: ({ visit }) => {
        const topic = topics.find(({ code }) => code === visit.topic)
        return topic === undefined ? visit.topic : text(topic.label)
      },
    },
    { key: 'taken', header: t('window:queue.taken'), cell: ticket => shanghaiTimeOf(ticket.takenAt) },
    {
      key: 'needs',
      header: t('window:queue.needs'),
      cell: ({ visit }) => visit.needs.map(need => t(NEED_KEYS[need])).join('、'),
    },
    {
      key: 'status',
      header: t('window:queue.status'),
      cell: ticket => (
        <>
          <StatusTag text={t(TICKET_STATUS_KEYS[ticket.status])} tone={TONES[ticket.status]} />
          {ticket.deskName !== null && (
            <Text size="sm" c="dimmed">
              {ticket.deskName}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'call',
      header: t('window:queue.action'),
      cell: ticket =>
        ticket.status === 'waiting' || ticket.status === 'missed' ? (
          <Button size="compact-md" variant="default" disabled={!canCall} onClick={() => onCall(ticket.id)}>
            {t('window:call.this', { number: ticket.ticketNo })}
          </Button>
        ) : null,
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
        rows={rows}
        rowKey={ticket => ticket.id}
        empty={t('window:queue.empty')}
      />
    </section>
  )
}
