import { z } from 'zod'
import { label } from './label.ts'
import { plainDate } from './plain-date.ts'
import { LIMITS, shortText } from './text.ts'

/** A 'month' period ends on the corresponding day (Civil Code art. 202); a year is twelve months. */
export const CLOCK_UNITS = ['hour', 'calendar', 'working', 'month'] as const
export type ClockUnit = (typeof CLOCK_UNITS)[number]
export const ROLL_ENDS = ['none', 'nextWorkingDay'] as const
/**
 * after: counted on from the event · before: the latest day that leaves the period free before the event (a notice) ·
 * set: the day itself, as somebody else has set it; nothing is counted.
 */
export const CLOCK_DIRECTIONS = ['after', 'before', 'set'] as const
/** 补正, 鉴定, 听证, 公告, 当事人同意, 等待当事人, 法院程序 */
export const PAUSE_REASONS = [
  'supplement',
  'appraisal',
  'hearing',
  'announcement',
  'consent',
  'party',
  'court',
] as const
export const CLOCK_OWERS = ['center', 'unit', 'court', 'citizen', 'legalAidAgency'] as const
export type ClockOwer = (typeof CLOCK_OWERS)[number]
export const EXTENSION_APPROVERS = [
  'parties',
  'partiesAndCommittee',
  'unitHead',
  'courtPresident',
  'higherPolice',
] as const
export type ExtensionApprover = (typeof EXTENSION_APPROVERS)[number]
/** What lateness brings; the text stands in namespace `clocks` under `late`. */
export const LATE_KEYS = [
  'clocks.late.supervise',
  'clocks.late.deemed-failed',
  'clocks.late.next-route-opens',
  'clocks.late.right-lost',
  'clocks.late.ask-authority',
] as const

export type PauseReason = (typeof PAUSE_REASONS)[number]

const count = z.int('problems.value.number').min(1, 'problems.value.number').max(9_999, 'problems.value.number')
const basis = z.strictObject({
  /** Key of the laws table beside the rules. */
  law: z.string().regex(/^[a-z][a-z-]+$/, 'problems.value.law'),
  article: shortText(LIMITS.name),
})

/** One time limit of the field: how it is counted, on what basis, and who owes it. Versioned data of the county. */
export const clockRule = z.strictObject({
  code: z.string().regex(/^[A-Z]+-\d{1,2}[a-z]?$/, 'problems.value.clock-code'),
  label,
  unit: z.enum(CLOCK_UNITS),
  /** 0 where the day is set, and only there. */
  n: z.int('problems.value.number').min(0, 'problems.value.number').max(9_999, 'problems.value.number'),
  startEvent: z.string().regex(/^[a-z][A-Za-z]+$/, 'problems.value.required'),
  direction: z.enum(CLOCK_DIRECTIONS),
  rollEnd: z.enum(ROLL_ENDS),
  pauseOn: z.array(z.enum(PAUSE_REASONS)),
  /** `n` units at a time, `max` in all; max null: as long as the approvers agree. */
  extension: z.strictObject({ n: count, approver: z.enum(EXTENSION_APPROVERS), max: count.nullable() }).nullable(),
  basis,
  /** Other laws that say the same. */
  otherBases: z.array(basis).max(4),
  owes: z.enum(CLOCK_OWERS, 'problems.value.clock-owner'),
  lateKey: z.enum(LATE_KEYS),
  /** Days before the end on which whoever owes it is reminded; the longest first. */
  remindBefore: z
    .array(z.int('problems.value.number').min(1, 'problems.value.number').max(180, 'problems.value.number'))
    .max(5),
  /** false: from general knowledge, disputed between sources, or a default of ours; shown with a mark. */
  certain: z.boolean(),
})
export type ClockRule = z.infer<typeof clockRule>

/** The rules of a county and the names of the laws they rest on; what fits together is checked in the domain. */
export const clockRules = z.strictObject({
  laws: z.record(z.string().regex(/^[a-z][a-z-]+$/, 'problems.value.law'), label),
  rules: z.array(clockRule).min(1, 'problems.value.required').max(400),
})
export type ClockRules = z.infer<typeof clockRules>

/** When a running clock is yellow; overdue is red. */
export const lampLimits = z.strictObject({
  /** Per cent of the time used. */
  yellowPercent: z.int('problems.value.number').min(10, 'problems.value.number').max(99, 'problems.value.number'),
  /** Days left; not for clocks in hours. */
  yellowDaysLeft: z.int('problems.value.number').min(0, 'problems.value.number').max(30, 'problems.value.number'),
})
export type LampLimits = z.infer<typeof lampLimits>

/** Names of the days off, as the State Council's notices group them (assets/reference/calendar). */
export const HOLIDAY_NAMES = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
  'national-day-mid-autumn',
] as const

/** Days off and make-up working days of one year, as announced. */
export const holidayYear = z.strictObject({
  year: z.int('problems.value.number').min(2018, 'problems.value.number').max(2100, 'problems.value.number'),
  /** Number or address of the State Council's notice: 国办发明电〔2025〕7号. */
  notice: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
  off: z
    .array(z.strictObject({ name: z.enum(HOLIDAY_NAMES), from: plainDate, to: plainDate }))
    .min(1, 'problems.value.required')
    .max(20),
  work: z.array(z.strictObject({ name: z.enum(HOLIDAY_NAMES), on: plainDate })).max(20),
})
export type HolidayYear = z.infer<typeof holidayYear>
/** Years the county has entered itself; they stand before the ones delivered. */
export const holidays = z.array(holidayYear).max(30)
