import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { AssignmentClocks } from './assignment-clocks.tsx'
import classes from './clock.module.css'
import { ClockCard } from './clock-card.tsx'

interface ClocksTabProps {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}

/** Every deadline of the case: the three of each assignment side by side, then all of them with their arithmetic. */
export function ClocksTab({ caseFile, onDone }: ClocksTabProps) {
  const { t } = useTranslation()
  if (caseFile.clocks.length === 0) return <Text>{t('clocks:empty')}</Text>
  const byDue = caseFile.clocks.toSorted((one, other) =>
    one.dueOn === other.dueOn ? one.id - other.id : one.dueOn < other.dueOn ? -1 : 1,
  )
  const running = byDue.filter(({ status }) => status === 'running')
  const ended = byDue.filter(({ status }) => status !== 'running')
  return (
    <Stack>
      <AssignmentClocks caseFile={caseFile} />
      <Title order={2} size="h4">
        {t('clocks:all')}
      </Title>
      {running.map(clock => (
        <ClockCard key={clock.id} clock={clock} onDone={onDone} />
      ))}
      {running.length === 0 && <Text>{t('clocks:empty')}</Text>}
      {ended.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('clocks:ended', { count: ended.length })}</summary>
          <Stack>
            {ended.map(clock => (
              <ClockCard key={clock.id} clock={clock} onDone={onDone} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  )
}
