import { Button, Checkbox, Group, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { MeetingView } from '#center/contract/mediation.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { StaleDialog } from '../../components/staff/stale-dialog.tsx'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client, problemOf } from '../../lib/client.ts'
import { newOperationId } from '../../lib/operation-id.ts'
import classes from '../case-file/case-file.module.css'
import { partyName } from '../case-file/side-names.ts'
import { useAutosaver } from '../draft/use-autosaver.ts'
import { CloseMeeting } from './close-meeting.tsx'
import { SavedMark } from './saved-mark.tsx'

type Attendance = MeetingView['attendance'][number]
interface WrittenRecord {
  readonly notes: string
  readonly attendance: readonly Attendance[]
  readonly recorderName: string
}

/** What the center holds of a meeting, one line of attendance a party. */
function recordOf(meeting: MeetingView, caseFile: CaseFileView): WrittenRecord {
  return {
    notes: meeting.notes,
    recorderName: meeting.recorderName ?? '',
    attendance: caseFile.parties.map(
      party =>
        meeting.attendance.find(each => each.partyId === party.id) ?? {
          partyId: party.id,
          isPresent: false,
          isIdentityChecked: false,
        },
    ),
  }
}

/** The record while the sides talk: attendance, notes, saved within two seconds of each key. */
export function MeetingRoom({ caseFile, meeting }: { readonly caseFile: CaseFileView; readonly meeting: MeetingView }) {
  const { t } = useTranslation()
  const problem = useProblem()
  const [record, setRecord] = useState(() => recordOf(meeting, caseFile))
  const [theirs, setTheirs] = useState<MeetingView | null>(null)
  const [isClosing, setClosing] = useState(false)
  const [saver, state] = useAutosaver<WrittenRecord>(meeting.version, async (value, version) => {
    try {
      const saved = await client.mediation.writeMeeting({
        opId: newOperationId(),
        id: meeting.id,
        version,
        notes: value.notes,
        attendance: [...value.attendance],
        recorderName: value.recorderName.trim() || null,
      })
      problem.clear()
      return saved
    } catch (error) {
      if (problemOf(error)?.code === 'meeting.changed-meanwhile') {
        const fresh = await client.caseFile.get({ id: caseFile.id })
        setTheirs(fresh.mediation?.meetings.find(each => each.id === meeting.id) ?? null)
        return 'conflict'
      }
      if (problemOf(error) !== null) problem.show(error)
      throw error
    }
  })
  useKeys({ 'Ctrl+S': () => void saver.flush(), F10: () => setClosing(true) })
  const write = (change: Partial<WrittenRecord>) => {
    const next = { ...record, ...change }
    setRecord(next)
    saver.change(next)
  }
  const mark = (partyId: number, change: Partial<Attendance>) =>
    write({ attendance: record.attendance.map(each => (each.partyId === partyId ? { ...each, ...change } : each)) })

  return (
    <Stack gap="md">
      <Group justify="space-between">
        <SavedMark state={state} />
        <Button onClick={() => setClosing(true)}>{t('mediation:room.close')}</Button>
      </Group>
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      <section className={classes.card}>
        <Title order={2} size="h4" mb="xs">
          {t('mediation:room.attendance')}
        </Title>
        <Stack gap="xs">
          {caseFile.parties.map(party => {
            const line = record.attendance.find(each => each.partyId === party.id)
            return (
              <Group key={party.id} gap="xl">
                <Checkbox
                  label={t('mediation:room.presentOf', { name: partyName(t, party) })}
                  checked={line?.isPresent === true}
                  onChange={event =>
                    mark(party.id, { isPresent: event.currentTarget.checked, isIdentityChecked: false })
                  }
                />
                <Checkbox
                  label={t('mediation:room.identity')}
                  aria-label={t('mediation:room.identityOf', { name: partyName(t, party) })}
                  disabled={line?.isPresent !== true}
                  checked={line?.isIdentityChecked === true}
                  onChange={event => mark(party.id, { isIdentityChecked: event.currentTarget.checked })}
                />
              </Group>
            )
          })}
        </Stack>
        <TextInput
          mt="sm"
          maw="20rem"
          label={t('mediation:room.recorder')}
          value={record.recorderName}
          maxLength={LIMITS.name}
          autoComplete="off"
          onChange={event => write({ recorderName: event.currentTarget.value })}
        />
      </section>
      <Textarea
        label={t('mediation:room.notes')}
        description={t('mediation:room.notesHint')}
        minRows={14}
        maxLength={LIMITS.notes}
        value={record.notes}
        spellCheck={false}
        onChange={event => write({ notes: event.currentTarget.value })}
      />
      {isClosing && (
        <CloseMeeting caseFileId={caseFile.id} meetingId={meeting.id} saver={saver} onClose={() => setClosing(false)} />
      )}
      {theirs !== null && (
        <StaleDialog
          rows={[{ label: t('mediation:room.notes'), mine: record.notes, theirs: theirs.notes }]}
          onKeepMine={() => {
            saver.adopt(theirs.version)
            saver.change(record)
            setTheirs(null)
          }}
          onTakeTheirs={() => {
            saver.adopt(theirs.version)
            setRecord(recordOf(theirs, caseFile))
            setTheirs(null)
          }}
          onClose={() => setTheirs(null)}
        />
      )}
      {state.phase === 'conflict' && theirs === null && (
        <Button
          onClick={() =>
            void client.caseFile
              .get({ id: caseFile.id })
              .then(fresh => setTheirs(fresh.mediation?.meetings.find(each => each.id === meeting.id) ?? null))
          }
        >
          {t('mediation:room.compare')}
        </Button>
      )}
    </Stack>
  )
}
