import { Anchor, Button, Group, List, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import type { RiskCaseView } from '#center/contract/risk.ts'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { PaperPreview } from '../../components/staff/paper-preview.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import { client } from '../../lib/client.ts'
import classes from '../case-file/case-file.module.css'
import { momentText } from '../case-file/moment.ts'
import { AssessDialog } from './assess-dialog.tsx'
import { AnswerDialog, WarnDialog } from './letter-dialogs.tsx'
import { PoliceDialog } from './police-dialog.tsx'
import { RiskMark } from './risk-mark.tsx'
import { WAY_KEYS } from './risk-words.ts'

type Open = { readonly kind: 'assess' | 'police' | 'warn' } | { readonly kind: 'answer'; readonly id: number }

/** Risk of one case: how it stands, every look at it, what the police and units were told. */
export function RiskTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const risk = useQuery({
    queryKey: ['caseFile', caseFile.id, 'risk'],
    queryFn: () => client.risk.get({ id: caseFile.id }),
  })
  const [open, setOpen] = useState<Open | null>(null)
  if (risk.data === undefined)
    return risk.isError ? (
      <Notice kind="danger">{problemText(t, risk.error)}</Notice>
    ) : (
      <Loader aria-label={t('staff:loading')} />
    )
  const close = () => setOpen(null)
  const finish = (message: string) => {
    close()
    void queries.invalidateQueries({ queryKey: ['risk'] })
    onDone(message)
  }
  const dialog = { caseFileId: caseFile.id, onClose: close, onDone: finish }
  return (
    <Stack gap="lg">
      <Now risk={risk.data} onOpen={setOpen} />
      {open?.kind === 'assess' && (
        <AssessDialog {...dialog} risk={risk.data} involvedCount={caseFile.matter.involvedCount} />
      )}
      {open?.kind === 'police' && <PoliceDialog {...dialog} />}
      {open?.kind === 'warn' && <WarnDialog {...dialog} unitId={caseFile.owner.unitId} />}
      {open?.kind === 'answer' && <AnswerDialog id={open.id} onClose={close} onDone={finish} />}
      <Notices risk={risk.data} />
      <Letters risk={risk.data} onAnswer={id => setOpen({ kind: 'answer', id })} />
      <History risk={risk.data} />
    </Stack>
  )
}

function Now({ risk, onOpen }: { readonly risk: RiskCaseView; readonly onOpen: (open: Open) => void }) {
  const { t } = useTranslation()
  return (
    <section className={classes.card} aria-labelledby="risk-now">
      <Title order={2} size="h4" id="risk-now" mb="xs">
        {t('risk:panel.now')}
      </Title>
      <RiskMark colour={risk.colour} score={risk.score} />
      {risk.hiddenMarks > 0 && <Text>{t('risk:panel.hidden', { count: risk.hiddenMarks })}</Text>}
      {risk.colour === 'high' && <Text>{t('risk:panel.advice')}</Text>}
      {risk.review !== null && (
        <Text fw={700}>
          {t('risk:panel.review')}：{momentText(risk.review.dueAt)}
        </Text>
      )}
      {risk.alert !== null && (
        <Text>
          {risk.alert.seenAt === null
            ? t('risk:alert.unseen')
            : t('risk:alert.seen', { by: risk.alert.seenByName ?? '', at: momentText(risk.alert.seenAt) })}
        </Text>
      )}
      <Group gap="sm" mt="sm">
        {risk.canAssess && (
          <Button onClick={() => onOpen({ kind: 'assess' })}>
            {t(risk.review === null ? 'risk:panel.assess' : 'risk:panel.review24')}
          </Button>
        )}
        {risk.canTellPolice && (
          <Button variant="default" onClick={() => onOpen({ kind: 'police' })}>
            {t('risk:panel.police')}
          </Button>
        )}
        {risk.canWrite && (
          <Button variant="default" onClick={() => onOpen({ kind: 'warn' })}>
            {t('risk:panel.warn')}
          </Button>
        )}
      </Group>
    </section>
  )
}

