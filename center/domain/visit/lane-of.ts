import type { Lane, Need } from '#center/contract/statuses.ts'
import { ageOn, type PlainDate } from '#center/contract/values/plain-date.ts'

/** From this age one goes first (老年人, 老年人权益保障法 art. 2). */
export const ELDERLY_AGE = 60
/** Below this age one is a minor (民法典 art. 17). */
export const ADULT_AGE = 18

const FIRST: readonly Need[] = ['walking', 'child', 'soldier', 'sight', 'hearing']

/**
 * The lane of a visit: groups by themselves; minors, the elderly and those with a need go first; everyone else A.
 * @param birthDate null: unknown
 */
export function laneOf(
  visit: {
    readonly way: string
    readonly headCount: number
    readonly needs: readonly Need[]
    readonly birthDate: PlainDate | null
    readonly topicLane: Lane
  },
  today: PlainDate,
): Lane {
  if (visit.way === 'group' || visit.headCount >= 5) return 'G'
  const age = visit.birthDate === null ? null : ageOn(visit.birthDate, today)
  const goesFirst =
    (age !== null && (age >= ELDERLY_AGE || age < ADULT_AGE)) || visit.needs.some(need => FIRST.includes(need))
  return goesFirst ? 'P' : visit.topicLane
}
