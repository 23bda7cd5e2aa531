import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { MonthChoice } from '../../components/staff/month-choice.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { MonthTableView } from './month-table-view.tsx'
import { saveFile } from './save-file.ts'

/** M3: cases of a month by type class, unit and outcome; two clicks from here to the file. */
export function MonthTablePage() {
  const { t } = useTranslation()
  const may = useMay()
  const thisMonth = useToday().slice(0, 7)
  const [chosen, setChosen] = useState<string | null>(null)
  const [exported, setExported] = useState<string | null>(null)
  const problem = useProblem()
  const month = chosen ?? thisMonth
  const query = useQuery({
    queryKey: ['caseFile', 'monthTable', month],
    queryFn: () => client.statistics.monthTable({ month }),
    enabled: month !== '',
    placeholderData: keepPreviousData,
  })
  const exportAs = async (format: 'xlsx' | 'csv') => {
    problem.clear()
    setExported(null)
    try {
      const file = await client.statistics.exportMonthTable({ month, format })
      const name = `${t('manager:month.fileName', { month })}.${format}`
      saveFile(file, name)
      setExported(name)
    } catch (error) {
      problem.show(error)
    }
  }
  return (
    <Stack gap="md">
      <Title order={1}>{t('manager:month.title')}</Title>
      <Text>{t('manager:month.lead')}</Text>
      <Group align="flex-end">
        <MonthChoice month={month} thisMonth={thisMonth} onMonth={setChosen} />
        {may('statistics.export') && (
          <>
            <Button onClick={() => void exportAs('xlsx')}>{t('manager:month.export')}</Button>
            <Button variant="default" onClick={() => void exportAs('csv')}>
              {t('manager:month.exportCsv')}
            </Button>
          </>
        )}
      </Group>
      {exported !== null && <Notice kind="ok">{t('manager:month.exported', { name: exported })}</Notice>}
      {problem.banner !== null && <Notice kind="danger">{problem.banner}</Notice>}
      {query.isError && <Notice kind="danger">{problemText(t, query.error)}</Notice>}
      {query.data !== undefined && <MonthTableView table={query.data} />}
    </Stack>
  )
}
