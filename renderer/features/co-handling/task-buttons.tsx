import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskView } from '#center/contract/co-handling.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { TaskDialog, type WordyAction } from './task-dialogs.tsx'

type Action = TaskView['allowedActions'][number]
type QuickAction = Exclude<Action, WordyAction>

const KEYS: Readonly<Record<Action, string>> = {
  approve: 'coHandling:task.approve',
  decline: 'coHandling:task.decline',
  accept: 'coHandling:task.accept',
  refuse: 'coHandling:task.refuse',
  report: 'coHandling:task.report',
  sendBack: 'coHandling:task.sendBack',
  verify: 'coHandling:task.verify',
  withdraw: 'coHandling:task.withdraw',
}
const isQuick = (action: Action): action is QuickAction =>
  action === 'approve' || action === 'accept' || action === 'verify'

/** What may be done about a task now; what needs words asks for them. */
export function TaskButtons({
  task,
  onDone,
}: {
  readonly task: TaskView
  readonly onDone?: (message: string) => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [dialog, setDialog] = useState<WordyAction | null>(null)
  const finish = () => {
    setDialog(null)
    onDone?.(t('coHandling:task.done'))
    for (const key of ['task', 'caseFile']) void queries.invalidateQueries({ queryKey: [key] })
  }
  const quick = useOperation(
    (opId, action: QuickAction) => client.coHandling[action]({ opId, id: task.id, version: task.version }),
    finish,
  )
  if (task.allowedActions.length === 0) return null
  return (
    <>
      {quick.problem.banner !== null && <Notice kind="danger">{quick.problem.banner}</Notice>}
      <Group gap="xs">
        {task.allowedActions.map(action => (
          <Button
            key={action}
            size="sm"
            variant={isQuick(action) || action === 'report' ? 'filled' : 'default'}
            loading={isQuick(action) && quick.isPending}
            aria-label={t('coHandling:task.actionOf', { action: t(KEYS[action]), what: task.what })}
            onClick={() => (isQuick(action) ? quick.run(action) : setDialog(action))}
          >
            {t(KEYS[action])}
          </Button>
        ))}
      </Group>
      {dialog !== null && <TaskDialog action={dialog} task={task} onClose={() => setDialog(null)} onDone={finish} />}
    </>
  )
}
