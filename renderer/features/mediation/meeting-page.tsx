import { Anchor, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { MEETING_RESULT_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { CasePlaceholder } from '../case-file/case-placeholder.tsx'
import { partyName, sideNames } from '../case-file/side-names.ts'
import { useCaseFile } from '../case-file/use-case-file.ts'
import { MeetingRoom } from './meeting-room.tsx'
import { meetingTime } from './meetings-panel.tsx'

/** D5: one meeting; written while it goes on, read-only afterwards. */
export function MeetingPage({ caseFileId, meetingId }: { readonly caseFileId: number; readonly meetingId: number }) {
  const { t } = useTranslation()
  const { data: caseFile, error } = useCaseFile(caseFileId)
  const backHref = `#/cases/${caseFileId}?tab=mediation`
  const back = <Anchor href={backHref}>{t('mediation:room.back')}</Anchor>
  if (caseFile === undefined) {
    return <CasePlaceholder backHref={backHref} error={error} />
  }
  const meeting = caseFile.mediation?.meetings.find(each => each.id === meetingId)
  if (meeting === undefined) {
    return (
      <Stack>
        {back}
        <Notice kind="danger">{t('mediation:room.missing')}</Notice>
      </Stack>
    )
  }
  const isOpen = meeting.allowedActions.includes('write')
  return (
    <Stack gap="md">
      {back}
      <header className={classes.header}>
        <Title order={1} size="h2" mb="xs">
          {t('mediation:room.title')}
        </Title>
        <Text>
          {meetingTime(t, meeting)} · {meeting.roomName} · {t('mediation:meeting.mediator')} {meeting.mediator.name} ·{' '}
          {t(meeting.isPublic ? 'mediation:meeting.public' : 'mediation:meeting.private')}
        </Text>
        <Text>
          {caseFile.code} · {sideNames(t, caseFile.parties)}
        </Text>
        {meeting.invited !== null && <Text>{t('mediation:room.invited', { names: meeting.invited })}</Text>}
      </header>
      {isOpen ? (
        <MeetingRoom caseFile={caseFile} meeting={meeting} />
      ) : (
        <>
          <Notice kind="info">
            {t(meeting.status === 'cancelled' ? 'mediation:room.cancelled' : 'mediation:room.frozen')}
          </Notice>
          {meeting.result !== null && (
            <Text>
              {t('mediation:room.result')} <StatusTag text={t(MEETING_RESULT_KEYS[meeting.result])} />
            </Text>
          )}
          <Text>
            {t('mediation:room.presentNames', {
              names:
                caseFile.parties
                  .filter(party => meeting.attendance.some(each => each.partyId === party.id && each.isPresent))
                  .map(party => partyName(t, party))
                  .join(t('desk:listComma')) || t('desk:caseFile.overview.none'),
            })}
          </Text>
          <p className={classes.prose}>{meeting.notes || t('mediation:room.emptyNotes')}</p>
        </>
      )}
    </Stack>
  )
}
