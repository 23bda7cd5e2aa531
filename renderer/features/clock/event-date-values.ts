import { EVENT_DATE_KINDS, type EventDate, type EventDateKind } from '#center/contract/values/citizen-limit.ts'
import { isPlainDate, parseTypedDate } from '#center/contract/values/plain-date.ts'

/** Days as they are typed, by event; a text that cannot be read stays as it is. */
export type EventDateValues = Partial<Record<EventDateKind, string>>

export const EVENT_KEYS = {
  disputeKnown: 'clocks:citizen.event.disputeKnown',
  employmentEnded: 'clocks:citizen.event.employmentEnded',
  decisionReceived: 'clocks:citizen.event.decisionReceived',
  reconsiderationReceived: 'clocks:citizen.event.reconsiderationReceived',
  agreementEffective: 'clocks:citizen.event.agreementEffective',
  performanceEnded: 'clocks:citizen.event.performanceEnded',
  judgmentServed: 'clocks:citizen.event.judgmentServed',
  rulingServed: 'clocks:citizen.event.rulingServed',
  awardReceived: 'clocks:citizen.event.awardReceived',
  petitionReplyReceived: 'clocks:citizen.event.petitionReplyReceived',
  petitionReviewReceived: 'clocks:citizen.event.petitionReviewReceived',
  determinationReceived: 'clocks:citizen.event.determinationReceived',
} as const satisfies Record<EventDateKind, string>

/** What is wrong with a typed day: it cannot be read, or it is still to come; null: nothing. */
export function eventDateFault(
  text: string,
  today: string,
): 'problems:value.date' | 'problems:value.date-future' | null {
  if (text.trim() === '') return null
  const day = parseTypedDate(text, today)
  if (day === undefined) return 'problems:value.date'
  return day > today ? 'problems:value.date-future' : null
}

/** The days as the route takes them; what cannot be read goes as typed, so that it is refused and not lost. */
export function eventDatesOf(values: EventDateValues, today: string): EventDate[] {
  return EVENT_DATE_KINDS.flatMap(event => {
    const text = (values[event] ?? '').trim()
    return text === '' ? [] : [{ event, on: parseTypedDate(text, today) ?? text }]
  })
}

/** Only the days that can be counted with, for the warnings while typing. */
export const readableDates = (values: EventDateValues, today: string): EventDate[] =>
  eventDatesOf(values, today).filter(({ on }) => isPlainDate(on) && on <= today)

/** Days of a case as a form holds them. */
export const valuesOfDates = (dates: readonly EventDate[]): EventDateValues =>
  Object.fromEntries(dates.map(({ event, on }) => [event, on]))
