import { z } from 'zod'
import { label, longLabel } from './label.ts'
import { plainDate } from './plain-date.ts'

/** Days a visitor can tell from which a limit that binds the visitor runs (domain reference: deadline-near guard). */
export const EVENT_DATE_KINDS = [
  'disputeKnown', // 知道或应当知道权利受损之日
  'employmentEnded', // 劳动关系终止之日
  'decisionReceived', // 收到行政决定或知道行政行为之日
  'reconsiderationReceived', // 收到复议决定之日
  'agreementEffective', // 调解协议生效之日
  'performanceEnded', // 履行期限最后一日
  'judgmentServed', // 收到判决书之日
  'rulingServed', // 收到裁定书之日
  'awardReceived', // 收到仲裁裁决书之日
  'petitionReplyReceived', // 收到信访处理意见之日
  'petitionReviewReceived', // 收到信访复查意见之日
  'determinationReceived', // 收到交通事故认定书之日
] as const
export type EventDateKind = (typeof EVENT_DATE_KINDS)[number]

export const eventDate = z.strictObject({ event: z.enum(EVENT_DATE_KINDS), on: plainDate })
export type EventDate = z.infer<typeof eventDate>
/** Each event once. */
export const eventDates = z
  .array(eventDate)
  .max(EVENT_DATE_KINDS.length)
  .refine(dates => new Set(dates.map(({ event }) => event)).size === dates.length, 'problems.value.twice')

/** One limit that binds the visitor: from which day, for which types it is asked, when and what to warn. */
export const citizenLimit = z.strictObject({
  /** Clock rule that says how long, how counted and on what basis. */
  rule: z.string().regex(/^[A-Z]+-\d{1,2}[a-z]?$/, 'problems.value.clock-code'),
  event: z.enum(EVENT_DATE_KINDS),
  /** Types or classes for which the window asks for the day; none: for every type. */
  types: z.array(z.string().regex(/^\d{2}(\d{2})?$/, 'problems.value.type')).max(60),
  /** Days left from which the window warns. */
  warnDays: z.int('problems.value.number').min(1, 'problems.value.number').max(365, 'problems.value.number'),
  /** What to do now, said to the visitor. */
  doNow: longLabel,
  /** false: as with clock rules. */
  certain: z.boolean(),
})
export type CitizenLimit = z.infer<typeof citizenLimit>

export const citizenLimits = z.strictObject({
  limits: z.array(citizenLimit).min(1, 'problems.value.required').max(60),
  /** Legal aid is given before it is examined where a limit ends within this many days (法律援助法 art. 44). */
  aidFirstDays: z.int('problems.value.number').min(0, 'problems.value.number').max(30, 'problems.value.number'),
  aidFirst: label,
})
export type CitizenLimits = z.infer<typeof citizenLimits>
