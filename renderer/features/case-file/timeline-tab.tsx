import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '#center/contract/case-file.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import classes from './case-file.module.css'
import { momentText } from './moment.ts'
import { TellingPanel } from './telling.tsx'
import { useTimelineSentence } from './timeline-sentence.ts'

/** What happened, read like a story from the beginning. */
export function TimelineTab({
  caseFile,
  onDone,
}: {
  readonly caseFile: CaseFileView
  readonly onDone: (message: string) => void
}) {
  return (
    <Stack gap="lg">
      <TellingPanel caseFile={caseFile} onDone={onDone} />
      <Story caseFile={caseFile} />
    </Stack>
  )
}

function Story({ caseFile }: { readonly caseFile: CaseFileView }) {
  const { t } = useTranslation()
  const sentence = useTimelineSentence()
  const query = useQuery({
    queryKey: ['caseFile', caseFile.id, 'timeline'],
    queryFn: () => client.caseFile.timeline({ id: caseFile.id }),
  })
  if (query.isError) return <Notice kind="danger">{problemText(t, query.error)}</Notice>
  if (query.data === undefined) return <Text>{t('desk:caseFile.loading')}</Text>
  if (query.data.length === 0) return <Text>{t('timeline:empty')}</Text>
  return (
    <section aria-labelledby="story">
      <Title order={2} size="h4" mb="sm" id="story">
        {t('life:telling.story')}
      </Title>
      <ol className={classes.story} aria-label={t('timeline:title')}>
        {query.data.map(entry => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{momentText(entry.at)}</time>
            <p>
              <strong>{entry.by}</strong> {sentence(entry)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
