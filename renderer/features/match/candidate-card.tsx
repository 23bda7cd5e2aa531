import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchCandidate } from '#center/contract/match.ts'
import { LIMITS } from '#center/contract/values/text.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { useOperation } from '../../components/staff/use-operation.ts'
import { client } from '../../lib/client.ts'
import classes from '../case-file/case-file.module.css'
import { CompareTable } from './compare-table.tsx'
import { MatchTags } from './match-tags.tsx'
import type { Duplicates } from './use-duplicates.ts'

type Asking = 'join' | 'otherPerson' | 'otherMatter'

/** One candidate beside what is being written down, and the four ways to decide about it. */
export function CandidateCard({
  candidate,
  duplicates,
  onJoined,
}: {
  readonly candidate: MatchCandidate
  readonly duplicates: Duplicates
  readonly onJoined: (joined: { readonly code: string; readonly visits: number }) => void
}) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { form, linked } = duplicates
  const { visitId } = form
  const { code, id } = candidate.case
  const isLinked = linked.some(other => other.case.id === id)
  return (
    <section className={classes.card} aria-labelledby={`candidate-${id}`}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h5" id={`candidate-${id}`} className={classes.code}>
            {code}
          </Title>
          <MatchTags
            reasons={candidate.reasons}
            differences={candidate.differences}
            isOpposite={candidate.side === 'opposite'}
          />
        </Group>
        <CompareTable mine={form} candidate={candidate} />
        {asking === null ? (
          <Group gap="sm">
            {candidate.canJoin && visitId !== null && (
              <Button onClick={() => setAsking('join')}>{t('match:act.join')}</Button>
            )}
            <Button variant="default" onClick={() => duplicates.keepApart(id)}>
              {t('match:act.separate')}
            </Button>
            <Button
              variant={isLinked ? 'filled' : 'default'}
              aria-pressed={isLinked}
              onClick={() => duplicates.setLinked(candidate, !isLinked)}
            >
              {t(isLinked ? 'match:act.undo' : 'match:act.link')}
            </Button>
            <Button variant="default" onClick={() => setAsking('otherPerson')}>
              {t('match:act.otherPerson')}
            </Button>
            <Button variant="default" onClick={() => setAsking('otherMatter')}>
              {t('match:act.otherMatter')}
            </Button>
          </Group>
        ) : asking === 'join' && visitId !== null ? (
          <JoinForm visitId={visitId} caseFileId={id} code={code} onCancel={() => setAsking(null)} onDone={onJoined} />
        ) : (
          <AnswerForm
            answer={asking === 'otherPerson' ? 'otherPerson' : 'otherMatter'}
            candidate={candidate}
            duplicates={duplicates}
            onCancel={() => setAsking(null)}
          />
        )}
      </Stack>
    </section>
  )
}

/** 并入: what the visitor adds goes to the case that stands. */
function JoinForm({
  visitId,
  caseFileId,
  code,
  onCancel,
  onDone,
}: {
  readonly visitId: number
  readonly caseFileId: number
  readonly code: string
  readonly onCancel: () => void
  readonly onDone: (joined: { readonly code: string; readonly visits: number }) => void
}) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const join = useOperation(
    (opId, text: string) =>
      client.match.join({ opId, id: visitId, caseFileId, note: text.trim() === '' ? null : text.trim() }),
    onDone,
  )
  return (
    <Stack gap="sm">
      <Text>{t('match:ask.joinText', { code })}</Text>
      {join.problem.banner !== null && <Notice kind="danger">{join.problem.banner}</Notice>}
      <Textarea
        label={t('match:ask.note')}
        autosize
        minRows={2}
        maxLength={LIMITS.longText}
        value={note}
        autoFocus
        onChange={event => setNote(event.currentTarget.value)}
      />
      <Group>
        <Button loading={join.isPending} onClick={() => join.run(note)}>
          {t('match:ask.joinSubmit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('match:act.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

/** 不是同一人, 不是同一件: kept with how it was found out, and not shown again. */
function AnswerForm({
  answer,
  candidate,
  duplicates,
  onCancel,
}: {
  readonly answer: 'otherPerson' | 'otherMatter'
  readonly candidate: MatchCandidate
  readonly duplicates: Duplicates
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const remember = useOperation(
    (opId, text: string) =>
      client.match.remember({
        opId,
        form: duplicates.form,
        caseFileId: candidate.case.id,
        answer,
        reason: text.trim(),
      }),
    () => {
      duplicates.keepApart(candidate.case.id)
      void duplicates.refresh()
    },
  )
  return (
    <Stack gap="sm">
      {remember.problem.banner !== null && <Notice kind="danger">{remember.problem.banner}</Notice>}
      <Textarea
        label={t('match:ask.reason')}
        required
        autosize
        maxLength={LIMITS.reason}
        value={reason}
        error={isMissing && reason.trim() === '' ? t('match:ask.reasonNeeded') : undefined}
        autoFocus
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button
          loading={remember.isPending}
          onClick={() => (reason.trim() === '' ? setMissing(true) : remember.run(reason))}
        >
          {t('match:ask.answerSubmit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('match:act.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
