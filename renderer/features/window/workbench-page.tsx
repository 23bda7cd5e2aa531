import { Anchor, Button, Group, Stack, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'
import type { TicketView } from '#center/contract/visit.ts'
import { useMay, useSession } from '../../app/session-store.ts'
import { useCenterNow } from '../../app/use-center-now.ts'
import { useHall } from '../../app/use-hall.ts'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { EmergencyDialog } from '../emergency/emergency-dialog.tsx'
import { CloseDay } from './close-day.tsx'
import { CurrentVisit } from './current-visit.tsx'
import { isWaiting, Queue } from './queue.tsx'
import { type AskedAction, TicketDialogs } from './ticket-dialogs.tsx'
import { useTicketActions, useTickets } from './use-tickets.ts'
import classes from './window.module.css'

/** W2: whom I serve now, and who waits. */
export function WorkbenchPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const may = useMay()
  const hall = useHall()
  const now = useCenterNow(15_000)
  const { deskName } = useSession()
  const { tickets, mine, error } = useTickets()
  const actions = useTicketActions()
  const [asked, setAsked] = useState<AskedAction | null>(null)
  const [isClosing, setClosing] = useState(false)
  const [isEmergencyOpen, setEmergencyOpen] = useState(false)
  const [closed, setClosed] = useState<number | null>(null)
  const others = tickets.filter(ticket => ticket.id !== mine?.id)
  const waiting = tickets.filter(isWaiting).length
  const closing = (hall?.hours.pm ?? hall?.hours.am)?.to
  /** Not at noon and not before the doors open. */
  const isDayOver = closing !== undefined && shanghaiTimeOf(instantOf(now)) >= closing
  const held = others.filter(ticket => ticket.status === 'held' && ticket.allowedActions.includes('resume'))
  const mayDo = (action: TicketView['allowedActions'][number]) => mine?.allowedActions.includes(action) === true

  const serve = async () => {
    if (mine === null) return
    if (!mayDo('start') && mayDo('arrive') && (await actions.take('arrive', mine)) === null) return
    if (mine.status !== 'inService' && (await actions.take('start', mine)) === null) return
    await navigate({
      to:
        mine.visit.caseFileId === null
          ? `/window/intake/${mine.visit.id}`
          : `/window/registered/${mine.visit.caseFileId}`,
    })
  }
  const holdOrResume = () => {
    if (mine !== null && mayDo('hold')) void actions.take('hold', mine)
    else if (mine === null && held[0] !== undefined) void actions.take('resume', held[0])
  }
  useKeys(
    asked !== null || isClosing || isEmergencyOpen
      ? {}
      : {
          F2: () => mine === null && void actions.call(),
          F3: () => mine !== null && mayDo('callAgain') && void actions.take('callAgain', mine),
          F4: () => mine?.status === 'called' && void actions.take('miss', mine),
          F10: () => mine !== null && mayDo('finish') && void actions.take('finish', mine),
          'Alt+H': holdOrResume,
          'Ctrl+Enter': () => void serve(),
        },
  )
  const refresh = () => void queries.invalidateQueries({ queryKey: ['ticket'] })

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {deskName ?? t('window:title')}
        </Title>
        <Group gap="lg">
          <Anchor href="#/window/visitor">{t('window:walkIn.link')}</Anchor>
          <Anchor href="#/window/intake">{t('window:letter')}</Anchor>
          <Anchor href="#/window/consult">{t('window:consult.open')}</Anchor>
          <Anchor href="#/window/shift">{t('window:shift.link')}</Anchor>
          {may('appointment.book') && <Anchor href="#/appointments">{t('window:appointments')}</Anchor>}
          {isDayOver && waiting > 0 && (
            <Button variant="default" size="sm" onClick={() => setClosing(true)}>
              {t('window:closeDay.open', { count: waiting })}
            </Button>
          )}
          {may('emergency.start') && (
            <Button variant="default" size="sm" onClick={() => setEmergencyOpen(true)}>
              {t('window:emergency')}
            </Button>
          )}
        </Group>
      </Group>
      {deskName === null && <Notice kind="warn">{t('window:noDesk')}</Notice>}
      {actions.problem.banner !== null && <Notice kind="danger">{actions.problem.banner}</Notice>}
      {error !== null && <Notice kind="danger">{problemText(t, error)}</Notice>}
      {closed !== null && <Notice kind="ok">{t('window:closeDay.done', { count: closed })}</Notice>}
      <div className={classes.bench}>
        <CurrentVisit
          ticket={mine}
          held={held}
          actions={actions}
          onServe={() => void serve()}
          onMoveOn={ticket => setAsked({ kind: 'moveOn', id: ticket.id })}
          onKeepApart={ticket => setAsked({ kind: 'keepApart', id: ticket.id })}
        />
        <Queue
          tickets={others}
          isBusy={mine !== null || actions.isPending}
          onCall={ticket => void actions.call(ticket.id)}
          onOpen={ticket => setAsked({ kind: 'row', id: ticket.id })}
        />
      </div>
      <TicketDialogs
        asked={asked}
        tickets={tickets}
        actions={actions}
        onAsk={setAsked}
        onDone={() => {
          setAsked(null)
          refresh()
        }}
      />
      {isClosing && (
        <CloseDay
          count={waiting}
          onClose={() => setClosing(false)}
          onDone={count => {
            setClosing(false)
            setClosed(count)
            refresh()
          }}
        />
      )}
      {isEmergencyOpen && <EmergencyDialog onClose={() => setEmergencyOpen(false)} />}
    </Stack>
  )
}
