import { Anchor, Group, Stack, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session-store.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { CurrentVisit } from './current-visit.tsx'
import { Queue } from './queue.tsx'
import { useTicketActions, useTickets } from './use-tickets.ts'
import classes from './window.module.css'

/** W2: whom I serve now, and who waits. */
export function WorkbenchPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { deskName } = useSession()
  const { tickets, mine, error } = useTickets()
  const actions = useTicketActions()
  const isCalled = mine?.status === 'called'

  const serve = async () => {
    if (mine === null) return
    if (isCalled && (await actions.startService(mine.id)) === null) return
    await navigate({
      to:
        mine.visit.caseFileId === null
          ? `/window/intake/${mine.visit.id}`
          : `/window/registered/${mine.visit.caseFileId}`,
    })
  }
  useKeys({
    F2: () => mine === null && void actions.call(),
    F3: () => isCalled && void actions.callAgain(mine),
    F4: () => isCalled && void actions.markMissed(mine),
    F10: () => mine?.status === 'inService' && void actions.finish(mine.id),
    'Ctrl+Enter': () => void serve(),
  })

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {deskName ?? t('window:title')}
        </Title>
        <Group gap="lg">
          <Anchor href="#/window/visitor">{t('window:walkIn.link')}</Anchor>
          <Anchor href="#/window/intake">{t('window:letter')}</Anchor>
        </Group>
      </Group>
      {deskName === null && <Notice kind="warn">{t('window:noDesk')}</Notice>}
      {actions.problem.banner !== null && <Notice kind="danger">{actions.problem.banner}</Notice>}
      {error !== null && <Notice kind="danger">{problemText(t, error)}</Notice>}
      <div className={classes.bench}>
        <CurrentVisit ticket={mine} actions={actions} onServe={() => void serve()} />
        <Queue
          tickets={tickets.filter(ticket => ticket.id !== mine?.id)}
          canCall={mine === null && !actions.isPending}
          onCall={id => void actions.call(id)}
        />
      </div>
    </Stack>
  )
}
