import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import topics from '#assets/reference/topics.json' with { type: 'json' }
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { LANE_KEYS, NEED_KEYS, TICKET_STATUS_KEYS } from '../../lib/status-keys.ts'
import type { useTicketActions } from './use-tickets.ts'
import { VISIT_WAY_KEYS } from './visit-way-keys.ts'
import classes from './window.module.css'

/** The visitor of this window and what can be done next; function keys stand on the buttons. */
export function CurrentVisit({
  ticket,
  actions,
  onServe,
}: {
  readonly ticket: TicketView | null
  readonly actions: ReturnType<typeof useTicketActions>
  readonly onServe: () => void
}) {
  const { t } = useTranslation()
  const text = useLabel()
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
        </Stack>
      </section>
    )
  }
  const { visit } = ticket
  const topic = topics.find(({ code }) => code === visit.topic)
  const isCalled = ticket.status === 'called'
  return (
    <section className={classes.panel} aria-labelledby="current-visit">
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4" id="current-visit">
            {t('window:current.title')}
          </Title>
          <StatusTag text={t(TICKET_STATUS_KEYS[ticket.status])} tone={isCalled ? 'warn' : 'ok'} />
        </Group>
        <div className={classes.number}>{ticket.ticketNo}</div>
        <dl className={classes.facts}>
          <dt>{t('window:current.lane')}</dt>
          <dd>{t(LANE_KEYS[ticket.lane])}</dd>
          <dt>{t('window:current.name')}</dt>
          <dd>{visit.maskedName ?? t('window:current.nameless')}</dd>
          <dt>{t('window:current.topic')}</dt>
          <dd>{topic === undefined ? visit.topic : text(topic.label)}</dd>
          <dt>{t('window:current.way')}</dt>
          <dd>{t('window:current.wayText', { way: t(VISIT_WAY_KEYS[visit.way]), count: visit.headCount })}</dd>
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
        {visit.needs.length > 0 && (
          <Group gap="xs" role="group" aria-label={t('window:current.needs')}>
            {visit.needs.map(need => (
              <StatusTag key={need} text={t(NEED_KEYS[need])} tone="warn" />
            ))}
          </Group>
        )}
        <Button size="lg" loading={actions.isPending} onClick={onServe} rightSection={<Kbd>Ctrl+Enter</Kbd>}>
          {t(
            isCalled
              ? 'window:call.arrived'
              : visit.caseFileId === null
                ? 'window:call.continue'
                : 'window:call.openCase',
          )}
        </Button>
        <Group grow>
          {isCalled ? (
            <>
              <Button
                variant="default"
                disabled={actions.isPending}
                onClick={() => void actions.callAgain(ticket)}
                rightSection={<Kbd>F3</Kbd>}
              >
                {t('window:call.again')}
              </Button>
              <Button
                variant="default"
                disabled={actions.isPending}
                onClick={() => void actions.markMissed(ticket)}
                rightSection={<Kbd>F4</Kbd>}
              >
                {t('window:call.missed')}
              </Button>
            </>
          ) : (
            <Button
              variant="default"
              disabled={actions.isPending}
              onClick={() => void actions.finish(ticket.id)}
              rightSection={<Kbd>F10</Kbd>}
            >
              {t('window:call.finish')}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  )
}
