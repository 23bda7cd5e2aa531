import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegMove, LegView } from '#center/contract/call-out.ts'
import { shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { momentText } from '../case-file/moment.ts'
import { LEG_STATUS_KEYS, LEG_TONES, MOVE_KEYS, STEP_KEYS, WAY_KEYS } from './call-out-words.ts'
import { StepDialog } from './step-dialog.tsx'
import { Stopwatch } from './stopwatch.tsx'

/** A called unit: whom to ring, how much time is left, what can be recorded, and every step so far. */
export function LegCard({
  leg,
  isOpen,
  onDone,
}: {
  readonly leg: LegView
  readonly isOpen: boolean
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [move, setMove] = useState<LegMove | null>(null)
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`leg-${leg.id}`}>
      <Group>
        <Title order={2} size="h4" id={`leg-${leg.id}`}>
          {leg.isLead ? t('callOut:leadOf', { unit: leg.unitName }) : leg.unitName}
        </Title>
        <StatusTag text={t(LEG_STATUS_KEYS[leg.status])} tone={LEG_TONES[leg.status]} />
        {(isOpen || leg.arrivedAt !== null) && <Stopwatch leg={leg} />}
      </Group>
      <Text mt="xs">
        {leg.contactName === null
          ? t('callOut:noContact')
          : t('callOut:contact', { name: leg.contactName, phone: leg.contactPhone ?? '' })}
        {leg.nextContactName !== null &&
          leg.arrivedAt === null &&
          ` ${t('callOut:next', { name: leg.nextContactName })}`}
      </Text>
      {leg.promisedAt !== null && <Text>{t('callOut:promised', { time: shanghaiTimeOf(leg.promisedAt) })}</Text>}
      {leg.allowedMoves.length > 0 && (
        <Group mt="sm" gap="xs">
          {leg.allowedMoves.map((one, index) => (
            <Button
              key={one}
              variant={index === 0 ? 'filled' : 'default'}
              aria-label={t('callOut:moveOf', { move: t(MOVE_KEYS[one]), unit: leg.unitName })}
              onClick={() => setMove(one)}
            >
              {t(MOVE_KEYS[one])}
            </Button>
          ))}
        </Group>
      )}
      <ol aria-label={t('callOut:steps', { unit: leg.unitName })}>
        {leg.steps.map(step => (
          <li key={`${step.at} ${step.action}`}>
            {[
              momentText(step.at),
              t(STEP_KEYS[step.action]),
              step.contactName,
              t(WAY_KEYS[step.way]),
              step.byName,
              step.enteredAt > step.at && step.way !== 'clock'
                ? t('callOut:typedIn', { at: momentText(step.enteredAt) })
                : null,
              step.note,
            ]
              .filter(part => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ol>
      {move !== null && (
        <StepDialog
          leg={leg}
          move={move}
          onClose={() => setMove(null)}
          onDone={message => {
            setMove(null)
            onDone(message)
          }}
        />
      )}
    </Paper>
  )
}
