import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { MediationView, MeetingView } from '#center/contract/mediation.ts'
import { shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import { useToday } from '../../app/use-center-status.ts'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { MEETING_RESULT_KEYS, MEETING_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { ArrivedParties } from './arrived-parties.tsx'
import { ScheduleMeeting } from './schedule-meeting.tsx'

interface MeetingsPanelProps {
  readonly caseFile: CaseFileView
  readonly mediation: MediationView
  readonly onDone: (message: string) => void
}

/** Step two: the meetings that were scheduled and held. */
export function MeetingsPanel({ caseFile, mediation, onDone }: MeetingsPanelProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [isScheduling, setScheduling] = useState(false)
  const [cancelling, setCancelling] = useState<MeetingView | null>(null)
  return (
    <section className={classes.card}>
      <Title order={3} size="h4" mb="xs">
        {t('mediation:step.meetings')}
      </Title>
      <Stack gap="sm">
        {mediation.meetings.length === 0 && <Text>{t('mediation:meeting.none')}</Text>}
        {mediation.meetings.map(meeting => (
          <Stack key={meeting.id} gap="xs">
            <Group gap="sm">
              <Text fw={600}>{meetingTime(t, meeting)}</Text>
              <Text>{meeting.roomName}</Text>
              <Text>{meeting.mediator.name}</Text>
              <StatusTag
                text={t(
                  meeting.result === null ? MEETING_STATUS_KEYS[meeting.status] : MEETING_RESULT_KEYS[meeting.result],
                )}
                tone={meeting.status === 'scheduled' ? 'primary' : 'plain'}
              />
              <Anchor className={classes.link} href={`#/cases/${caseFile.id}/meetings/${meeting.id}`}>
                {t(meeting.status === 'scheduled' ? 'mediation:meeting.open' : 'mediation:meeting.read')}
              </Anchor>
              {meeting.allowedActions.includes('cancel') && (
                <Button size="sm" variant="default" onClick={() => setCancelling(meeting)}>
                  {t('mediation:meeting.cancel')}
                </Button>
              )}
            </Group>
            {shanghaiDateOf(meeting.startsAt) === today && <ArrivedParties meeting={meeting} />}
          </Stack>
        ))}
        {mediation.allowedActions.includes('schedule') && (
          <Group>
            <Button onClick={() => setScheduling(true)}>{t('mediation:meeting.schedule')}</Button>
          </Group>
        )}
      </Stack>
      {isScheduling && (
        <ScheduleMeeting
          caseFile={caseFile}
          mediation={mediation}
          onClose={() => setScheduling(false)}
          onDone={() => {
            setScheduling(false)
            onDone(t('mediation:schedule.done'))
          }}
        />
      )}
      {cancelling !== null && (
        <ReasonDialog
          isOpen
          title={t('mediation:meeting.cancelTitle')}
          text={t('mediation:meeting.cancelText')}
          action={t('mediation:meeting.cancelSubmit')}
          onClose={() => setCancelling(null)}
          send={input => client.mediation.cancelMeeting({ ...input, id: cancelling.id, version: cancelling.version })}
          onDone={() => {
            setCancelling(null)
            onDone(t('mediation:meeting.cancelled'))
          }}
        />
      )}
    </section>
  )
}

/** '2026-11-24 14:30—16:00' in Asia/Shanghai. */
export function meetingTime(t: TFunction, meeting: Pick<MeetingView, 'startsAt' | 'endsAt'>): string {
  return t('mediation:meeting.line', {
    date: shanghaiDateOf(meeting.startsAt),
    from: shanghaiTimeOf(meeting.startsAt),
    to: shanghaiTimeOf(meeting.endsAt),
  })
}
