import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TaskView } from '#center/contract/co-handling.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { TASK_STATUS_KEYS, TASK_STATUS_TONES } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'
import { TaskButtons } from './task-buttons.tsx'

/** One task: who does what by when, what came of it, and what may be done now. */
export function TaskCard({ task, onDone }: { readonly task: TaskView; readonly onDone: (message: string) => void }) {
  const { t } = useTranslation()
  const today = useToday()
  // Tasks of a case that ended are closed with the journal action of its end.
  const note = task.endNote?.startsWith('caseFile.') === true ? t('coHandling:task.endedWithCase') : task.endNote
  return (
    <div className={classes.card}>
      <Stack gap="xs">
        <Group justify="space-between" align="start">
          <Text fw={700}>{t('coHandling:task.of', { unit: task.unitName, what: task.what })}</Text>
          <Group gap="xs">
            <StatusTag text={t(TASK_STATUS_KEYS[task.status])} tone={TASK_STATUS_TONES[task.status]} />
            {task.lamp !== null && <DeadlineLight lamp={task.lamp} dueOn={task.dueOn} today={today} />}
          </Group>
        </Group>
        <Text c="dimmed">
          {[
            t('coHandling:task.askedBy', { at: momentText(task.askedAt), by: task.askedByName }),
            ...(task.staffName === null ? [] : [t('coHandling:task.person', { name: task.staffName })]),
            ...(task.approverName === null ? [] : [t('coHandling:task.approver', { name: task.approverName })]),
            ...(task.sentBack === 0 ? [] : [t('coHandling:task.sentBack', { count: task.sentBack })]),
          ].join(' · ')}
        </Text>
        {task.reply !== null && (
          <Text>
            {t('coHandling:task.reply', {
              by: task.repliedByName ?? '',
              at: task.repliedAt === null ? '' : momentText(task.repliedAt),
              text: task.reply,
            })}
          </Text>
        )}
        {note !== null && note !== '' && <Text>{t('coHandling:task.endNote', { text: note })}</Text>}
        <TaskButtons task={task} onDone={onDone} />
      </Stack>
    </div>
  )
}
