import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '#center/contract/clock.ts'
import { useToday } from '../../app/use-center-status.ts'
import { ClockExplanation } from '../../components/staff/clock-explanation.tsx'
import { CLOCK_STATUS_KEYS, CLOCK_STATUS_TONES } from '../../components/staff/clock-texts.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useLabel } from '../../components/staff/use-label.ts'
import { AskExtension } from './ask-extension.tsx'
import classes from './clock.module.css'
import { DecideExtension } from './decide-extension.tsx'
import { PauseClock, ResumeClock } from './pause-clock.tsx'

const ACTION_KEYS = {
  pause: 'clocks:action.pause',
  resume: 'clocks:action.resume',
  ask: 'clocks:action.ask',
} as const

/** One deadline with its arithmetic and what can be done with it now. */
export function ClockCard({
  clock,
  onDone,
}: {
  readonly clock: ClockView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const today = useToday()
  const labelOf = useLabel()
  const [dialog, setDialog] = useState<keyof typeof ACTION_KEYS | 'decide' | null>(null)
  const rule = labelOf(clock.label)
  const asked = clock.extensions.find(({ canDecide }) => canDecide)
  const dialogProps = {
    clock,
    onClose: () => setDialog(null),
    onDone: (message: string) => {
      setDialog(null)
      onDone(message)
    },
  }
  return (
    <section className={classes.card} aria-label={rule}>
      <Group gap="sm" mb="xs">
        <Title order={3} size="h5">
          {rule}
        </Title>
        <StatusTag text={t(CLOCK_STATUS_KEYS[clock.status])} tone={CLOCK_STATUS_TONES[clock.status]} />
        {clock.pausedAt !== null && <StatusTag text={t('clocks:pausedNow')} tone="warn" />}
        {clock.status === 'running' && clock.pausedAt === null && (
          <DeadlineLight lamp={clock.lamp} dueOn={clock.dueOn} today={today} />
        )}
      </Group>
      <ClockExplanation clock={clock} />
      {(clock.allowedActions.length > 0 || asked !== undefined) && (
        <Group mt="sm" gap="xs">
          {clock.allowedActions.map(action => (
            <Button
              key={action}
              variant="default"
              size="sm"
              aria-label={t('clocks:actionOf', { action: t(ACTION_KEYS[action]), rule })}
              onClick={() => setDialog(action)}
            >
              {t(ACTION_KEYS[action])}
            </Button>
          ))}
          {asked !== undefined && (
            <Button size="sm" onClick={() => setDialog('decide')}>
              {t('clocks:decideForm.title')}
            </Button>
          )}
        </Group>
      )}
      {dialog === 'pause' && <PauseClock {...dialogProps} />}
      {dialog === 'resume' && <ResumeClock {...dialogProps} />}
      {dialog === 'ask' && <AskExtension {...dialogProps} />}
      {dialog === 'decide' && asked !== undefined && (
        <DecideExtension request={asked} rule={rule} onClose={dialogProps.onClose} onDone={dialogProps.onDone} />
      )}
    </section>
  )
}
