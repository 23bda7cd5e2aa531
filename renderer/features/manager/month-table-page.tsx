import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '#center/contract/values/plain-date.ts'
import { useMay } from '../../app/session-store.ts'
import { useToday } from '../../app/use-center-status.ts'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { useProblem } from '../../components/staff/use-problem.ts'
import { client } from '../../lib/client.ts'
import { MonthTableView } from './month-table-view.tsx'
import { saveFile } from './save-file.ts'

/** Months that can be chosen, back from this one. */
const MONTHS_BACK = 60

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
  const months = Array.from({ length: thisMonth === '' ? 0 : MONTHS_BACK }, (_, back) =>
    addMonths(`${thisMonth}-01`, -back).slice(0, 7),
  )
  const step = (by: number) => setChosen(addMonths(`${month}-01`, by).slice(0, 7))
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
        <Button variant="default" disabled={month === months.at(-1)} onClick={() => step(-1)}>
          {t('manager:month.previous')}
        </Button>
        <NativeSelect
          label={t('manager:month.choose')}
          value={month}
          data={months.map(value => ({
            value,
            label: t('manager:month.name', { year: value.slice(0, 4), month: Number(value.slice(5)) }),
          }))}
          onChange={event => setChosen(event.currentTarget.value)}
        />
        <Button variant="default" disabled={month >= thisMonth} onClick={() => step(1)}>
          {t('manager:month.next')}
        </Button>
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