function Notices({ risk }: { readonly risk: RiskCaseView }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="risk-notices">
      <Title order={2} size="h4" id="risk-notices" mb="xs">
        {t('risk:panel.notices')}
      </Title>
      {risk.notices.length === 0 && <Text>{t('risk:panel.noNotices')}</Text>}
      <List>
        {risk.notices.map(notice => (
          <List.Item key={notice.id}>
            {t('risk:panel.noticeLine', {
              at: momentText(notice.toldAt),
              by: notice.toldByName,
              way: t(WAY_KEYS[notice.way]),
              station: notice.station,
              receiver: notice.receiver,
              phone: notice.phone,
            })}{' '}
            <ShowPaper paperId={notice.paperId} number={notice.documentNo} />
            <Text>{notice.content}</Text>
            {notice.answer !== null && <Text>{t('risk:panel.answer', { answer: notice.answer })}</Text>}
          </List.Item>
        ))}
      </List>
    </section>
  )
}

function Letters({ risk, onAnswer }: { readonly risk: RiskCaseView; readonly onAnswer: (id: number) => void }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="risk-letters">
      <Title order={2} size="h4" id="risk-letters" mb="xs">
        {t('risk:panel.letters')}
      </Title>
      {risk.letters.length === 0 && <Text>{t('risk:panel.noLetters')}</Text>}
      <List>
        {risk.letters.map(letter => (
          <List.Item key={letter.id}>
            <ShowPaper paperId={letter.paperId} number={letter.documentNo} />{' '}
            {t('risk:panel.letterLine', { unit: letter.unitName, due: letter.replyDueOn })}
            <Text>{t('risk:panel.measures', { measures: letter.measures })}</Text>
            {letter.answer !== null && <Text>{t('risk:panel.answered', { answer: letter.answer })}</Text>}
            {letter.answer === null && risk.canWrite && (
              <Button size="sm" variant="default" onClick={() => onAnswer(letter.id)}>
                {t('risk:panel.recordAnswer')}
              </Button>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  )
}

function ShowPaper({ paperId, number }: { readonly paperId: number; readonly number: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Anchor component="button" type="button" onClick={() => setOpen(true)}>
        {number}
      </Anchor>
      {isOpen && (
        <Dialog isOpen title={number} size="62rem" onClose={() => setOpen(false)}>
          <PaperPreview paperId={paperId} label={number} copies={2} />
        </Dialog>
      )}
    </>
  )
}

function History({ risk }: { readonly risk: RiskCaseView }) {
  const { t } = useTranslation()
  const text = useLabel()
  return (
    <section aria-labelledby="risk-history">
      <Title order={2} size="h4" id="risk-history" mb="xs">
        {t('risk:panel.history')}
      </Title>
      {risk.assessments.length === 0 && <Text>{t('risk:panel.noHistory')}</Text>}
      <Stack gap="sm">
        {risk.assessments.map(each => (
          <div key={each.id} className={classes.card}>
            <Group gap="sm">
              <RiskMark colour={each.colour} score={each.score} />
              <Text c="dimmed">
                {t('risk:panel.by', { at: momentText(each.assessedAt), by: each.assessedByName })} ·{' '}
                {t('risk:panel.people', { count: each.involvedCount })} ·{' '}
                {each.sheetVersion === 0
                  ? t('risk:panel.delivered')
                  : t('risk:panel.sheet', { version: each.sheetVersion })}
              </Text>
            </Group>
            <List>
              {each.factors.length === 0 && <List.Item>{t('risk:panel.none')}</List.Item>}
              {each.factors.map((factor, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: hidden factors have no name of their own
                <List.Item key={index}>
                  {factor.label === null ? t('risk:panel.restricted') : text(factor.label)}
                </List.Item>
              ))}
            </List>
            {each.reason !== null && <Text>{t('risk:panel.reason', { reason: each.reason })}</Text>}
            {each.measures !== null && <Text>{t('risk:panel.measures', { measures: each.measures })}</Text>}
            {each.reviewOn !== null && <Text>{t('risk:panel.reviewOn', { date: each.reviewOn })}</Text>}
          </div>
        ))}
      </Stack>
    </section>
  )
}
