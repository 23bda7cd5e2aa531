import { HALVES } from '#center/contract/roster.ts'
import type { PlainDate } from '#center/contract/values/plain-date.ts'
import { halfKey } from '#center/domain/roster/half-day.ts'
import { type GridFault, type GridRow, type GridWords, readGrid } from '#center/domain/roster/read-grid.ts'
import { listDesks } from '#db/repositories/center.ts'
import { listPatternsOfStaff } from '#db/repositories/roster.ts'
import { findOverlappingLeave } from '#db/repositories/staff-leave.ts'
import type { Reader } from '#db/transaction.ts'
import type { Deps } from '../deps.ts'
import { dutiesBetween } from './duties-between.ts'
import type { ImportPlan, NewPattern, Person } from './import-plan.ts'
import type { DayChange } from './set-day.ts'
import type { SheetReading } from './sheet-reader.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const LANGUAGES = ['zh-CN', 'en'] as const

/** The words of a sheet in both languages of the center, as the export writes them. */
function gridWords(deps: Deps): GridWords {
  const all = (key: string): string[] =>
    LANGUAGES.flatMap(language => deps.texts(language)(`sheet.roster.${key}`).split('|'))
  return {
    unit: all('unit'),
    person: all('person'),
    username: all('username'),
    desk: all('desk'),
    day: [...all('day'), ...all('dayAlso')],
    am: [...all('am'), ...all('amAlso')],
    pm: [...all('pm'), ...all('pmAlso')],
    off: all('offAlso'),
    weekdays: DAYS.map((_, index) => [...all(`weekday.${index + 1}`), ...all(`weekdayAlso.${index + 1}`)]),
  }
}

/** What a grid would change, half-day by half-day or as weekly patterns, and every cell that has to be mended. */
export async function planGrid(
  deps: Deps,
  db: Reader,
  reading: Extract<SheetReading, { outcome: 'read' }>,
  people: readonly Person[],
  from: PlainDate,
  today: PlainDate,
): Promise<ImportPlan> {
  const { rows, faults } = readGrid(reading.cells, people, gridWords(deps), today)
  const found: GridFault[] = [...faults]
  const personOf = new Map(people.map(person => [person.id, person]))
  const desks = await listDesks(db)
  const deskOf = (row: GridRow): number | null => {
    const unitId = personOf.get(row.staffId)?.unitId
    const desk = desks.find(({ name, unitId: of }) => of === unitId && name === row.deskName)
    if (row.deskName !== null && row.deskName !== '' && desk === undefined)
      found.push({
        ref: row.deskRef ?? row.ref,
        key: 'problems.import.desk-unknown',
        params: { text: row.deskName.slice(0, 20) },
      })
    return desk?.id ?? null
  }
  const isWeekly = rows.some(({ cells }) => cells.some(({ column }) => column.kind === 'weekday'))
  const result = isWeekly
    ? { days: [], patterns: await weeklyPatterns(db, rows, personOf, deskOf, from) }
    : { days: await singleDays(deps, db, rows, personOf, deskOf, { from, today }, found), patterns: [] }
  return {
    ...result,
    // A pattern of the week goes only where the sheet has another one.
    replaces: 'weekly',
    faults: found.map(({ ref, ...fault }) => ({ place: `${reading.sheet}!${ref}`, ...fault })),
  }
}

async function singleDays(
  deps: Deps,
  db: Reader,
  rows: readonly GridRow[],
  personOf: ReadonlyMap<number, Person>,
  deskOf: (row: GridRow) => number | null,
  { from, today }: { from: PlainDate; today: PlainDate },
  faults: GridFault[],
): Promise<DayChange[]> {
  const dates = rows.flatMap(({ cells }) => cells.flatMap(({ column }) => (column.kind === 'date' ? [column.on] : [])))
  const first = dates.reduce((one, other) => (other < one ? other : one), dates[0] ?? today)
  const last = dates.reduce((one, other) => (other > one ? other : one), first)
  const { duties } = await dutiesBetween(deps, db, first, last, today)
  const there = new Set(duties.map(duty => `${halfKey(duty)} ${duty.staffId}`))
  const changes: DayChange[] = []
  for (const row of rows) {
    const unitId = personOf.get(row.staffId)?.unitId ?? 0
    const deskId = deskOf(row)
    const leaves = await findOverlappingLeave(db, row.staffId, first, last)
    for (const { ref, column, halves } of row.cells) {
      if (column.kind !== 'date') continue
      const { on } = column
      for (const half of HALVES) {
        const isOn = halves.includes(half)
        if (there.has(`${halfKey({ on, half })} ${row.staffId}`) === isOn) continue
        const at = halfKey({ on, half })
        const isAway = leaves.some(
          leave =>
            halfKey({ on: leave.fromOn, half: leave.fromHalf }) <= at &&
            at <= halfKey({ on: leave.toOn, half: leave.toHalf }),
        )
        if (on < from) faults.push({ ref, key: 'problems.import.day-over', params: { day: from } })
        else if (isOn && isAway) faults.push({ ref, key: 'problems.import.on-leave', params: {} })
        else changes.push({ unitId, deskId, staffId: row.staffId, on, half, kind: isOn ? 'on' : 'off', note: null })
      }
    }
  }
  return changes
}

/** The weekdays of each person as rules, for those whose week is another than now. */
async function weeklyPatterns(
  db: Reader,
  rows: readonly GridRow[],
  personOf: ReadonlyMap<number, Person>,
  deskOf: (row: GridRow) => number | null,
  from: PlainDate,
): Promise<NewPattern[]> {
  const patterns: NewPattern[] = []
  for (const row of rows) {
    const unitId = personOf.get(row.staffId)?.unitId ?? 0
    const weekdaysOf = (wanted: number, half?: 'am' | 'pm') =>
      row.cells.flatMap(({ column, halves }) =>
        column.kind === 'weekday' && halves.length === wanted && (half === undefined || halves[0] === half)
          ? [column.weekday]
          : [],
      )
    const before = (await listPatternsOfStaff(db, row.staffId)).filter(
      ({ rule, endsOn }) => rule !== null && (endsOn === null || endsOn >= from),
    )
    const deskId = deskOf(row) ?? before[0]?.deskId ?? null
    const wanted = (
      [
        ['day', weekdaysOf(2)],
        ['am', weekdaysOf(1, 'am')],
        ['pm', weekdaysOf(1, 'pm')],
      ] as const
    ).flatMap(([halves, days]) =>
      days.length === 0
        ? []
        : [
            {
              halves,
              rule: `FREQ=WEEKLY;BYDAY=${days
                .toSorted()
                .map(day => DAYS[day - 1])
                .join()}`,
            },
          ],
    )
    const shape = (list: readonly { halves: string; rule: string | null }[]) =>
      list
        .map(({ halves, rule }) => `${halves} ${rule}`)
        .toSorted()
        .join('|')
    if (shape(wanted) === shape(before)) continue
    // Nobody left in the week is a change too: the patterns end.
    const common = {
      unitId,
      deskId,
      staffId: row.staffId,
      substituteId: before[0]?.substituteId ?? null,
      dates: [],
      exceptDates: [],
      startsOn: from,
      endsOn: null,
      isOnDaysOff: row.cells.some(
        ({ column, halves }) => column.kind === 'weekday' && column.weekday > 5 && halves.length > 0,
      ),
    }
    if (wanted.length === 0) patterns.push({ ...common, halves: 'day', rule: null })
    for (const one of wanted) patterns.push({ ...common, ...one })
  }
  return patterns
}
