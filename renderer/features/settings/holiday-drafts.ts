import calendar from '#assets/reference/calendar/holidays-cn.json' with { type: 'json' }
import type { SettingValue } from '#center/contract/setting.ts'
import { HOLIDAY_NAMES, type HolidayYear } from '#center/contract/values/clock-rule.ts'
import { addDays } from '#center/contract/values/plain-date.ts'
import { dayOfField } from '../../components/staff/date-field.tsx'
import { figure } from './drafts.ts'

type Name = (typeof HOLIDAY_NAMES)[number]

/** A year as it is typed; paths are those of the route. */
export interface HolidayYearDraft {
  year: string
  notice: string
  off: { name: Name; from: string; to: string }[]
  work: { name: Name; on: string }[]
}

export const yearDraft = ({ year, notice, off, work }: HolidayYear): HolidayYearDraft => ({
  year: String(year),
  notice,
  off: off.map(each => ({ ...each })),
  work: work.map(each => ({ ...each })),
})

/** The year after the last one known, with an empty row for each usual holiday. */
export function newYear(years: SettingValue<'holidays'>): HolidayYearDraft {
  const known = [...Object.keys(calendar.years).map(Number), ...years.map(({ year }) => year)]
  const names = [
    'new-year',
    'spring-festival',
    'qingming',
    'labour-day',
    'dragon-boat',
    'mid-autumn',
    'national-day',
  ] as const
  return {
    year: String(Math.max(...known) + 1),
    notice: '',
    off: names.map(name => ({ name, from: '', to: '' })),
    work: [],
  }
}

/** The years as they would be saved. Rows left empty are none. @param today ISO date, for days typed as 今天 */
export const holidaysOf = (years: readonly HolidayYearDraft[], today: string): unknown =>
  years.map(({ year, notice, off, work }) => ({
    year: figure(year),
    notice,
    off: off
      .filter(({ from, to }) => `${from}${to}`.trim() !== '')
      .map(({ name, from, to }) => ({ name, from: dayOfField(from, today), to: dayOfField(to, today) })),
    work: work.filter(({ on }) => on.trim() !== '').map(({ name, on }) => ({ name, on: dayOfField(on, today) })),
  }))

const nameOf = (zh: unknown): Name | undefined => HOLIDAY_NAMES.find(name => calendar.names[name].zh === zh)

/**
 * A year out of a file in the form the public holiday lists use: year, papers (the notice), days with name, date and whether
 * it is off. Days that follow each other become one block. null: the file is none of these, or names an unknown holiday.
 */
export function yearOfFile(text: string): HolidayYearDraft | null {
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || !('days' in file) || !Array.isArray(file.days)) return null
    if (!('year' in file) || typeof file.year !== 'number' || file.days.length === 0) return null
    const days = file.days.map((day: { name?: unknown; date?: unknown; isOffDay?: unknown }) => ({
      name: nameOf(day.name),
      date: String(day.date),
      isOff: day.isOffDay === true,
    }))
    const draft: HolidayYearDraft = { year: String(file.year), notice: noticeOf(file), off: [], work: [] }
    for (const { name, date, isOff } of days.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
      if (name === undefined) return null
      const last = draft.off.at(-1)
      if (!isOff) draft.work.push({ name, on: date })
      else if (last !== undefined && last.name === name && addDays(last.to, 1) === date) last.to = date
      else draft.off.push({ name, from: date, to: date })
    }
    return draft
  } catch {
    return null
  }
}

const noticeOf = (file: object): string =>
  'papers' in file && Array.isArray(file.papers) ? String(file.papers[0] ?? '') : ''
