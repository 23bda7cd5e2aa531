import { z } from 'zod'

/**
 * A calendar day 'YYYY-MM-DD', 1900-01-01 to 2200-12-31, as people at the center (Asia/Shanghai) write it.
 * All arithmetic is on whole days, never through Date: clocks in China jumped for summer time from 1986 to 1991,
 * and a birthday of those years must not move.
 */
export type PlainDate = string

const FIRST_YEAR = 1900
const LAST_YEAR = 2200

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function partsOf(date: PlainDate): Parts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function format({ year, month, day }: Parts): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isReal({ year, month, day }: Parts): boolean {
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

/** Whether the text is a day that exists, written 'YYYY-MM-DD', 1900 to 2200. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(partsOf(text))
}

/** A day of the form and the route. */
export const plainDate = z
  .string('problems.value.date')
  .refine(isPlainDate, 'problems.value.date')
  .meta({ format: 'date' })

/** Whole days since 1970-01-01 (negative before). Howard Hinnant's days-from-civil, with years that begin in March. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day with this number; inverse of `dayNumber`. */
export function plainDateOfDayNumber(number: number): PlainDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return format({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  })
}

/** The day `days` later (earlier if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDateOfDayNumber(dayNumber(date) + days)
}

/** The corresponding day `months` later, or the month's last day where there is none (Civil Code art. 202). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return format({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

/** Days from the first day to the second; negative if the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** For sorting: negative, zero or positive. */
export function comparePlainDates(left: PlainDate, right: PlainDate): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Full years of age on a day; a 29 February is completed on 1 March of common years. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

const RELATIVE_DAYS: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 }

/**
 * Reads a day as clerks type it: 20261122, 2026-11-22, 2026.11.22, 2026/11/22, 2026年11月22日, 今天, 明天, +3, -3.
 * Full-width digits and signs are accepted. Answers undefined for anything that is not a day.
 */
export function parseTypedDate(typed: string, today: PlainDate): PlainDate | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const relative = RELATIVE_DAYS[text] ?? (/^[+-]\d{1,4}$/.test(text) ? Number(text) : undefined)
  if (relative !== undefined) {
    const day = addDays(today, relative)
    return isPlainDate(day) ? day : undefined
  }
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter((_, index) => index !== 2) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (!match) return undefined
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isReal(parts) ? format(parts) : undefined
}

/** '2026年11月22日': the notation of official papers (GB/T 9704, no leading zeros). */
export function toChineseDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}
