import { Anchor, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadDispute } from '#center/contract/assignment.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { client } from '../../lib/client.ts'
import { COMPLEXITY_KEYS, RETURN_CAUSE_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { CasePlaceholder } from '../case-file/case-placeholder.tsx'
import { momentText } from '../case-file/moment.ts'
import { useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import { Landing } from '../co-handling/landing.tsx'
import { RulingForm } from './ruling-form.tsx'

/** "Who leads?": both objections side by side, what the rules propose, and the ruling with its reason and basis. */
export function RulingPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const refresh = useRefreshCaseFiles()
  const [isRuled, setRuled] = useState(false)
  const query = useQuery({
    queryKey: ['caseFile', id, 'dispute'],
    enabled: !isRuled,
    queryFn: () => client.assignment.dispute({ id }),
  })
  const back = <Anchor href="#/oversight">{t('oversight:ruling.back')}</Anchor>
  if (isRuled)
    return (
      <Stack>
        {back}
        <Title order={1} size="h2">
          {t('oversight:ruling.title')}
        </Title>
        <Landing>
          <Notice kind="ok">{t('oversight:ruling.done')}</Notice>
        </Landing>
        <Anchor href={`#/cases/${id}?tab=papers`}>{t('oversight:ruling.print')}</Anchor>
      </Stack>
    )
  if (query.data === undefined) return <CasePlaceholder backHref="#/oversight" error={query.error} />
  const dispute = query.data
  return (
    <Stack gap="md">
      {back}
      <Facts dispute={dispute} />
      <section aria-labelledby="objections">
        <Title order={2} size="h3" mb="xs" id="objections">
          {t('oversight:ruling.objections')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {dispute.objections.map(objection => (
            <article key={objection.assignmentId} className={classes.card}>
              <Stack gap="xs">
                <Text fw={700}>{objection.unitName}</Text>
                <Group gap="xs">
                  <StatusTag text={t(RETURN_CAUSE_KEYS[objection.cause])} tone="warn" />
                  {objection.isLate && <StatusTag text={t('oversight:ruling.late')} tone="danger" />}
                </Group>
                <p className={classes.prose}>{objection.reason}</p>
                <Text c="dimmed">
                  {[
                    t('oversight:ruling.sent', { at: momentText(objection.sentAt) }),
                    t('oversight:ruling.answered', {
                      at: momentText(objection.answeredAt),
                      by: objection.staffName ?? '',
                    }),
                  ].join(' · ')}
                </Text>
                {objection.note !== null && <Text>{t('oversight:ruling.note', { text: objection.note })}</Text>}
              </Stack>
            </article>
          ))}
        </SimpleGrid>
      </section>
      <RulingForm
        dispute={dispute}
        onRuled={() => {
          setRuled(true)
          void refresh()
        }}
      />
    </Stack>
  )
}

function Facts({ dispute }: { readonly dispute: LeadDispute }) {
  const { t } = useTranslation()
  const today = useToday()
  const typeInWords = useTypeInWords()
  const rows = [
    [t('oversight:column.type'), typeInWords(dispute.typeCode)],
    [t('oversight:ruling.place'), dispute.place ?? '—'],
    [t('oversight:ruling.complexity'), t(COMPLEXITY_KEYS[dispute.complexity])],
    [t('oversight:ruling.requests'), dispute.requests.join(t('desk:semicolon'))],
  ] as const
  return (
    <header className={classes.header}>
      <Title order={1} size="h2" mb="xs">
        {t('oversight:ruling.title')} · <span className={classes.code}>{dispute.code}</span>
      </Title>
      <dl className={classes.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('oversight:ruling.decideBy')}</dt>
          <dd>
            <DeadlineLight lamp={dispute.lamp} dueOn={dispute.decideBy} today={today} />
          </dd>
        </div>
      </dl>
    </header>
  )
}
