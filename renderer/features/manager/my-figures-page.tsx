import { Group, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyFigures } from '#center/contract/statistics.ts'
import { useToday } from '../../app/use-center-status.ts'
import { MonthChoice, monthParts } from '../../components/staff/month-choice.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import { FigureCard } from './figure-card.tsx'
import type { Figure } from './figures.ts'
import classes from './today.module.css'

/** Figures in the order they are read, each with the list its rows stand in. */
const FIGURES: readonly (Omit<Figure, 'name'> & { readonly name: Exclude<keyof MyFigures, 'month'> })[] = [
  {
    name: 'openCases',
    labelKey: 'manager:mine.figure.openCases',
    definitionKey: 'manager:mine.definition.openCases',
    href: '#/cases?view=handling',
  },
  {
    name: 'overdue',
    labelKey: 'manager:mine.figure.overdue',
    definitionKey: 'manager:mine.definition.overdue',
    href: '#/cases?view=overdue',
  },
  {
    name: 'meetings',
    labelKey: 'manager:mine.figure.meetings',
    definitionKey: 'manager:mine.definition.meetings',
    href: '#/schedule',
  },
  {
    name: 'settled',
    labelKey: 'manager:mine.figure.settled',
    definitionKey: 'manager:mine.definition.settled',
    href: '#/cases?view=toFollowUp',
  },
  {
    name: 'closed',
    labelKey: 'manager:mine.figure.closed',
    definitionKey: 'manager:mine.definition.closed',
    href: '#/cases?view=closed',
  },
  {
    name: 'inTime',
    labelKey: 'manager:mine.figure.inTime',
    definitionKey: 'manager:mine.definition.inTime',
    href: '#/cases?view=closed',
  },
  {
    name: 'late',
    labelKey: 'manager:mine.figure.late',
    definitionKey: 'manager:mine.definition.late',
    href: '#/cases?view=overdue',
  },
]

/** D13: one's own month. */
export function MyFiguresPage() {
  const { t } = useTranslation()
  const thisMonth = useToday().slice(0, 7)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? thisMonth
  const mine = useQuery({
    queryKey: ['caseFile', 'mine', month],
    queryFn: () => client.statistics.mine({ month }),
    enabled: month !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="md">
      <Title order={1}>{t('manager:mine.title')}</Title>
      <Text>{t('manager:mine.lead', { month: t('staff:month.name', monthParts(month)) })}</Text>
      <Group align="flex-end">
        <MonthChoice month={month} thisMonth={thisMonth} onMonth={setChosen} />
      </Group>
      {mine.isError && <Notice kind="danger">{problemText(t, mine.error)}</Notice>}
      {mine.data !== undefined && (
        <div className={classes.figures}>
          {FIGURES.map(({ name, labelKey, definitionKey, href }) => (
            <FigureCard
              key={name}
              label={t(labelKey)}
              definition={t(definitionKey)}
              href={href}
              shown={String(mine.data[name])}
              isWarning={(name === 'overdue' || name === 'late') && mine.data[name] > 0}
            />
          ))}
        </div>
      )}
    </Stack>
  )
}
