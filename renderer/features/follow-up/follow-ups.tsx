import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import classes from '../case-file/case-file.module.css'
import { PERFORMANCE_KEYS, SATISFACTION_KEYS, WAY_KEYS } from './follow-up-texts.ts'
import { RecordFollowUp } from './record-follow-up.tsx'

type FollowUp = CaseFileView['followUps'][number]

/** Call-backs of the case: those due with a form, those done with what was said. */
export function FollowUps({
  followUps,
  parties,
  onDone,
}: {
  readonly followUps: readonly FollowUp[]
  readonly parties: CaseFileView['parties']
  readonly onDone: (message: string) => void
}) {
  const { t } = useTranslation()
  const [recording, setRecording] = useState<FollowUp | null>(null)
  return (
    <section className={classes.card}>
      <Title order={3} size="h4" mb="xs">
        {t('followUp:callBack')}
      </Title>
      <Stack gap="sm">
        {followUps.map(followUp =>
          followUp.status === 'due' ? (
            <Group key={followUp.id}>
              <Text>{t('followUp:callBackDue', { date: followUp.dueOn })}</Text>
              <Button onClick={() => setRecording(followUp)}>{t('followUp:record')}</Button>
            </Group>
          ) : (
            <div key={followUp.id}>
              <Text>
                {[
                  t('followUp:callBackDone', { date: followUp.doneOn ?? '' }),
                  followUp.way !== null && t(WAY_KEYS[followUp.way]),
                  followUp.performance !== null && t(PERFORMANCE_KEYS[followUp.performance]),
                  followUp.satisfaction !== null && t(SATISFACTION_KEYS[followUp.satisfaction]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {followUp.note !== null && <p className={classes.prose}>{followUp.note}</p>}
            </div>
          ),
        )}
      </Stack>
      {recording !== null && (
        <RecordFollowUp
          id={recording.id}
          parties={parties}
          onClose={() => setRecording(null)}
          onDone={() => {
            setRecording(null)
            onDone(t('followUp:form.done'))
          }}
        />
      )}
    </section>
  )
}
