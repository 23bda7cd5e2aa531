import { Anchor, Button, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresenceBoard } from '#center/contract/roster.ts'
import { UNIT_MODES } from '#center/contract/statuses.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { useSession } from '../../app/session-store.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { DutyRequests } from './duty-requests.tsx'
import classes from './roster.module.css'
import { HALVES_KEYS, MODE_KEYS, STATE_KEYS, STATE_TONES } from './roster-words.ts'
import { SignDuty } from './sign-duty.tsx'
import { usePresence } from './use-roster.ts'

type Unit = PresenceBoard['units'][number]
const VIEWS = ['all', 'here', 'away', 'requests'] as const
const VIEW_KEYS = {
  all: 'roster:presence.all',
  here: 'roster:presence.here',
  away: 'roster:presence.away',
  requests: 'roster:presence.requests',
} as const

/** Who is here now, since when, who is late, and when each unit comes next; one's own signing in on top. */
export function PresencePage() {
  const { t } = useTranslation()
  const session = useSession()
  const queries = useQueryClient()
  const board = usePresence()
  const [view, setView] = useState<(typeof VIEWS)[number]>('all')
  const [said, setSaid] = useState<string | null>(null)
  const isShown = (unit: Unit) => view === 'all' || (view === 'here') === unit.isHere
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('roster:presence.title')}
        </Title>
        <Anchor href="#/roster">{t('roster:toRoster')}</Anchor>
      </Group>
      {said !== null && <Notice kind="ok">{said}</Notice>}
      {board.isError && <Notice kind="danger">{problemText(t, board.error)}</Notice>}
      {board.data === undefined ? (
        <Loader aria-label={t('staff:loading')} />
      ) : (
        <>
          <SignDuty
            board={board.data}
            onDone={message => {
              setSaid(message)
              void queries.invalidateQueries({ queryKey: ['roster'] })
            }}
          />
          {board.data.isProvisional && <Notice kind="warn">{t('roster:provisional')}</Notice>}
          <Group>
            <SegmentedControl
              aria-label={t('roster:presence.view')}
              value={view}
              onChange={next => setView(VIEWS.find(one => one === next) ?? 'all')}
              data={VIEWS.map(one => ({ value: one, label: t(VIEW_KEYS[one]) }))}
            />
            <Text>
              {t('roster:presence.now', {
                day: board.data.on,
                half: t(HALVES_KEYS[board.data.half]),
                count: board.data.units.filter(unit => unit.isHere).length,
              })}
            </Text>
          </Group>
          {view === 'requests' && <DutyRequests />}
          {view !== 'requests' &&
            UNIT_MODES.map(mode => {
              const units = board.data.units.filter(unit => unit.mode === mode && isShown(unit))
              return units.length === 0 ? null : (
                <section key={mode} aria-labelledby={`presence-${mode}`}>
                  <Title order={2} size="h4" id={`presence-${mode}`} mb="xs">
                    {t(MODE_KEYS[mode])}
                  </Title>
                  <ul className={classes.board}>
                    {units.map(unit => (
                      <UnitCard key={unit.id} unit={unit} mayCall={session.may.includes('callOut.raise')} />
                    ))}
                  </ul>
                </section>
              )
            })}
        </>
      )}
    </Stack>
  )
}

function UnitCard({ unit, mayCall }: { readonly unit: Unit; readonly mayCall: boolean }) {
  const { t } = useTranslation()
  const next =
    unit.next === null
      ? t('roster:presence.noNext')
      : t(unit.next.isProvisional ? 'roster:presence.nextProvisional' : 'roster:presence.next', {
          day: unit.next.on,
          half: t(HALVES_KEYS[unit.next.half]),
        })
  return (
    <li className={classes.card} data-state={unit.isMissing ? 'missing' : unit.isHere ? 'here' : 'away'}>
      <h3>{unit.name}</h3>
      {unit.isMissing && <Text className={classes.missing ?? ''}>{t('roster:presence.missing')}</Text>}
      {unit.people.length === 0 && !unit.isMissing && <Text>{t('roster:presence.nobody')}</Text>}
      <ul>
        {unit.people.map(person => (
          <li key={person.staffId}>
            <strong>{person.name}</strong>
            <StatusTag text={t(STATE_KEYS[person.state])} tone={STATE_TONES[person.state]} />
            {person.signedInAt !== null && (
              <span>
                {t(person.signedOutAt === null ? 'roster:presence.since' : 'roster:presence.until', {
                  from: shanghaiTimeOf(person.signedInAt),
                  to: person.signedOutAt === null ? '' : shanghaiTimeOf(person.signedOutAt),
                })}
              </span>
            )}
            {person.standsInForName !== null && (
              <span>{t('roster:grid.standsInFor', { name: person.standsInForName })}</span>
            )}
            {person.kind === null && <span>{t('roster:presence.unplanned')}</span>}
            {person.deskName !== null && <span>{person.deskName}</span>}
          </li>
        ))}
      </ul>
      <Group gap="xs" justify="space-between">
        <Text size="sm">{next}</Text>
        {mayCall && !unit.isHere && (
          <Button
            component="a"
            href={`#/call-outs/new?units=${unit.id}`}
            size="compact-sm"
            variant="default"
            aria-label={t('roster:presence.callOf', { unit: unit.name })}
          >
            {t('roster:presence.call')}
          </Button>
        )}
      </Group>
    </li>
  )
}
