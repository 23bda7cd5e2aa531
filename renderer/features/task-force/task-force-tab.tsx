import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { ForceCard } from './force-card.tsx'
import { LeaderCharge } from './leader-charge.tsx'
import { StartForceDialog } from './start-force-dialog.tsx'

/** 专班 of a case and the leader who takes it to its end. */
export function TaskForceTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [isStarting, setStarting] = useState(false)
  const query = useQuery({
    queryKey: ['caseFile', caseFile.id, 'forces'],
    queryFn: () => client.taskForce.get({ id: caseFile.id }),
  })
  const finish = (message: string) => {
    setStarting(false)
    onDone(message)
  }
  if (query.isError) return <Notice kind="danger">{problemText(t, query.error)}</Notice>
  if (query.data === undefined) return null
  const { forces, charges, canStart, canCharge } = query.data
  return (
    <Stack gap="lg">
      <section aria-labelledby="task-forces">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4" id="task-forces">
            {t('desk:caseFile.tab.taskForce')}
          </Title>
          {canStart && (
            <Button variant="default" onClick={() => setStarting(true)}>
              {t('taskForce:start')}
            </Button>
          )}
        </Group>
        {forces.length === 0 && <Text>{t('taskForce:none')}</Text>}
        <Stack gap="md">
          {forces.map(force => (
            <ForceCard key={force.id} force={force} onDone={finish} />
          ))}
        </Stack>
      </section>
      <LeaderCharge caseFileId={caseFile.id} charges={charges} canCharge={canCharge} onDone={finish} />
      {isStarting && (
        <StartForceDialog
          caseFile={caseFile}
          onClose={() => setStarting(false)}
          onDone={() => finish(t('taskForce:started'))}
        />
      )}
    </Stack>
  )
}
