import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/staff/dialog.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import classes from '../case-file/case-file.module.css'
import { CandidateCard } from './candidate-card.tsx'
import { MatchTags } from './match-tags.tsx'
import type { Duplicates } from './use-duplicates.ts'

/**
 * W4: tells quietly, while the sheet is filled in, who or what was here before; opens side by side on request and, where
 * something is undecided, before the sheet is read back.
 */
export function DuplicateCheck({
  duplicates,
  isAsked,
  onContinue,
  onClose,
}: {
  readonly duplicates: Duplicates
  /** The sheet is about to be read back. */
  readonly isAsked: boolean
  readonly onContinue: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { answer, open, linked } = duplicates
  const shown = [...open, ...linked]
  return (
    <section className={classes.card} aria-labelledby="seen-before" aria-live="polite">
      <Stack gap="xs">
        <Title order={2} size="h5" id="seen-before">
          {t('match:aside.title')}
        </Title>
        {answer.isKnownElsewhere && <Notice kind="warn">{t('match:aside.elsewhere')}</Notice>}
        {shown.length === 0 ? (
          !answer.isKnownElsewhere && <Text c="dimmed">{t('match:aside.none')}</Text>
        ) : (
          <>
            <Text fw={700}>{t('match:aside.found', { count: shown.length })}</Text>
            {shown.slice(0, 3).map(candidate => (
              <div key={candidate.case.id}>
                <Text className={classes.code}>{candidate.case.code}</Text>
                <MatchTags
                  reasons={candidate.reasons.slice(0, 2)}
                  differences={candidate.differences.slice(0, 1)}
                  isOpposite={candidate.side === 'opposite'}
                />
              </div>
            ))}
            <Button variant="default" onClick={() => setOpen(true)}>
              {t('match:aside.compare')}
            </Button>
          </>
        )}
      </Stack>
      {(isOpen || isAsked) && (
        <CompareDialog
          duplicates={duplicates}
          onClose={() => {
            setOpen(false)
            onClose()
          }}
          onContinue={
            isAsked
              ? () => {
                  setOpen(false)
                  onContinue()
                }
              : null
          }
        />
      )}
    </section>
  )
}

function CompareDialog({
  duplicates,
  onClose,
  onContinue,
}: {
  readonly duplicates: Duplicates
  readonly onClose: () => void
  /** null: only looked at. */
  readonly onContinue: (() => void) | null
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [joined, setJoined] = useState<{ readonly code: string; readonly visits: number } | null>(null)
  const shown = [...duplicates.open, ...duplicates.linked]
  const goBack = () => void navigate({ to: '/window', replace: true })
  if (joined !== null) {
    return (
      <Dialog isOpen isFirm title={t('match:act.join')} onClose={goBack}>
        <Stack>
          <Notice kind="ok">{t('match:joined.text', { code: joined.code, count: joined.visits })}</Notice>
          <Button autoFocus onClick={goBack}>
            {t('match:joined.back')}
          </Button>
        </Stack>
      </Dialog>
    )
  }
  return (
    <Dialog isOpen isFirm size="62rem" title={t('match:dialog.title')} onClose={onClose}>
      <Stack>
        <Text>{t(shown.length === 0 ? 'match:dialog.empty' : 'match:dialog.text')}</Text>
        {shown.map(candidate => (
          <CandidateCard key={candidate.case.id} candidate={candidate} duplicates={duplicates} onJoined={setJoined} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(onContinue === null ? 'staff:close' : 'match:dialog.close')}
          </Button>
          {onContinue !== null && (
            <Button data-autofocus onClick={onContinue}>
              {t('match:dialog.continue')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
