import { Button, Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PAGE_SIZE } from '#center/contract/base.ts'
import classes from './data-table.module.css'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The column that names the row. */
  readonly isRowHeader?: boolean
  /** A day or a number, which is not broken into lines. */
  readonly isShort?: boolean
}

export interface Paging {
  readonly page: number
  readonly total: { readonly count: number; readonly isExact: boolean }
  readonly onPage: (page: number) => void
}

/** Rows that are chosen for what is done to many at once. */
export interface Selection<Row> {
  readonly chosen: ReadonlySet<string | number>
  readonly onChange: (chosen: ReadonlySet<string | number>) => void
  /** What choosing a row is called, naming it. */
  readonly label: (row: Row) => string
}

/**
 * A list whose pages are cut by the database. Rows are opened through a link or button inside a cell, so that keyboard,
 * screen reader and mouse meet the same thing.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  paging,
  empty,
  isMarked,
  selection,
}: {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly paging?: Paging
  /** What an empty list says and what to do about it. */
  readonly empty: ReactNode
  readonly isMarked?: (row: Row) => boolean
  readonly selection?: Selection<Row>
}) {
  const { t } = useTranslation()
  const pages = paging === undefined ? 1 : Math.max(1, Math.ceil(paging.total.count / PAGE_SIZE))
  return (
    <div>
      {/* Reachable by keyboard so that wide tables can be scrolled without a mouse. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label={caption}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {selection !== undefined && <ChooseAll keys={rows.map(rowKey)} selection={selection} />}
              {columns.map(column => (
                <th key={column.key} scope="col">
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={rowKey(row)} data-marked={isMarked?.(row) === true}>
                {selection !== undefined && (
                  <ChooseRow id={rowKey(row)} label={selection.label(row)} selection={selection} />
                )}
                {columns.map(column =>
                  column.isRowHeader === true ? (
                    <th key={column.key} scope="row" data-short={column.isShort === true}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} data-short={column.isShort === true}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length + (selection === undefined ? 0 : 1)}>{empty}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      {paging !== undefined && paging.total.count > 0 && (
        <nav className={classes.pager} aria-label={t('staff:table.pager')}>
          <Button
            variant="default"
            size="sm"
            disabled={paging.page <= 1}
            onClick={() => paging.onPage(paging.page - 1)}
          >
            {t('staff:table.previous')}
          </Button>
          <span>{t('staff:table.page', { page: paging.page, pages: paging.total.isExact ? pages : `${pages}+` })}</span>
          <Button
            variant="default"
            size="sm"
            disabled={paging.total.isExact ? paging.page >= pages : rows.length < PAGE_SIZE}
            onClick={() => paging.onPage(paging.page + 1)}
          >
            {t('staff:table.next')}
          </Button>
          <span>
            {t(paging.total.isExact ? 'staff:table.total' : 'staff:table.totalAtLeast', { total: paging.total.count })}
          </span>
        </nav>
      )}
    </div>
  )
}

/** Chooses every row of the page, or none. */
function ChooseAll<Row>({
  keys,
  selection: { chosen, onChange },
}: {
  readonly keys: readonly (string | number)[]
  readonly selection: Selection<Row>
}) {
  const { t } = useTranslation()
  const isAll = keys.length > 0 && keys.every(key => chosen.has(key))
  return (
    <th scope="col" className={classes.choice}>
      <Checkbox
        aria-label={t('staff:table.chooseAll')}
        checked={isAll}
        indeterminate={!isAll && keys.some(key => chosen.has(key))}
        onChange={() =>
          onChange(new Set(isAll ? [...chosen].filter(key => !keys.includes(key)) : [...chosen, ...keys]))
        }
      />
    </th>
  )
}

function ChooseRow<Row>({
  id,
  label,
  selection: { chosen, onChange },
}: {
  readonly id: string | number
  readonly label: string
  readonly selection: Selection<Row>
}) {
  const isChosen = chosen.has(id)
  return (
    <td className={classes.choice}>
      <Checkbox
        aria-label={label}
        checked={isChosen}
        onChange={() => onChange(new Set(isChosen ? [...chosen].filter(key => key !== id) : [...chosen, id]))}
      />
    </td>
  )
}
