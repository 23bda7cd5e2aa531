import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { OPEN_TASK_STATUSES } from '#center/contract/statuses.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { ASSIGNMENT_STATUS_KEYS, RETURN_CAUSE_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'
import { Invitations } from '../expert/invitations.tsx'
import { AskTaskDialog } from './ask-task-dialog.tsx'
import { TaskCard } from './task-card.tsx'

/** D11: units that assist, what each was asked for, outside experts. */
export function CoHandlingTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const query = useQuery({
    queryKey: ['caseFile', caseFile.id, 'tasks'],
    queryFn: () => client.coHandling.list({ id: caseFile.id }),
  })
  const tasks = query.data?.tasks ?? []
  const open = tasks.filter(task => OPEN_TASK_STATUSES.some(status => status === task.status))
  const lead = caseFile.assignments.findLast(({ kind, status }) => kind === 'lead' && status !== 'returned')
  return (
    <Stack gap="lg">
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      <section aria-labelledby="co-tasks">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4" id="co-tasks">
            {t('coHandling:tab.tasks')}
          </Title>
          {query.data?.canAsk === true && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('coHandling:tab.ask')}
            </Button>
          )}
        </Group>
        <Stack gap="sm">
          {open.length > 0 && <Notice kind="info">{t('coHandling:tab.hold', { count: open.length })}</Notice>}
          {tasks.length === 0 && query.isSuccess && <Text>{t('coHandling:tab.noTasks')}</Text>}
          {tasks.toReversed().map(task => (
            <TaskCard key={task.id} task={task} onDone={onDone} />
          ))}
        </Stack>
      </section>
      <Assists caseFile={caseFile} />
      <Invitations caseFileId={caseFile.id} onDone={onDone} />
      {isAsking && (
        <AskTaskDialog
          caseFileId={caseFile.id}
          leadUnitId={lead?.unitId ?? caseFile.owner.unitId}
          onClose={() => setAsking(false)}
          onDone={message => {
            setAsking(false)
            onDone(message)
          }}
        />
      )}
    </Stack>
  )
}

/** Who assists, and how far each is. */
function Assists({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const assists = caseFile.assignments.filter(({ kind }) => kind === 'assist').toReversed()
  return (
    <section aria-labelledby="co-assists">
      <Title order={2} size="h4" mb="xs" id="co-assists">
        {t('coHandling:tab.assists')}
      </Title>
      {assists.length === 0 && <Text>{t('coHandling:tab.noAssists')}</Text>}
      <Stack gap="sm">
        {assists.map(assist => (
          <div key={assist.id} className={classes.card}>
            <Group gap="sm">
              <Text fw={700}>
                {t('coHandling:assistLine', { unit: assist.unitName, at: momentText(assist.sentAt) })}
              </Text>
              <StatusTag text={t(ASSIGNMENT_STATUS_KEYS[assist.status])} />
            </Group>
            {assist.note !== null && <Text>{assist.note}</Text>}
            {assist.result !== null && <Text>{t('coHandling:assistResult', { text: assist.result })}</Text>}
            {assist.returnReason !== null && (
              <Text>
                {t(RETURN_CAUSE_KEYS[assist.returnCause ?? 'other'])} · {assist.returnReason}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </section>
  )
}
