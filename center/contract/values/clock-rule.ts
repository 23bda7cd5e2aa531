import { z } from 'zod'

/** A 'month' period ends on the corresponding day (Civil Code art. 202); a year is twelve months. */
export const CLOCK_UNITS = ['hour', 'calendar', 'working', 'month'] as const
export const ROLL_ENDS = ['none', 'nextWorkingDay'] as const
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
export const EXTENSION_APPROVERS = [
  'parties',
  'partiesAndCommittee',
  'unitHead',
  'courtPresident',
  'higherPolice',
] as const
/** What lateness brings; the text stands in namespace `clocks` under `late`. */
export const LATE_KEYS = [
  'clocks.late.supervise',
  'clocks.late.deemed-failed',
  'clocks.late.next-route-opens',
  'clocks.late.right-lost',
  'clocks.late.ask-authority',
] as const

export type PauseReason = (typeof PAUSE_REASONS)[number]

const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** One time limit of the field: how it is counted, on what basis, and who owes it. Versioned data of the county. */
export const clockRule = z.strictObject({
  code: z.string().regex(/^[A-Z]+-\d{1,2}[a-z]?$/),
  label,
  unit: z.enum(CLOCK_UNITS),
  n: z.int().min(1),
  startEvent: z.string().regex(/^[a-z][A-Za-z]+$/),
  rollEnd: z.enum(ROLL_ENDS),
  pauseOn: z.array(z.enum(PAUSE_REASONS)),
  /** `n` units at a time, `max` in all; max null: as long as the approvers agree. */
  extension: z
    .strictObject({ n: z.int().min(1), approver: z.enum(EXTENSION_APPROVERS), max: z.int().min(1).nullable() })
    .nullable(),
  /** `law` is a key of the laws table beside the rules. */
  basis: z.strictObject({ law: z.string().regex(/^[a-z][a-z-]+$/), article: z.string() }),
  owes: z.enum(CLOCK_OWERS),
  lateKey: z.enum(LATE_KEYS),
  /** false: from general knowledge, disputed between sources, or a default of ours; shown with a mark. */
  certain: z.boolean(),
})
export type ClockRule = z.infer<typeof clockRule>

/** The rule file: names of the laws and the rules, each code once, each law known. */
export const clockRuleFile = z
  .strictObject({ laws: z.record(z.string(), label), rules: z.array(clockRule) })
  .refine(file => new Set(file.rules.map(rule => rule.code)).size === file.rules.length, 'problems.value.clock-rules')
  .refine(file => file.rules.every(rule => rule.basis.law in file.laws), 'problems.value.clock-rules')
