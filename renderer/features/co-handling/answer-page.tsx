import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignmentView } from '#center/contract/assignment.ts'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { useCenterNow } from '../../app/use-center-now.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { StatusTag } from '../../components/staff/status-tag.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import { ASSIGNMENT_KIND_KEYS, ASSIGNMENT_STATUS_KEYS, WHISTLE_STATUS_KEYS } from '../../lib/status-keys.ts'
import classes from '../case-file/case-file.module.css'
import { CaseFileHeader } from '../case-file/case-file-header.tsx'
import { CasePlaceholder } from '../case-file/case-placeholder.tsx'
import { momentText } from '../case-file/moment.ts'
import { useCaseFile, useRefreshCaseFiles } from '../case-file/use-case-file.ts'
import { Landing } from './landing.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { timeLeft } from './time-left.ts'

/** Milliseconds after which the hours left are counted again. */
const TICK = 30_000

/** D3: who sent the case, what for, how long is left; sign for it or give it back. */
export function AnswerPage({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const refresh = useRefreshCaseFiles()
  const [isSigned, setSigned] = useState(false)
  const [isGivenBack, setGivenBack] = useState(false)
  const { data: caseFile, error } = useCaseFile(id)
  const backHref = `#/cases/${id}`
  // Whoever gave a case back may not open it any more.
  if (isGivenBack)
    return (
      <Stack>
        <Anchor href="#/cases">{t('desk:caseFile.back')}</Anchor>
        <Title order={1} size="h2">
          {t('coHandling:answer.title')}
        </Title>
        <Landing>
          <Notice kind="ok">{t('coHandling:answer.returned')}</Notice>
        </Landing>
      </Stack>
    )
  if (caseFile === undefined) return <CasePlaceholder backHref={backHref} error={error} />
  const open = caseFile.assignments.filter(assignment => assignment.allowedActions.length > 0)
  return (
    <Stack gap="md">
      <Anchor href={backHref}>{t('coHandling:answer.back')}</Anchor>
      <CaseFileHeader caseFile={caseFile} />
      {isSigned && (
        <Landing>
          <Notice kind="ok">{t('coHandling:answer.signed')}</Notice>
        </Landing>
      )}
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('desk:caseFile.overview.facts')}
        </Title>
        <p className={classes.prose}>{caseFile.matter.facts}</p>
      </section>
      {open.length === 0 && !isSigned && <Text>{t('coHandling:answer.nothing')}</Text>}
      {open.map(assignment => (
        <Waiting
          key={assignment.id}
          assignment={assignment}
          caseFile={caseFile}
          onSigned={() => {
            setSigned(true)
            void refresh()
          }}
          onGivenBack={() => {
            setGivenBack(true)
            void refresh()
          }}
        />
      ))}
    </Stack>
  )
}

function Waiting({
  assignment,
  caseFile,
  onSigned,
  onGivenBack,
}: {
  readonly assignment: AssignmentView
  readonly caseFile: CaseFileView
  readonly onSigned: () => void
  readonly onGivenBack: () => void
}) {
  const { t } = useTranslation()
  const now = useCenterNow(TICK)
  const [isReturning, setReturning] = useState(false)
  const sign = useOperation(opId => client.assignment.sign({ opId, id: assignment.id }), onSigned)
  const isLead = assignment.kind === 'lead'
  const others = caseFile.assignments.filter(
    other => other.id !== assignment.id && (other.status === 'sent' || other.status === 'signed'),
  )
  const refused = caseFile.assignments.some(other => other.kind === 'lead' && other.status === 'returned')
  const left = (until: string | null) => {
    if (until === null) return '—'
    const { isOver, ...parts } = timeLeft(until, now)
    return `${momentText(until)} · ${t(isOver ? 'coHandling:answer.over' : 'coHandling:answer.left', parts)}`
  }
  const facts: readonly (readonly [string, string])[] = [
    [t('coHandling:answer.kind'), t(isLead ? 'coHandling:answer.lead' : 'coHandling:answer.assist')],
    [t('coHandling:answer.from'), assignment.sentByName],
    [t('coHandling:answer.at'), momentText(assignment.sentAt)],
    [t('coHandling:answer.person'), assignment.staffName ?? t('coHandling:answer.anyone')],
    [t('coHandling:answer.signBy'), left(assignment.signBy)],
    ...(assignment.objectBy === null ? [] : ([[t('coHandling:answer.objectBy'), left(assignment.objectBy)]] as const)),
  ]
  return (
    <section className={classes.card} aria-label={t('coHandling:answer.title')}>
      <Stack>
        <Title order={2} size="h3">
          {t('coHandling:answer.title')}
        </Title>
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Text c="dimmed">{t('coHandling:answer.note')}</Text>
          <p className={classes.prose}>{assignment.note ?? t('coHandling:answer.noNote')}</p>
        </div>
        {others.length > 0 && (
          <div>
            <Text c="dimmed">{t('coHandling:answer.others')}</Text>
            <Group gap="sm">
              {others.map(other => (
                <Group key={other.id} gap="xs">
                  <Text>
                    {other.unitName} · {t(ASSIGNMENT_KIND_KEYS[other.kind])}
                  </Text>
                  <StatusTag
                    text={t((other.kind === 'whistle' ? WHISTLE_STATUS_KEYS : ASSIGNMENT_STATUS_KEYS)[other.status])}
                  />
                </Group>
              ))}
            </Group>
          </div>
        )}
        {assignment.isRuled && (
          <Notice kind="info">
            {t('coHandling:answer.ruled', {
              reason: assignment.rulingReason ?? '',
              basis: assignment.rulingBasis ?? '',
            })}
          </Notice>
        )}
        {isLead && !assignment.isRuled && refused && <Notice kind="warn">{t('coHandling:answer.second')}</Notice>}
        {sign.problem.banner !== null && <Notice kind="danger">{sign.problem.banner}</Notice>}
        <Group>
          <Button size="lg" loading={sign.isPending} onClick={() => sign.run(undefined)}>
            {t(isLead ? 'coHandling:answer.signLead' : 'coHandling:answer.signAssist')}
          </Button>
          {assignment.allowedActions.includes('return') && (
            <Button size="lg" variant="default" onClick={() => setReturning(true)}>
              {t('coHandling:answer.return')}
            </Button>
          )}
        </Group>
        {isReturning && (
          <ReturnDialog assignment={assignment} onClose={() => setReturning(false)} onDone={onGivenBack} />
        )}
      </Stack>
    </section>
  )
}
