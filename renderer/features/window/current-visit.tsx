import { Anchor, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { useTopicName } from '../../app/use-hall.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { LANE_KEYS, NEED_KEYS, TICKET_STATUS_KEYS, TICKET_STATUS_TONES } from '../../lib/status-keys.ts'
import { VISIT_WAY_KEYS } from './ticket-keys.ts'
import { TicketMarks } from './ticket-marks.tsx'
import { type TicketActions, useSecondsUntil } from './use-tickets.ts'
import { VisitFacts } from './visit-facts.tsx'
import classes from './window.module.css'

interface CurrentVisitProps {
  readonly ticket: TicketView | null
  /** Visitors of this window who fetch something; Alt+H brings the first back. */
  readonly held: readonly TicketView[]
  readonly actions: TicketActions
  readonly onServe: () => void
  readonly onMoveOn: (ticket: TicketView) => void
  readonly onKeepApart: (ticket: TicketView) => void
}

/** The visitor of this window and what can be done next; function keys stand on the buttons. */
export function CurrentVisit(props: CurrentVisitProps) {
  const { t } = useTranslation()
  const { ticket, held, actions } = props
  if (ticket === null) {
    return (
      <section className={classes.panel} aria-labelledby="current-visit">
        <Stack>
          <Title order={2} size="h4" id="current-visit">
            {t('window:current.none')}
          </Title>
          <Text c="dimmed">{t('window:current.noneText')}</Text>
          <Button
            size="lg"
            loading={actions.isPending}
            onClick={() => void actions.call()}
            rightSection={<Kbd>F2</Kbd>}
          >
            {t('window:call.next')}
          </Button>
          {held.map((one, index) => (
            <Button
              key={one.id}
              variant="default"
              disabled={actions.isPending}
              onClick={() => void actions.take('resume', one)}
              rightSection={index === 0 && <Kbd>Alt+H</Kbd>}
            >
              {t('window:current.resume', { number: one.ticketNo })}
            </Button>
          ))}
        </Stack>
      </section>
    )
  }
  return (
    <section className={classes.panel} aria-labelledby="current-visit">
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4" id="current-visit">
            {t('window:current.title')}
          </Title>
          <StatusTag text={t(TICKET_STATUS_KEYS[ticket.status])} tone={TICKET_STATUS_TONES[ticket.status]} />
        </Group>
        <div className={classes.number}>{ticket.ticketNo}</div>
        <VisitSummary ticket={ticket} />
        {ticket.visit.needs.length > 0 && (
          <Group gap="xs" role="group" aria-label={t('window:current.needs')}>
            {ticket.visit.needs.map(need => (
              <StatusTag key={need} text={t(NEED_KEYS[need])} tone="warn" />
            ))}
          </Group>
        )}
        <TicketMarks ticket={ticket} />
        <NextSteps {...props} ticket={ticket} />
        {ticket.status === 'inService' && ticket.visit.caseFileId === null && (
          <Group gap="lg">
            <Anchor href={`#/window/consult/${ticket.visit.id}`}>{t('window:consult.open')}</Anchor>
            <Anchor href={`#/window/talk/${ticket.visit.id}`}>{t('window:talk.open')}</Anchor>
          </Group>
        )}
        <VisitFacts visitId={ticket.visit.id} />
      </Stack>
    </section>
  )
}

function VisitSummary({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const topicName = useTopicName()
  const { visit } = ticket
  return (
    <dl className={classes.facts}>
      <dt>{t('window:current.lane')}</dt>
      <dd>{t(LANE_KEYS[ticket.lane])}</dd>
      <dt>{t('window:current.name')}</dt>
      <dd>{visit.maskedName ?? t('window:current.nameless')}</dd>
      <dt>{t('window:current.topic')}</dt>
      <dd>{topicName(visit.topic)}</dd>
      <dt>{t('window:current.way')}</dt>
      <dd>{t('window:current.wayText', { way: t(VISIT_WAY_KEYS[visit.way]), count: visit.headCount })}</dd>
      {visit.appointedAt !== null && (
        <>
          <dt>{t('window:current.appointed')}</dt>
          <dd>{shanghaiTimeOf(visit.appointedAt)}</dd>
        </>
      )}
      {visit.earlierVisits > 0 && (
        <>
          <dt>{t('window:current.earlier')}</dt>
          <dd>{t('window:current.earlierText', { count: visit.earlierVisits })}</dd>
        </>
      )}
      {ticket.calledAt !== null && (
        <>
          <dt>{t('window:current.called')}</dt>
          <dd>{t('window:current.calledText', { time: shanghaiTimeOf(ticket.calledAt), count: ticket.calls })}</dd>
        </>
      )}
    </dl>
  )
}

/** The buttons, as the center allows them at this moment. */
function NextSteps({
  ticket,
  actions,
  onServe,
  onMoveOn,
  onKeepApart,
}: CurrentVisitProps & { readonly ticket: TicketView }) {
  const { t } = useTranslation()
  const allowed = ticket.allowedActions
  const waits = useSecondsUntil(ticket.callFrom)
  const isCalled = ticket.status === 'called'
  const isPending = actions.isPending
  const serveKey = ticket.visit.caseFileId === null ? 'window:call.continue' : 'window:call.openCase'
  return (
    <>
      <Button size="lg" loading={isPending} onClick={onServe} rightSection={<Kbd>Ctrl+Enter</Kbd>}>
        {t(ticket.status === 'inService' ? serveKey : 'window:call.arrived')}
      </Button>
      <div className={classes.actions}>
        {isCalled && (
          <>
            <Button
              variant="default"
              disabled={isPending || waits > 0 || !allowed.includes('callAgain')}
              onClick={() => void actions.take('callAgain', ticket)}
              rightSection={waits === 0 && <Kbd>F3</Kbd>}
            >
              {waits > 0 ? t('window:call.againIn', { count: waits }) : t('window:call.again')}
            </Button>
            <Button
              variant="default"
              disabled={isPending}
              onClick={() => void actions.take('miss', ticket)}
              rightSection={<Kbd>F4</Kbd>}
            >
              {t('window:call.missed')}
            </Button>
          </>
        )}
        {allowed.includes('arrive') && (
          <Button variant="default" disabled={isPending} onClick={() => void actions.take('arrive', ticket)}>
            {t('window:action.arrive')}
          </Button>
        )}
        {allowed.includes('finish') && (
          <Button
            variant="default"
            disabled={isPending}
            onClick={() => void actions.take('finish', ticket)}
            rightSection={<Kbd>F10</Kbd>}
          >
            {t('window:call.finish')}
          </Button>
        )}
        {allowed.includes('hold') && (
          <Button
            variant="default"
            disabled={isPending}
            onClick={() => void actions.take('hold', ticket)}
            rightSection={<Kbd>Alt+H</Kbd>}
          >
            {t('window:action.hold')}
          </Button>
        )}
        {allowed.includes('moveOn') && (
          <Button variant="default" disabled={isPending} onClick={() => onMoveOn(ticket)}>
            {t('window:action.moveOn')}
          </Button>
        )}
        {allowed.includes('keepApart') && (
          <Button variant="default" disabled={isPending} onClick={() => onKeepApart(ticket)}>
            {t('window:action.keepApart')}
          </Button>
        )}
      </div>
    </>
  )
}
