import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterGrid } from '#center/contract/roster.ts'
import { weekday } from '#center/contract/values/plain-date.ts'
import { useToday } from '../../app/use-center-status.ts'
import { useLabel } from '../../components/staff/use-label.ts'
import classes from './roster.module.css'
import { HALF_SIGN_KEYS, HALVES_KEYS, WEEKDAY_KEYS } from './roster-words.ts'

export type RosterUnit = RosterGrid['units'][number]
export interface ChosenDay {
  readonly unit: RosterUnit
  readonly staffId: number
  readonly staffName: string
  readonly on: string
}

interface GridProps {
  readonly caption: string
  readonly grid: RosterGrid
  readonly units: readonly RosterUnit[]
  readonly onDay: (day: ChosenDay) => void
  readonly onPatterns: (unit: RosterUnit) => void
  readonly onLadder: (unit: RosterUnit) => void
}

/** Moves the focus between the days of a grid; only one of them is a stop of the Tab key. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
  const here = event.target instanceof HTMLElement ? event.target : null
  if (step === undefined || here?.dataset.row === undefined) return
  event.preventDefault()
  const [down = 0, right = 0] = step
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-row]')]
  const next = cells.find(
    cell =>
      Number(cell.dataset.row) === Number(here.dataset.row) + down &&
      Number(cell.dataset.column) === Number(here.dataset.column) + right,
  )
  if (next === undefined) return
  for (const cell of cells) cell.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}

/** M6: people down, days across; every cell opens the form of that day. Leave, stand-ins and gaps are words, not colours alone. */
export function DutyGrid({ caption, grid, units, onDay, onPatterns, onLadder }: GridProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const today = useToday()
  const cells = cellsOf(grid)
  let row = -1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.grid} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {grid.days.map(day => (
              <th
                key={day.on}
                scope="col"
                data-off={!day.isWorkingDay && !day.isProvisional}
                data-provisional={day.isProvisional}
                data-today={day.on === today}
                title={day.holiday === null ? undefined : label(day.holiday)}
              >
                {Number(day.on.slice(8))}
                <br />
                {t(WEEKDAY_KEYS[weekday(day.on) - 1] ?? WEEKDAY_KEYS[0])}
                {(day.isProvisional || !day.isWorkingDay || weekday(day.on) > 5) && <br />}
                {day.isProvisional
                  ? t('roster:grid.provisional')
                  : day.isWorkingDay
                    ? weekday(day.on) > 5 && t('roster:grid.makeUp')
                    : t('roster:grid.off')}
              </th>
            ))}
          </tr>
        </thead>
        {units.map(unit => (
          <tbody key={unit.id}>
            <tr data-unit="true">
              <th scope="rowgroup">{unit.name}</th>
              <td colSpan={grid.days.length}>
                <span className={classes.unitTools}>
                  <MissingWords grid={grid} unitId={unit.id} />
                  {unit.mayChange && unit.people.length > 0 && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('roster:grid.patternsOf', { unit: unit.name })}
                      onClick={() => onPatterns(unit)}
                    >
                      {t('roster:grid.patterns')}
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('roster:grid.ladderOf', { unit: unit.name })}
                    onClick={() => onLadder(unit)}
                  >
                    {t('roster:grid.ladder')}
                  </Button>
                </span>
              </td>
            </tr>
            {unit.people.map(person => {
              row += 1
              return (
                <tr key={person.id}>
                  <th scope="row">{person.name}</th>
                  {grid.days.map(({ on }, column) => (
                    <td key={on}>
                      <DayCell
                        cell={cells.get(`${person.id} ${on}`)}
                        name={t('roster:grid.cellOf', { name: person.name, day: on })}
                        position={{ row, column }}
                        {...(unit.mayChange && on >= today
                          ? { onOpen: () => onDay({ unit, staffId: person.id, staffName: person.name, on }) }
                          : {})}
                      />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface Cell {
  readonly halves: 'am' | 'pm' | 'day'
  readonly kind: 'duty' | 'substitute' | 'leave' | 'uncovered'
  readonly standsInFor: string | null
}

/** What stands in the cell of a person and day; leave only where nobody's duty is left. */
function cellsOf(grid: RosterGrid): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const leave of grid.leaves)
    for (const { on, isWorkingDay, isProvisional } of grid.days)
      if (leave.fromOn <= on && on <= leave.toOn && (isWorkingDay || isProvisional))
        cells.set(`${leave.staffId} ${on}`, {
          halves:
            on === leave.fromOn && leave.fromHalf === 'pm'
              ? 'pm'
              : on === leave.toOn && leave.toHalf === 'am'
                ? 'am'
                : 'day',
          kind: grid.uncovered.some(gap => gap.staffId === leave.staffId && gap.on === on) ? 'uncovered' : 'leave',
          standsInFor: null,
        })
  for (const [key, duties] of Map.groupBy(grid.duties, ({ staffId, on }) => `${staffId} ${on}`)) {
    const [first] = duties
    if (first === undefined) continue
    cells.set(key, {
      halves: duties.length > 1 ? 'day' : first.half,
      kind: duties.some(({ kind }) => kind === 'substitute') ? 'substitute' : 'duty',
      standsInFor: duties.find(({ standsInForName }) => standsInForName !== null)?.standsInForName ?? null,
    })
  }
  return cells
}

function DayCell({
  cell,
  name,
  position,
  onOpen,
}: {
  readonly cell: Cell | undefined
  readonly name: string
  readonly position: { readonly row: number; readonly column: number }
  readonly onOpen?: () => void
}) {
  const { t } = useTranslation()
  const shown =
    cell === undefined
      ? ''
      : cell.kind === 'leave' || cell.kind === 'uncovered'
        ? t(cell.kind === 'leave' ? 'roster:grid.leave' : 'roster:grid.uncovered')
        : `${t(HALF_SIGN_KEYS[cell.halves])}${cell.kind === 'substitute' ? t('roster:grid.standsIn') : ''}`
  const words = [
    name,
    cell === undefined ? t('roster:grid.nobody') : shown,
    cell?.standsInFor == null ? '' : t('roster:grid.standsInFor', { name: cell.standsInFor }),
  ]
    .filter(part => part !== '')
    .join(' ')
  if (onOpen === undefined)
    return (
      <span className={classes.cell} data-kind={cell?.kind} title={words}>
        {shown}
      </span>
    )
  return (
    <button
      type="button"
      className={classes.cell}
      data-kind={cell?.kind}
      data-row={position.row}
      data-column={position.column}
      tabIndex={position.row === 0 && position.column === 0 ? 0 : -1}
      aria-label={words}
      title={words}
      onClick={onOpen}
    >
      {shown}
    </button>
  )
}

/** Red, and in words: on which half-days a resident unit has nobody. */
function MissingWords({ grid, unitId }: { readonly grid: RosterGrid; readonly unitId: number }) {
  const { t } = useTranslation()
  const missing = grid.missing.filter(slot => slot.unitId === unitId)
  const [first] = missing
  if (first === undefined) return null
  return (
    <span className={classes.missing}>
      {t('roster:grid.missing', {
        count: missing.length,
        day: first.on,
        half: t(HALVES_KEYS[first.half]),
      })}
    </span>
  )
}
