import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskForceView } from '#center/contract/task-force.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { ReasonDialog } from '../../components/staff/reason-dialog.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { TASK_FORCE_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'
import { TaskCard } from '../co-handling/task-card.tsx'
import { AddMemberDialog, ForceTaskDialog, MeetingDialog } from './force-dialogs.tsx'

type Dialog = 'member' | 'meeting' | 'task' | 'end'

/** A task force with its people, meetings and tasks. */
export function ForceCard({
  force,
  onDone,
}: {
  readonly force: TaskForceView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const canWork = force.allowedActions.includes('work')
  const finish = (message: string) => {
    setDialog(null)
    onDone(message)
  }
  const leave = useOperation(
    (opId, memberId: number) => client.taskForce.removeMember({ opId, id: force.id, version: force.version, memberId }),
    () => finish(t('taskForce:changed')),
  )
  const close = () => setDialog(null)
  return (
    <div className={classes.card}>
      <Stack gap="md">
        <div>
          <Group gap="sm">
            <Text fw={700}>{force.name}</Text>
            <StatusTag
              text={t(TASK_FORCE_STATUS_KEYS[force.status])}
              tone={force.status === 'working' ? 'primary' : 'plain'}
            />
          </Group>
          <Text c="dimmed">{t('taskForce:ledBy', { unit: force.leadUnitName, at: momentText(force.startedAt) })}</Text>
          <Text>{force.purpose}</Text>
          {force.endReason !== null && <Text>{t('taskForce:endReason', { reason: force.endReason })}</Text>}
        </div>
        {leave.problem.banner !== null && <Notice kind="danger">{leave.problem.banner}</Notice>}
        <section>
          <Title order={3} size="h5">
            {t('taskForce:members')}
          </Title>
          <List>
            {force.members.map(member => (
              <List.Item key={member.id}>
                <Group gap="sm">
                  <span>
                    {[member.name, member.organization, member.duty ?? ''].filter(part => part !== '').join(' · ')}
                    {member.leftAt === null ? '' : ` · ${t('taskForce:left')}`}
                  </span>
                  {canWork && member.leftAt === null && (
                    <Button
                      size="compact-md"
                      variant="default"
                      aria-label={t('taskForce:leaveOf', { name: member.name })}
                      onClick={() => leave.run(member.id)}
                    >
                      {t('taskForce:leave')}
                    </Button>
                  )}
                </Group>
              </List.Item>
            ))}
          </List>
        </section>
        <section>
          <Title order={3} size="h5">
            {t('taskForce:meetings')}
          </Title>
          {force.meetings.length === 0 && <Text>{t('taskForce:noMeetings')}</Text>}
          {force.meetings.map(meeting => (
            <div key={meeting.id}>
              <Text>{t('taskForce:met', { on: meeting.heldOn, place: meeting.place, by: meeting.writtenByName })}</Text>
              <Text c="dimmed">{t('taskForce:there', { names: meeting.attendees.join(t('desk:listComma')) })}</Text>
              <p className={classes.prose}>{meeting.minutes}</p>
              <List type="ordered">
                {meeting.decisions.map(decision => (
                  <List.Item key={decision}>{decision}</List.Item>
                ))}
              </List>
            </div>
          ))}
        </section>
        <section>
          <Title order={3} size="h5" mb="xs">
            {t('taskForce:tasks')}
          </Title>
          {force.tasks.length === 0 && <Text>{t('taskForce:noTasks')}</Text>}
          <Stack gap="sm">
            {force.tasks.map(task => (
              <TaskCard key={task.id} task={task} onDone={finish} />
            ))}
          </Stack>
        </section>
        {canWork && (
          <Group gap="sm">
            <Button onClick={() => setDialog('meeting')}>{t('taskForce:record')}</Button>
            <Button variant="default" onClick={() => setDialog('task')}>
              {t('taskForce:addTask')}
            </Button>
            <Button variant="default" onClick={() => setDialog('member')}>
              {t('taskForce:addMember')}
            </Button>
            <Button variant="default" onClick={() => setDialog('end')}>
              {t('taskForce:end')}
            </Button>
          </Group>
        )}
        {dialog === 'meeting' && (
          <MeetingDialog force={force} onClose={close} onDone={() => finish(t('taskForce:recorded'))} />
        )}
        {dialog === 'task' && (
          <ForceTaskDialog force={force} onClose={close} onDone={() => finish(t('taskForce:tasked'))} />
        )}
        {dialog === 'member' && (
          <AddMemberDialog force={force} onClose={close} onDone={() => finish(t('taskForce:changed'))} />
        )}
        <ReasonDialog
          isOpen={dialog === 'end'}
          title={t('taskForce:endTitle')}
          text={t('taskForce:endText')}
          action={t('taskForce:end')}
          onClose={close}
          send={input => client.taskForce.end({ ...input, id: force.id, version: force.version })}
          onDone={() => finish(t('taskForce:ended'))}
        />
      </Stack>
    </div>
  )
}
