import { Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutView } from '#center/contract/call-out.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import { momentText } from '../case-file/moment.ts'
import { saveFile } from '../manager/save-file.ts'
import { CALL_OUT_STATUS_KEYS, CALL_OUT_TONES, WAY_KEYS } from './call-out-words.ts'
import { DecideDialog, type Decision } from './decide-dialog.tsx'
import { LegCard } from './leg-card.tsx'

/** The clock alone moves a call-out on. */
const AGAIN_MS = 10_000
const ACTION_KEYS = {
  rule: 'callOut:action.rule',
  end: 'callOut:action.end',
  withdraw: 'callOut:action.withdraw',
  addUnit: 'callOut:action.addUnit',
} as const satisfies Record<Decision, string>

/** One call-out: every called unit with its stopwatch and its steps, the lead, and the end of it. */
export function CallOutPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const [isSlipOpen, setSlipOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['callOut', id],
    queryFn: () => client.callOut.get({ id }),
    refetchInterval: AGAIN_MS,
  })
  const done = (message: string) => {
    setDeciding(null)
    setSaid(message)
    void queries.invalidateQueries({ queryKey: ['callOut'] })
  }
  const callOut = query.data
  return (
    <Stack gap="md">
      <Anchor href="#/call-outs">{t('callOut:back')}</Anchor>
      {callOut === undefined ? (
        <>
          <Title order={1} size="h2">
            {t('callOut:title')}
          </Title>
          {query.isError ? (
            <Notice kind="danger">{problemText(t, query.error)}</Notice>
          ) : (
            <Loader aria-label={t('staff:loading')} />
          )}
        </>
      ) : (
        <>
          <Group>
            <Title order={1} size="h2">
              {callOut.documentNo}
            </Title>
            <StatusTag text={t(CALL_OUT_STATUS_KEYS[callOut.status])} tone={CALL_OUT_TONES[callOut.status]} />
            <Group ml="auto" gap="xs">
              <Button variant="default" onClick={() => setSlipOpen(true)}>
                {t('callOut:slip')}
              </Button>
              {callOut.allowedActions.map(action => (
                <Button
                  key={action}
                  variant={action === 'end' ? 'filled' : 'default'}
                  onClick={() => setDeciding(action)}
                >
                  {t(ACTION_KEYS[action])}
                </Button>
              ))}
            </Group>
          </Group>
          {said !== null && <Notice kind="ok">{said}</Notice>}
          <Facts callOut={callOut} />
          {callOut.legs.map(leg => (
            <LegCard key={leg.id} leg={leg} isOpen={callOut.status === 'open'} onDone={done} />
          ))}
          {deciding !== null && (
            <DecideDialog callOut={callOut} decision={deciding} onClose={() => setDeciding(null)} onDone={done} />
          )}
          {isSlipOpen && <Slip callOut={callOut} onClose={() => setSlipOpen(false)} />}
        </>
      )}
    </Stack>
  )
}

function Facts({ callOut }: { readonly callOut: CallOutView }) {
  const { t } = useTranslation()
  const lines = [
    ['callOut:reason', callOut.reason],
    ['callOut:question', callOut.question],
    ['callOut:place', callOut.place],
    ['callOut:gatherAt', momentText(callOut.gatherAt)],
    ['callOut:raised', `${momentText(callOut.raisedAt)} ${callOut.raisedByName} · ${t(WAY_KEYS[callOut.way])}`],
    ...(callOut.enteredAt > callOut.raisedAt ? [['callOut:entered', momentText(callOut.enteredAt)]] : []),
    [
      'callOut:lead',
      callOut.ruledUnitName === null
        ? (callOut.leadUnitName ?? t('callOut:form.leadOpen'))
        : t('callOut:ruled', { unit: callOut.ruledUnitName, note: callOut.rulingNote ?? '' }),
    ],
    ...(callOut.result === null ? [] : [['callOut:result', callOut.result]]),
  ] as const
  return (
    <dl>
      {lines.map(([key = '', value]) => (
        <Group key={key} gap="xs" align="baseline" wrap="nowrap">
          <Text component="dt" c="dimmed" miw="7rem">
            {t(key)}
          </Text>
          <Text component="dd" m={0}>
            {value}
          </Text>
        </Group>
      ))}
      {callOut.caseFileId !== null && (
        <Group gap="xs">
          <Text component="dt" c="dimmed" miw="7rem">
            {t('callOut:case')}
          </Text>
          <dd>
            <Anchor href={`#/cases/${callOut.caseFileId}`}>{callOut.caseCode}</Anchor>
          </dd>
        </Group>
      )}
    </dl>
  )
}

function Slip({ callOut, onClose }: { readonly callOut: CallOutView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const pdf = useQuery({
    queryKey: ['callOut', callOut.id, 'slip'],
    queryFn: () => client.callOut.slip({ id: callOut.id }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Dialog isOpen title={t('callOut:slip')} size="62rem" onClose={onClose}>
      {pdf.data === undefined ? (
        pdf.isError ? (
          <Notice kind="danger">{problemText(t, pdf.error)}</Notice>
        ) : (
          <Loader aria-label={t('staff:loading')} />
        )
      ) : (
        <Stack>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => saveFile(pdf.data, `${callOut.documentNo}.pdf`)}>
              {t('callOut:save')}
            </Button>
          </Group>
          <PdfView pdf={pdf.data} label={t('callOut:slip')} />
        </Stack>
      )}
    </Dialog>
  )
}
