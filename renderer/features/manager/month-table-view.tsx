import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MonthTable } from '#center/contract/statistics.ts'
import { COUNTED_OUTCOMES } from '#center/contract/statuses.ts'
import { useTypeInWords } from '../../components/staff/type-picker.tsx'
import { OUTCOME_KEYS } from '../../lib/status-keys.ts'
import classes from './today.module.css'

/** Void cases are counted nowhere, so they have no column. */

/** The month table: head, first column and totals stay in sight while it is scrolled. */
export function MonthTableView({ table }: { readonly table: MonthTable }) {
  const { t } = useTranslation()
  const typeInWords = useTypeInWords()
  const caption = t('manager:month.table', { month: table.month })
  if (table.rows.length === 0) return <Text>{t('manager:month.empty', { month: table.month })}</Text>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('manager:month.type')}</th>
            <th scope="col">{t('manager:month.unit')}</th>
            {COUNTED_OUTCOMES.map(outcome => (
              <th key={outcome} scope="col">
                {t(OUTCOME_KEYS[outcome])}
              </th>
            ))}
            <th scope="col">{t('manager:month.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr key={`${row.typeClass}-${row.unitId}`}>
              <th scope="row">{typeInWords(row.typeClass)}</th>
              <td className={classes.unit}>{row.unitName}</td>
              {COUNTED_OUTCOMES.map(outcome => (
                <td key={outcome}>{row.counts[outcome] ?? 0}</td>
              ))}
              <td>{row.sum}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('manager:month.total')}</th>
            <td />
            {COUNTED_OUTCOMES.map(outcome => (
              <td key={outcome}>{table.totals[outcome] ?? 0}</td>
            ))}
            <td>{table.sum}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
