import { Anchor, Button, Group, List, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupervisionDetail } from '#center/contract/supervision.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PdfView } from '../../components/staff/pdf-view.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { client } from '../../lib/client.ts'
import caseClasses from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'
import { DetailActions } from './detail-actions.tsx'
import { Replies } from './replies.tsx'
import { CAUSE_KEYS, STATUS_KEYS, STATUS_TONES, useOwedInWords } from './supervision-words.ts'
import { useRefreshSupervision, useSupervision } from './use-supervision.ts'

/** One supervision: what is owed, the letter, the replies, and what may be done now. */
export function SupervisionDetailPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const found = useSupervision(id)
  const refresh = useRefreshSupervision()
  const [message, setMessage] = useState<string | null>(null)
  if (found.data === undefined)
    return found.isError ? (
      <Notice kind="danger">{problemText(t, found.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  const supervision = found.data
  return (
    <Stack gap="md">
      <Anchor href="#/supervision">{t('supervision:back')}</Anchor>
      <Head supervision={supervision} />
      {message !== null && <Notice kind="ok">{message}</Notice>}
      <DetailActions
        supervision={supervision}
        onDone={text => {
          setMessage(text)
          refresh()
        }}
      />
      <Replies supervision={supervision} />
      <Papers supervision={supervision} />
    </Stack>
  )
}

function Head({ supervision }: { readonly supervision: SupervisionDetail }) {
  const { t } = useTranslation()
  const today = useToday()
  const owedInWords = useOwedInWords()
  const by = (at: string, name: string | null) =>
    t('supervision:detail.issuedBy', { at: momentText(at), by: name ?? t('supervision:detail.byItself') })
  const { status, caseFileId, caseCode, issuedAt, endedAt, endReason, replyDueOn, lamp } = supervision
  return (
    <header className={caseClasses.header}>
      <Group gap="sm" mb="xs">
        <Title order={1} size="h2">
          {t('supervision:detail.title', { unit: supervision.unitName, cause: t(CAUSE_KEYS[supervision.cause]) })}
        </Title>
        <StatusTag text={t(STATUS_KEYS[status])} tone={STATUS_TONES[status]} />
        <StatusTag text={t('supervision:level', { level: supervision.level })} />
        <StatusTag text={t('supervision:times', { times: supervision.times })} />
      </Group>
      <dl className={caseClasses.facts}>
        <Fact label={t('supervision:detail.case')}>
          {caseFileId === null ? t('supervision:unitWork') : <Anchor href={`#/cases/${caseFileId}`}>{caseCode}</Anchor>}
        </Fact>
        <Fact label={t('supervision:detail.owed')}>
          {owedInWords(supervision.owed, supervision.since, supervision.endedOn ?? today)}
        </Fact>
        <Fact label={t('supervision:detail.since')}>{supervision.since}</Fact>
        <Fact label={t('supervision:detail.raised')}>{by(supervision.raisedAt, supervision.raisedByName)}</Fact>
        {issuedAt !== null && (
          <Fact label={t('supervision:detail.issued')}>
            {supervision.documentNo}
            <br />
            {by(issuedAt, supervision.issuedByName)}
          </Fact>
        )}
        {replyDueOn !== null && (
          <Fact label={t(status === 'accepted' ? 'supervision:detail.promised' : 'supervision:detail.replyDue')}>
            {lamp === null ? replyDueOn : <DeadlineLight lamp={lamp} dueOn={replyDueOn} today={today} />}
          </Fact>
        )}
        {supervision.to !== null && <Fact label={t('supervision:detail.to')}>{supervision.to}</Fact>}
        {supervision.copyTo.length > 0 && (
          <Fact label={t('supervision:detail.copyTo')}>{supervision.copyTo.join('、')}</Fact>
        )}
        {supervision.requirement !== null && (
          <Fact label={t('supervision:detail.requirement')}>{supervision.requirement}</Fact>
        )}
        {supervision.consequence !== null && (
          <Fact label={t('supervision:detail.consequence')}>{supervision.consequence}</Fact>
        )}
        {endedAt !== null && (
          <Fact label={t('supervision:detail.ended')}>
            {t('supervision:detail.endedBy', {
              at: momentText(endedAt),
              by: supervision.endedByName ?? t('supervision:detail.byItself'),
              reason: endReason ?? '',
            })}
          </Fact>
        )}
      </dl>
      <Why supervision={supervision} />
      <Group gap="md" mt="xs">
        {supervision.escalatedFromId !== null && (
          <Anchor href={`#/supervision/${supervision.escalatedFromId}`}>{t('supervision:detail.before')}</Anchor>
        )}
        {supervision.escalatedToId !== null && (
          <Anchor href={`#/supervision/${supervision.escalatedToId}`}>{t('supervision:detail.after')}</Anchor>
        )}
      </Group>
    </header>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Why({ supervision }: { readonly supervision: SupervisionDetail }) {
  const { t } = useTranslation()
  if (supervision.explain.length === 0) return null
  return (
    <details className={caseClasses.why}>
      <summary>{t('supervision:detail.why')}</summary>
      <List type="ordered">
        {supervision.explain.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of the arithmetic have no other name than their order
          <List.Item key={index}>{t(`clocks:${step.key.replace(/^clocks[.:]/, '')}`, step.params)}</List.Item>
        ))}
      </List>
    </details>
  )
}

/** The letter and, above the last level, the advice; shown when asked for. */
function Papers({ supervision }: { readonly supervision: SupervisionDetail }) {
  const { t } = useTranslation()
  const [which, setWhich] = useState<'letter' | 'advice' | null>(null)
  const pdf = useQuery({
    queryKey: ['supervisionLetter', supervision.id, which],
    queryFn: () => client.supervision.letter({ id: supervision.id, which: which ?? 'letter' }),
    enabled: which !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Stack gap="sm">
      <Group>
        {supervision.paperId !== null && (
          <Button variant="default" onClick={() => setWhich('letter')}>
            {t('supervision:detail.showLetter')}
          </Button>
        )}
        {supervision.advicePaperId !== null && (
          <Button variant="default" onClick={() => setWhich('advice')}>
            {t('supervision:detail.showAdvice')}
          </Button>
        )}
      </Group>
      {pdf.isError && <Notice kind="danger">{problemText(t, pdf.error)}</Notice>}
      {pdf.isLoading && <Text>{t('staff:loading')}</Text>}
      {pdf.data !== undefined && (
        <PdfView
          pdf={pdf.data}
          label={t(which === 'advice' ? 'supervision:detail.advice' : 'supervision:detail.letter')}
        />
      )}
    </Stack>
  )
}
