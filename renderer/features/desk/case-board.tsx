import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseFileRow, CaseFileViewName } from '#center/contract/case-list.ts'
import { useToday } from '../../app/use-center-status.ts'
import { DeadlineLight } from '../../components/staff/deadline-light.tsx'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { client } from '../../lib/client.ts'
import classes from './case-board.module.css'
import { VIEW_KEYS } from './view-keys.ts'

type Counts = Awaited<ReturnType<typeof client.caseFile.counts>>

/** Cards of a column; the list has the rest. */
const CARDS = 10

/** The cases of this person in columns by stage, the most urgent on top. */
export function CaseBoard({
  stages,
  counts,
}: {
  readonly stages: readonly CaseFileViewName[]
  readonly counts: Counts | undefined
}) {
  const { t } = useTranslation()
  return (
    <section className={classes.board} aria-label={t('desk:board.label')}>
      {stages.map(stage => (
        <Stage key={stage} stage={stage} count={counts?.[stage].count} />
      ))}
    </section>
  )
}

function Stage({ stage, count }: { readonly stage: CaseFileViewName; readonly count: number | undefined }) {
  const { t } = useTranslation()
  const query = useQuery({
    queryKey: ['caseFile', 'list', stage, 1],
    queryFn: () => client.caseFile.list({ view: stage, page: 1 }),
  })
  const rows = query.data?.rows.slice(0, CARDS) ?? []
  const name = t(VIEW_KEYS[stage])
  const total = query.data?.total
  return (
    <section className={classes.stage} aria-label={name}>
      <Title order={2} size="h5" mb="sm">
        {count === undefined ? name : t('desk:board.column', { name, count })}
      </Title>
      <ul className={classes.cards}>
        {rows.map(row => (
          <li key={row.id} className={classes.card}>
            <BoardCard row={row} />
          </li>
        ))}
      </ul>
      {query.isSuccess && rows.length === 0 && <Text c="dimmed">{t('desk:board.none')}</Text>}
      {total !== undefined && total.count > rows.length && (
        <Anchor href={`#/cases?view=${stage}`}>{t('desk:board.more')}</Anchor>
      )}
    </section>
  )
}

function BoardCard({ row }: { readonly row: CaseFileRow }) {
  const { t } = useTranslation()
  const today = useToday()
  const typeInWords = useTypeInWords()
  return (
    <>
      <Anchor href={`#/cases/${row.id}`} className={classes.code}>
        {row.code}
      </Anchor>
      <Text>
        {t('desk:sides', {
          applicant: row.applicant ?? t('desk:unknownName'),
          respondent: row.respondent ?? t('desk:unknownName'),
        })}
      </Text>
      <Text c="dimmed">{typeInWords(row.typeCode)}</Text>
      {row.visits > 1 && <Text>{t('desk:repeat', { count: row.visits })}</Text>}
      <DeadlineLight lamp={row.lamp} dueOn={row.nextDueOn} today={today} />
    </>
  )
}
