import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addMonths } from '#center/contract/values/plain-date.ts'

/** Months that can be chosen, back from this one. */
const MONTHS_BACK = 60

/** What `staff:month.name` is made of. @param month 'YYYY-MM' */
export const monthParts = (month: string) => ({ year: month.slice(0, 4), month: Number(month.slice(5)) })

/** A month of the last five years, by list or one step back and forth. Months are 'YYYY-MM'. */
export function MonthChoice({
  month,
  thisMonth,
  onMonth,
}: {
  readonly month: string
  readonly thisMonth: string
  readonly onMonth: (month: string) => void
}) {
  const { t } = useTranslation()
  const months = Array.from({ length: thisMonth === '' ? 0 : MONTHS_BACK }, (_, back) =>
    addMonths(`${thisMonth}-01`, -back).slice(0, 7),
  )
  const step = (by: number) => onMonth(addMonths(`${month}-01`, by).slice(0, 7))
  return (
    <>
      <Button variant="default" disabled={month === months.at(-1)} onClick={() => step(-1)}>
        {t('staff:month.previous')}
      </Button>
      <NativeSelect
        label={t('staff:month.choose')}
        value={month}
        data={months.map(value => ({
          value,
          label: t('staff:month.name', monthParts(value)),
        }))}
        onChange={event => onMonth(event.currentTarget.value)}
      />
      <Button variant="default" disabled={month >= thisMonth} onClick={() => step(1)}>
        {t('staff:month.next')}
      </Button>
    </>
  )
}
