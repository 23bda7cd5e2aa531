import { Group, Loader, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LEAST_RATINGS, type RatingSums } from '#center/contract/visitor-self.ts'
import { useToday } from '../../app/use-center-status.ts'
import { type Column, DataTable } from '../../components/staff/data-table.tsx'
import { MonthChoice } from '../../components/staff/month-choice.tsx'
import { Notice } from '../../components/staff/notice.tsx'
import { problemText } from '../../components/staff/problem-text.ts'
import { client } from '../../lib/client.ts'
import classes from './rating.module.css'
import { FaceCounts, meanText, Sums, useReasonsText } from './rating-sums.tsx'

type UnitSums = RatingSums & { readonly unitId: number; readonly unitName: string }

/** What visitors thought in one month: my own sums, and those of the units for who leads. */
export function RatingsPage() {
  const { t } = useTranslation()
  const reasonsText = useReasonsText()
  const thisMonth = useToday().slice(0, 7)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? thisMonth
  const sums = useQuery({
    queryKey: ['rating', month],
    queryFn: () => client.rating.sums({ month }),
    enabled: month !== '',
    placeholderData: keepPreviousData,
  })
  const columns: readonly Column<UnitSums>[] = [
    { key: 'unit', header: t('rating:unit'), isRowHeader: true, cell: ({ unitName }) => unitName },
    { key: 'count', header: t('rating:count'), cell: ({ count }) => count },
    {
      key: 'mean',
      header: t('rating:mean'),
      cell: ({ count, meanHundredths }) =>
        meanHundredths === null ? count > 0 && t('rating:few', { least: LEAST_RATINGS }) : meanText(meanHundredths),
    },
    { key: 'faces', header: t('rating:faces'), cell: ({ faces }) => faces !== null && <FaceCounts faces={faces} /> },
    { key: 'reasons', header: t('rating:reasons'), cell: reasonsText },
  ]
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('rating:title')}
      </Title>
      <Text>{t('rating:anonymous')}</Text>
      <Group align="flex-end">
        <MonthChoice month={month} thisMonth={thisMonth} onMonth={setChosen} />
      </Group>
      {sums.isError && <Notice kind="danger">{problemText(t, sums.error)}</Notice>}
      {sums.isLoading && <Loader aria-label={t('staff:loading')} />}
      {sums.data !== undefined && sums.data.mine !== null && (
        <section className={classes.mine} aria-labelledby="my-ratings">
          <Title order={2} size="h4" id="my-ratings" mb="sm">
            {t('rating:mine')}
          </Title>
          <Sums sums={sums.data.mine} />
        </section>
      )}
      {sums.data?.mine === null && sums.data.units.length === 0 && <Text>{t('rating:none')}</Text>}
      {sums.data !== undefined && sums.data.units.length > 0 && (
        <div>
          <Title order={2} size="h4" mb="sm">
            {t('rating:units')}
          </Title>
          <DataTable
            caption={t('rating:units')}
            columns={columns}
            rows={sums.data.units}
            rowKey={({ unitId }) => unitId}
            empty={t('rating:none')}
          />
        </div>
      )}
    </Stack>
  )
}
