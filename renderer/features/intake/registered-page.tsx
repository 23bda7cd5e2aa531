import { Anchor, Button, Group, Kbd, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../app/use-keys.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { CASE_FILE_STATUS_KEYS, CASE_FILE_STATUS_TONES } from '../../lib/status-keys.ts'
import { useTicketActions, useTickets } from '../window/use-tickets.ts'
import classes from './intake.module.css'
import { RoutePanel } from './route-panel.tsx'
import { VisitorPapers } from './visitor-papers.tsx'

/** After intake: the case code, the receipt for the visitor, the way to a unit, and then the next visitor. */
export function RegisteredPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { mine } = useTickets()
  const actions = useTicketActions()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const caseFile = useQuery({
    // Once sent, the file is the unit's: a clerk may no longer open it (security rules, "own until assigned").
    enabled: sentTo === null,
    queryKey: ['caseFile', id],
    queryFn: () => client.caseFile.get({ id }),
  })
  const finish = async (callsNext: boolean) => {
    if (mine !== null && (await actions.take('finish', mine)) === null) return
    if (callsNext) await actions.call()
    await navigate({ to: '/window' })
  }
  useKeys({
    F2: () => void finish(true),
    F9: () => document.querySelector<HTMLButtonElement>('[data-print]')?.click(),
    F10: () => void finish(false),
  })
  if (caseFile.data === undefined) {
    if (!caseFile.isError) return <Loader aria-label={t('staff:loading')} />
    return (
      <Notice kind="danger">
        {problemText(t, caseFile.error)} <Anchor href="#/window">{t('window:back')}</Anchor>
      </Notice>
    )
  }
  const { code, receiptCode, papers, owner } = caseFile.data
  const status = sentTo === null ? caseFile.data.status : 'dispatched'
  const canSend = sentTo === null && caseFile.data.allowedActions.includes('dispatch')
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h2">
            {t('case:registered.title')}
          </Title>
          <div className={classes.code}>{code}</div>
          <Group gap="sm">
            <StatusTag text={t(CASE_FILE_STATUS_KEYS[status])} tone={CASE_FILE_STATUS_TONES[status]} />
            <Text>{t('case:registered.receiptCode', { code: receiptCode })}</Text>
            <Text>{t('case:registered.owner', { unit: owner.unitName })}</Text>
            {sentTo === null && <Anchor href={`#/cases/${id}`}>{t('case:registered.open')}</Anchor>}
          </Group>
        </div>
        <Group>
          <Button
            variant="default"
            disabled={actions.isPending}
            onClick={() => void finish(false)}
            rightSection={<Kbd>F10</Kbd>}
          >
            {t('window:call.finish')}
          </Button>
          <Button
            variant={canSend ? 'default' : 'filled'}
            disabled={actions.isPending}
            onClick={() => void finish(true)}
            rightSection={<Kbd>F2</Kbd>}
          >
            {t('case:registered.next')}
          </Button>
        </Group>
      </Group>
      {actions.problem.banner !== null && <Notice kind="danger">{actions.problem.banner}</Notice>}
      {sentTo !== null && <Notice kind="ok">{t('case:registered.dispatched', { unit: sentTo })}</Notice>}
      <div className={classes.pair}>
        {canSend && (
          <RoutePanel
            caseFile={caseFile.data}
            onSent={unitName => {
              setSentTo(unitName)
              window.scrollTo({ top: 0 })
            }}
          />
        )}
        <VisitorPapers caseFileId={id} papers={papers} canSeeForms={sentTo === null} />
      </div>
    </Stack>
  )
}
